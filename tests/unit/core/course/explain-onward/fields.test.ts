import { describe, expect, test } from 'vitest';
import { bandsSteps, sharedLevels } from '../../../../../src/core/course/explain-onward/field-bands';
import {
  judgeStop,
  OTHER_SIDE,
  otherField,
  POINT_SETS,
  picturesSteps,
  rightShare,
  STEPS,
  WINDOW,
} from '../../../../../src/core/course/explain-onward/other-field';
import {
  hollowsIn,
  NEAR,
  nearShare,
  SLICE_SIDE,
  widthSliceSteps,
} from '../../../../../src/core/course/explain-onward/two-widths';
import { finish } from '../../../../../src/core/steps';

/** A bowl on side² places of [−1, 1]². */
const bowl = (side: number, at: (x: number, y: number) => number): Float64Array =>
  Float64Array.from({ length: side * side }, (_, i) =>
    at((2 * (i % side)) / (side - 1) - 1, (2 * Math.floor(i / side)) / (side - 1) - 1),
  );
/** |x, y|. */
const cone = bowl(41, (x, y) => Math.sqrt(x * x + y * y));

describe('bands', () => {
  test('levels cut all samples of both grids into equal shares', () => {
    const [a, b] = [Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 6, 7, 8)];
    expect(sharedLevels([a, b], 3)).toEqual([3, 5, 7]);
    expect(sharedLevels([Float64Array.of(2, 2, 2)], 3)).toEqual([2]);
    expect(() => sharedLevels([], 3)).toThrow(RangeError);
  });

  test('a cone’s band ends at the circle of its level', () => {
    const [band] = finish(bandsSteps(cone, 41, [0.5]));
    // One ring goes round the edge of the picture, one round the circle: its radius is 0.25 of the side.
    const inner = band?.rings.find((ring) => ring.every((v) => v > 0.05 && v < 0.95)) ?? [];
    expect(inner.length).toBeGreaterThan(40);
    for (let i = 0; i < inner.length; i += 2)
      expect(Math.hypot((inner[i] ?? 0) - 0.5, (inner[i + 1] ?? 0) - 0.5)).toBeCloseTo(0.25, 2);
    expect(band?.rings.some((ring) => ring.includes(0) && ring.includes(1))).toBe(true);
  });

  test('north is up', () => {
    const [band] = finish(
      bandsSteps(
        bowl(21, (_, y) => y),
        21,
        [0.5],
      ),
    );
    const heights = (band?.rings[0] ?? []).filter((_, i) => i % 2 === 1);
    expect(Math.max(...heights)).toBeCloseTo(0.25, 1);
    expect(() => finish(bandsSteps(cone, 40, [0.5]))).toThrow(RangeError);
  });
});

describe('two widths', () => {
  test('the share near the middle and the hollows of a grid are counted', () => {
    expect(nearShare(Float64Array.of(1, 1 + NEAR / 2, 2, 3), 1)).toBe(0.5);
    expect(hollowsIn(cone, 41)).toBe(1);
    expect(
      hollowsIn(
        bowl(41, (x, y) => Math.abs(Math.abs(x) - 0.5) + y * y),
        41,
      ),
    ).toBe(2);
    // It runs down over the edge: its bottom isn't in the picture.
    expect(
      hollowsIn(
        bowl(41, (x) => x),
        41,
      ),
    ).toBe(0);
  });

  test('the middle of a slice is the trained network, and the same seed gives the same picture', () => {
    const slice = finish(widthSliceSteps(4, 1));
    const middle = (SLICE_SIDE * SLICE_SIDE - 1) / 2;
    expect(slice.losses[middle]).toBeCloseTo(slice.bottom, 6);
    expect(slice.knobs).toBe(17);
    expect(slice.right).toBeGreaterThan(0.9);
    expect(finish(widthSliceSteps(4, 1)).losses).toEqual(slice.losses);
    expect(finish(widthSliceSteps(4, 2)).losses).not.toEqual(slice.losses);
  });

  test('steps tell how far it is, rising', () => {
    const steps = [...widthSliceSteps(2, 1)];
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeGreaterThan(0.9);
  });
});

describe('the other field', () => {
  const fields = POINT_SETS.map(otherField);

  test('begins at a guess, and training never rises', () => {
    for (const { losses, path } of fields) {
      expect(path.length).toBe(STEPS + 1);
      expect(losses.train[0]).toBeCloseTo(Math.LN2, 12);
      expect(losses.test[0]).toBeCloseTo(Math.LN2, 12);
      for (let i = 1; i <= STEPS; i++) expect(losses.train[i]).toBeLessThanOrEqual(losses.train[i - 1] ?? 0);
    }
  });

  test('stopping helps much on some points, and not at all on others', () => {
    const gains = fields.map(({ losses, best }) => (losses.test[STEPS] ?? 0) / (losses.test[best] ?? 1));
    expect(gains[0]).toBeGreaterThan(1.2);
    expect(Math.min(...gains)).toBe(1);
  });

  test('the best step has the lowest test loss; a stop is judged by it', () => {
    for (const field of fields) expect(field.losses.test[field.best]).toBe(Math.min(...field.losses.test));
    const [field] = fields;
    if (field === undefined) throw new Error('no field');
    expect(judgeStop(field, field.best)).toBe('spot-on');
    expect(judgeStop(field, 0)).toBe('too-early');
    expect(judgeStop(field, STEPS)).toBe('too-late');
  });

  test('both fields are the mean cross-entropy at the same weights', () => {
    const [field] = fields;
    const place = Float64Array.of(1, -2);
    const weights = field?.train.parametersAt([1, -2]) ?? [];
    expect(weights[0]).toBeCloseTo(1.2, 12);
    for (const kind of ['train', 'test'] as const) {
      const { features, labels } = field?.points[kind] ?? { features: [], labels: [] };
      let sum = 0;
      for (let i = 0; i < labels.length; i++) {
        const z = (weights[0] ?? 0) * (features[2 * i] ?? 0) + (weights[1] ?? 0) * (features[2 * i + 1] ?? 0);
        sum += Math.log(1 + Math.exp(labels[i] === 1 ? -z : z));
      }
      expect(field?.[kind].loss(place)).toBeCloseTo(sum / labels.length, 10);
    }
  });

  test('accuracy jumps by whole points', () => {
    for (const { accuracy, points } of fields)
      for (const kind of ['train', 'test'] as const)
        for (const share of accuracy[kind]) {
          const count = share * points[kind].labels.length;
          expect(count).toBeCloseTo(Math.round(count), 9);
        }
    const points = { features: Float64Array.of(1, 0, -1, 0, 0, 1), labels: Float64Array.of(1, 0, 0) };
    expect(rightShare([1, 0, 0], points)).toBeCloseTo(2 / 3, 12);
    expect(rightShare([1, -1, 0], points)).toBe(1);
  });

  test('every path lies in the pictures, whose samples are the fields’ own losses', () => {
    const places = fields.flatMap(({ path }) => path);
    for (const [axis, low] of [WINDOW.west, WINDOW.south].entries()) {
      const along = places.map((place) => place[axis] ?? Number.NaN);
      expect(Math.min(...along)).toBeGreaterThan(low);
      expect(Math.max(...along)).toBeLessThan(low + WINDOW.side);
    }
    const [field] = fields;
    if (field === undefined) throw new Error('no field');
    const pictures = finish(picturesSteps(field));
    expect(pictures.test[0]).toBe(field.test.loss(Float64Array.of(WINDOW.west, WINDOW.south)));
    const northEast = Float64Array.of(WINDOW.west + WINDOW.side, WINDOW.south + WINDOW.side);
    expect(pictures.train[OTHER_SIDE ** 2 - 1]).toBeCloseTo(field.train.loss(northEast), 12);
  });
});
