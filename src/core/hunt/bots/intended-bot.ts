/** Which bot a level is meant for: the one that uses the strongest sense the level gives, and what it teaches. */
import type { LevelSpec, Teaches } from '../../level/level-spec';
import type { Rule } from '../../optimizer/optimizer-settings';
import type { Bot } from './bot';
import { deskBot } from './desk-bot';
import { restartingBot } from './restarting-bot';
import { type RobotPreferences, robotBot } from './robot-bot';
import { sledBot } from './sled-bot';
import { slideBot } from './slide-bot';
import { slopeBot } from './slope-bot';
import { steadfastRobotBot } from './steadfast-robot-bot';
import { warmthBot } from './warmth-bot';

/**
 * On foot the slope bot where an arrow can be had on a field; the warmth bot on tightropes with a gauge or warmer/colder (a
 * rope's slope says no more than they do) and wherever there is no arrow. Every other way has its own bot; a robot's lays
 * the cards that the level is about, and for some lessons stays with them. Where a level gives jumps, the bot makes use of them.
 */
export function intendedBot(spec: LevelSpec): Bot {
  const bot = botWithoutJumps(spec);
  return spec.budget.jumps === undefined ? bot : restartingBot(bot, spec.floor === 0);
}

function botWithoutJumps({ controls, senses, teaches }: LevelSpec): Bot {
  const feelsWarmth = senses.includes('warmer-colder') || senses.includes('depth-gauge');
  switch (controls) {
    case 'tightrope':
      return feelsWarmth ? warmthBot : slopeBot;
    case 'walk':
      return senses.includes('slope-arrow') || senses.includes('shaky-arrow') || senses.includes('toe-taps')
        ? slopeBot
        : warmthBot;
    case 'slide':
      return slideBot;
    case 'sled':
      return sledBot;
    case 'robot':
      return STEADFAST.some((what) => teaches.includes(what))
        ? steadfastRobotBot(preferencesFor(teaches))
        : robotBot(preferencesFor(teaches));
    case 'mixing-desk':
      return deskBot;
  }
}

/** Lessons of staying with a setting: on shaky ground, and where slow progress along a ravine isn't the end. */
const STEADFAST: readonly Teaches[] = ['zigzag', 'noise-helps', 'schedule', 'adaptive'];
const ADAPTIVE: readonly Rule[] = ['adam', 'rmsprop', 'adagrad'];
const CARRIED: readonly Rule[] = ['momentum', 'nesterov'];
const PLAIN: readonly Rule[] = ['gradient-descent'];

/** The cards that a level is about: a zigzag asks for momentum, noise that helps for small batches, and so on. */
export function preferencesFor(teaches: readonly Teaches[]): RobotPreferences {
  const isAbout = (what: Teaches): boolean => teaches.includes(what);
  const optimizers = isAbout('zigzag')
    ? [...CARRIED, ...ADAPTIVE, ...PLAIN]
    : isAbout('learning-rate') || isAbout('noise-helps') || isAbout('schedule')
      ? [...PLAIN, ...CARRIED, ...ADAPTIVE]
      : [...ADAPTIVE, ...CARRIED, ...PLAIN];
  return {
    optimizers,
    batch: isAbout('noise-helps') || isAbout('schedule') ? 'smallest' : 'all',
    schedule: isAbout('schedule') ? 'falling' : 'constant',
  };
}
