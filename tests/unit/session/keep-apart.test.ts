import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAWN, type Home, type Kept, keepApart, placeBeside } from '../../../src/session/keep-apart';

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

describe('what stands on its home', () => {
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
});

describe('what stands beside its home', () => {
  const BOX = { x: 0, y: 0, width: 400, height: 300 };
  const SIZE = 30;
  const sign = (x: number, y: number): Home => ({ x, y, width: SIZE, height: SIZE });
  const gap = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
    Math.hypot(a.x - b.x, a.y - b.y);

  test('is right above it where there is room', () => {
    const [at] = placeBeside([sign(200, 150)], BOX);
    expect(at).toMatchObject({ x: 200, y: 150 - 1.15 * SIZE });
  });

  test('keeps inside the stage: below at its upper edge, aside in a corner; off it, it is left out', () => {
    for (const home of [sign(200, 4), sign(3, 297), sign(398, 2)]) {
      const [at] = placeBeside([home], BOX);
      expect(at?.x).toBeGreaterThanOrEqual(SIZE / 2);
      expect(at?.x).toBeLessThanOrEqual(BOX.width - SIZE / 2);
      expect(at?.y).toBeGreaterThanOrEqual(SIZE / 2);
      expect(at?.y).toBeLessThanOrEqual(BOX.height - SIZE / 2);
    }
    expect(placeBeside([sign(401, 150)], BOX)).toEqual([null]);
  });

  test('doesn’t cover another, even eight of one step, nor what lies there', () => {
    const candy = { x: 230, y: 150, radius: 24 };
    const signs = placeBeside(Array<Home>(8).fill(sign(200, 150)), BOX, { taken: [candy] });
    for (const [i, at] of signs.entries()) {
      if (at === null) throw new Error('left out');
      expect(gap(at, candy)).toBeGreaterThanOrEqual(candy.radius + SIZE / 2);
      for (const other of signs.slice(i + 1)) expect(gap(at, other ?? at)).toBeGreaterThanOrEqual(SIZE);
    }
  });

  test('keeps off lines where there is room, and crosses them rather than cover what lies there', () => {
    const home = sign(200, 150);
    const line = Array.from({ length: 12 }, (_, i) => ({ x: 200, y: 145 - 12 * i, radius: 4 }));
    const [beside] = placeBeside([home], BOX, { better: [line] });
    for (const dot of line) expect(gap(beside ?? home, dot)).toBeGreaterThanOrEqual(SIZE / 2 + 4);
    const everywhere = [{ x: 200, y: 150, radius: 500 }];
    const icon = [{ x: 200, y: 110, radius: 20 }];
    const [crossing] = placeBeside([home], BOX, { taken: icon, better: [everywhere] });
    expect(gap(crossing ?? home, { x: 200, y: 110 })).toBeGreaterThanOrEqual(20 + SIZE / 2);
    expect(placeBeside([home], BOX, { taken: everywhere })).toEqual([null]);
  });

  test('names of any length keep apart and inside, or are left out', () => {
    const home = fc.record({
      x: fc.integer({ min: -20, max: 420 }),
      y: fc.integer({ min: -20, max: 320 }),
      width: fc.integer({ min: 30, max: 180 }),
      height: fc.integer({ min: 20, max: 40 }),
      radius: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(home, { maxLength: 10 }), (homes) => {
        const plates = placeBeside(homes, BOX).flatMap((at, i) => {
          const size = homes[i];
          return at === null || size === undefined ? [] : [{ ...size, ...at }];
        });
        plates.forEach((a, i) => {
          expect(Math.abs(a.x - 200) + a.width / 2).toBeLessThanOrEqual(200 + 1e-9);
          expect(Math.abs(a.y - 150) + a.height / 2).toBeLessThanOrEqual(150 + 1e-9);
          for (const b of plates.slice(i + 1))
            expect(
              Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
                Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
            ).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});
