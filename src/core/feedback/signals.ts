/**
 * Signals during a hunt: small facts about the last action, computed from records alone and only from what the
 * player's senses gave. Nothing here reads a loss, a gradient or a place that was not sensed.
 */
import { type Card, HEADINGS, type HeadingName, headingVector, nearestHeading } from '../hunt/action';
import { type Hunt, startHunt } from '../hunt/hunt';
import {
  isMove,
  type KnobTap,
  type MoveRecord,
  type Sensed,
  type SlopeArrow,
  type StepRecord,
  type ToeTap,
} from '../hunt/step-record';
import { onKnownGround } from './known-ground';
import { type Patterns, patternsOf } from './patterns';
import { stepsJustMade, trailOf } from './trail';

export interface HuntSignals {
  /** Actions so far. */
  readonly turn: number;
  /** What was done last; null before the first action. */
  readonly did: StepRecord['type'] | null;
  readonly ending: Hunt['ending'];
  /** A wall was hit, and whether Pip moved at all. */
  readonly wall: 'none' | 'bumped' | 'blocked';
  /** Change of the shown loss by the last step, jump or whole run, in points; null when not sensed. */
  readonly change: number | null;
  /** The gauge after and before that; null without a gauge or before the first step. */
  readonly gauge: { readonly before: number; readonly after: number } | null;
  readonly tap: ToeTap | null;
  readonly knobTap: KnobTap | null;
  /** The kind of card that was laid. */
  readonly card: Card | null;
  /** Heading name nearest to the arrow; `flat` where the arrow says so; null without an arrow. */
  readonly lower: HeadingName | 'flat' | null;
  /** The arrow pointed along the step before it and points back after it. A robot's run is no single step. */
  readonly overshoot: boolean;
  /** The last move came back onto Pip's own footprints, where those are sensed. */
  readonly knownGround: boolean;
  /** How many steps the last action made: 0 after a tap, many after a robot's run. */
  readonly made: number;
  /** What the last steps together look like. */
  readonly patterns: Patterns;
}

/** The arrow turned against the step by more than this cosine (about 100°) counts as an overshoot. */
const TURNED_BACK = -0.17;

export function signalsOf(hunt: Hunt): HuntSignals {
  const record = hunt.records.at(-1) ?? null;
  const { sensed } = hunt;
  const after = sensed.gauge;
  const moved = record !== null && isMove(record) ? record : null;
  const change = moved !== null || record?.type === 'jump' ? changeBy(hunt) : null;
  return {
    turn: hunt.actionsTaken,
    did: record?.type ?? null,
    ending: hunt.ending,
    wall: !record?.bumped ? 'none' : moved && moved.distance > 0 ? 'bumped' : 'blocked',
    change,
    gauge: after !== null && change !== null ? { before: after - change, after } : null,
    tap: record?.type === 'toe-tap' ? record.tap : null,
    knobTap: record?.type === 'knob-tap' ? record.tap : null,
    card: record?.type === 'card' ? record.card : null,
    lower: nameOf(sensed.arrow, hunt.level.surface.dimension),
    overshoot: moved !== null && turnedBack(sensedBefore(hunt).arrow, sensed.arrow, moved),
    knownGround: onKnownGround(hunt),
    made: stepsJustMade(hunt),
    patterns: patternsOf(trailOf(hunt), hunt.level.spec.strides[0] ?? 0),
  };
}

/** What the last action changed: of one record its own change, of a run of many steps all of theirs together. */
function changeBy({ records, sensed }: Hunt): number | null {
  const last = records.at(-1);
  if (last?.type !== 'robot-step') return sensed.change;
  const run = records.slice(records.length - 1 - last.part);
  return run.reduce<number | null>(
    (sum, { sensed: { change } }) => (sum === null || change === null ? null : sum + change),
    0,
  );
}

function nameOf(arrow: SlopeArrow | null, dimension: number): HuntSignals['lower'] {
  if (arrow === null) return null;
  return arrow.steepness === 0 ? 'flat' : HEADINGS[nearestHeading(arrow.x, arrow.y, dimension)];
}

/** What was sensed just before the last action; before the first one, what the fresh hunt senses. */
function sensedBefore(hunt: Hunt): Sensed {
  return (hunt.records.at(-2) ?? startHunt(hunt.level)).sensed;
}

function turnedBack(before: SlopeArrow | null, after: SlopeArrow | null, move: MoveRecord): boolean {
  if (before === null || after === null) return false;
  const [ux, uy] = directionOf(move);
  return before.x * ux + before.y * uy > -TURNED_BACK && after.x * ux + after.y * uy < TURNED_BACK;
}

/** The unit vector that Pip went along, as Pip knows it: by the heading, or by how the ground glided by; 0 for none. */
function directionOf(move: MoveRecord): readonly [number, number] {
  switch (move.type) {
    case 'step':
      return headingVector(move.heading);
    case 'slide':
    case 'sled': {
      const [x = 0, y = 0] = move.to.map((c, i) => c - (move.from[i] ?? c));
      const length = Math.sqrt(x * x + y * y);
      return length > 0 ? [x / length, y / length] : [0, 0];
    }
    case 'robot-step':
    case 'knob':
      return [0, 0];
  }
}
