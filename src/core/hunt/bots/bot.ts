/**
 * What a bot is, and what it may know: exactly what a player is told, by type. A bot never sees the hunt itself,
 * so it can't peek at a loss, a gradient, a position or the field.
 */
import type { ResolvedLevel } from '../../level/resolve-level';
import { type RandomSource, randomSource } from '../../math/random';
import type { Action } from '../action';
import { type Hunt, perform, startHunt } from '../hunt';
import type { Sensed } from '../step-record';

/** What a player at this place knows. */
export interface BotView {
  readonly sensed: Sensed;
  /** Stride lengths in field units, rising. */
  readonly strides: readonly number[];
  readonly dimension: 1 | 2;
  readonly stepsTaken: number;
  /** Null where the walk has no limit. */
  readonly stepsLeft: number | null;
  readonly toeTapsLeft: number;
  /** True when the last step ended at a wall. */
  readonly bumped: boolean;
}

/** One walk's mind: asked once for every action, it may remember what it was shown. */
export type BotMind = (view: BotView) => Action;

export interface Bot {
  readonly name: string;
  /** A fresh mind for one walk; everything random in it comes from `random`. */
  begin(random: RandomSource): BotMind;
}

/** Where the walk has no limit, a bot that hasn't ended it by then grabs where it stands. */
export const MOST_BOT_STEPS = 300;

/** The whole walk of a bot on a level; `seed` is the bot's luck, not the level's. Ends by a grab or by the rules. */
export function runBot(level: ResolvedLevel, bot: Bot, seed: number): Hunt {
  const mind = bot.begin(randomSource(seed, `bot/${bot.name}`));
  let hunt = startHunt(level);
  while (hunt.ending === null)
    hunt = perform(hunt, hunt.stepsTaken < MOST_BOT_STEPS ? mind(viewOf(hunt)) : { type: 'grab' });
  return hunt;
}

/** What the player knows of a hunt. */
export function viewOf(hunt: Hunt): BotView {
  const last = hunt.records[hunt.records.length - 1];
  return {
    sensed: hunt.sensed,
    strides: hunt.level.spec.strides,
    dimension: hunt.level.surface.dimension,
    stepsTaken: hunt.stepsTaken,
    stepsLeft: hunt.stepsLeft,
    toeTapsLeft: hunt.toeTapsLeft,
    bumped: last?.type === 'step' && last.bumped,
  };
}

/** True when a walk has ended with the candy: a loss within the level's tolerance of its floor. */
export function endsWithCandy(hunt: Hunt): boolean {
  const { floor, tolerance } = hunt.level.spec;
  return hunt.ending !== null && hunt.loss <= floor + tolerance;
}
