/**
 * The misconceptions that levels are to break (beliefs.ts), each as a bot that believes it. Where a level teaches one of `brokenBy`, the
 * bot must win seldom (at most 20 %): believing it loses.
 */

import type { Bot } from '../hunt/bots/bot';
import { alwaysLower } from '../hunt/bots/misconceptions/always-lower';
import { arrowBeliever } from '../hunt/bots/misconceptions/arrow-believer';
import { biggerIsFaster } from '../hunt/bots/misconceptions/bigger-is-faster';
import { firstHollow } from '../hunt/bots/misconceptions/first-hollow';
import { lowestFound } from '../hunt/bots/misconceptions/lowest-found';
import { stuckIsMinimum } from '../hunt/bots/misconceptions/stuck-is-minimum';
import { BELIEFS, type BeliefName } from './beliefs';
import type { LevelSpec, Teaches } from './level-spec';

export interface Misconception {
  /** What is believed, in a few words; the reason of a refusal quotes it. */
  readonly believes: string;
  readonly brokenBy: readonly Teaches[];
  /** The believer, given the level's intended bot. */
  botFor(intended: Bot): Bot;
}

const BOTS: Readonly<Record<BeliefName, Misconception['botFor']>> = {
  'arrow-points-there': () => arrowBeliever,
  'always-lower': alwaysLower,
  'bigger-is-faster': () => biggerIsFaster,
  'first-hollow': firstHollow,
  'stuck-is-minimum': stuckIsMinimum,
  'lowest-found': lowestFound,
};

export const MISCONCEPTIONS: readonly Misconception[] = BELIEFS.map(({ name, believes, brokenBy }) => ({
  believes,
  brokenBy,
  botFor: BOTS[name],
}));

/** The most that a misconception's bot may win where its misconception is the lesson. */
export const MOST_BELIEVED = 0.2;

/** Those that a level is to break, in the order of the list. */
export function misconceptionsOf({ teaches }: Pick<LevelSpec, 'teaches'>): readonly Misconception[] {
  return MISCONCEPTIONS.filter(({ brokenBy }) => brokenBy.some((one) => teaches.includes(one)));
}
