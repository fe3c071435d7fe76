/**
 * A small piece of a real field, seen from where one stands: what toes feel to the east and to the north, the exact slopes
 * beside it, and the arrow that the two make. The field is a long bowl, like those of chapter 2; its middle is out of sight.
 *
 *   felt: (L(p + h·e) − L(p))/h      exact: ∂L/∂e      arrow: −(felt east, felt north)
 *
 * Units: places and reaches in field units; losses in points of the loss shown, 100 at the first place; slopes in points
 * per long toe, the reach of the hunt's own toe-tap.
 */
import { HEADINGS, type HeadingName } from '../../hunt/action';
import { cos, sin } from '../../math/elementary';
import { LandformSurface } from '../../surface/landform-surface';

/** East and north, in field units. */
export type Place = readonly [east: number, north: number];

/** The hunt's toe-tap, and shorter ones that nobody's toes have: the shorter, the nearer to the exact slope. */
export const LONG_TOE = 0.5;
export const REACHES = [LONG_TOE, 0.25, 0.05] as const;
/** What one walks along the arrow at once: a middle stride. */
export const STRIDE = 1.2;

/** On the side of the bowl: lower to the east, higher to the north, and not so a stride on (a test holds that). */
export const FIRST_PLACE: Place = [-0.5, 0];

const FIELD = new LandformSurface({
  kind: 'landforms',
  dimension: 2,
  halfWidth: 10,
  bowl: { center: [3, -2], curvatures: [0.25, 1], angleDegrees: -25 },
  bumps: [],
  landforms: [],
  offset: 0,
});
const FIRST_LOSS = FIELD.loss(Float64Array.from(FIRST_PLACE));
const toPoints = (loss: number): number => (100 * loss) / FIRST_LOSS;

/** Where one stands, and how the field lies under the feet: turned by so many degrees, counter-clockwise, about that place. */
export interface Standing {
  readonly place: Place;
  readonly turnDegrees: number;
}

/** A step from where one stands, as steps of the field that isn't turned. */
function unturned({ turnDegrees }: Standing, [east, north]: Place): Place {
  const radians = (turnDegrees / 180) * Math.PI;
  const c = cos(radians);
  const s = sin(radians);
  return [c * east + s * north, c * north - s * east];
}

/** The loss shown so far east and north of where one stands. */
export function pointsAt(standing: Standing, away: Place): number {
  const [east, north] = unturned(standing, away);
  return toPoints(FIELD.loss(Float64Array.of(standing.place[0] + east, standing.place[1] + north)));
}

export interface Felt {
  /** What the toe's place has more than one's own, in points. */
  readonly change: number;
  /** That, for a long toe's length. */
  readonly slope: number;
  /** The slope of the field itself, for a long toe's length. */
  readonly exact: number;
}

export type Axis = 'east' | 'north';
const unit = (axis: Axis): Place => (axis === 'east' ? [1, 0] : [0, 1]);

/** What a toe of this reach feels along an axis. RangeError for a reach that isn't positive. */
export function feel(standing: Standing, axis: Axis, reach: number): Felt {
  if (!(reach > 0)) throw new RangeError(`a toe's reach must be positive, got ${reach}`);
  const [east, north] = unit(axis);
  const change = pointsAt(standing, [reach * east, reach * north]) - pointsAt(standing, [0, 0]);
  const gradient = new Float64Array(2);
  FIELD.lossAndGradient(Float64Array.from(standing.place), gradient);
  const [alongX, alongY] = unturned(standing, [east, north]);
  const exact = toPoints(alongX * (gradient[0] as number) + alongY * (gradient[1] as number));
  return { change, slope: (change * LONG_TOE) / reach, exact: exact * LONG_TOE };
}

export interface Arrow {
  /** Its parts: so much lower a long toe to the east and to the north, in points. */
  readonly east: number;
  readonly north: number;
  /** √(east² + north²): its length. */
  readonly steepness: number;
}

/** The arrow of two toes: each part lower by what its toe felt. */
export function arrowOf(east: Felt, north: Felt): Arrow {
  return {
    east: -east.slope,
    north: -north.slope,
    steepness: Math.sqrt(east.slope * east.slope + north.slope * north.slope),
  };
}

/** The same arrow after the field, and it with it, has been turned by so many degrees more. */
export function turnedArrow({ east, north, steepness }: Arrow, degrees: number): Arrow {
  const [x, y] = unturned({ place: [0, 0], turnDegrees: -degrees }, [east, north]);
  return { east: x, north: y, steepness };
}

/** Where one stands after a stride along the arrow; the field stays turned as it is. RangeError where the arrow has no length. */
export function stepAlong(standing: Standing, { east, north, steepness }: Arrow): Standing {
  if (!(steepness > 0)) throw new RangeError('an arrow without a length points nowhere');
  const stride = STRIDE / steepness;
  const [x, y] = unturned(standing, [stride * east, stride * north]);
  return { ...standing, place: [standing.place[0] + x, standing.place[1] + y] };
}

/** The nearest of the eight headings of an arrow with a length. */
export function headingOf({ east, north }: Arrow): HeadingName {
  let best: HeadingName = 'east';
  let most = Number.NEGATIVE_INFINITY;
  HEADINGS.forEach((heading, i) => {
    const radians = (i * Math.PI) / 4;
    const along = east * cos(radians) + north * sin(radians);
    if (along > most) {
      most = along;
      best = heading;
    }
  });
  return best;
}
