/** A walk that finds a level's candy, as the bot that it is meant for takes it: what a player who understood would do. */
import { endsWithCandy, runBot } from '../../src/core/hunt/bots/bot';
import { intendedBot } from '../../src/core/hunt/bots/intended-bot';
import { actionsOf } from '../../src/core/hunt/hunt';
import { resolveLevel } from '../../src/core/level/resolve-level';
import { readLevel } from '../../tools/read-level';
import type { WonLevel } from './hands';

const LEVELS = new URL('../../levels/', import.meta.url);
/** The bot loses one run in ten, at most. */
const MOST_TRIES = 20;

/** The level with this seed, and what finds its candy. */
export function winningWalk(chapter: string, id: string, seed: number): WonLevel {
  const spec = readLevel(new URL(`${chapter}/${id}.json`, LEVELS));
  const level = resolveLevel(spec, seed);
  for (let luck = 1; luck <= MOST_TRIES; luck++) {
    const hunt = runBot(level, intendedBot(spec), luck);
    if (endsWithCandy(hunt)) return { spec, actions: actionsOf(hunt) };
  }
  throw new Error(`the bot found no candy on ${id} with seed ${seed}`);
}
