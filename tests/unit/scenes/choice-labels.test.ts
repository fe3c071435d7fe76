/** Numbers beside the places that could have been stepped to. */
import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../../src/scenes/view/choice-labels';

const STAGE = { x: 0, y: 0, width: 400, height: 400 };
const [WIDTH, HEIGHT] = [54, 28];
const MIDDLE = { x: 200, y: 200 };
const around = (radius: number, count = 8) =>
  Array.from({ length: count }, (_, i) => ({
    x: 200 + radius * Math.cos((2 * Math.PI * i) / count),
    y: 200 + radius * Math.sin((2 * Math.PI * i) / count),
  }));

describe.each([8, 20, 60])('eight places %d px around Pip', (radius) => {
  const homes = around(radius);
  const labels = placeLabels(homes, MIDDLE, WIDTH, HEIGHT, STAGE, []);

  test('have a label each, none over another, all inside the stage', () => {
    expect(labels).not.toContain(null);
    labels.forEach((a, i) => {
      if (a === null) return;
      expect(a.x - WIDTH / 2).toBeGreaterThanOrEqual(0);
      expect(a.x + WIDTH / 2).toBeLessThanOrEqual(400);
      for (const b of labels.slice(i + 1)) {
        if (b === null) continue;
        expect(Math.abs(a.x - b.x) >= WIDTH || Math.abs(a.y - b.y) >= HEIGHT).toBe(true);
      }
    });
  });
});

test('a label stands outward of its place', () => {
  const [label] = placeLabels([{ x: 260, y: 200 }], MIDDLE, WIDTH, HEIGHT, STAGE, []);
  expect(label?.x).toBeGreaterThan(260 + WIDTH / 2);
  expect(label?.y).toBeCloseTo(200);
});

test('it keeps off what is taken, and inside the stage where outward is outside', () => {
  const [label] = placeLabels([{ x: 395, y: 200 }], MIDDLE, WIDTH, HEIGHT, STAGE, [
    { x: 395, y: 170, radius: 25 },
  ]);
  expect(label).not.toBeNull();
  expect((label?.x ?? 400) + WIDTH / 2).toBeLessThanOrEqual(400);
  expect(Math.hypot((label?.x ?? 0) - 395, (label?.y ?? 0) - 170)).toBeGreaterThan(25);
});

test('where there is no room at all there is none', () => {
  const tight = { x: 170, y: 190, width: 60, height: 100 };
  const found = placeLabels(around(3), MIDDLE, WIDTH, HEIGHT, tight, []);
  expect(found.some((one) => one !== null)).toBe(true);
  expect(found.filter((one) => one === null).length).toBeGreaterThanOrEqual(5);
});
