/**
 * Moments: the steps and stretches of a finished walk worth pausing at. One table of finders, each in a small file of finders/;
 * here the whole surface may be used: the blindfold is off. Definitions stand in docs/model.md.
 */
import { colderNearer, warmerFarther } from './finders/loss-is-not-distance';
import { backAgain, pastLowest, wandering, zigzag } from './finders/roundabout-ways';
import {
  bestStep,
  flewOff,
  greatestFall,
  nearMiss,
  overshoot,
  stoppedEarly,
  uphill,
  wall,
} from './finders/single-steps';
import { plateau, saddle, stuck } from './finders/slow-stretches';
import { type Finder, MOMENT_KINDS, type Moment, type MomentKind } from './moment';
import { lastStep, shownAfter, type Walk } from './walk';

/** Each kind's finder. */
export const FINDERS: Readonly<Record<MomentKind, Finder>> = {
  'flew-off': flewOff,
  'near-miss': nearMiss,
  overshoot,
  uphill,
  wall,
  'stopped-early': stoppedEarly,
  'best-step': bestStep,
  'past-lowest': pastLowest,
  saddle,
  stuck,
  zigzag,
  plateau,
  'back-again': backAgain,
  wandering,
  'warmer-farther': warmerFarther,
  'colder-nearer': colderNearer,
};

/** What the most telling moment can be beside these: nothing to pause at, and why. */
export type TellingKind = MomentKind | 'crawl' | 'no-step';

const TELLING_ORDER = MOMENT_KINDS.slice(0, MOMENT_KINDS.indexOf('best-step') + 1);

/** The moments of a walk, at most one of each kind, in the order of the steps that they are marked at. */
export function momentsOf(walk: Walk): readonly Moment[] {
  const found: Moment[] = [];
  for (const kind of MOMENT_KINDS) {
    const moment = FINDERS[kind](walk);
    if (moment !== null) found.push(moment);
  }
  return found.sort((a, b) => a.step - b.step);
}

/**
 * The moment that the replay stops at: the first that there is in the order of MOMENT_KINDS up to `best-step`; else `crawl`, the
 * step with the greatest fall where even that was small, or `no-step`, which has the step 0.
 */
export function mostTellingMoment(walk: Walk): Moment<TellingKind> {
  for (const kind of TELLING_ORDER) {
    const moment = FINDERS[kind](walk);
    if (moment !== null) return moment;
  }
  const step = greatestFall(walk);
  return {
    kind: step === 0 ? 'no-step' : 'crawl',
    step,
    from: step,
    to: step,
    before: shownAfter(walk, Math.max(0, step - 1)),
    after: shownAfter(walk, step),
    count: lastStep(walk) === 0 ? 0 : 1,
  };
}
