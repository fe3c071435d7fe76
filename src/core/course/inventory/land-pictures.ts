/** Pictures of questions about a land: what Pip can know in the dark, and what the light shows once the question is answered. */
import type { LossSurface } from '../../surface/loss-function';
import { FIELDS, HALF_WIDTH, ROPES } from './fields';
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
} from './measure';
import type { FieldPicture, Mark, RopePicture } from './picture';

type Drawn = LossSurface;

const pair = ([x = 0, y = 0]: Place): readonly [number, number] => [x, y];

/** A rope in the dark with the deepest place lit afterwards. */
function rope(surface: Drawn, more: Partial<RopePicture> = {}): RopePicture {
  const [deepest = 0] = lowestOf(surface);
  return {
    kind: 'rope',
    halfWidth: HALF_WIDTH,
    curve: curveOf(surface),
    path: [],
    litFrom: 0,
    dark: true,
    ...more,
    marks: [{ what: 'candy', at: onRope(surface, deepest), lit: true }, ...(more.marks ?? [])],
  };
}

function field(surface: Drawn, more: Partial<FieldPicture> = {}): FieldPicture {
  return {
    kind: 'field',
    halfWidth: HALF_WIDTH,
    bands: bandsOf(surface),
    path: [],
    litFrom: 0,
    arrow: null,
    dark: true,
    ...more,
    marks: [{ what: 'candy', at: pair(lowestOf(surface)), lit: true }, ...(more.marks ?? [])],
  };
}

/** Two steps of a walk with the loss on show after each: it got warmer. */
function warmerRope(surface: Drawn, from: number, to: number): RopePicture {
  const [start, end] = [onRope(surface, from), onRope(surface, to)];
  return rope(surface, {
    path: [start, end],
    litFrom: 2,
    marks: [
      { what: 'step', at: start, label: 100 },
      { what: 'pip', at: end, label: shownOf(end[1], start[1]) },
    ],
  });
}

function warmerField(surface: Drawn, from: Place, to: Place): FieldPicture {
  return field(surface, {
    path: [pair(from), pair(to)],
    litFrom: 2,
    marks: [
      { what: 'step', at: pair(from), label: 100 },
      { what: 'pip', at: pair(to), label: shownOf(lossAt(surface, to), lossAt(surface, from)) },
    ],
  });
}

/** Pip and the downhill arrow there, and no more. */
const arrowField = (surface: Drawn, at: Place): FieldPicture =>
  field(surface, {
    arrow: { at: pair(at), way: downhillAt(surface, at) },
    marks: [{ what: 'pip', at: pair(at) }],
  });

/** A slide with one learning rate: seen are the first two steps, lit what comes of more of the same. */
function slideRope(surface: Drawn, from: number, learningRate: number): RopePicture {
  const path = walkOf(surface, [from], { learningRate, steps: 6 })
    .map(([x = 0]) => onRope(surface, x))
    .filter(([x]) => Math.abs(x) <= HALF_WIDTH);
  const [start, , now] = path;
  return rope(surface, {
    path,
    litFrom: 3,
    marks: [
      { what: 'step', at: start ?? [0, 0], label: 100 },
      { what: 'pip', at: now ?? [0, 0], label: shownOf(now?.[1] ?? 0, start?.[1] ?? 1) },
    ],
  });
}

function slideField(surface: Drawn, from: Place, learningRate: number): FieldPicture {
  const path = walkOf(surface, from, { learningRate, steps: 9 })
    .map(pair)
    .filter(([x, y]) => Math.abs(x) <= HALF_WIDTH && Math.abs(y) <= HALF_WIDTH);
  const now = path[2] ?? [0, 0];
  return field(surface, {
    path,
    litFrom: 3,
    marks: [
      { what: 'step', at: pair(from), label: 100 },
      { what: 'pip', at: now, label: shownOf(lossAt(surface, now), lossAt(surface, from)) },
    ],
  });
}

/** How far a toe feels in these pictures, in field units: far enough for its number to stand beside it. */
const TOE = 1.7;

/** Pip at the bottom of a hollow that isn't the deepest, with the loss on show a toe's reach to each side. */
function bottomRope(surface: Drawn, near: number): RopePicture {
  const [at = 0] = rollDown(surface, [near]);
  const start = lossAt(surface, [at]) * 1.6;
  const taps = [at - TOE, at + TOE].map((x): Mark<readonly [number, number]> => {
    const place = onRope(surface, x);
    return { what: 'step', at: place, label: shownOf(place[1], start) };
  });
  const here = onRope(surface, at);
  return rope(surface, { marks: [...taps, { what: 'pip', at: here, label: shownOf(here[1], start) }] });
}

function bottomField(surface: Drawn, near: Place, start: Place): FieldPicture {
  const at = rollDown(surface, near);
  const [x = 0, y = 0] = at;
  const shown = (place: Place): number => shownOf(lossAt(surface, place), lossAt(surface, start));
  const taps = [
    [x + TOE + 0.3, y],
    [x, y + TOE + 0.3],
    [x - TOE + 0.3, y],
    [x, y - TOE + 0.3],
  ].map((place): Mark<readonly [number, number]> => ({ what: 'step', at: pair(place), label: shown(place) }));
  return field(surface, { marks: [...taps, { what: 'pip', at: pair(at), label: shown(at) }] });
}

/** Where some tries came to rest, each with its loss on show. */
const rests = (surface: Drawn, starts: readonly Place[]): readonly (readonly [Place, number])[] =>
  starts.map((start) => {
    const at = rollDown(surface, start);
    return [at, shownOf(lossAt(surface, at), lossAt(surface, starts[0] ?? start))];
  });

const triesRope = (surface: Drawn, starts: readonly number[]): RopePicture =>
  rope(surface, {
    marks: rests(
      surface,
      starts.map((x) => [x]),
    ).map(([[x = 0], label]) => ({ what: 'try', at: onRope(surface, x), label })),
  });

const triesField = (surface: Drawn, starts: readonly Place[]): FieldPicture =>
  field(surface, {
    marks: rests(surface, starts).map(([at, label]) => ({ what: 'try', at: pair(at), label })),
  });

/** A real walk of gradient descent that has come to where it is flat: lit, what lies beyond. */
function stuckField(surface: Drawn, start: Place, learningRate: number, steps: number): FieldPicture {
  const path = walkOf(surface, start, { learningRate, steps }).map(pair);
  const shown = (place: Place): number => shownOf(lossAt(surface, place), lossAt(surface, start));
  const last = path.at(-1) ?? [0, 0];
  const before = path.at(-3) ?? [0, 0];
  return field(surface, {
    path,
    litFrom: path.length,
    marks: [
      { what: 'step', at: pair(start), label: 100 },
      { what: 'step', at: before, label: shown(before) },
      { what: 'pip', at: last, label: shown(last) },
    ],
  });
}

export const LAND_PICTURES = {
  'nearer-a': () => warmerRope(ROPES.twoDips(), -2.6, -4),
  'nearer-b': () => warmerField(FIELDS.twoBowls(), [7.6, -1.2], [6.6, -3.4]),
  'arrow-a': () => arrowField(FIELDS.behindTheHill(), [1.2, -6.6]),
  'arrow-b': () => arrowField(FIELDS.crooked(), [-5.1, 7.1]),
  'stride-a': () => slideRope(ROPES.bowl(), 2.2, 1.66),
  'stride-b': () => slideField(FIELDS.steepValley(), [-4.5, 1.2], 0.9),
  'hollow-a': () => bottomRope(ROPES.farHollow(), 7),
  'hollow-b': () => bottomField(FIELDS.twoWells(), [-5, -4], [-8, -8]),
  'found-a': () => triesRope(ROPES.waves(), [-8, 8.6, -2.5]),
  'found-b': () =>
    triesField(FIELDS.fiveWells(), [
      [-4.4, 6.6],
      [-7, -3.6],
      [1.6, 1.8],
    ]),
  'stuck-a': () => stuckField(FIELDS.flatLand(), [-3.5, -7.8], 1.6, 14),
  'stuck-b': () => stuckField(FIELDS.saddle(), [-4.6, -6], 0.05, 14),
} as const;
