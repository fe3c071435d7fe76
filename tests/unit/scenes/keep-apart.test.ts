import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DRAWN, type Kept, keepApart } from '../../../src/scenes/view/keep-apart';

const STAGE = { x: 20, y: 60, width: 340, height: 300 };

function icon(homeX: number, homeY: number, size: number): Kept {
  return { homeX, homeY, x: 0, y: 0, size };
}

function expectApart(icons: readonly Kept[]): void {
  const seen = icons.filter(({ size }) => size > 0);
  seen.forEach((a, i) => {
    const half = a.size / 2;
    expect(a.x - half).toBeGreaterThanOrEqual(STAGE.x - 1e-6);
    expect(a.x + half).toBeLessThanOrEqual(STAGE.x + STAGE.width + 1e-6);
    expect(a.y - half).toBeGreaterThanOrEqual(STAGE.y - 1e-6);
    expect(a.y + half).toBeLessThanOrEqual(STAGE.y + STAGE.height + 1e-6);
    for (const b of seen.slice(i + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(((a.size + b.size) / 2) * DRAWN - 1e-6);
  });
}

test('no icons meet and none leaves the stage, wherever their homes are', () => {
  const place = fc.record({
    x: fc.integer({ min: -200, max: 600 }),
    y: fc.integer({ min: -200, max: 600 }),
    size: fc.integer({ min: 20, max: 72 }),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 14 }), (places) => {
      const icons = places.map(({ x, y, size }) => icon(x, y, size));
      keepApart(icons, STAGE);
      expectApart(icons);
    }),
    { numRuns: 400 },
  );
});

test('two hollows side by side both keep their icons, whole, near their homes', () => {
  const icons = [icon(150, 200, 60), icon(170, 200, 42)];
  keepApart(icons, STAGE);
  expectApart(icons);
  expect(icons.map(({ size }) => size)).toEqual([60, 42]);
  for (const { x, y, homeX, homeY, size } of icons)
    expect(Math.hypot(x - homeX, y - homeY)).toBeLessThan(size);
});

test('many on one spot: the first stays', () => {
  const icons = Array.from({ length: 6 }, () => icon(180, 200, 50));
  keepApart(icons, STAGE);
  expectApart(icons);
  expect(icons[0]?.size).toBeGreaterThan(0);
});

test('what lies far off the stage is not shown on its rim', () => {
  const icons = [icon(700, 200, 50), icon(100, 200, 50)];
  keepApart(icons, STAGE);
  expect(icons.map(({ size }) => size)).toEqual([0, 50]);
});
