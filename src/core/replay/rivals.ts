/**
 * Who else walks from the player's start: the rivals under the player's own rules (src/core/hunt/bots), and the coaches, exact
 * optimizers without strides or grids (free-walk.ts). The same level and seed give the same walks. They set no par.
 */
import { runBotSteps } from '../hunt/bots/bot';
import { randoBot } from '../hunt/bots/rando-bot';
import { RIVALS, type RivalName as RuleName, rivalBot } from '../hunt/bots/rivals';
import type { Hunt } from '../hunt/hunt';
import type { ResolvedLevel } from '../level/resolve-level';
import type { Steps } from '../steps';
import { type FreeRule, freeWalkSteps, ratesFor } from './free-walk';

/** Everybody with a face. */
export const RIVAL_NAMES = ['rando', ...RIVALS] as const;
export type RivalName = (typeof RIVAL_NAMES)[number];
/** Who coaches: who has an update rule. */
export const COACH_NAMES = RIVALS;
export type CoachName = RuleName;

/** The rule that each goes by, free of strides. Stoch's is plain descent by a part of the gradient. */
export const RULE_OF_COACH: { readonly [name in CoachName]: FreeRule } = {
  grady: 'gradient-descent',
  momo: 'momentum',
  nessa: 'nesterov',
  addie: 'adam',
  stoch: 'gradient-descent',
};

export const COACH_MOMENTUM = 0.9;

/** Who can play a level by its own senses: Rando always, the others where a slope is told. */
export function rivalsOf({ spec }: ResolvedLevel): readonly RivalName[] {
  return RIVAL_NAMES.filter((name) => name === 'rando' || rivalBot(name, spec) !== null);
}

/** A rival's whole walk. RangeError for one that can't play the level. */
export function* rivalWalkSteps(level: ResolvedLevel, name: RivalName): Steps<Hunt> {
  const bot = name === 'rando' ? randoBot : rivalBot(name, level.spec);
  if (bot === null) throw new RangeError(`${name} can't play ${level.spec.id}`);
  return yield* runBotSteps(level, bot, level.seed);
}

/**
 * A coach's whole walk, with the best of every other rate of the scale (`ratesFor`): of those that end within the level's tolerance
 * of the lowest end, the one that took the fewest steps, and of equals the smallest. Who flew off comes last.
 */
export function* coachWalkSteps(level: ResolvedLevel, name: CoachName): Steps<Hunt> {
  const rule = RULE_OF_COACH[name];
  const walks: Hunt[] = [];
  const rates = ratesFor(level, rule).filter((_, i) => i % 2 === 0);
  for (const learningRate of rates) {
    const settings = { rule, learningRate, momentum: COACH_MOMENTUM, dizzy: name === 'stoch' };
    walks.push(yield* freeWalkSteps(level, settings));
  }
  const lowest = Math.min(...walks.map(endOf));
  const good = walks.filter((walk) => endOf(walk) <= lowest + level.spec.tolerance);
  const best = (good.length > 0 ? good : walks).reduce((a, b) => (b.stepsTaken < a.stepsTaken ? b : a));
  return best;
}

const endOf = ({ ending, loss }: Hunt): number => (ending === 'diverged' ? Number.POSITIVE_INFINITY : loss);
