import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeMarks } from '../../../src/ui/chart/mark-lanes';

const itself = (share: number): number => share;

test('marks apart from one another stand in the lowest row', () => {
  expect(placeMarks([0, 0.5, 1], itself, 0.2).map(({ lane }) => lane)).toEqual([0, 0, 0]);
});

test('marks that touch stand side by side; marks that would cover one another in rows', () => {
  expect(placeMarks([0.2, 0.4], itself, 0.2).map(({ lane }) => lane)).toEqual([0, 0]);
  expect(placeMarks([0.2, 0.39], itself, 0.2).map(({ lane }) => lane)).toEqual([0, 1]);
  expect(placeMarks([0.5, 0.5, 0.5], itself, 0.2).map(({ lane }) => lane)).toEqual([0, 1, 2]);
});

test('no two marks of a row are nearer than a mark is wide, and none is lost', () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 16 });
  fc.assert(
    fc.property(shares, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (marks, width) => {
      const placed = placeMarks(marks, itself, width);
      expect(placed.map(({ mark }) => mark).sort()).toEqual([...marks].sort());
      for (const [i, a] of placed.entries())
        for (const b of placed.slice(i + 1))
          if (a.lane === b.lane) expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(width - 1e-6);
    }),
  );
});
