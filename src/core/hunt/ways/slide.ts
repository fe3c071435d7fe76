/**
 * Sliding: the rule picks the direction, the player the learning rate η from the level's grid: w ← w − ηg, with g the
 * gradient felt here, exact or shaky. Each wall holds its own coordinate; too large a rate bounces from wall to wall, or
 * flies off (see `drive`).
 */
import { learningRatesOf, type SlideSettings } from '../../level/way-settings';
import type { Action } from '../action';
import { shownAt } from '../gauge';
import type { Hunt } from '../hunt-state';
import { countStep, drive, endingAfter, feel, recordMove, senseAt } from '../move';
import type { SlideRecord } from '../step-record';

export function slide(hunt: Hunt, action: Extract<Action, { type: 'slide' }>, settings: SlideSettings): Hunt {
  const { level, felt: push } = hunt;
  const learningRate = learningRatesOf(settings.learningRates)[action.rate] ?? 0;
  const wanted = hunt.position.map((w, i) => w - learningRate * (push[i] ?? 0));
  const landing = drive(hunt, wanted);
  const counts = countStep(hunt);
  const felt = feel(level, 'all', counts.stepsTaken, landing);
  const sensed = senseAt(level, landing, felt, shownAt(level, hunt.loss));
  const record: SlideRecord = {
    ...recordMove(hunt, landing),
    type: 'slide',
    action,
    rate: action.rate,
    learningRate,
    felt: push,
    wanted,
    flewOff: landing.flewOff,
    sensed,
  };
  return {
    ...hunt,
    ...counts,
    position: landing.to,
    loss: landing.loss,
    gradient: landing.gradient,
    felt,
    sensed,
    records: [...hunt.records, record],
    actionsTaken: hunt.actionsTaken + 1,
    ending: endingAfter(level, landing, counts.stepsTaken, counts.stepsLeft),
  };
}
