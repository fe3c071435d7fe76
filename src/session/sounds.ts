/** Which sounds a record asks for. Sound says no more than the player's senses: of the slope only with an arrow. */
import { asideOf } from '../core/feedback/rules';
import { headingVector } from '../core/hunt/action';
import { feltBy, sizeOfChange } from '../core/hunt/felt';
import type { SlopeArrow, StepRecord, ToeTap } from '../core/hunt/step-record';
import type { Sound } from './ports';
import { paceOf, type Told } from './told';

/** What else there is to tell waits for the step's own two notes … */
const ASIDE_AFTER_MS = 300;
/** … and the slope for that. */
const ASIDE_MS = { overshoot: 420, footprints: 200 } as const;

export function soundsOf(record: StepRecord, told: Told): readonly Sound[] {
  const answer = answerOf(record);
  // A robot's steps come too fast to tell more of each, and after the end nothing is felt.
  if (record.type === 'robot-step' || record.type === 'card' || told.ending !== null) return answer;
  const aside = asideOf(told);
  const sounds: Sound[] = aside === null ? [] : [{ name: aside, afterMs: ASIDE_AFTER_MS }];
  const slope = soundOfSlope(
    record.sensed.arrow,
    told.lower,
    ASIDE_AFTER_MS + (aside === null ? 0 : ASIDE_MS[aside]),
  );
  return [...answer, ...sounds, ...slope];
}

function soundOfSlope(arrow: SlopeArrow | null, heading: Told['lower'], startMs: number): readonly Sound[] {
  if (arrow === null || heading === null || heading === 'flat') return [];
  const { x, steepness } = arrow;
  const { pace, count, everyMs } = paceOf(steepness);
  // By the heading that words name, so that the two can't part at a border.
  const brightness = heading.startsWith('north') ? 'north' : heading.startsWith('south') ? 'south' : 'level';
  const pulsesMs = Array.from({ length: count }, (_, i) => startMs + i * everyMs);
  return [{ name: 'slope', heading, pace, brightness, pulsesMs, pan: x }];
}

function answerOf(record: StepRecord): readonly Sound[] {
  switch (record.type) {
    case 'grab':
      return [{ name: 'grab' }];
    case 'card':
      return [{ name: 'press' }];
    case 'toe-tap':
      return [soundOfTap(record.tap, headingVector(record.tap.heading)[0])];
    case 'knob-tap':
      return [soundOfTap(record.tap, 0)];
    case 'jump':
    case 'step':
    case 'slide':
    case 'sled':
    case 'robot-step':
    case 'knob': {
      const bump: readonly Sound[] = record.bumped ? [{ name: 'bump' }] : [];
      const { change, arrow } = record.sensed;
      if (change === null || change === 0) return record.bumped ? bump : [{ name: 'same' }];
      const name = change < 0 ? 'warmer' : 'colder';
      return [...bump, { name, size: sizeOfChange(change), pan: arrow?.x ?? 0 }];
    }
  }
}

function soundOfTap(tap: Pick<ToeTap, 'change' | 'reach'>, pan: number): Sound {
  const felt = feltBy(tap);
  if (felt === 'wall') return { name: 'bump' };
  return felt === 'same' ? { name: 'same' } : { name: `tap-${felt}`, pan };
}
