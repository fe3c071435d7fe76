/** What the questions' pictures claim is measured on their fields: no picture tells anything that isn't so. */
import { describe, expect, test } from 'vitest';
import { DATA, DESKS, FIELDS, lossOfLines, ROPES } from '../../../../../src/core/course/inventory/fields';
import { FORMS, type Form, ITEM_IDS, type ItemId } from '../../../../../src/core/course/inventory/items';
import { absoluteLine, squaredLine } from '../../../../../src/core/course/inventory/lines';
import { lossAt } from '../../../../../src/core/course/inventory/measure';
import type { Picture } from '../../../../../src/core/course/inventory/picture';
import { pictureOf } from '../../../../../src/core/course/inventory/pictures';
import type { LossSurface } from '../../../../../src/core/surface/loss-function';

const land = (id: ItemId, form: Form) => {
  const picture = pictureOf(id, form);
  if (picture.kind !== 'rope' && picture.kind !== 'field') throw new Error(`${id} ${form} shows no land`);
  return picture;
};
const curves = (id: ItemId, form: Form) => {
  const picture = pictureOf(id, form);
  if (picture.kind !== 'curves') throw new Error(`${id} ${form} shows no curves`);
  return picture;
};
/** Where a mark stands in the field: a rope's is a place and its loss. */
const placeOf = (picture: Picture, at: readonly [number, number]): readonly number[] =>
  picture.kind === 'rope' ? [at[0]] : at;
const marksOf = (id: ItemId, form: Form, what: string) => {
  const picture = land(id, form);
  return picture.marks
    .filter((mark) => mark.what === what)
    .map((mark) => ({ ...mark, place: placeOf(picture, mark.at) }));
};
const only = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined || list.length > 1) throw new Error(`wanted one, got ${list.length}`);
  return one;
};
const between = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));

/** The lands that the pictures are of. */
const SURFACES: Readonly<Partial<Record<string, LossSurface>>> = {
  'nearer-a': ROPES.twoDips(),
  'nearer-b': FIELDS.twoBowls(),
  'arrow-a': FIELDS.behindTheHill(),
  'arrow-b': FIELDS.crooked(),
  'stride-a': ROPES.bowl(),
  'stride-b': FIELDS.steepValley(),
  'hollow-a': ROPES.farHollow(),
  'hollow-b': FIELDS.twoWells(),
  'found-a': ROPES.waves(),
  'found-b': FIELDS.fiveWells(),
  'stuck-a': FIELDS.flatLand(),
  'stuck-b': FIELDS.saddle(),
};
const surfaceOf = (id: ItemId, form: Form): LossSurface => {
  const surface = SURFACES[`${id}-${form}`];
  if (surface === undefined) throw new Error(`no surface for ${id} ${form}`);
  return surface;
};
const places = (surface: LossSurface): readonly (readonly number[])[] => {
  const side = Array.from({ length: 81 }, (_, i) => i / 4 - 10);
  return surface.dimension === 1 ? side.map((x) => [x]) : side.flatMap((y) => side.map((x) => [x, y]));
};

test.each(Object.keys(SURFACES))('%s: the candy lies lowest, and no loss is below 0', (key) => {
  const [id, form] = key.split('-') as [ItemId, Form];
  const surface = surfaceOf(id, form);
  const losses = places(surface).map((place) => lossAt(surface, place));
  expect(Math.min(...losses)).toBeGreaterThanOrEqual(0);
  const candy = lossAt(surface, only(marksOf(id, form, 'candy')).place);
  expect(candy).toBeLessThanOrEqual(Math.min(...losses) + 1e-9);
  expect(candy).toBeGreaterThan(-1e-9);
});

test.each(Object.keys(SURFACES))('%s: the dark tells nothing of the candy', (key) => {
  const [id, form] = key.split('-') as [ItemId, Form];
  const picture = land(id, form);
  expect(picture.dark).toBe(true);
  for (const mark of picture.marks) if (mark.what === 'candy') expect(mark.lit).toBe(true);
});

describe.each(FORMS)('in form %s', (form) => {
  test('height: where Pip stands the lines miss by much more than where they miss least', () => {
    const picture = pictureOf('height', form);
    if (picture.kind === 'dots') {
      const { slope, intercept } = picture.lines[0] ?? { slope: 0, intercept: 0 };
      const miss = picture.dots.reduce((sum, [x, y]) => sum + Math.abs(slope * x + intercept - y), 0);
      const [pip] = picture.knob?.marks ?? [];
      expect(pip?.at[1]).toBeCloseTo(miss / picture.dots.length, 9);
      expect(pip?.at[1]).toBeGreaterThan(2 * Math.min(...(picture.knob?.curve ?? [])));
    } else {
      const loss = lossOfLines(DATA.cloud, { kind: 'squared' });
      const height = DATA.cloud.reduce((sum, [, y]) => sum + y, 0) / DATA.cloud.length;
      const at = ([east = 0, north = 0]: readonly number[]) =>
        lossAt(loss, [0.2 * east, height + 0.6 * north]);
      const [candy, pip] = ['candy', 'pip'].map((what) => only(marksOf('height', form, what)).place);
      expect(at(pip ?? [])).toBeGreaterThan(5 * at(candy ?? []));
      const { slope } = squaredLine(DATA.cloud);
      expect(0.2 * (candy?.[0] ?? 0)).toBeCloseTo(slope, 5);
    }
  });

  test('nearer: the step was warmer and went away from the candy', () => {
    const [from, to] = [only(marksOf('nearer', form, 'step')), only(marksOf('nearer', form, 'pip'))];
    const candy = only(marksOf('nearer', form, 'candy'));
    expect(to.label).toBeLessThan(from.label ?? 0);
    expect(between(to.place, candy.place)).toBeGreaterThan(between(from.place, candy.place));
    const surface = surfaceOf('nearer', form);
    expect(to.label).toBe(Math.round((100 * lossAt(surface, to.place)) / lossAt(surface, from.place)));
  });

  test('arrow: it is the field’s own, by finite differences, and 40 degrees or more off the candy', () => {
    const picture = land('arrow', form);
    if (picture.kind !== 'field' || picture.arrow === null) throw new Error('no arrow');
    const { at, way } = picture.arrow;
    const surface = surfaceOf('arrow', form);
    const slope = (dx: number, dy: number): number =>
      (lossAt(surface, [at[0] + dx, at[1] + dy]) - lossAt(surface, [at[0] - dx, at[1] - dy])) / 2e-5;
    const [gx, gy] = [slope(1e-5, 0), slope(0, 1e-5)];
    const length = Math.hypot(gx, gy);
    expect(way[0]).toBeCloseTo(-gx / length, 5);
    expect(way[1]).toBeCloseTo(-gy / length, 5);
    const candy = only(marksOf('arrow', form, 'candy')).place;
    const there = [(candy[0] ?? 0) - at[0], (candy[1] ?? 0) - at[1]];
    const turn = Math.acos((way[0] * (there[0] ?? 0) + way[1] * (there[1] ?? 0)) / Math.hypot(...there));
    expect((180 * turn) / Math.PI).toBeGreaterThan(40);
    expect(at).toEqual(only(marksOf('arrow', form, 'pip')).place);
  });

  test('stride: each step of this rate is colder than the last, and a third of it comes down', () => {
    const { path, litFrom, marks } = land('stride', form);
    const surface = surfaceOf('stride', form);
    const losses = path.map((at) => lossAt(surface, placeOf(land('stride', form), at)));
    expect(path.length).toBeGreaterThan(litFrom + 1);
    for (let i = 2; i < losses.length; i++) expect(losses[i]).toBeGreaterThan(losses[i - 1] ?? 0);
    expect(marks.find(({ what }) => what === 'pip')?.at).toEqual(path[litFrom - 1]);
    const rate = form === 'a' ? 1.66 : 0.9;
    const w = Float64Array.from(placeOf(land('stride', form), path[0] ?? [0, 0]));
    const gradient = new Float64Array(surface.dimension);
    for (let step = 0, before = losses[0] ?? 0; step < 6; step++) {
      surface.lossAndGradient(w, gradient);
      for (let i = 0; i < w.length; i++) w[i] = (w[i] ?? 0) - (rate / 3) * (gradient[i] ?? 0);
      const after = surface.loss(w);
      expect(after).toBeLessThan(before);
      before = after;
    }
  });

  test('hollow: all that the toes feel is colder, and another hollow is deeper', () => {
    const pip = only(marksOf('hollow', form, 'pip'));
    for (const tap of marksOf('hollow', form, 'step')) expect(tap.label).toBeGreaterThan(pip.label ?? 1e9);
    const surface = surfaceOf('hollow', form);
    expect(lossAt(surface, only(marksOf('hollow', form, 'candy')).place)).toBeLessThan(
      0.8 * lossAt(surface, pip.place),
    );
  });

  test('found: three tries, the lowest of them not the lowest there is, and not the last', () => {
    const tries = marksOf('found', form, 'try');
    expect(tries).toHaveLength(3);
    const surface = surfaceOf('found', form);
    const losses = tries.map(({ place }) => lossAt(surface, place));
    expect(lossAt(surface, only(marksOf('found', form, 'candy')).place)).toBeLessThan(
      0.9 * Math.min(...losses),
    );
    expect(new Set(tries.map(({ label }) => label)).size).toBe(3);
    expect(losses.indexOf(Math.min(...losses))).toBeLessThan(2);
  });

  test('rule: each line is the best by its own count, and not by the other’s', () => {
    const picture = pictureOf('rule', form);
    if (picture.kind !== 'dots') throw new Error('no dots');
    const [solid, dashed] = picture.lines;
    expect([solid, dashed]).toMatchObject([squaredLine(picture.dots), absoluteLine(picture.dots)]);
    const middle = picture.dots.reduce((sum, [x]) => sum + x, 0) / picture.dots.length;
    const lossBy = (kind: 'squared' | 'absolute', line: typeof solid): number => {
      const { slope = 0, intercept = 0 } = line ?? {};
      return lossAt(lossOfLines(picture.dots, { kind }), [slope, intercept + slope * middle]);
    };
    expect(lossBy('squared', solid)).toBeLessThan(0.99 * lossBy('squared', dashed));
    expect(lossBy('absolute', dashed)).toBeLessThan(0.99 * lossBy('absolute', solid));
    // No turn or lift of either lowers its loss.
    for (const [kind, line] of [
      ['squared', solid],
      ['absolute', dashed],
    ] as const)
      for (const [turn, lift] of [
        [0.01, 0],
        [-0.01, 0],
        [0, 0.05],
        [0, -0.05],
        [0.01, -0.08],
      ] as const) {
        const { slope = 0, intercept = 0 } = line ?? {};
        const other = { name: 'solid' as const, slope: slope + turn, intercept: intercept + lift };
        expect(lossBy(kind, other)).toBeGreaterThanOrEqual(lossBy(kind, line) - 1e-12);
      }
  });

  test('stuck: the last two steps bring next to nothing, high above the candy', () => {
    const { path } = land('stuck', form);
    const surface = surfaceOf('stuck', form);
    const losses = path.map((at) => lossAt(surface, at));
    const [start = 0] = losses;
    const last = losses.at(-1) ?? 0;
    expect((losses.at(-3) ?? 0) - last).toBeLessThan(0.03 * start);
    expect(lossAt(surface, only(marksOf('stuck', form, 'candy')).place)).toBeLessThan(0.5 * last);
  });

  test('uphill: the marked step rose, and the run still ends lower than it was', () => {
    const [chart] = curves('uphill', form).charts;
    const [{ losses = [] } = {}] = chart?.lines ?? [];
    const step = only(chart?.marks ?? []).step;
    expect(losses[step]).toBeGreaterThan((losses[step - 1] ?? 0) + 0.01 * (losses[0] ?? 0));
    expect(losses.at(-1)).toBeLessThan(0.9 * (losses[step - 1] ?? 0));
  });

  test('coach: one is ahead at the end on the first field, the other on the second', () => {
    const ahead = curves('coach', form).charts.map(({ lines }) => {
      const [solid = Number.NaN, dashed = Number.NaN] = lines.map(({ losses }) => losses.at(-1));
      return solid < dashed ? 'solid' : 'dashed';
    });
    expect(ahead).toEqual(['dashed', 'solid']);
  });

  test('slice: its lowest place is lower still with the other knobs turned', () => {
    const desk = form === 'a' ? DESKS.fourKnobs() : DESKS.sixKnobs();
    const pip = only(marksOf('slice', form, 'pip'));
    const still = Array.from({ length: desk.dimension }, (_, i) => pip.place[i] ?? 0);
    expect(pip.label).toBe(Math.round(lossAt(desk, still)));
    const turned = still.map((value, i) => (i === 2 ? value + 1 : value));
    const other = still.map((value, i) => (i === 2 ? value - 1 : value));
    expect(Math.min(lossAt(desk, turned), lossAt(desk, other))).toBeLessThan(lossAt(desk, still) - 1);
  });

  test('heart: the dots kept back are missed least at the second mark, the own dots at the third', () => {
    const [chart] = curves('heart', form).charts;
    const [own = [], kept = []] = (chart?.lines ?? []).map(({ losses }) => losses);
    const [first = 0, second = 0, third = 0] = (chart?.marks ?? []).map(({ step }) => step);
    expect(kept[second]).toBe(Math.min(...kept));
    expect(own[third]).toBe(Math.min(...own));
    expect(kept[third]).toBeGreaterThan(1.2 * (kept[second] ?? 0));
    expect(kept[first]).toBeGreaterThan(1.2 * (kept[second] ?? 0));
  });
});

test('the two forms of an item never show the same picture', () => {
  for (const id of ITEM_IDS) expect(pictureOf(id, 'a')).not.toEqual(pictureOf(id, 'b'));
});
