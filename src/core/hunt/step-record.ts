/**
 * What one action did, whole: before and after are both kept, so that nothing later needs to be guessed.
 * `sensed` is what the player was told, and all that feedback during a hunt may use.
 */
import type { Action, Card, Heading, KnobDirection, Stride } from './action';

/** Which way it is lower here, as far as the senses tell. */
export interface SlopeArrow {
  /** Unit vector downhill (x east, y north); both 0 where it is perfectly flat. */
  readonly x: number;
  readonly y: number;
  /** How many points of shown loss one small stride that way would bring on a straight slope. */
  readonly steepness: number;
  /** Given free by springy boots, given on shaky ground (a mini-batch's or a noisy gradient), or built from toe-taps. */
  readonly from: 'boots' | 'shaky' | 'toe-taps';
}

/** What a toe felt: the change of shown loss, unrounded, a toe's reach away. Negative is warmer. */
export interface ToeTap {
  readonly heading: Heading;
  readonly change: number;
  /** How far the toe reached in field units; 0 where a wall was in the way. */
  readonly reach: number;
}

/** What a tap of a knob told: the change of shown loss, unrounded, one smallest turn away. Negative is warmer. */
export interface KnobTap {
  readonly knob: number;
  readonly direction: KnobDirection;
  readonly change: number;
  /** How far the knob was tapped; 0 where it stands at its end. */
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
  /** On a mixing desk: taps of knobs made from this very place. */
  readonly knobTaps?: readonly KnobTap[];
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

/** To another place at random; `jump` is which one, from 0. */
export interface JumpRecord extends RecordBase {
  readonly type: 'jump';
  readonly jump: number;
}

/** What moves by a gradient: where the rule led, and where Pip came. */
interface DrivenRecord extends RecordBase {
  /** The gradient that the rule felt at `from`: the exact one, or a shaky one. In loss per field unit. */
  readonly felt: readonly number[];
  /** η of this step. */
  readonly learningRate: number;
  /** Where the rule led before any wall; it may lie outside the field, or not be finite. */
  readonly wanted: readonly number[];
  /** How far Pip came, in field units. */
  readonly distance: number;
  /** Pip flew off: then `to` is `from`, the last finite place, and the hunt is over. */
  readonly flewOff: boolean;
}

export interface SlideRecord extends DrivenRecord {
  readonly type: 'slide';
  /** The learning rate's place in the level's grid. */
  readonly rate: number;
}

/** A sled's turn. Velocities are in PyTorch's form, in loss per field unit: the sled moves by −η·velocity. */
export interface SledRecord extends DrivenRecord {
  readonly type: 'sled';
  readonly velocityBefore: readonly number[];
  readonly velocityAfter: readonly number[];
}

/** One optimizer step of a robot. One run makes many. */
export interface RobotRecord extends DrivenRecord {
  readonly type: 'robot-step';
  /** Which of the hunt's actions ran it, from 0. */
  readonly actionIndex: number;
  /** Which step of that run it is, from 0. */
  readonly part: number;
}

/** A card laid open: Pip stays. */
export interface CardRecord extends RecordBase {
  readonly type: 'card';
  readonly card: Card;
  readonly choice: number;
}

/** A knob turned: `distance` in field units, less than the stride when it came to its end. */
export interface KnobRecord extends RecordBase {
  readonly type: 'knob';
  readonly knob: number;
  readonly direction: KnobDirection;
  readonly stride: Stride;
  readonly distance: number;
}

/** A knob tapped: it stays where it is. */
export interface KnobTapRecord extends RecordBase {
  readonly type: 'knob-tap';
  readonly tap: KnobTap;
}

export type StepRecord =
  | WalkedRecord
  | ToeTapRecord
  | GrabRecord
  | JumpRecord
  | SlideRecord
  | SledRecord
  | RobotRecord
  | CardRecord
  | KnobRecord
  | KnobTapRecord;

/** Records of steps: what the budget counts. */
export type MoveRecord = WalkedRecord | SlideRecord | SledRecord | RobotRecord | KnobRecord;

/** True for a step of any way to play; a jump, a tap, a card and the grab are none. */
export function isMove(record: StepRecord): record is MoveRecord {
  switch (record.type) {
    case 'step':
    case 'slide':
    case 'sled':
    case 'robot-step':
    case 'knob':
      return true;
    case 'toe-tap':
    case 'grab':
    case 'jump':
    case 'card':
    case 'knob-tap':
      return false;
  }
}

/** What takes Pip elsewhere: a leg of the way that a replay shows. */
export type LegRecord = MoveRecord | JumpRecord;

/** True for a step of any way to play and for a jump. */
export function isLeg(record: StepRecord): record is LegRecord {
  return record.type === 'jump' || isMove(record);
}
