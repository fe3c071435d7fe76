/** A moment: a step, or a stretch of steps, of a finished walk that is worth a pause. Definitions stand in docs/model.md. */
import { shownAfter, type Walk } from './walk';

/** In the order in which the first that there is is the most telling; after `best-step` none is the most telling. */
export const MOMENT_KINDS = [
  'flew-off',
  'near-miss',
  'overshoot',
  'uphill',
  'wall',
  'stopped-early',
  'best-step',
  'past-lowest',
  'saddle',
  'stuck',
  'zigzag',
  'plateau',
  'back-again',
  'wandering',
  'warmer-farther',
  'colder-nearer',
] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

export interface Moment<Kind extends string = MomentKind> {
  readonly kind: Kind;
  /** The step that is marked, and that a press goes to; counted from 1, jumps counted with them. */
  readonly step: number;
  /** Its first and last step; both `step` where it is a single one. */
  readonly from: number;
  readonly to: number;
  /** Shown losses before the first and after the last of these steps. */
  readonly before: number;
  readonly after: number;
  /**
   * Of `zigzag` how many turns; of `near-miss` small strides to the candy and of `wandering` the distance walked over the
   * distance gained, both in tenths; of `wall` how many bumps the walk had; else the number of steps.
   */
  readonly count: number;
}

/** A rise or fall smaller than this many points of shown loss is not worth a pause. */
export const TELLING = 3;

/** A moment of a single step. */
export function stepMoment(kind: MomentKind, walk: Walk, step: number, count = 1): Moment {
  return stretchMoment(kind, walk, step, step, { count });
}

/** A moment of several steps, marked at its first unless told otherwise. */
export function stretchMoment(
  kind: MomentKind,
  walk: Walk,
  from: number,
  to: number,
  { step = from, count = to - from + 1 }: { readonly step?: number; readonly count?: number } = {},
): Moment {
  return {
    kind,
    step,
    from,
    to,
    before: shownAfter(walk, from - 1),
    after: shownAfter(walk, to),
    count,
  };
}

/** Looks for one kind of moment in a walk. */
export type Finder = (walk: Walk) => Moment | null;
