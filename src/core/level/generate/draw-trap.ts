/**
 * A trap on the way to the candy: a round bowl whose middle is the candy, and a ridge across its side. Rolling down from
 * behind the ridge ends at its foot, in a hollow. Noise that is large beside the ridge's rise shakes Pip over it.
 *
 * A ridge of height h and width σ whose line runs R from the middle of a bowl with curvature λ makes a hollow where its
 * steepest slope, h/(σ√e) at σ behind the crest, is above the bowl's there, λ(R + σ). Under gradient noise of deviation s in each of two coordinates, steps
 * with a small rate η wander about a hollow with a mean excess of about T = ηs²/2 loss, and leave it over a rise of B
 * within some exp(B/T)/(ηλ) steps (Kramers 1940).
 */
import { degreesBetween } from '../../math/angle';
import type { RandomSource } from '../../math/random';
import { LandformSurface } from '../../surface/landform-surface';
import type { SurfaceSpec } from '../../surface/surface-spec';
import { HALF_WIDTH, inRing, type Range, within } from './draw-fields';
import type { LongField } from './draw-long-field';
import { thousandths } from './recipe';

export interface TrapDraw {
  /** λ, in loss per field unit². */
  readonly curvature: Range;
  /** R, in field units. */
  readonly away: Range;
  /** σ, in field units. */
  readonly width: Range;
  /** h over the least height that makes a hollow. */
  readonly height: Range;
}

export interface Trap {
  /** `sharpest` is the largest curvature about the ridge's foot: λ + 2e^(−3/2)·h/σ². */
  readonly field: LongField;
  /** λ. */
  readonly curvature: number;
  /** How far from the candy the hollow behind the ridge is, in field units. */
  readonly foot: number;
  /** B: how much higher the ridge's crest is than the hollow, in loss. */
  readonly rise: number;
}

/** √e. */
const ROOT_E = 1.6487212707001282;
/** 2·e^(−3/2): how sharply a ridge of height 1 and width 1 bends up, √3 from its crest. */
const FOOT_BEND = 0.44626032029685964;
/** The candy lies this far from the field's middle, in field units. */
const CANDY_AWAY: Range = [3.5, 5.5];
const PROFILE_STEPS = 300;

/** Null where the drawn ridge makes no hollow. */
export function drawTrap(random: RandomSource, draw: TrapDraw): Trap | null {
  const center = inRing(random, CANDY_AWAY);
  const reach = Math.sqrt(center[0] * center[0] + center[1] * center[1]);
  const along: readonly [number, number] = [-center[0] / reach, -center[1] / reach];
  const curvature = within(random, draw.curvature);
  const away = within(random, draw.away);
  const width = within(random, draw.width);
  const height = thousandths(within(random, draw.height) * ROOT_E * curvature * (away + width) * width);
  const angle = degreesBetween([1, 0], along);
  const surface: SurfaceSpec = {
    kind: 'landforms',
    dimension: 2,
    halfWidth: HALF_WIDTH,
    bowl: { center, curvatures: [curvature, curvature], angleDegrees: 0 },
    bumps: [],
    landforms: [
      {
        kind: 'ridge',
        center: [thousandths(center[0] + away * along[0]), thousandths(center[1] + away * along[1])],
        angleDegrees: thousandths((along[1] < 0 ? -angle : angle) + 90),
        height,
        width,
      },
    ],
    offset: 0,
  };
  const sharpest = curvature + (FOOT_BEND * height) / (width * width);
  const hollow = hollowBehind(surface, center, along, away, width);
  return hollow === null ? null : { field: { surface, center, along, sharpest }, curvature, ...hollow };
}

/** The hollow behind the ridge, on the straight way through the candy: where it is, and how much the crest rises above it. */
function hollowBehind(
  spec: SurfaceSpec,
  center: readonly [number, number],
  along: readonly [number, number],
  away: number,
  width: number,
): { readonly foot: number; readonly rise: number } | null {
  const surface = new LandformSurface(spec);
  const place = new Float64Array(2);
  let crest = Number.NEGATIVE_INFINITY;
  let foot = 0;
  let bottom = Number.POSITIVE_INFINITY;
  for (let k = 0; k <= PROFILE_STEPS; k++) {
    const t = away + width * ((5 * k) / PROFILE_STEPS - 1);
    place[0] = center[0] + t * along[0];
    place[1] = center[1] + t * along[1];
    const loss = surface.loss(place);
    if (loss >= crest && foot === 0) crest = loss;
    else if (loss < bottom) {
      bottom = loss;
      foot = t;
    } else break;
  }
  return foot > 0 && crest > bottom ? { foot, rise: crest - bottom } : null;
}
