/** What the wall shows of a class, as plain data. */

import type { WallState } from '../../core/class/wall';
import type { CurveFacts, HollowCount, StepsFacts, WalkGroup } from '../../core/class/wall-facts';
import type { WallHeat } from '../../core/class/wall-heat';
import type { WallWalk } from '../../core/class/wall-walk';
import type { Message } from '../../core/feedback/message';
import type { Minimum } from '../../core/surface/critical-points';
import type { FieldMap } from '../../core/surface/field-map';

export { REFUSALS } from '../../core/class/read-result';

/** A walk that was believed; while its animal is hidden it counts nowhere. */
export type ShownWalk = WallWalk & { readonly hidden: boolean };
export type WallRefusal = WallState['refused'][number];

/** One of the activity's fields. */
export interface WallField {
  /** From 1. */
  readonly number: number;
  readonly levelId: string;
  readonly title: Message;
}

/** What the light shows of a field. */
export interface WallSurvey {
  /** Null for more than two parameters. */
  readonly map: FieldMap | null;
  /** As drawn, by depth: the candy's first. */
  readonly minima: readonly Minimum[];
}

/** What the walks of one field say together; hidden ones left out. */
export interface WallFacts {
  readonly walks: readonly ShownWalk[];
  readonly basins: readonly HollowCount[];
  readonly steps: StepsFacts;
  readonly curves: CurveFacts;
  readonly groups: readonly WalkGroup[];
  /** Null where there is no map. */
  readonly heat: WallHeat | null;
}

/** What became of a text that was pasted, opened or scanned. */
export interface Taken {
  /** Walks that are new on the wall. */
  readonly added: number;
  readonly refused: readonly WallRefusal[];
  /** Something about it as a whole: it is the wall of another class, say. */
  readonly message: Message | null;
}
