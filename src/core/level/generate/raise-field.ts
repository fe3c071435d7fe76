/**
 * A drawn field lifted so that its lowest loss is the wanted share of the loss at the start, perhaps flattened into a
 * plateau, with a tolerance that gives the candy its size.
 *
 * With range R = f(start) − min f and share s, a field that can be lifted gets min f + offset = R·s/(1 − s). A plateau τ
 * of k times the lifted start value S has P(tS)/P(S) = t(k + 1)/(k + t), which is s for t = s·k/(k + 1 − s).
 * A model's loss is what it is: nothing is lifted, its floor is its lowest loss.
 */
import { flatten } from '../../surface/plateau-map';
import type { AnySurfaceSpec } from '../any-surface-spec';
import { curvaturesAt } from '../curvature';
import { type CandySize, type Draft, type SurveyedField, thousandths } from './recipe';

export interface RaisedField {
  readonly surface: AnySurfaceSpec;
  readonly floor: number;
  readonly tolerance: number;
}

/**
 * The gauge rounds to whole hundredths, and where it shows 0 there should be candy, though some starts lie higher than the
 * region's middle: the candy's rim is at least this share of the start's loss above it.
 */
const LEAST_RISE_SHARE = 0.0065;

/** Loss of the candy's rim above the candy, on the field as drawn, before any plateau. */
export function riseOfCandy(size: CandySize, { surface, minima }: SurveyedField, range: number): number {
  const least = LEAST_RISE_SHARE * range;
  switch (size.kind) {
    case 'rise':
      return Math.max(least, size.share * range);
    case 'radius': {
      const curvatures = curvaturesAt(surface, minima[0].at);
      // ½·(det H)^(1/n)·r²: the bowl whose candy has the same volume. The n-th root of n ≤ 2 needs no power.
      const product = curvatures.reduce((all, c) => all * Math.max(0, c), 1);
      const mean =
        curvatures.length === 1
          ? product
          : curvatures.length === 2
            ? Math.sqrt(product)
            : curvatures.reduce((sum, c) => sum + Math.max(0, c), 0) / curvatures.length;
      return Math.max(least, 0.5 * mean * size.fieldUnits * size.fieldUnits);
    }
  }
}

/** `startValue`: the loss of the field as drawn at the middle of the start region. */
export function raiseField(
  { level: { surface }, floorShare, plateauTimes, candy }: Draft,
  field: SurveyedField,
  startValue: number,
): RaisedField {
  const lowest = field.minima[0].loss;
  const range = startValue - lowest;
  const rise = riseOfCandy(candy, field, range);
  if (floorShare === null) return { surface, floor: lowest, tolerance: rise };
  const k = plateauTimes ?? null;
  const share = k === null ? floorShare : (floorShare * k) / (k + 1 - floorShare);
  const bareFloor = thousandths((share / (1 - share)) * range);
  switch (surface.kind) {
    case 'landforms': {
      const plateau = k === null ? null : thousandths((bareFloor + range) * k);
      const floor = flatten(bareFloor, plateau);
      return {
        surface: {
          ...surface,
          offset: surface.offset + (bareFloor - lowest),
          ...(plateau === null ? {} : { plateau }),
        },
        floor,
        tolerance: thousandths(flatten(bareFloor + rise, plateau) - floor),
      };
    }
    case 'classic':
    case 'quadratic-desk':
      return {
        surface: { ...surface, offset: surface.offset + (bareFloor - lowest) },
        floor: bareFloor,
        tolerance: thousandths(rise),
      };
    default:
      return { surface, floor: lowest, tolerance: rise };
  }
}
