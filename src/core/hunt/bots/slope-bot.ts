/**
 * The slope bot: gradient descent on foot. It steps along the heading nearest to the downhill arrow, and judges from
 * how fast the slope eases off which stride gains most: with slope s along the heading and curvature c, a stride L gains
 * s·L − ½·c·L². Where no arrow is given it builds one from toe-taps, and walks on along it while that promises to get
 * warmer. Where the arrow swings to and fro across a ravine it walks between the last two. When nothing promises or
 * brings a gain any more, it goes back to the lowest place and grabs.
 * It knows only what a player knows (BotView). Limits: it ends in whatever hollow it rolls into.
 */
import type { RandomSource } from '../../math/random';
import { type Action, type Heading, headingVector, nearestHeading, type Stride } from '../action';
import type { SlopeArrow, ToeTap } from '../step-record';
import { bestStride } from './best-stride';
import type { Bot, BotMind, BotView } from './bot';
import { warmthMind } from './warmth-bot';
import { WayBack } from './way-back';

/** Arrows this far against each other (cosine) are a swing to and fro. */
const SWING = -0.3;
/** Two arrows that cancel to less than this leave no direction between them. */
const LEAST_BETWEEN = 0.15;
/** Steps without a new lowest place before it is time to go back. */
const PATIENCE = 6;

/** The last step: its heading and stride, and the downhill slope along it where it began, in points per field unit. */
interface LastStep {
  readonly heading: Heading;
  readonly stride: Stride;
  readonly slope: number;
}

export const slopeBot: Bot = {
  name: 'slope',
  begin: (random) => {
    const walk = new SlopeWalk(random);
    return (view) => walk.next(view);
  },
};

class SlopeWalk {
  private readonly wayBack = new WayBack();
  private last: LastStep | null = null;
  private lastArrow: SlopeArrow | null = null;
  /** Points per field unit², along the last heading; null before the first step. */
  private curvature: number | null = null;
  /** The loss here in shown points, by its own reckoning from slopes, held to the gauge where there is one. */
  private reckoned = 100;
  /** The shown loss here, as far as the senses tell; null where they don't. */
  private shown: number | null = null;
  /** The change of loss that a toe felt where the last step went, in points; null where none had. */
  private felt: number | null = null;
  private fruitless = 0;
  private goingBack = false;
  /** Takes over where there is neither an arrow nor a toe-tap left, but warmer and colder still tell. */
  private substitute: BotMind | null = null;

  constructor(private readonly random: RandomSource) {}

  next(view: BotView): Action {
    if (this.goingBack) return this.wayBack.next();
    if (this.substitute !== null) return this.substitute(view);
    const { sensed } = view;
    if (sensed.taps.length === 0) {
      this.arrive(view);
      if (this.fruitless >= PATIENCE) return this.goBack();
    }
    return sensed.arrow === null ? this.walkOn(view) : this.follow(sensed.arrow, view);
  }

  /** Reckons the loss and the curvature from what the last step brought. */
  private arrive({ sensed, strides, bumped }: BotView): void {
    const { last } = this;
    const shown = sensed.gauge ?? (sensed.warmth === null ? null : 100 * (1 - sensed.warmth));
    const change = sensed.change ?? (shown === null || this.shown === null ? null : shown - this.shown);
    this.shown = shown;
    if (last !== null) {
      const length = strides[last.stride] ?? 0;
      if (sensed.arrow !== null) {
        const slopeNow = slopeAlong(sensed.arrow, last.heading, strides);
        this.reckoned -= ((last.slope + slopeNow) / 2) * length;
        if (!bumped) this.curvature = (last.slope - slopeNow) / length;
      } else if (change !== null) {
        this.reckoned += this.felt ?? change;
        if (!bumped) this.curvature = (2 * (change / length + last.slope)) / length;
      }
    }
    // The gauge rounds to whole points; a warmth of 1 or 0 may hide more, but only at the ends of its scale.
    if (shown !== null) this.reckoned = Math.min(shown + 0.5, Math.max(shown - 0.5, this.reckoned));
    this.fruitless = this.wayBack.arrive(this.reckoned) ? 0 : this.fruitless + 1;
  }

  private follow(arrow: SlopeArrow, view: BotView): Action {
    if (arrow.steepness === 0) return this.goBack();
    let heading = headingFrom(arrow, this.lastArrow, view);
    if (slopeAlong(arrow, heading, view.strides) <= 0)
      heading = nearestHeading(arrow.x, arrow.y, view.dimension);
    const slope = slopeAlong(arrow, heading, view.strides);
    const stride = bestStride(slope, this.curvature, view.strides, this.last?.stride ?? 0);
    this.lastArrow = arrow;
    if (arrow.from === 'toe-taps' && (stride ?? 0) === 0) return this.feelAround(view, heading, slope);
    if (stride === null) {
      this.fruitless += 2;
      if (this.fruitless >= PATIENCE) return this.goBack();
    }
    return this.step(heading, stride ?? 0, slope);
  }

  /** Without an arrow: on along the last heading while it promises a gain, else toe-taps for a new arrow. */
  private walkOn(view: BotView): Action {
    const { last, curvature } = this;
    if (last !== null && curvature !== null && !view.bumped && view.sensed.taps.length === 0) {
      const slope = last.slope - curvature * (view.strides[last.stride] ?? 0);
      const stride = bestStride(slope, curvature, view.strides, last.stride);
      if (stride !== null) return this.step(last.heading, stride, slope);
    }
    return nextTap(view, false) ?? this.searchOn(view);
  }

  /** Out of taps: the warmth bot's search from the lowest place, with the smallest stride. */
  private searchOn(view: BotView): Action {
    if (this.wayBack.length > 0 || this.shown === null) return this.goBack();
    this.substitute = warmthMind(this.random, 0);
    return this.substitute(view);
  }

  /** When only a small step is left, toes know best: step where one felt warmer, tap on where none has. */
  private feelAround(view: BotView, heading: Heading, slope: number): Action {
    const warmest = view.sensed.taps.reduce<ToeTap | null>(
      (best, tap) => (tap.change < (best?.change ?? 0) ? tap : best),
      null,
    );
    if (warmest !== null)
      return this.step(warmest.heading, 0, -warmest.change / warmest.reach, warmest.change);
    const tap = nextTap(view, true);
    if (tap !== null) return tap;
    if (view.sensed.taps.length >= 4) return this.goBack();
    return this.fruitless > 0 ? this.searchOn(view) : this.step(heading, 0, slope);
  }

  private step(heading: Heading, stride: Stride, slope: number, felt: number | null = null): Action {
    this.last = { heading, stride, slope };
    this.felt = felt;
    this.wayBack.leave(heading, stride);
    return { type: 'step', heading, stride };
  }

  private goBack(): Action {
    this.goingBack = true;
    return this.wayBack.next();
  }
}

/** Points per field unit downhill along a heading. */
function slopeAlong(arrow: SlopeArrow, heading: Heading, strides: readonly number[]): number {
  const [ux, uy] = headingVector(heading);
  return (arrow.steepness * (arrow.x * ux + arrow.y * uy)) / (strides[0] ?? 1);
}

/** Nearest to the arrow, or, when it has swung round, nearest to the middle of the last two. */
function headingFrom(arrow: SlopeArrow, last: SlopeArrow | null, { dimension }: BotView): Heading {
  if (last !== null && dimension === 2 && arrow.x * last.x + arrow.y * last.y < SWING) {
    const x = arrow.x + last.x;
    const y = arrow.y + last.y;
    if (x * x + y * y > LEAST_BETWEEN * LEAST_BETWEEN) return nearestHeading(x, y);
  }
  return nearestHeading(arrow.x, arrow.y, dimension);
}

/**
 * The next tap: east and north, or west and south where a wall is in the way; with `allRound`, whichever of the four is
 * left. Null when there is none, or no tap left.
 */
function nextTap({ sensed, toeTapsLeft, dimension }: BotView, allRound: boolean): Action | null {
  if (toeTapsLeft === 0) return null;
  const wanted: readonly Heading[] = dimension === 1 ? [0, 4] : [0, 2, 4, 6];
  const heading = wanted.find((h) =>
    sensed.taps.every(
      (tap) => tap.heading !== h && (allRound || tap.reach === 0 || tap.heading !== (h + 4) % 8),
    ),
  );
  return heading === undefined ? null : { type: 'toe-tap', heading };
}
