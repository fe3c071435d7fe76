import { describe, expect, test } from 'vitest';
import { placeMarks } from '../../../src/scenes/view/place-marks';

const BOX = { x: 0, y: 0, width: 400, height: 300 };
const SIZE = 30;
const gap = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('the signs of moments', () => {
  test('stand right above their steps where there is room', () => {
    const [sign] = placeMarks([{ x: 200, y: 150 }], SIZE, BOX);
    expect(sign).toEqual({ x: 200, y: 150 - 1.15 * SIZE });
  });

  test('keep inside the stage: below at its upper edge, aside in a corner', () => {
    for (const home of [
      { x: 200, y: 4 },
      { x: 3, y: 297 },
      { x: 398, y: 2 },
    ]) {
      const [sign] = placeMarks([home], SIZE, BOX);
      expect(sign?.x).toBeGreaterThanOrEqual(SIZE / 2);
      expect(sign?.x).toBeLessThanOrEqual(BOX.width - SIZE / 2);
      expect(sign?.y).toBeGreaterThanOrEqual(SIZE / 2);
      expect(sign?.y).toBeLessThanOrEqual(BOX.height - SIZE / 2);
    }
  });

  test('don’t cover one another, even eight of one step, nor what lies there', () => {
    const home = { x: 200, y: 150 };
    const candy = { x: 230, y: 150, radius: 24 };
    const signs = placeMarks(Array(8).fill(home), SIZE, BOX, [candy]);
    for (const [i, sign] of signs.entries()) {
      expect(gap(sign, candy)).toBeGreaterThanOrEqual(candy.radius + SIZE / 2);
      for (const other of signs.slice(i + 1)) expect(gap(sign, other)).toBeGreaterThanOrEqual(SIZE);
    }
  });

  test('keep off lines where there is room, and cross them rather than cover anything else', () => {
    const home = { x: 200, y: 150 };
    const lineUp = Array.from({ length: 12 }, (_, i) => ({ x: 200, y: 145 - 12 * i, radius: 4 }));
    const [beside] = placeMarks([home], SIZE, BOX, [], lineUp);
    for (const dot of lineUp) expect(gap(beside ?? home, dot)).toBeGreaterThanOrEqual(SIZE / 2 + 4);
    const everywhere = [{ x: 200, y: 150, radius: 500 }];
    expect(placeMarks([home], SIZE, BOX, [], everywhere)).toEqual([{ x: 200, y: 150 - 1.15 * SIZE }]);
  });

  test('stand above all the same where nothing is free', () => {
    const everything = { x: 200, y: 150, radius: 500 };
    expect(placeMarks([{ x: 200, y: 150 }], SIZE, BOX, [everything])).toEqual([{ x: 200, y: 150 - SIZE }]);
  });
});
