/** Which bot a level is meant for: the one that uses the strongest sense the level gives. */
import type { LevelSpec } from '../../level/level-spec';
import type { Bot } from './bot';
import { slopeBot } from './slope-bot';
import { warmthBot } from './warmth-bot';

/**
 * The slope bot where an arrow can be had on a field; the warmth bot on tightropes with a gauge or warmer/colder (a
 * rope's slope says no more than they do) and wherever there is no arrow.
 */
export function intendedBot({ controls, senses }: LevelSpec): Bot {
  const feelsWarmth = senses.includes('warmer-colder') || senses.includes('depth-gauge');
  switch (controls) {
    case 'tightrope':
      return feelsWarmth ? warmthBot : slopeBot;
    case 'walk':
      return senses.includes('slope-arrow') || senses.includes('toe-taps') ? slopeBot : warmthBot;
    case 'slide':
    case 'sled':
    case 'robot':
    case 'mixing-desk':
      throw new RangeError(`no bot plays a ${controls} yet`);
  }
}
