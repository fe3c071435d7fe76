/**
 * Passages: stretches of a finished walk worth telling, beside its most telling moment (moments.ts). Found from the places walked,
 * the losses shown there and the field's minima; the blindfold is off. Definitions stand in docs/model.md.
 */
import type { Minimum } from '../surface/critical-points';

/** A place walked and the loss shown there; the start is the first. */
export interface WalkedPlace {
  readonly at: readonly number[];
  readonly shown: number;
}

export interface WalkedField {
  readonly minima: readonly Minimum[];
  /** A minimum with at most this loss is candy. */
  readonly candyLoss: number;
  /** In field units. */
  readonly smallStride: number;
}

export type PassageKind =
  | 'zigzag'
  | 'plateau'
  | 'stuck'
  | 'back-again'
  | 'wandering'
  | 'warmer-farther'
  | 'colder-nearer';

export interface Passage {
  readonly kind: PassageKind;
  /** Its first and last step, counted from 1. */
  readonly from: number;
  readonly to: number;
  /** Shown losses before the first and after the last of these steps. */
  readonly before: number;
  readonly after: number;
  /** Of `zigzag` how many turns; of `wandering` the distance walked over the distance gained, in tenths; else the number of steps. */
  readonly count: number;
}

/** A change of the shown loss worth telling, as for moments. */
const TELLING = 3;
/** Turns back to back that make a zigzag, and steps that make a crawl or a stay. */
const LEAST_TURNS = 3;
const LEAST_STEPS = 4;
/** A crawl changes the shown loss by at most this many points a step … */
const CRAWL = 1;
/** … where there is more than this left to lose. */
const MUCH_LEFT = 10;
/** Small strides around a hollow's bottom that count as being in it. */
const IN_HOLLOW = 2;
const SAME_PLACE = 0.5;
const LEAST_WANDERING = 3;

/** The passages of a walk, at most one of each kind, in the order of their first steps. */
export function passagesOf(path: readonly WalkedPlace[], field: WalkedField): readonly Passage[] {
  const found = [
    zigzag(path),
    plateau(path),
    stuck(path, field),
    backAgain(path, field),
    wandering(path, field),
    ...againstDistance(path, field),
  ];
  return found.filter((passage) => passage !== null).sort((a, b) => a.from - b.from);
}

/** The longest run of steps of which each turns back on the one before: dᵢ·dᵢ₊₁ < 0. */
function zigzag(path: readonly WalkedPlace[]): Passage | null {
  const turnsBack = (step: number): boolean => dot(stepOf(path, step - 1), stepOf(path, step)) < 0;
  const run = longestRun(2, path.length - 1, turnsBack);
  return run === null || run.length < LEAST_TURNS
    ? null
    : passage('zigzag', path, run.from - 1, run.from + run.length - 1, run.length);
}

/** The longest run of steps of which each changes the shown loss by a point or less, where there is much left to lose. */
function plateau(path: readonly WalkedPlace[]): Passage | null {
  const crawls = (step: number): boolean =>
    Math.abs(shownAt(path, step) - shownAt(path, step - 1)) <= CRAWL && shownAt(path, step) > MUCH_LEFT;
  return runPassage('plateau', path, longestRun(1, path.length - 1, crawls));
}

/** The longest stay at the bottom of one hollow without candy. */
function stuck(
  path: readonly WalkedPlace[],
  { minima, candyLoss, smallStride }: WalkedField,
): Passage | null {
  const runs = minima
    .filter(({ loss }) => loss > candyLoss)
    .map(({ at }) =>
      longestRun(1, path.length - 1, (step) => distance(placeAt(path, step), at) <= IN_HOLLOW * smallStride),
    );
  const longest = runs.reduce((best, run) => ((run?.length ?? 0) > (best?.length ?? 0) ? run : best), null);
  return runPassage('stuck', path, longest);
}

/** The longest way round: steps that end within half a small stride of where they began. */
function backAgain(path: readonly WalkedPlace[], { smallStride }: WalkedField): Passage | null {
  let best: readonly [from: number, to: number] | null = null;
  for (let from = 0; from < path.length; from++) {
    for (let to = path.length - 1; to >= from + LEAST_STEPS; to--) {
      if (best !== null && to - from <= best[1] - best[0]) break;
      if (distance(placeAt(path, from), placeAt(path, to)) <= SAME_PLACE * smallStride) best = [from, to];
    }
  }
  return best === null ? null : passage('back-again', path, best[0] + 1, best[1], best[1] - best[0]);
}

/** The whole walk, when the way was three times as long as what it gained, or more. */
function wandering(path: readonly WalkedPlace[], { smallStride }: WalkedField): Passage | null {
  const steps = path.length - 1;
  let walked = 0;
  for (let step = 1; step <= steps; step++) walked += norm(stepOf(path, step));
  const gained = distance(placeAt(path, 0), placeAt(path, steps));
  if (steps < LEAST_STEPS || gained < smallStride || walked < LEAST_WANDERING * gained) return null;
  return passage('wandering', path, 1, steps, Math.round((10 * walked) / gained));
}

/** The step with the greatest fall that led away from the nearest candy, and the one with the greatest rise that led nearer. */
function againstDistance(
  path: readonly WalkedPlace[],
  { minima, candyLoss, smallStride }: WalkedField,
): readonly (Passage | null)[] {
  const candies = minima.filter(({ loss }) => loss <= candyLoss);
  const away = path.map(({ at }) => Math.min(...candies.map((candy) => distance(at, candy.at))));
  const greatest = (kind: 'warmer-farther' | 'colder-nearer', sign: 1 | -1): Passage | null => {
    let best = 0;
    let bestChange = TELLING - Number.EPSILON;
    for (let step = 1; step < path.length; step++) {
      const change = sign * (shownAt(path, step - 1) - shownAt(path, step));
      const farther = sign * ((away[step] ?? 0) - (away[step - 1] ?? 0));
      if (change > bestChange && farther >= SAME_PLACE * smallStride) {
        best = step;
        bestChange = change;
      }
    }
    return best === 0 ? null : passage(kind, path, best, best, 1);
  };
  return [greatest('warmer-farther', 1), greatest('colder-nearer', -1)];
}

interface Run {
  readonly from: number;
  readonly length: number;
}

/** The longest run of steps first … last that all fit; the first of equals; null when none fits. */
function longestRun(first: number, last: number, fits: (step: number) => boolean): Run | null {
  let best: Run | null = null;
  let from = first;
  for (let step = first; step <= last + 1; step++) {
    if (step <= last && fits(step)) continue;
    if (step - from > (best?.length ?? 0)) best = { from, length: step - from };
    from = step + 1;
  }
  return best;
}

function runPassage(kind: PassageKind, path: readonly WalkedPlace[], run: Run | null): Passage | null {
  return run === null || run.length < LEAST_STEPS
    ? null
    : passage(kind, path, run.from, run.from + run.length - 1, run.length);
}

function passage(
  kind: PassageKind,
  path: readonly WalkedPlace[],
  from: number,
  to: number,
  count: number,
): Passage {
  return { kind, from, to, before: shownAt(path, from - 1), after: shownAt(path, to), count };
}

const placeAt = (path: readonly WalkedPlace[], step: number): readonly number[] => path[step]?.at ?? [];
const shownAt = (path: readonly WalkedPlace[], step: number): number => path[step]?.shown ?? Number.NaN;
const stepOf = (path: readonly WalkedPlace[], step: number): readonly number[] =>
  placeAt(path, step).map((x, i) => x - (placeAt(path, step - 1)[i] ?? 0));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const norm = (a: readonly number[]): number => Math.sqrt(dot(a, a));

/** Asked for each pair of places of a long walk: it makes no arrays. */
function distance(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) {
    const d = (a[i] ?? 0) - (b[i] ?? 0);
    sum += d * d;
  }
  return Math.sqrt(sum);
}
