/**
 * What the slides show: real fields and real runs on them, as pictures in the units of their field (inventory/picture.ts). Nothing is
 * drawn by eye. Each takes some ten milliseconds: whoever shows one keeps it.
 */
import { DATA, type Dots, FIELDS, HALF_WIDTH, lossOfLines, meanOf, ROPES } from '../course/inventory/fields';
import {
  bandsOf,
  curveOf,
  downhillAt,
  lossAt,
  lowestOf,
  onRope,
  type Place,
  rollDown,
  shownOf,
  walkOf,
} from '../course/inventory/measure';
import type { DotsPicture, FieldPicture, RopePicture } from '../course/inventory/picture';
import { randomSource } from '../math/random';
import { LandformSurface } from '../surface/landform-surface';
import type { LossSurface } from '../surface/loss-function';

const pair = ([x = 0, y = 0]: Place): readonly [number, number] => [x, y];

const ropeOf = (surface: LossSurface, more: Partial<RopePicture>): RopePicture => ({
  kind: 'rope',
  halfWidth: HALF_WIDTH,
  curve: curveOf(surface),
  marks: [],
  path: [],
  litFrom: 0,
  dark: true,
  ...more,
});

const fieldOf = (surface: LossSurface, more: Partial<FieldPicture>): FieldPicture => ({
  kind: 'field',
  halfWidth: HALF_WIDTH,
  bands: bandsOf(surface),
  marks: [],
  path: [],
  litFrom: 0,
  arrow: null,
  dark: true,
  ...more,
});

/** A wide near hollow on the right, high up; the deep one far on the left. */
const nearAndFar = (): LandformSurface =>
  new LandformSurface({
    kind: 'landforms',
    dimension: 1,
    halfWidth: HALF_WIDTH,
    bowl: { center: [-6], curvatures: [0.12], angleDegrees: 0 },
    bumps: [
      { kind: 'well', center: [6.6], depth: 7.5, widths: [2.4], angleDegrees: 0 },
      { kind: 'hill', center: [0.6], depth: 6, widths: [2.6], angleDegrees: 0 },
    ],
    landforms: [],
    offset: 0.6,
  });

/** Three steps along a rope, each warmer; the deepest hollow lies the other way. */
export function warmerFigure(): RopePicture {
  const surface = nearAndFar();
  const steps = [1.2, 2.9, 4.6, 6.3].map((x) => onRope(surface, x));
  const start = steps[0]?.[1] ?? 1;
  const [deepest = 0] = lowestOf(surface);
  return ropeOf(surface, {
    path: steps,
    litFrom: steps.length,
    marks: [
      { what: 'candy', at: onRope(surface, deepest), lit: true },
      ...steps.map((at, i) => ({
        what: i === steps.length - 1 ? ('pip' as const) : ('step' as const),
        at,
        label: shownOf(at[1], start),
      })),
    ],
  });
}

const TOE = 1.6;

/** Pip, two toe-taps with their numbers, and the arrow made of them. */
export function slopeFigure(): FieldPicture {
  const surface = FIELDS.crooked();
  const at: Place = [-4.2, -3.4];
  const [x = 0, y = 0] = at;
  const start = lossAt(surface, at);
  const taps: readonly Place[] = [
    [x + TOE, y],
    [x, y + TOE],
  ];
  return fieldOf(surface, {
    arrow: { at: pair(at), way: downhillAt(surface, at) },
    marks: [
      { what: 'pip', at: pair(at), label: 100 },
      ...taps.map((tap) => ({
        what: 'try' as const,
        at: pair(tap),
        label: shownOf(lossAt(surface, tap), start),
      })),
    ],
  });
}

/** A hill stands between Pip and the candy: the arrow is right about its spot, and leads away. */
export function behindFigure(): FieldPicture {
  const surface = FIELDS.behindTheHill();
  const at: Place = [0.5, -7];
  return fieldOf(surface, {
    arrow: { at: pair(at), way: downhillAt(surface, at) },
    marks: [
      { what: 'candy', at: pair(lowestOf(surface)), lit: true },
      { what: 'pip', at: pair(at) },
    ],
  });
}

/** The same rope and start with four learning rates. */
export const STRIDES = ['crawl', 'land', 'bounce', 'fly'] as const;
export type StrideName = (typeof STRIDES)[number];
/** On a bowl of curvature c a step multiplies the distance to the bottom by 1 − η·c. */
const BOWL_CURVATURE = 1.27;
const RATE_TIMES_CURVATURE: Readonly<Record<StrideName, number>> = {
  crawl: 0.06,
  land: 0.7,
  bounce: 1.85,
  fly: 2.2,
};
const STRIDE = { steps: 6, start: 3 } as const;

/** The learning rate η of each. */
export const rateOf = (name: StrideName): number => RATE_TIMES_CURVATURE[name] / BOWL_CURVATURE;

/** A real run of gradient descent on a rope with one of four learning rates; it ends where it leaves the field. */
export function strideFigure(name: StrideName): RopePicture {
  const surface = ROPES.bowl();
  const walk = walkOf(surface, [STRIDE.start], {
    learningRate: rateOf(name),
    steps: STRIDE.steps,
  }).map(([x = 0]) => x);
  const out = walk.findIndex((x) => x < -HALF_WIDTH || x > HALF_WIDTH);
  const inside = (out < 0 ? walk : walk.slice(0, out)).map((x) => onRope(surface, x));
  const [begin, end] = [inside[0], inside.at(-1)];
  return ropeOf(surface, {
    path: inside,
    litFrom: 1,
    marks: [
      ...(begin === undefined ? [] : [{ what: 'step' as const, at: begin }]),
      ...(end === undefined ? [] : [{ what: 'pip' as const, at: end, lit: true as const }]),
    ],
  });
}

/** Pip at the bottom of one hollow; both toes feel higher numbers. The other hollow is deeper. */
export function hollowsFigure(): RopePicture {
  const surface = ROPES.twoDips();
  const [deepest = 0] = lowestOf(surface);
  const [here = 0] = rollDown(surface, [-6]);
  const start = lossAt(surface, [-8.6]);
  const at = (x: number) => ({ at: onRope(surface, x), label: shownOf(lossAt(surface, [x]), start) });
  return ropeOf(surface, {
    marks: [
      { what: 'candy', at: onRope(surface, deepest), lit: true },
      { what: 'try', ...at(here - 1.4) },
      { what: 'try', ...at(here + 1.4) },
      { what: 'pip', ...at(here) },
    ],
  });
}

export const STARTS = 30;

export interface ThirtyFigure {
  readonly field: FieldPicture;
  /** Each walk's places, and the number of the hollow it ended in, by depth: 0 the deepest. */
  readonly walks: readonly {
    readonly path: readonly (readonly [number, number])[];
    readonly hollow: number;
  }[];
  readonly bottoms: readonly (readonly [number, number])[];
}

const THIRTY = { learningRate: 0.16, steps: 400, drawn: 3 } as const;
const SAME = 0.3;

/** Thirty starts drawn at random roll down by gradient descent, each into its own hollow. */
export function thirtyFigure(): ThirtyFigure {
  const surface = FIELDS.fiveWells();
  const random = randomSource(30, 'slides');
  const all = Array.from({ length: STARTS }, () =>
    walkOf(surface, [random.between(-9.4, 9.4), random.between(-9.4, 9.4)], THIRTY),
  );
  const ends = all.map((walk) => rollDown(surface, walk.at(-1) ?? [0, 0], 0.02));
  const near = (a: Place, b: Place): boolean => a.every((value, i) => Math.abs(value - (b[i] ?? 0)) < SAME);
  const bottoms = ends
    .filter((end, i) => ends.findIndex((other) => near(other, end)) === i)
    .sort((a, b) => lossAt(surface, a) - lossAt(surface, b));
  return {
    field: fieldOf(surface, {}),
    walks: all.map((walk, i) => ({
      path: walk.filter((_, step) => step % THIRTY.drawn === 0).map(pair),
      hollow: bottoms.findIndex((bottom) => near(bottom, ends[i] ?? [])),
    })),
    bottoms: bottoms.map(pair),
  };
}

/** Of the line's two knobs, what a field unit is worth: slope, and height in the middle. */
const KNOBS = { tilt: 0.2, height: 0.6 } as const;
const TRAINING = { learningRate: 0.3, steps: 24 } as const;

/** The mean squared miss of all lines through dots, as a field: east is steeper, north is higher. */
function linesSurface(dots: Dots): LossSurface {
  const lines = lossOfLines(dots, { kind: 'squared' });
  const middle = meanOf(dots.map(([, y]) => y));
  const line = new Float64Array(2);
  const at = (w: Float64Array): Float64Array => {
    line[0] = (w[0] ?? 0) * KNOBS.tilt;
    line[1] = middle + (w[1] ?? 0) * KNOBS.height;
    return line;
  };
  return {
    dimension: 2,
    domain: { min: [-HALF_WIDTH, -HALF_WIDTH], max: [HALF_WIDTH, HALF_WIDTH] },
    loss: (w) => lines.loss(at(w)),
    lossAndGradient: (w, gradientOut) => {
      const loss = lines.lossAndGradient(at(w), gradientOut);
      gradientOut[0] = (gradientOut[0] ?? 0) * KNOBS.tilt;
      gradientOut[1] = (gradientOut[1] ?? 0) * KNOBS.height;
      return loss;
    },
  };
}

/** Training a line: what it looks like among the dots (dashed before, solid after), and as a walk on the field of all lines. */
export function trainingFigure(): { readonly dots: DotsPicture; readonly field: FieldPicture } {
  const dots = DATA.cloud;
  const field = linesSurface(dots);
  const walk = walkOf(field, [-6.5, -6.5], TRAINING);
  const x0 = meanOf(dots.map(([x]) => x));
  const y0 = meanOf(dots.map(([, y]) => y));
  const line = ([east = 0, north = 0]: Place, name: 'solid' | 'dashed') => {
    const slope = east * KNOBS.tilt;
    return { name, slope, intercept: y0 + north * KNOBS.height - slope * x0 };
  };
  const [first, last] = [walk[0] ?? [0, 0], walk.at(-1) ?? [0, 0]];
  return {
    dots: {
      kind: 'dots',
      dots,
      lines: [line(last, 'solid'), line(first, 'dashed')],
      misses: false,
      knob: null,
    },
    field: fieldOf(field, {
      dark: false,
      path: walk.map(pair),
      litFrom: walk.length,
      marks: [
        { what: 'candy', at: pair(lowestOf(field)) },
        { what: 'pip', at: pair(last) },
      ],
    }),
  };
}
