/**
 * Which vibration a record asks for. A motor has one strength and no side, so all is rhythm: what grows is warmer, what fades is
 * colder, a heading is counted, and its pace is the steepness. It says no more than the senses and no less than sound.
 * Patterns are of the Vibration API: ms on, ms off, ms on …
 */
import { asideOf } from '../core/feedback/rules';
import { feltBy, type SizeOfChange, sizeOfChange } from '../core/hunt/felt';
import type { StepRecord } from '../core/hunt/step-record';
import { paceOf, type Told } from './told';

const SAME_MS = 12;
const TOE_SAME_MS = 8;
const GRAB_MS = 80;
/** Three knocks of one length. */
const WALL = [35, 35, 35, 35, 35] as const;
const ASIDES = {
  /** Two long bounces. */
  overshoot: [60, 60, 60],
  /** A patter of feet. */
  footprints: [8, 30, 8, 30, 8],
} as const;
/** Short then long, or long then short; the long one grows with the size. Short enough for a robot's 140 ms. */
const SHORT_MS = 10;
const BETWEEN_MS = 30;
const LONG_MS: Readonly<Record<SizeOfChange, number>> = { 1: 26, 2: 36, 3: 46, 4: 56, 5: 66 };
const TOE_LONG_MS = 24;

/** Clockwise from the north, as on a clock; between two, both are counted. */
const COUNTS: Readonly<Record<string, number>> = { north: 1, east: 2, south: 3, west: 4 };
const BEAT_MS = 20;
const REST_MS = 150;
/** Longer than the slowest beats' rest, so that two counts don't run into one. */
const REST_BETWEEN_COUNTS_MS = 320;

export function buzzOf(record: StepRecord, told: Told): readonly number[] {
  const answer = answerOf(record);
  // A robot's steps come too fast to tell more of each, and after the end nothing is felt.
  if (record.type === 'robot-step') return answer[0] ?? [];
  if (record.type === 'card' || told.ending !== null) return joined(answer, REST_MS);
  const aside = asideOf(told);
  return joined([...answer, ...(aside === null ? [] : [ASIDES[aside]]), ...slopeOf(record, told)], REST_MS);
}

function answerOf(record: StepRecord): readonly (readonly number[])[] {
  switch (record.type) {
    case 'grab':
      return [[GRAB_MS]];
    case 'card':
      return [[TOE_SAME_MS]];
    case 'toe-tap':
    case 'knob-tap': {
      // A toe that felt some ground before the wall tells of the ground.
      const felt = feltBy(record.tap);
      return [felt === 'wall' ? WALL : felt === 'same' ? [TOE_SAME_MS] : rhythm(felt, TOE_LONG_MS)];
    }
    case 'jump':
    case 'step':
    case 'slide':
    case 'sled':
    case 'robot-step':
    case 'knob': {
      const { change } = record.sensed;
      const wall = record.bumped ? [WALL] : [];
      if (change === null || change === 0) return record.bumped ? wall : [[SAME_MS]];
      return [...wall, rhythm(change < 0 ? 'warmer' : 'colder', LONG_MS[sizeOfChange(change)])];
    }
  }
}

function rhythm(felt: 'warmer' | 'colder', longMs: number): readonly number[] {
  return felt === 'warmer' ? [SHORT_MS, BETWEEN_MS, longMs] : [longMs, BETWEEN_MS, SHORT_MS];
}

function slopeOf({ sensed }: StepRecord, { lower }: Told): readonly (readonly number[])[] {
  if (sensed.arrow === null || lower === null || lower === 'flat') return [];
  const { everyMs } = paceOf(sensed.arrow.steepness);
  const counts = lower.split('-').map((way) =>
    joined(
      Array.from({ length: COUNTS[way] ?? 0 }, () => [BEAT_MS]),
      everyMs - BEAT_MS,
    ),
  );
  return [joined(counts, REST_BETWEEN_COUNTS_MS)];
}

function joined(patterns: readonly (readonly number[])[], restMs: number): readonly number[] {
  return patterns.flatMap((pattern, i) => (i === 0 ? pattern : [restMs, ...pattern]));
}
