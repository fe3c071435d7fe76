/** Pictures of questions about data, curves and many knobs: lines through dots, real runs, and cuts through desks. */
import { randomSource } from '../../math/random';
import { splitRows } from '../../model/build-model';
import { lineLoss } from '../../model/line-fit';
import { adam } from '../../optimizer/adam';
import { miniBatch, noisyGradient } from '../../optimizer/gradient-oracle';
import { momentum } from '../../optimizer/momentum';
import type { Optimizer } from '../../optimizer/optimizer';
import type { LossFunction } from '../../surface/loss-function';
import { DATA, DESKS, type Dots, FIELDS, HALF_WIDTH, lossOfLines, meanOf, surfaceOf } from './fields';
import { absoluteLine, squaredLine } from './lines';
import { bandsOf, curveOf, lossAt, lossesOf, lowestOf, onRope, type Place, walkOf } from './measure';
import type { CurvesPicture, DotsPicture, FieldPicture } from './picture';

/** Slopes per field unit of the ruler's one knob. */
const TILT = 0.2;

/** A ruler that turns about the middle of the dots, and its average miss over the turns. */
function rulerPicture(dots: Dots, at: number): DotsPicture {
  const loss = lossOfLines(dots, { kind: 'absolute' });
  const [x, y] = [meanOf(dots.map((dot) => dot[0])), meanOf(dots.map((dot) => dot[1]))];
  const knob = surfaceOf(1, loss, ([turn = 0]) => [turn * TILT, y]);
  const slope = at * TILT;
  return {
    kind: 'dots',
    dots,
    lines: [{ name: 'solid', slope, intercept: y - slope * x }],
    misses: true,
    knob: {
      kind: 'rope',
      halfWidth: HALF_WIDTH,
      curve: curveOf(knob),
      marks: [{ what: 'pip', at: onRope(knob, at) }],
      path: [],
      litFrom: 0,
      dark: false,
    },
  };
}

/** All lines through the dots as one field: east is steeper, north is higher. */
function linesField(dots: Dots, at: readonly [number, number]): FieldPicture {
  const height = meanOf(dots.map(([, y]) => y));
  const field = surfaceOf(2, lossOfLines(dots, { kind: 'squared' }), ([east = 0, north = 0]) => [
    east * TILT,
    height + 0.6 * north,
  ]);
  const [x = 0, y = 0] = lowestOf(field);
  return {
    kind: 'field',
    halfWidth: HALF_WIDTH,
    bands: bandsOf(field),
    marks: [
      { what: 'candy', at: [x, y], lit: true },
      { what: 'pip', at },
    ],
    path: [],
    litFrom: 0,
    arrow: null,
    dark: false,
  };
}

const twoLines = (dots: Dots): DotsPicture => ({
  kind: 'dots',
  dots,
  lines: [
    { name: 'solid', ...squaredLine(dots) },
    { name: 'dashed', ...absoluteLine(dots) },
  ],
  misses: false,
  knob: null,
});

/** The loss along a shaken run, with a mark after its largest rise in the first half. */
function shakenCurve(losses: readonly number[]): CurvesPicture {
  const rises = losses.map((loss, i) => (i === 0 ? 0 : loss - (losses[i - 1] ?? loss)));
  const half = rises.slice(0, Math.ceil(losses.length / 2));
  const step = half.indexOf(Math.max(...half));
  return {
    kind: 'curves',
    charts: [{ lines: [{ name: 'solid', losses }], marks: [{ step, label: 1 }] }],
  };
}

function noisyRun(): readonly number[] {
  const field = FIELDS.trap();
  const oracle = noisyGradient(field, 14, 5);
  return lossesOf(field, walkOf(field, [-6.4, 5.5], { oracle, learningRate: 0.11, steps: 60 }));
}

function batchRun(): readonly number[] {
  const model = lossOfLines(DATA.cloud, { kind: 'squared' });
  const oracle = miniBatch(model, 2, 3);
  return lossesOf(model, walkOf(model, [-0.9, 4.2], { oracle, learningRate: 0.028, steps: 40 }));
}

/** Two rules on two fields, from one start with one learning rate: plain steps, and another coach's. */
function race(
  fields: readonly LossFunction[],
  other: Optimizer,
  learningRate: number,
  steps: number,
): CurvesPicture {
  const start: Place = [-9, 0.6];
  return {
    kind: 'curves',
    charts: fields.map((field) => ({
      lines: [
        { name: 'solid', losses: lossesOf(field, walkOf(field, start, { learningRate, steps })) },
        {
          name: 'dashed',
          losses: lossesOf(field, walkOf(field, start, { optimizer: other, learningRate, steps })),
        },
      ],
      marks: [],
    })),
  };
}

/** A cut through a desk along its first two knobs, the others left where they stand. */
export function cutOf(desk: LossFunction): ReturnType<typeof surfaceOf> {
  return surfaceOf(2, desk, (w) => Array.from({ length: desk.dimension }, (_, i) => w[i] ?? 0));
}

function cutPicture(desk: LossFunction): FieldPicture {
  const cut = cutOf(desk);
  const [x = 0, y = 0] = lowestOf(cut);
  return {
    kind: 'field',
    halfWidth: HALF_WIDTH,
    bands: bandsOf(cut),
    marks: [{ what: 'pip', at: [x, y], label: Math.round(lossAt(cut, [x, y])) }],
    path: [],
    litFrom: 0,
    arrow: null,
    dark: false,
  };
}

/** Dots about a line with chance in them, as a class might measure them. */
function drawnDots(seed: number, slope: number, count: number): Dots {
  const random = randomSource(seed, 'dots');
  return Array.from({ length: count }, () => {
    const x = random.between(0, 10);
    return [x, 6 + slope * x + 3.2 * random.normal()] as const;
  });
}

/** Losses of one real run on the dots that are learned from (solid) and on those kept back (dashed), at three places to stop. */
function twoLosses(dots: Dots, seed: number, start: Place): CurvesPicture {
  const { train, test } = splitRows(dots, { testShare: 0.7, seed });
  const middle = meanOf(train.map(([x = 0]) => x));
  const lossFor = (rows: typeof train): ReturnType<typeof lineLoss> =>
    lineLoss(
      Float64Array.from(rows, ([x = 0]) => x - middle),
      Float64Array.from(rows, ([, y = 0]) => y),
      { kind: 'squared' },
    );
  const own = lossFor(train);
  const walk = walkOf(own, start, { learningRate: 0.015, steps: 120 });
  const kept = lossesOf(lossFor(test), walk);
  const best = kept.indexOf(Math.min(...kept));
  return {
    kind: 'curves',
    charts: [
      {
        lines: [
          { name: 'solid', losses: lossesOf(own, walk) },
          { name: 'dashed', losses: kept },
        ],
        marks: [Math.round(best / 4), best, walk.length - 1].map((step, i) => ({ step, label: i + 1 })),
      },
    ],
  };
}

export const DATA_PICTURES = {
  'height-a': () => rulerPicture(DATA.cloud, -6),
  'height-b': () => linesField(DATA.cloud, [-6.5, 5.5]),
  'rule-a': () => twoLines(DATA.oddOne),
  'rule-b': () => twoLines(DATA.oneOff),
  'uphill-a': () => shakenCurve(noisyRun()),
  'uphill-b': () => shakenCurve(batchRun()),
  'coach-a': () => race([FIELDS.ravine(), FIELDS.roundBowl()], momentum(0.9), 0.3, 40),
  'coach-b': () => race([FIELDS.gorge(), FIELDS.roundBowl()], adam({ beta1: 0.9, beta2: 0.999 }), 0.5, 50),
  'slice-a': () => cutPicture(DESKS.fourKnobs()),
  'slice-b': () => cutPicture(DESKS.sixKnobs()),
  'heart-a': () => twoLosses(drawnDots(3, 0.4, 18), 4, [-1.5, 2]),
  'heart-b': () => twoLosses(drawnDots(3, -0.5, 18), 3, [2, 12]),
} as const;
