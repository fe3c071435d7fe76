import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, type Label, placeLabels } from '../../../src/ui/chart/place-labels';

const STAGE: Box = { x: 10, y: 20, width: 300, height: 200 };
const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const anyLabel: fc.Arbitrary<Label> = fc.record({
  width: fc.integer({ min: 20, max: 120 }),
  height: fc.integer({ min: 14, max: 30 }),
  gap: fc.constantFrom(0, 15, 30),
  spots: fc.array(
    fc.record({ x: fc.integer({ min: -20, max: 340 }), y: fc.integer({ min: -20, max: 260 }) }),
    { minLength: 1, maxLength: 4 },
  ),
});

describe('labels of a map', () => {
  test('never cover one another or a sign, and never leave the stage', () => {
    const sign: Box = { x: 140, y: 100, width: 40, height: 40 };
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 20 }), (labels) => {
        const boxes = placeLabels(labels, STAGE, [sign]).filter((box) => box !== null);
        for (const [i, box] of boxes.entries()) {
          expect(meet(box, sign)).toBe(false);
          expect(box.x).toBeGreaterThanOrEqual(STAGE.x);
          expect(box.y).toBeGreaterThanOrEqual(STAGE.y);
          expect(box.x + box.width).toBeLessThanOrEqual(STAGE.x + STAGE.width);
          expect(box.y + box.height).toBeLessThanOrEqual(STAGE.y + STAGE.height);
          for (const other of boxes.slice(i + 1)) expect(meet(box, other)).toBe(false);
        }
      }),
    );
  });

  test('stand below their spot, or on another side where there is no room; on it without a gap', () => {
    const label: Label = { width: 40, height: 20, gap: 10, spots: [{ x: 100, y: 100 }] };
    expect(placeLabels([label], STAGE)).toEqual([{ x: 80, y: 110, width: 40, height: 20 }]);
    expect(placeLabels([{ ...label, spots: [{ x: 100, y: 215 }] }], STAGE)[0]?.y).toBe(185);
    expect(placeLabels([{ ...label, gap: 0 }], STAGE)).toEqual([{ x: 80, y: 90, width: 40, height: 20 }]);
  });

  test('keep clear of what may be crossed where there is other room', () => {
    const label: Label = {
      width: 40,
      height: 20,
      gap: 0,
      spots: [
        { x: 100, y: 100 },
        { x: 200, y: 100 },
      ],
    };
    const crossed: Box = { x: 90, y: 90, width: 20, height: 20 };
    expect(placeLabels([label], STAGE, [], [crossed])[0]?.x).toBe(180);
    expect(placeLabels([{ ...label, spots: [{ x: 100, y: 100 }] }], STAGE, [], [crossed])[0]?.x).toBe(80);
  });

  test('go to another place of their line before they are left out', () => {
    const on = (...spots: { x: number; y: number }[]): Label => ({ width: 40, height: 20, gap: 0, spots });
    const [first, second, third] = placeLabels(
      [on({ x: 100, y: 100 }), on({ x: 105, y: 100 }, { x: 200, y: 100 }), on({ x: 110, y: 105 })],
      STAGE,
    );
    expect(first?.x).toBe(80);
    expect(second?.x).toBe(180);
    expect(third).toBeNull();
  });
});
