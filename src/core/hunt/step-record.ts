/**
 * What one action did, whole: before and after are both kept, so that nothing later needs to be guessed.
 * `sensed` is what the player was told, and all that feedback during a hunt may use.
 */
import type { Action, Heading, Stride } from './action';

/** Which way it is lower here, as far as the senses tell. */
export interface SlopeArrow {
  /** Unit vector downhill (x east, y north); both 0 where it is perfectly flat. */
  readonly x: number;
  readonly y: number;
  /** How many points of shown loss one small stride that way would bring on a straight slope. */
  readonly steepness: number;
  /** Given free by springy boots, or built from toe-taps. */
  readonly from: 'boots' | 'toe-taps';
}

/** What a toe felt: the change of shown loss, unrounded, a toe's reach away. Negative is warmer. */
export interface ToeTap {
  readonly heading: Heading;
  readonly change: number;
  /** How far the toe reached in field units; 0 where a wall was in the way. */
  readonly reach: number;
}

/** What the level's senses tell at one place. Null where a sense is switched off. */
export interface Sensed {
  /** The depth gauge: round(100 × loss ÷ loss at the start). */
  readonly gauge: number | null;
  /** 0 icy … 1 hot: the shown loss as warmth, in whole hundredths. Null without warmer/colder or the gauge. */
  readonly warmth: number | null;
  /** Change of the shown loss by the last step. Null without warmer/colder or the gauge, and before the first step. */
  readonly change: number | null;
  readonly arrow: SlopeArrow | null;
  /** Toe-taps made from this very place. */
  readonly taps: readonly ToeTap[];
}

interface RecordBase {
  /** 0 for the first action of the hunt. */
  readonly index: number;
  readonly action: Action;
  /** Field units. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly lossBefore: number;
  readonly lossAfter: number;
  readonly gradientBefore: readonly number[];
  readonly gradientAfter: readonly number[];
  /** True when a wall stopped the step or the toe. */
  readonly bumped: boolean;
  readonly sensed: Sensed;
}

/** A step walked: `distance` in field units, less than the stride when bumped. */
export interface WalkedRecord extends RecordBase {
  readonly type: 'step';
  readonly heading: Heading;
  readonly stride: Stride;
  readonly distance: number;
}

/** A toe-tap: Pip stays (from = to), `tap` is what the toe felt. */
export interface ToeTapRecord extends RecordBase {
  readonly type: 'toe-tap';
  readonly heading: Heading;
  readonly tap: ToeTap;
}

export interface GrabRecord extends RecordBase {
  readonly type: 'grab';
}

export type StepRecord = WalkedRecord | ToeTapRecord | GrabRecord;
