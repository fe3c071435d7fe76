/**
 * Moments: the steps of a finished walk worth pausing at, found from its records and its score.
 * Here the whole surface may be used: the blindfold is off. Definitions stand in docs/model.md.
 */
import { headingVector } from '../hunt/action';
import { shownAt } from '../hunt/gauge';
import type { Hunt } from '../hunt/hunt';
import type { Score } from '../hunt/score';
import { isLeg, type LegRecord } from '../hunt/step-record';

export type MomentKind =
  | 'flew-off'
  | 'turned-away'
  | 'overshoot'
  | 'uphill'
  | 'wall'
  | 'stopped-early'
  | 'best-step'
  | 'crawl'
  | 'no-step';

export interface Moment {
  readonly kind: MomentKind;
  /** Which step it is, counted from 1, jumps counted with them; 0 when no step was taken. */
  readonly step: number;
  /** Shown losses before and after that step. */
  readonly before: number;
  readonly after: number;
}

/** A rise or fall smaller than this many points of shown loss is not worth a pause. */
const TELLING = 3;
/** Coming this near the candy (in small strides) without getting it is a near miss. */
const NEAR = 2.5;

/**
 * The most telling moment of a finished hunt. In this order, the first that there is:
 * flew-off: the step that grew beyond all bounds;
 * turned-away: the step that left the place nearest the candy, when that was near and the hunt ended elsewhere;
 * overshoot: a step that began downhill along its heading and ended uphill, with the highest rise;
 * uphill: the step with the highest rise; wall: the first bump; stopped-early: the last step, when it still fell and the grab
 * after it got nothing; best-step: the step with the greatest fall; crawl: the same, where even that was small.
 * A step of any way to play counts; a jump is a leg of the way, but luck, so it is never told of but for turning away.
 */
export function mostTellingMoment(hunt: Hunt, score: Score): Moment {
  const steps = hunt.records.filter(isLeg);
  const shown = (loss: number): number => shownAt(hunt.level, loss);
  const rise = (r: LegRecord): number => shown(r.lossAfter) - shown(r.lossBefore);
  const at = (kind: MomentKind, index: number): Moment | null => {
    const record = steps[index];
    if (record === undefined) return null;
    return { kind, step: index + 1, before: shown(record.lossBefore), after: shown(record.lossAfter) };
  };
  const highest = (kind: MomentKind, fits: (r: LegRecord) => boolean): Moment | null => {
    let best = -1;
    steps.forEach((record, i) => {
      const record0 = steps[best];
      if (record.type !== 'jump' && fits(record) && (record0 === undefined || rise(record) > rise(record0)))
        best = i;
    });
    return at(kind, best);
  };
  const { nearestMiss, find } = score;
  const left = nearestMiss.afterStep; // the index of the step taken from the nearest place
  return (
    (hunt.ending === 'diverged' ? at('flew-off', steps.length - 1) : null) ??
    (find !== 'candy' && nearestMiss.smallStrides <= NEAR ? at('turned-away', left) : null) ??
    highest(
      'overshoot',
      (r) => rise(r) >= TELLING && slopeAlong(r, 'before') < 0 && slopeAlong(r, 'after') > 0,
    ) ??
    highest('uphill', (r) => rise(r) >= TELLING) ??
    at(
      'wall',
      steps.findIndex((r) => r.bumped),
    ) ??
    (find === 'grass' && hunt.ending === 'grabbed' && isFall(steps.at(-1), rise)
      ? at('stopped-early', steps.length - 1)
      : null) ??
    lowest(steps, rise, at) ?? { kind: 'no-step', step: 0, before: 100, after: 100 }
  );
}

function lowest(
  steps: readonly LegRecord[],
  rise: (r: LegRecord) => number,
  at: (kind: MomentKind, index: number) => Moment | null,
): Moment | null {
  let best = -1;
  steps.forEach((record, i) => {
    const record0 = steps[best];
    if (record.type !== 'jump' && (record0 === undefined || rise(record) < rise(record0))) best = i;
  });
  const record = steps[best];
  return record === undefined ? null : at(isFall(record, rise) ? 'best-step' : 'crawl', best);
}

/** A step, no jump, that fell far enough to tell of. */
function isFall(record: LegRecord | undefined, rise: (r: LegRecord) => number): boolean {
  return record !== undefined && record.type !== 'jump' && rise(record) <= -TELLING;
}

/** The sign and size of the loss's derivative along the way Pip went, at its start or end; not normed for what is driven. */
function slopeAlong(record: LegRecord, where: 'before' | 'after'): number {
  const gradient = where === 'before' ? record.gradientBefore : record.gradientAfter;
  // A step that a wall stopped has a heading all the same.
  const way =
    record.type === 'step'
      ? headingVector(record.heading)
      : record.to.map((c, i) => c - (record.from[i] ?? c));
  return gradient.reduce((sum, g, i) => sum + g * (way[i] ?? 0), 0);
}
