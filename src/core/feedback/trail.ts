/**
 * The trail: the steps since the start or the last jump as the player lived through them. How far and which way the ground
 * glided by (dead reckoning), what was shown to change, and which way it was told to be lower before. It holds nothing else.
 */

import { type Hunt, startHunt } from '../hunt/hunt';
import { isMove, type MoveRecord, type SlopeArrow, type StepRecord } from '../hunt/step-record';
import { dot, norm } from '../math/vector';

export interface FeltStep {
  readonly record: MoveRecord;
  /** How the ground glided by, in field units. */
  readonly moved: readonly number[];
  readonly length: number;
  /** Change of the shown loss, in points; null when not sensed. */
  readonly change: number | null;
  /** The arrow before the step. */
  readonly arrow: SlopeArrow | null;
  /** Where it ended, counted from where the trail begins. */
  readonly at: readonly number[];
  /** Shown loss where it ended, in points above the hunt's start; null when not sensed. */
  readonly height: number | null;
}

export interface Trail {
  /** Where it begins: the height there, 0 at the hunt's start. */
  readonly height: number | null;
  readonly steps: readonly FeltStep[];
  /** The lowest height of the whole hunt before the last action; null when not sensed. */
  readonly lowestBefore: number | null;
}

export function trailOf(hunt: Hunt): Trail {
  const fresh = startHunt(hunt.level).sensed;
  let height: number | null = fresh.warmth === null ? null : 0;
  let begins = height;
  let lowest = height;
  let lowestBefore = height;
  let at: readonly number[] = hunt.level.start.map(() => 0);
  let sensed = fresh;
  let steps: FeltStep[] = [];
  const lastAction = actionBegins(hunt.records);
  hunt.records.forEach((record, i) => {
    if (i === lastAction) lowestBefore = lowest;
    const { change } = record.sensed;
    if (record.type === 'jump') {
      height = plus(height, change);
      begins = height;
      at = at.map(() => 0);
      steps = [];
    } else if (isMove(record)) {
      const moved = record.to.map((c, axis) => c - (record.from[axis] ?? c));
      at = at.map((c, axis) => c + (moved[axis] ?? 0));
      height = plus(height, change);
      steps.push({ record, moved, length: norm(moved), change, arrow: sensed.arrow, at, height });
    }
    if (height !== null && lowest !== null) lowest = Math.min(lowest, height);
    sensed = record.sensed;
  });
  return { height: begins, steps, lowestBefore };
}

/** The first record of the last action: of a robot's run, its first step. */
function actionBegins(records: readonly StepRecord[]): number {
  const last = records.at(-1);
  return records.length - 1 - (last?.type === 'robot-step' ? last.part : 0);
}

/** How many of the trail's last steps the last action made: 0 after a tap, many after a run. */
export function stepsJustMade({ records }: Hunt): number {
  const last = records.at(-1);
  if (last === undefined || !isMove(last)) return 0;
  return last.type === 'robot-step' ? last.part + 1 : 1;
}

/** Cosine of the angle between two ways; null when one of them leads nowhere. */
export function cosine(a: readonly number[], b: readonly number[]): number | null {
  const lengths = norm(a) * norm(b);
  return lengths > 0 ? dot(a, b) / lengths : null;
}

/** How many steps at the trail's end fit one after the other; each is handed the step before it. */
export function runAtEnd(
  steps: readonly FeltStep[],
  fits: (step: FeltStep, before: FeltStep | null) => boolean,
): number {
  let count = 0;
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (step === undefined || !fits(step, steps[i - 1] ?? null)) break;
    count++;
  }
  return count;
}

const plus = (height: number | null, change: number | null): number | null =>
  height === null || change === null ? null : height + change;
