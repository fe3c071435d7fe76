/**
 * The senses: what the player may be told at a place, and nothing more.
 * Everything is relative to the loss at the start, the only scale the player knows.
 */
import type { ResolvedLevel } from '../level/resolve-level';
import { headingVector } from './action';
import { pointsAlong, shownAt, slopeFelt } from './gauge';
import type { Sensed, SlopeArrow, ToeTap } from './step-record';

/**
 * What can be sensed at a place with this loss, given the toe-taps made from it. `gradient` is what the arrow shows: the
 * exact one, or on shaky ground the one that is felt.
 */
export function sense(
  level: ResolvedLevel,
  loss: number,
  gradient: readonly number[],
  taps: readonly ToeTap[],
  shownBefore: number | null,
): Sensed {
  const { senses } = level.spec;
  const shown = shownAt(level, loss);
  // A number on the gauge tells warmer from colder too, so the gauge brings that sense along.
  const warm = senses.includes('warmer-colder') || senses.includes('depth-gauge');
  return {
    gauge: senses.includes('depth-gauge') ? shown : null,
    warmth: warm ? 1 - Math.min(100, Math.max(0, shown)) / 100 : null,
    change: warm && shownBefore !== null ? shown - shownBefore : null,
    arrow: arrowOf(level, loss, gradient, taps),
    taps,
  };
}

function arrowOf(
  level: ResolvedLevel,
  loss: number,
  gradient: readonly number[],
  taps: readonly ToeTap[],
): SlopeArrow | null {
  const { senses } = level.spec;
  if (senses.includes('slope-arrow')) return toArrow(level, loss, gradient, 'boots');
  if (senses.includes('shaky-arrow')) return toArrow(level, loss, gradient, 'shaky');
  return tappedArrow(level, loss, taps);
}

function toArrow(
  level: ResolvedLevel,
  loss: number,
  gradient: readonly number[],
  from: SlopeArrow['from'],
): SlopeArrow {
  const [gx = 0, gy = 0] = gradient;
  const norm = Math.sqrt(gx * gx + gy * gy);
  const toe = level.spec.strides[0] ?? 0;
  const steepness = pointsAlong(level, loss, norm, toe);
  // Below a hundredth of a point the ground is flat to any foot.
  return steepness < 0.01
    ? { x: 0, y: 0, steepness: 0, from }
    : { x: -gx / norm, y: -gy / norm, steepness, from };
}

/**
 * The arrow toe-taps build: the least-squares gradient g of the felt slopes sᵢ = uᵢ·g over the tapped headings uᵢ.
 * Null until the taps span the field: one tap on a tightrope, two that are not in line on a field.
 */
function tappedArrow(level: ResolvedLevel, loss: number, taps: readonly ToeTap[]): SlopeArrow | null {
  const felt = taps.filter((tap) => tap.reach > 0);
  let uxx = 0;
  let uxy = 0;
  let uyy = 0;
  let usx = 0;
  let usy = 0;
  for (const tap of felt) {
    const [ux, uy] = headingVector(tap.heading);
    const slope = slopeFelt(level, loss, tap.change, tap.reach);
    uxx += ux * ux;
    uxy += ux * uy;
    uyy += uy * uy;
    usx += ux * slope;
    usy += uy * slope;
  }
  if (level.surface.dimension === 1) return uxx > 0 ? toArrow(level, loss, [usx / uxx], 'toe-taps') : null;
  const determinant = uxx * uyy - uxy * uxy;
  if (determinant < 0.1) return null; // two headings 45° apart give ½; taps in line give 0
  return toArrow(
    level,
    loss,
    [(uyy * usx - uxy * usy) / determinant, (uxx * usy - uxy * usx) / determinant],
    'toe-taps',
  );
}
