/**
 * Sliding: the rule picks the direction, the player the learning rate η from the level's grid: w ← w − ηg, with g the
 * gradient felt here, exact or shaky. Each wall holds its own coordinate; too large a rate bounces from wall to wall, or
 * flies off (see `drive`).
 */
import { learningRatesOf, type SlideSettings } from '../../level/way-settings';
import type { Action } from '../action';
import type { Hunt } from '../hunt-state';
import { drive, landed } from '../move';
import type { SlideRecord } from '../step-record';

export function slide(hunt: Hunt, action: Extract<Action, { type: 'slide' }>, settings: SlideSettings): Hunt {
  const { felt: push } = hunt;
  const learningRate = learningRatesOf(settings.learningRates)[action.rate] ?? 0;
  const wanted = hunt.position.map((w, i) => w - learningRate * (push[i] ?? 0));
  const landing = drive(hunt, wanted);
  return landed(
    hunt,
    landing,
    (move, sensed): SlideRecord => ({
      ...move,
      type: 'slide',
      action,
      rate: action.rate,
      learningRate,
      felt: push,
      wanted,
      flewOff: landing.flewOff,
      sensed,
    }),
  );
}
