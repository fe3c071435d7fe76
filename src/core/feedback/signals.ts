/**
 * Signals during a hunt: small facts about the last action, computed from records alone and only from what the
 * player's senses gave. Nothing here reads a loss, a gradient or a place that was not sensed.
 */
import { HEADINGS, type Heading, type HeadingName, headingVector, nearestHeading } from '../hunt/action';
import { type Hunt, startHunt } from '../hunt/hunt';
import type { SlopeArrow, StepRecord, ToeTap } from '../hunt/step-record';

export interface HuntSignals {
  /** What was done last; null before the first action. */
  readonly did: StepRecord['type'] | null;
  readonly ending: Hunt['ending'];
  /** A wall was hit, and whether Pip moved at all. */
  readonly wall: 'none' | 'bumped' | 'blocked';
  /** Change of the shown loss by the last step, in points; null when not sensed. */
  readonly change: number | null;
  /** The gauge after and before the last step; null without a gauge or before the first step. */
  readonly gauge: { readonly before: number; readonly after: number } | null;
  readonly tap: ToeTap | null;
  /** Heading name nearest to the arrow; `flat` where the arrow says so; null without an arrow. */
  readonly lower: HeadingName | 'flat' | null;
  /** The arrow pointed along the step before it and points back after it. */
  readonly overshoot: boolean;
}

/** The arrow turned against the step by more than this cosine (about 100°) counts as an overshoot. */
const TURNED_BACK = -0.17;

export function signalsOf(hunt: Hunt): HuntSignals {
  const record = hunt.records.at(-1) ?? null;
  const { sensed } = hunt;
  const after = sensed.gauge;
  const walked = record?.type === 'step' ? record : null;
  return {
    did: record?.type ?? null,
    ending: hunt.ending,
    wall: !record?.bumped ? 'none' : walked && walked.distance > 0 ? 'bumped' : 'blocked',
    change: walked ? sensed.change : null,
    gauge:
      walked && after !== null && sensed.change !== null ? { before: after - sensed.change, after } : null,
    tap: record?.type === 'toe-tap' ? record.tap : null,
    lower: nameOf(sensed.arrow, hunt.level.surface.dimension),
    overshoot: walked !== null && turnedBack(arrowBefore(hunt), sensed.arrow, walked.heading),
  };
}

function nameOf(arrow: SlopeArrow | null, dimension: number): HuntSignals['lower'] {
  if (arrow === null) return null;
  return arrow.steepness === 0 ? 'flat' : HEADINGS[nearestHeading(arrow.x, arrow.y, dimension)];
}

/** The arrow that was shown just before the last action; before the first one, that of the fresh hunt. */
function arrowBefore(hunt: Hunt): SlopeArrow | null {
  const before = hunt.records.at(-2) ?? startHunt(hunt.level);
  return before.sensed.arrow;
}

function turnedBack(before: SlopeArrow | null, after: SlopeArrow | null, heading: Heading): boolean {
  if (before === null || after === null) return false;
  const [ux, uy] = headingVector(heading);
  return before.x * ux + before.y * uy > -TURNED_BACK && after.x * ux + after.y * uy < TURNED_BACK;
}
