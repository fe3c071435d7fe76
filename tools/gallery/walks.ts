/** Walks to look at in the gallery, as replay codes: made anew from the levels each time, so that none is ever too old. */
import type { Action } from '../../src/core/hunt/action';
import { runBot } from '../../src/core/hunt/bots/bot';
import { intendedBot } from '../../src/core/hunt/bots/intended-bot';
import { performAll } from '../../src/core/hunt/hunt';
import { generateDrawn } from '../../src/core/level/generate/generate-drawn';
import type { LevelSpec } from '../../src/core/level/level-spec';
import { resolveLevel } from '../../src/core/level/resolve-level';
import { decodeActions } from '../../src/core/replay/action-code';
import { codeOf } from '../../src/session/hunt-code';
import { readLevel } from '../read-level';

const named = (name: string): LevelSpec => readLevel(new URL(`../../levels/${name}.json`, import.meta.url));

/** East past the candy, to and fro above it, and back to the rim: nearly every moment is in it. */
export const hollowsWalk = (): string => walked(named('feel-the-slope/three-hollows'), 'CFIOHHTGSGSCCXUOOz');

/** To and fro between the dips of a rope. */
export const ropeWalk = (): string => walked(named('warmer-colder/two-dips'), 'BBBNBz');

/** All four knobs turned, not all of them well. */
export const deskWalk = (): string => walked(named('a-thousand-knobs/first-desk'), 'i4i4j1j1k3k1l4z');

/** A line fitted to real data, as the level means it. */
export const lineWalk = (): string => botWalk(named('second-blindfold/geyser-line'));

/** A field with data held back: two fields side by side. */
export function heldBackWalk(): string {
  const made = generateDrawn({ teaches: 'overfit', family: 'line', difficulty: 'easy', seed: 0 });
  if (!made.ok) throw new Error(made.reason);
  return botWalk(made.value.spec);
}

const botWalk = (spec: LevelSpec): string => codeOf(runBot(resolveLevel(spec, 1), intendedBot(spec), 1));

function walked(spec: LevelSpec, text: string): string {
  const decoded = decodeActions(text);
  if ('unreadable' in decoded) throw new Error(`${spec.id}: ${decoded.unreadable}`);
  const actions: readonly Action[] = decoded.actions;
  return codeOf(performAll(resolveLevel(spec, 1), actions));
}
