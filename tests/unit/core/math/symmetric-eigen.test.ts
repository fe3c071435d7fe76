/** Jacobi's eigenvalues: against matrices made from known ones. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import { leastEigenvalue, symmetricEigen } from '../../../../src/core/math/symmetric-eigen';

test('are rising, belong to their vectors, and sum up to the trace', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1e6 }), (n, seed) => {
      const random = randomSource(seed, 'matrix');
      const a = new Float64Array(n * n);
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++) {
          a[i * n + j] = random.normal();
          a[j * n + i] = a[i * n + j] ?? 0;
        }
      const { values, vectors } = symmetricEigen(a, n);
      const trace = Array.from({ length: n }, (_, i) => a[i * n + i] ?? 0).reduce((x, y) => x + y, 0);
      expect(values.reduce((x, y) => x + y, 0)).toBeCloseTo(trace, 12);
      values.forEach((value, k) => {
        expect(value).toBeGreaterThanOrEqual(values[k - 1] ?? value);
        const vector = vectors[k] ?? new Float64Array(n);
        expect(vector.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 12);
        for (let i = 0; i < n; i++) {
          const row = vector.reduce((sum, x, j) => sum + x * (a[i * n + j] ?? 0), 0);
          expect(row).toBeCloseTo(value * (vector[i] ?? 0), 11);
        }
      });
      expect(leastEigenvalue(a, n)).toBeLessThanOrEqual(values[0] ?? 0);
      expect(leastEigenvalue(a, n)).toBeCloseTo(values[0] ?? 0, 9);
    }),
    { numRuns: 100 },
  );
});

test('of two rows in closed form', () => {
  const { values } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
  expect(values[0]).toBeCloseTo(1, 14);
  expect(values[1]).toBeCloseTo(3, 14);
});

test.each([
  ['a short matrix', Float64Array.of(1, 2, 3)],
  ['a number that is not finite', Float64Array.of(1, Number.NaN, Number.NaN, 1)],
])('%s is refused', (_, matrix) => {
  expect(() => symmetricEigen(matrix, 2)).toThrow(/must be 2 × 2 finite numbers/);
});
