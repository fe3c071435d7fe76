import { describe, expect, it } from 'vitest';
import { curveOf, lowestOf, roomiest } from '../../../src/ui/chart/curve-geometry';

describe('curveOf', () => {
  it('spans the box from the first step to the last, 100 at the top', () => {
    const { points, ticks } = curveOf([100, 50, 0], 300, 120);
    expect(points).toEqual([
      { x: 0, y: 0 },
      { x: 150, y: 60 },
      { x: 300, y: 120 },
    ]);
    expect(ticks.map((tick) => tick.loss)).toEqual([100, 75, 50, 25, 0]);
  });

  it('makes room for walks that climb above the start', () => {
    const { points, ticks } = curveOf([100, 230], 300, 120);
    expect(ticks[0]?.loss).toBe(300);
    expect(ticks.length).toBeLessThanOrEqual(5);
    expect(points[1]?.y).toBeGreaterThan(0);
  });

  it('makes room for a longer walk on its right, and draws that on the same axes', () => {
    const { line, over, at } = curveOf([100, 50], 300, 120, { lastStep: 3 });
    expect(line).toBe('0,0 100,60');
    expect(over([100, 50, 150, 0])).toBe('0,0 100,60 200,0 300,120');
    expect(at(3)).toEqual({ x: 100, y: 60 });
  });

  it('keeps everything inside the box, even what flew off', () => {
    const { points } = curveOf([100, Number.POSITIVE_INFINITY, 123_456, Number.NaN], 300, 120);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(300);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(120);
    }
  });

  it('finds places between steps and holds at the ends', () => {
    const curve = curveOf([100, 0], 100, 100);
    expect(curve.at(0.5)).toEqual({ x: 50, y: 50 });
    expect(curve.at(-1)).toEqual({ x: 0, y: 0 });
    expect(curve.at(9)).toEqual({ x: 100, y: 100 });
  });

  it('draws a walk without steps as one point', () => {
    const curve = curveOf([100], 100, 100);
    expect(curve.points).toEqual([{ x: 0, y: 0 }]);
    expect(curve.at(0)).toEqual({ x: 0, y: 0 });
  });
});

describe('curveOf on a log scale', () => {
  it('stretches the low part, and still shows a 0 at the bottom', () => {
    const { points, ticks, yOf } = curveOf([100, 9, 0], 300, 120, { scale: 'log' });
    expect(ticks.map(({ loss }) => loss)).toEqual([100, 10, 1, 0]);
    expect(points[0]?.y).toBe(0);
    expect(points[2]?.y).toBe(120);
    // ln(1 + 9) is a little under half of ln(1 + 100).
    expect(points[1]?.y).toBeCloseTo(120 * (1 - Math.log(10) / Math.log(101)), 1);
    expect(yOf(9)).toBe(points[1]?.y);
  });

  it('leaves out decades where there are many, never the 0', () => {
    const { ticks } = curveOf([100, 4e7], 300, 120, { scale: 'log' });
    expect(ticks.length).toBeLessThanOrEqual(5);
    expect(ticks.at(-1)?.loss).toBe(0);
    expect(ticks[0]?.loss).toBeGreaterThanOrEqual(4e7);
  });
});

describe('curveOf of something else than a loss', () => {
  it('fits small numbers', () => {
    const { ticks } = curveOf([6.4, 3, 0.5], 300, 120, { leastTop: 4 });
    expect(ticks.map(({ loss }) => loss)).toEqual([8, 6, 4, 2, 0]);
  });
});

describe('roomiest', () => {
  it('keeps a label over a level line off the curve', () => {
    const early = curveOf([100, 5, 0, 40, 60, 80, 90, 100], 300, 120);
    expect(roomiest(early, 120, 300)).toBeGreaterThan(0.5);
    const late = curveOf([100, 90, 80, 60, 40, 0, 5, 0], 300, 120);
    expect(roomiest(late, 120, 300)).toBe(0);
  });
});

describe('lowestOf', () => {
  it('names the first step with the lowest loss', () => {
    expect(lowestOf([100, 40, 12, 30, 12])).toEqual({ step: 2, loss: 12 });
    expect(lowestOf([100])).toEqual({ step: 0, loss: 100 });
  });
});
