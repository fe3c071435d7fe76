import { expect, test } from 'vitest';
import { distance, dot, norm } from '../../../../src/core/math/vector';

test('products, lengths and distances of known vectors', () => {
  expect(dot([1, 2, 3], [4, -5, 6])).toBe(12);
  expect(norm([3, 4])).toBe(5);
  expect(distance([1, 1, 1], [2, 3, 3])).toBe(3);
  expect(distance([0.1, -7], [0.1, -7])).toBe(0);
});

test('a rope has one parameter, and nothing has no length', () => {
  expect(norm([-2])).toBe(2);
  expect(distance([-2], [1])).toBe(3);
  expect(norm([])).toBe(0);
});
