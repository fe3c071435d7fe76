/** What is advised on foot: along what is felt to be lower, around what is in the way, back to the warmest place, where nobody went. */
import {
  type Heading,
  headingsOf,
  headingVector,
  nearestHeading,
  oppositeHeading,
  type Stride,
} from '../hunt/action';
import type { Hunt } from '../hunt/hunt-state';
import type { SlopeArrow } from '../hunt/step-record';
import { elsewhere, FELT, type Hint, isBlocked, placeOf, triedFrom, visitsTo, warmestOf } from './hint';
import { type FeltStep, type Trail, trailOf } from './trail';

/** What is known of the place where Pip stands. */
interface Standing {
  readonly hunt: Hunt;
  readonly trail: Trail;
  readonly last: FeltStep | null;
  readonly here: readonly number[];
  /** The steps that began here. */
  readonly tried: readonly FeltStep[];
  /** Headings that a wall is in the way of. */
  readonly blocked: ReadonlySet<Heading>;
  /** The stride of the last step. */
  readonly stride: Stride;
}

/** A heading leads along the arrow up to this cosine (about 70°). */
const ALONG = 0.34;
/** Points from which another place of the trail was warmer. */
const WARMER = 1;

export function hintOnFoot(hunt: Hunt): Hint {
  const standing = standingOf(hunt);
  const { arrow } = hunt.sensed;
  if (arrow !== null) return arrow.steepness > 0 ? along(standing, arrow) : onTheFlat(standing);
  const { last } = standing;
  const change = last?.change ?? 0;
  if (change < 0 && isFresh(standing)) return on(standing);
  return (
    feel(standing) ??
    (change > 0 ? back(standing, 0) : null) ??
    felt(standing) ??
    untried(standing, standing.stride) ??
    shorter(standing)
  );
}

function standingOf(hunt: Hunt): Standing {
  const { spec, surface } = hunt.level;
  const small = spec.strides[0] ?? 1;
  const trail = trailOf(hunt);
  const here = placeOf(trail, surface.dimension);
  const tried = triedFrom(trail, here, small);
  const last = trail.steps.at(-1) ?? null;
  const middle = Math.floor((spec.strides.length - 1) / 2) as Stride;
  return {
    hunt,
    trail,
    last,
    here,
    tried,
    blocked: new Set([
      ...tried.filter((step) => isBlocked(step, small)).flatMap(headingOf),
      ...hunt.sensed.taps.filter(({ reach }) => reach === 0).map(({ heading }) => heading),
    ]),
    stride: last?.record.type === 'step' ? last.record.stride : middle,
  };
}

/** Along the arrow, with a shorter stride after a step that rose; where a wall is in the way, the next best heading. */
function along(standing: Standing, arrow: SlopeArrow): Hint {
  const { hunt, blocked, stride, last } = standing;
  const { dimension } = hunt.level.surface;
  const best = nearestHeading(arrow.x, arrow.y, dimension);
  const heading = headingsOf(dimension)
    .filter((h) => !blocked.has(h) && cosineWith(arrow, h) >= ALONG)
    .reduce<Heading | null>(
      (a, b) => (a === null || cosineWith(arrow, b) > cosineWith(arrow, a) ? b : a),
      null,
    );
  if (heading === null) return nothingLower(standing, 'corner');
  if ((last?.change ?? 0) > 0 && stride > 0)
    return { reason: 'shorter', advised: { type: 'step', heading, stride: (stride - 1) as Stride } };
  return { reason: heading === best ? 'arrow' : 'edge', advised: { type: 'step', heading, stride } };
}

/** On the flat the arrow is silent: back where it was warmer, or away. */
function onTheFlat(standing: Standing): Hint {
  return back(standing, WARMER) ?? nothingLower(standing, 'flat');
}

/** Nothing near is felt to be lower: a long step a way not gone yet, a jump, or the end. */
function nothingLower(standing: Standing, reason: 'corner' | 'flat' | 'hollow'): Hint {
  const { hunt } = standing;
  const longest = Math.max(0, hunt.level.spec.strides.length - 1) as Stride;
  const leap = hunt.jumpsLeft > 0 ? null : untried(standing, longest);
  const advised = leap?.advised ??
    elsewhere(hunt) ?? { type: 'step', heading: anyWay(standing), stride: longest };
  return { reason, advised };
}

/** On, as it got warmer: at a place where Pip has not been before, and no wall stopped the step. */
function isFresh({ trail, here, hunt, last }: Standing): boolean {
  return last?.record.bumped === false && visitsTo(trail, here, hunt.level.spec.strides[0] ?? 1) === 1;
}

function on({ last, stride }: Standing): Hint {
  const [heading = 0] = last === null ? [] : headingOf(last);
  return { reason: 'on', advised: { type: 'step', heading, stride } };
}

/** A toe along each axis, on the other side where a wall is. */
function feel({ hunt, blocked }: Standing): Hint | null {
  const { spec, surface } = hunt.level;
  if (!spec.senses.includes('toe-taps') || hunt.toeTapsLeft === 0) return null;
  const felt = hunt.sensed.taps.filter(({ reach }) => reach > 0).map(({ heading }) => heading % 4);
  const axis = (surface.dimension === 1 ? ([0] as const) : ([0, 2] as const)).find((a) => !felt.includes(a));
  if (axis === undefined) return null;
  const heading = blocked.has(axis) ? oppositeHeading(axis) : axis;
  return { reason: 'feel', advised: { type: 'toe', heading } };
}

/** To the warmest place of the trail, if it was warmer there by more than so many points. */
function back({ hunt, trail, here }: Standing, by: number): Hint | null {
  const { dimension } = hunt.level.surface;
  const warmest = warmestOf(trail, dimension);
  const height = trail.steps.at(-1)?.height ?? null;
  if (warmest === null || height === null || height - warmest.height <= by) return null;
  const [x = 0, y = 0] = warmest.at.map((c, i) => c - (here[i] ?? 0));
  const heading = nearestHeading(x, y, dimension);
  return {
    reason: 'back',
    advised: { type: 'step', heading, stride: strideFor(hunt, Math.sqrt(x * x + y * y)) },
  };
}

/** The way that a toe felt to be lowest, unless it was gone already. */
function felt({ hunt, tried, stride }: Standing): Hint | null {
  const gone = tried.flatMap(headingOf);
  const lowest = hunt.sensed.taps
    .filter(({ heading, change }) => change <= -FELT && !gone.includes(heading))
    .reduce<{ heading: Heading; change: number } | null>(
      (a, b) => (a === null || b.change < a.change ? b : a),
      null,
    );
  return lowest === null
    ? null
    : { reason: 'arrow', advised: { type: 'step', heading: lowest.heading, stride } };
}

/** A way not gone from here; of these the one that the ways gone speak for most. */
function untried(standing: Standing, stride: Stride): Hint | null {
  const { hunt, tried, blocked } = standing;
  const gone = new Set(tried.flatMap(headingOf));
  const colder = hunt.sensed.taps.filter(({ change }) => change >= FELT).map(({ heading }) => heading);
  const left = headingsOf(hunt.level.surface.dimension).filter(
    (h) => !gone.has(h) && !blocked.has(h) && !colder.includes(h),
  );
  const [first, ...others] = left;
  if (first === undefined) return null;
  const hope = hopeOf(standing);
  const heading = others.reduce((a, b) => (hope(b) > hope(a) ? b : a), first);
  return { reason: 'untried', advised: { type: 'step', heading, stride } };
}

/** How much the steps gone from here, warmer or colder, speak for a heading: Σ −Δ·cos. */
function hopeOf({ tried }: Standing): (heading: Heading) => number {
  return (heading) =>
    tried.reduce((sum, step) => {
      const [gone] = headingOf(step);
      return gone === undefined ? sum : sum - (step.change ?? 0) * cosineBetween(gone, heading);
    }, 0);
}

/** All ways were gone: the best of them with a shorter stride; with the shortest of all there is nothing lower near. */
function shorter(standing: Standing): Hint {
  const { tried, blocked } = standing;
  const open = tried.filter((step) => headingOf(step).some((h) => !blocked.has(h)));
  const shortest = Math.min(...open.map(({ record }) => (record.type === 'step' ? record.stride : 0)));
  if (!(shortest > 0) || !Number.isFinite(shortest)) return nothingLower(standing, 'hollow');
  const best = open.reduce((a, b) => ((b.change ?? 0) < (a.change ?? 0) ? b : a));
  const [heading = anyWay(standing)] = headingOf(best);
  return { reason: 'shorter', advised: { type: 'step', heading, stride: (shortest - 1) as Stride } };
}

/** A way without a wall; there is always one. */
function anyWay({ hunt, blocked }: Standing): Heading {
  return headingsOf(hunt.level.surface.dimension).find((h) => !blocked.has(h)) ?? 0;
}

/** The stride whose length comes nearest. */
function strideFor({ level }: Hunt, length: number): Stride {
  const off = level.spec.strides.map((stride) => Math.abs(stride - length));
  return Math.max(0, off.indexOf(Math.min(...off))) as Stride;
}

function headingOf({ record }: FeltStep): readonly Heading[] {
  return record.type === 'step' ? [record.heading] : [];
}

function cosineWith({ x, y }: Pick<SlopeArrow, 'x' | 'y'>, heading: Heading): number {
  const [ux, uy] = headingVector(heading);
  return x * ux + y * uy;
}

function cosineBetween(a: Heading, b: Heading): number {
  const [x, y] = headingVector(a);
  return cosineWith({ x, y }, b);
}
