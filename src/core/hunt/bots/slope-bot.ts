/**
 * The slope bot: gradient descent on foot. It steps along the heading nearest to the downhill arrow, and judges from
 * how fast the slope eases off which stride gains most: with slope s along the heading and curvature c, a stride L gains
 * s·L − ½·c·L². Where no arrow is given it builds one from toe-taps and walks on along it while that promises to get
 * warmer. Where the arrow swings to and fro across a ravine it walks between the last two. When nothing promises a gain
 * twice, it goes back to the best place and grabs.
 * It knows only what a player knows (BotView). Limits: it ends in whatever hollow it rolls into.
 */
import { type Action, type Heading, headingVector, nearestHeading, type Stride } from '../action';
import type { Sensed, SlopeArrow } from '../step-record';
import type { Bot, BotView } from './bot';
import { WayBack } from './way-back';

const STRIDES: readonly Stride[] = [0, 1, 2];
/** Arrows this far against each other (cosine) are a swing to and fro. */
const SWING = -0.3;
/** Two arrows that cancel to less than this leave no direction between them. */
const LEAST_BETWEEN = 0.15;
/** Steps without a new best place before it is time to go back. */
const PATIENCE = 4;

/** The walk along one heading, in points of shown loss and field units. */
interface Line {
  readonly heading: Heading;
  readonly stride: Stride;
  /** Points per field unit downhill along the heading, where the last step began. */
  readonly slope: number;
}

export const slopeBot: Bot = {
  name: 'slope',
  begin: () => {
    const wayBack = new WayBack();
    let line: Line | null = null;
    let lastArrow: SlopeArrow | null = null;
    let curvature: number | null = null;
    let fruitless = 0;
    let goingBack = false;

    const giveUp = (): Action => {
      goingBack = true;
      return wayBack.next();
    };

    return (view) => {
      if (goingBack) return wayBack.next();
      const { sensed, strides } = view;
      const small = strides[0] ?? 1;
      const isNewPlace = sensed.taps.length === 0;
      if (isNewPlace) {
        fruitless = wayBack.arrive(badnessOf(sensed)) ? 0 : fruitless + 1;
        if (fruitless >= PATIENCE) return giveUp();
      }
      const length = line === null ? 0 : (strides[line.stride] ?? 0);
      const arrow = sensed.arrow;
      let slope: number;
      let heading: Heading;
      if (arrow !== null) {
        if (arrow.steepness === 0) return giveUp();
        if (line !== null && isNewPlace && !view.bumped)
          curvature = (line.slope - slopeAlong(arrow, line.heading, small)) / length;
        heading = headingFrom(arrow, lastArrow, view);
        slope = slopeAlong(arrow, heading, small);
        if (slope <= 0) {
          heading = nearestHeading(arrow.x, arrow.y, view.dimension);
          slope = slopeAlong(arrow, heading, small);
        }
        lastArrow = arrow;
      } else {
        const change = sensed.change;
        if (line !== null && change !== null && isNewPlace)
          curvature = (2 * (change / length + line.slope)) / length;
        const eased = line === null || curvature === null ? 0 : line.slope - curvature * length;
        if (line === null || view.bumped || bestStride(eased, curvature, strides) === null) {
          const tap = nextTap(view);
          return tap ?? giveUp();
        }
        heading = line.heading;
        slope = eased;
      }
      const stride = bestStride(slope, curvature, strides, line?.stride ?? 0);
      if (stride === null) {
        fruitless += PATIENCE / 2;
        if (fruitless >= PATIENCE) return giveUp();
      }
      line = { heading, stride: stride ?? 0, slope };
      wayBack.leave(heading, line.stride);
      return { type: 'step', heading, stride: line.stride };
    };
  },
};

/** How bad a place is, as far as the senses tell: the gauge or the warmth, and the slope where they don't differ. */
function badnessOf({ gauge, warmth, arrow }: Sensed): number {
  const shown = gauge ?? (warmth === null ? 0 : 100 * (1 - warmth));
  return shown + (arrow === null ? 0 : Math.min(0.99, arrow.steepness / 100));
}

function slopeAlong(arrow: SlopeArrow, heading: Heading, small: number): number {
  const [ux, uy] = headingVector(heading);
  return (arrow.steepness * (arrow.x * ux + arrow.y * uy)) / small;
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
 * The stride that gains most by s·L − ½·c·L²; null when none gains. Where nothing bends upwards (c ≤ 0 or unknown), one
 * size larger than the last: bolder, not reckless.
 */
function bestStride(
  slope: number,
  curvature: number | null,
  strides: readonly number[],
  last: Stride = 0,
): Stride | null {
  if (slope <= 0) return null;
  const boldest = STRIDES[Math.min(last + 1, strides.length - 1)] ?? 0;
  if (curvature === null || curvature <= 0) return boldest;
  let best: Stride | null = null;
  let most = 0;
  for (const stride of STRIDES.slice(0, strides.length)) {
    const length = strides[stride] ?? 0;
    const gain = slope * length - 0.5 * curvature * length * length;
    if (gain > most) {
      most = gain;
      best = stride;
    }
  }
  return best;
}

/** The next tap towards an arrow: east and north, or west and south where a wall is in the way; null when none is left. */
function nextTap({ sensed, toeTapsLeft, dimension }: BotView): Action | null {
  if (toeTapsLeft === 0) return null;
  const wanted: readonly Heading[] = dimension === 1 ? [0, 4] : [0, 2, 4, 6];
  const heading = wanted.find((h) =>
    sensed.taps.every((tap) => tap.heading !== h && (tap.reach === 0 || tap.heading !== (h + 4) % 8)),
  );
  return heading === undefined ? null : { type: 'toe-tap', heading };
}
