/** A hunt as data: where Pip stands, what was done, what is left. Every way to play has the same; `carried` differs. */
import type { ResolvedLevel } from '../level/resolve-level';
import type { OptimizerState } from '../optimizer/optimizer';
import type { Card } from './action';
import type { Sensed, StepRecord } from './step-record';

/**
 * Why a hunt is over: the player grabbed, the steps ran out, Pip stepped into the candy (chapter 1), or the loss or the
 * steps grew beyond all bounds and Pip stands at the last finite place.
 */
export type Ending = 'grabbed' | 'out-of-steps' | 'found' | 'diverged';

/** Which card of each kind lies open, as indices of the level's cards. */
export type OpenCards = { readonly [card in Card]: number };

/** What moves on from step to step beside the place. */
export type Carried =
  | { readonly kind: 'nothing' }
  /** A sled's velocity v, in loss per field unit; it moves by −η·v. */
  | { readonly kind: 'velocity'; readonly velocity: readonly number[] }
  | {
      readonly kind: 'robot';
      readonly open: OpenCards;
      /** The optimizer's own memory; copied before it is used, never changed. */
      readonly memory: OptimizerState;
      /** Steps since the schedule began: its t. */
      readonly scheduleSteps: number;
      readonly cardsLaid: number;
    };

export interface Hunt {
  readonly level: ResolvedLevel;
  readonly position: readonly number[];
  readonly loss: number;
  /** The exact gradient. */
  readonly gradient: readonly number[];
  /** The gradient that a rule or a shaky arrow goes by here: the exact one where nothing shakes. */
  readonly felt: readonly number[];
  /** What is felt where Pip stands now. */
  readonly sensed: Sensed;
  readonly records: readonly StepRecord[];
  /** Actions done so far. */
  readonly actionsTaken: number;
  /** Steps so far; toe-taps, jumps, cards and the grab are not steps. */
  readonly stepsTaken: number;
  /** Null where the walk has no limit. */
  readonly stepsLeft: number | null;
  readonly toeTapsLeft: number;
  readonly jumpsLeft: number;
  readonly carried: Carried;
  readonly ending: Ending | null;
}
