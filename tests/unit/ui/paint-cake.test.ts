import { describe, expect, test } from 'vitest';
import { CAKE, ICING } from '../../../src/ui/chart/cake-picture';
import { paintCake } from '../../../src/ui/explain/drawing/paint-cake';
import { WARMTHS, warmthColor, warmthWord } from '../../../src/ui/explain/drawing/warmth';

const SIDE = 24;
const SIZE = 120;

function painted(lossAt: (column: number, row: number) => number): Uint8ClampedArray {
  const losses = Float64Array.from({ length: SIDE * SIDE }, (_, i) => lossAt(i % SIDE, Math.floor(i / SIDE)));
  const pixels = new Uint8ClampedArray(4 * SIZE * SIZE);
  paintCake(losses, SIDE, SIZE, pixels);
  return pixels;
}
const colorAt = (pixels: Uint8ClampedArray, x: number, y: number): number[] => [
  ...pixels.slice(4 * (y * SIZE + x), 4 * (y * SIZE + x) + 3),
];

describe('the painted cake', () => {
  test('stands with its south at the bottom, deepest where the loss is least', () => {
    const pixels = painted((_, row) => row);
    expect(colorAt(pixels, 60, SIZE - 1)).toEqual(CAKE[0]);
    expect(colorAt(pixels, 60, 0)).toEqual(CAKE.at(-1));
    expect(pixels.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
  });

  test('has its west at the left', () => {
    const pixels = painted((column) => column);
    expect(colorAt(pixels, 0, 60)).toEqual(CAKE[0]);
    expect(colorAt(pixels, SIZE - 1, 60)).toEqual(CAKE.at(-1));
  });

  test('has eleven strips of icing, an equal way apart on an even slope, right to the edge', () => {
    const pixels = painted((_, row) => row);
    for (const x of [0, 60, SIZE - 1]) {
      const iced = Array.from({ length: SIZE }, (_, y) => {
        const color = colorAt(pixels, x, y);
        return ICING.every((channel, c) => Math.abs((color[c] ?? 0) - channel) < 8);
      });
      const strips = iced.filter((is, y) => is && iced[y - 1] !== true && y > 8);
      expect(strips.length).toBeGreaterThanOrEqual(10);
      expect(strips.length).toBeLessThanOrEqual(11);
    }
  });

  test('is one colour without icing where the loss is the same everywhere', () => {
    const pixels = painted(() => 3);
    expect(new Set(Array.from({ length: SIZE }, (_, x) => colorAt(pixels, x, x).join()))).toHaveProperty(
      'size',
      1,
    );
  });
});

describe('warmth', () => {
  test('goes from icy to hot, in words and in colours', () => {
    expect([0, 0.3, 0.6, 0.8, 1].map(warmthWord)).toEqual(WARMTHS);
    expect(warmthColor(0)).toBe('rgb(43 92 255)');
    expect(warmthColor(1)).toBe('rgb(255 122 26)');
    expect(warmthColor(-1)).toBe(warmthColor(0));
  });
});
