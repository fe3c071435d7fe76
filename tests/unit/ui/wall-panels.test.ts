/** Where fields side by side stand: none over another, all inside, as large as can be. */
import { describe, expect, test } from 'vitest';
import { type Box, NAME_PX, squaresIn, wholeIn } from '../../../src/ui/class/wall/panel-layout';

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width &&
  b.x < a.x + a.width &&
  a.y - NAME_PX < b.y + b.height &&
  b.y - NAME_PX < a.y + a.height;

describe('fields side by side', () => {
  test.each([1, 2, 3, 4, 7, 12, 30])('%i of them lie apart and inside', (count) => {
    const boxes = squaresIn(1200, 700, count);
    expect(boxes).toHaveLength(count);
    for (const [i, box] of boxes.entries()) {
      expect(box.width).toBe(box.height);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1200);
      expect(box.y - NAME_PX).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(700);
      for (const other of boxes.slice(i + 1)) expect(overlap(box, other)).toBe(false);
    }
  });

  test('two stand beside each other in a wide room and below each other in a high one', () => {
    const [a, b] = squaresIn(1000, 500, 2);
    expect(a?.y).toBe(b?.y);
    const [c, d] = squaresIn(400, 900, 2);
    expect(c?.x).toBe(d?.x);
  });

  test('none need no room', () => {
    expect(squaresIn(1000, 500, 0)).toEqual([]);
  });

  test('one field is a square in the middle, a rope is wider', () => {
    expect(wholeIn(1000, 500, false)).toEqual({ x: 250, y: 0, width: 500, height: 500 });
    expect(wholeIn(1000, 500, true)).toEqual({ x: 100, y: 0, width: 800, height: 500 });
  });
});
