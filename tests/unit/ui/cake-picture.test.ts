import { describe, expect, test } from 'vitest';
import { CAKE as SCENES_CAKE } from '../../../src/scenes/view/color';
import { bandsOf, CAKE, fillCake } from '../../../src/ui/chart/cake-picture';

describe('the small cake', () => {
  test('has the colours of the big one', () => {
    expect(CAKE).toEqual(SCENES_CAKE);
  });

  test('gives each band the same share of the samples, the lowest first', () => {
    const bands = bandsOf(Float64Array.from({ length: 1200 }, (_, i) => (i * 7) % 1200));
    for (let band = 0; band < 12; band++) expect(bands.filter((b) => b === band)).toHaveLength(100);
    expect(bands[0]).toBe(0);
  });

  test('stands with its south at the bottom, and is deepest where the loss is least', () => {
    const side = 24;
    const losses = Float64Array.from({ length: side * side }, (_, i) => Math.floor(i / side));
    const pixels = new Uint8ClampedArray(4 * side * side);
    fillCake(losses, side, pixels);
    const bottom = 4 * ((side - 1) * side);
    expect([...pixels.slice(bottom, bottom + 3)]).toEqual(CAKE[0]);
    expect(pixels[1]).toBeGreaterThan(pixels[bottom + 1] ?? 255);
  });
});
