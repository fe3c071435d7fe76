/**
 * Long fields for rules that follow the slope: a ravine or a trench that leads from the candy across the field's middle,
 * so that a start can lie far along it.
 *
 * A ravine is a bowl with curvature λ along and κλ across. A trench is a ravine whose walls end: a round bowl λ with a long
 * narrow well of depth d and width σ through its middle, so that at the candy the curvature is λ along and
 * λ + d/σ² = κλ across, d = (κ − 1)λσ². The rest of its field isn't towering walls: a start in the trench is one of the
 * higher places, and the candy is small beside the way there.
 */
import { cos, sin } from '../../math/elementary';
import type { RandomSource } from '../../math/random';
import { everyInSteps, type Steps } from '../../steps';
import type { SurfaceSpec } from '../../surface/surface-spec';
import { HALF_WIDTH, inRing, type Range, within, withinLog } from './draw-fields';
import type { StartTest } from './place-start';
import { type SurveyedField, thousandths } from './recipe';

export interface LongDraw {
  /** How far the candy lies from the field's middle, in field units. */
  readonly away: Range;
  /** λ, in loss per field unit². */
  readonly curvature: Range;
  readonly conditionNumber: Range;
}

export interface LongField {
  readonly surface: SurfaceSpec;
  /** Where the candy is. */
  readonly center: readonly [number, number];
  /** A unit vector along it, from the candy across the field's middle. */
  readonly along: readonly [number, number];
  /** The curvature across at the candy: κλ. */
  readonly sharpest: number;
}

/** A trench is far longer than the field, and so as deep all along. */
const TRENCH_LENGTH = 100;
/** It leads past the field's middle, up to this far from it either way, in degrees. */
const MOST_ASIDE = 15;

export function drawRavine(random: RandomSource, draw: LongDraw): LongField {
  const { center, angleDegrees, along } = drawAxis(random, draw.away);
  const curvature = within(random, draw.curvature);
  const sharpest = thousandths(curvature * withinLog(random, draw.conditionNumber));
  return {
    surface: {
      kind: 'landforms',
      dimension: 2,
      halfWidth: HALF_WIDTH,
      bowl: { center, curvatures: [curvature, sharpest], angleDegrees },
      bumps: [],
      offset: 0,
    },
    center,
    along,
    sharpest,
  };
}

/** East–west, so that turnings keep it along an axis, where one rate for each parameter helps most. `width` is σ. */
export function drawTrench(random: RandomSource, draw: LongDraw, width: number): LongField {
  const east = within(random, draw.away);
  const center: [number, number] = [east, within(random, [-5, 5])];
  const curvature = within(random, draw.curvature);
  const conditionNumber = withinLog(random, draw.conditionNumber);
  return {
    surface: {
      kind: 'landforms',
      dimension: 2,
      halfWidth: HALF_WIDTH,
      bowl: { center, curvatures: [curvature, curvature], angleDegrees: 0 },
      bumps: [
        {
          kind: 'well',
          center,
          depth: thousandths((conditionNumber - 1) * curvature * width * width),
          widths: [TRENCH_LENGTH, width],
          angleDegrees: 0,
        },
      ],
      offset: 0,
    },
    center,
    along: [-1, 0],
    sharpest: conditionNumber * curvature,
  };
}

function drawAxis(
  random: RandomSource,
  away: Range,
): { center: [number, number]; angleDegrees: number; along: [number, number] } {
  const center = inRing(random, away);
  const [x, y] = center;
  const reach = Math.sqrt(x * x + y * y);
  const angleDegrees = thousandths(angleOf(-x / reach, -y / reach) + random.between(-MOST_ASIDE, MOST_ASIDE));
  const radians = (angleDegrees / 180) * Math.PI;
  return { center, angleDegrees, along: [cos(radians), sin(radians)] };
}

/** Degrees counter-clockwise from east of a unit vector, to less than one, by halving. */
function angleOf(x: number, y: number): number {
  let low = 0;
  let high = 180;
  for (let halving = 0; halving < 8; halving++) {
    const middle = (low + high) / 2;
    if (cos((middle / 180) * Math.PI) > x) low = middle;
    else high = middle;
  }
  return y < 0 ? -low : low;
}

/** How a start may lie, in field units: how far along, and how far off the middle line to either side. */
export interface LongStart {
  readonly away: Range;
  readonly offMiddle: Range;
  readonly radius: number;
}

const TRIES = 40;

/** The middle of a start region above the field's median loss that passes the test; null when 40 tries find none. */
export function* placeAlong(
  { center, along }: LongField,
  { away, offMiddle, radius }: LongStart,
  field: SurveyedField,
  random: RandomSource,
  test: StartTest = () => true,
): Steps<readonly number[] | null> {
  const { surface, medianLoss } = field;
  const [ux, uy] = along;
  for (let tries = 0; tries < TRIES; tries++) {
    const t = random.between(...away);
    const off = (random.uniform() < 0.5 ? -1 : 1) * random.between(...offMiddle);
    const x = thousandths(center[0] + t * ux - off * uy);
    const y = thousandths(center[1] + t * uy + off * ux);
    const rim = [
      [x, y],
      [x + radius, y],
      [x - radius, y],
      [x, y + radius],
      [x, y - radius],
    ];
    // A narrow trench may run through the region between these places.
    for (const s of [t - radius, t + radius])
      if (Math.abs(off) <= radius)
        rim.push([thousandths(center[0] + s * ux), thousandths(center[1] + s * uy)]);
    if (rim.some((place) => place.some((c) => Math.abs(c) > HALF_WIDTH))) continue;
    if (!rim.every((place) => surface.loss(Float64Array.from(place)) > medianLoss)) continue;
    if (yield* everyInSteps(rim, (place) => test(place, field))) return [x, y];
  }
  return null;
}
