/**
 * Any finished walk on a field as it is told beside the player's: its places, what it found in how many steps, and why. Rivals,
 * coaches, robots and ghosts are all told by the finders that tell of the player.
 */
import { shownAt } from '../hunt/gauge';
import type { Ending, Hunt } from '../hunt/hunt';
import { type Find, scoreHunt } from '../hunt/score';
import { isLeg } from '../hunt/step-record';
import type { Moment, MomentKind } from './moment';
import { FINDERS, mostTellingMoment, type TellingKind } from './moments';
import { type KnownPoints, walkOf } from './walk';

export interface ToldPlace {
  readonly at: readonly number[];
  readonly loss: number;
  readonly shown: number;
}

export interface ToldWalk {
  /** The start first. */
  readonly path: readonly ToldPlace[];
  readonly find: Find;
  /** Steps taken; jumps and taps are none. */
  readonly steps: number;
  readonly ending: Ending | null;
  /** The moment that says why it ended so. */
  readonly why: Moment<TellingKind>;
}

/** Everything that may say why. */
export const WHY_KINDS = [
  'flew-off',
  'near-miss',
  'overshoot',
  'uphill',
  'wall',
  'stopped-early',
  'best-step',
  'saddle',
  'stuck',
  'zigzag',
  'plateau',
  'crawl',
  'no-step',
] as const satisfies readonly TellingKind[];

/** What tells best why a walk found this; the first that there is, else its most telling moment. */
const WHY: { readonly [find in Find]: readonly MomentKind[] } = {
  candy: ['best-step'],
  sweets: ['stuck'],
  sock: ['stuck'],
  grass: ['flew-off', 'near-miss', 'zigzag', 'saddle', 'plateau'],
};

/** `known` are the critical points of the field as walked. */
export function tellWalk(hunt: Hunt, known: KnownPoints): ToldWalk {
  const { level } = hunt;
  const { find, steps } = scoreHunt(hunt, known.minima);
  const walk = walkOf(hunt, find, known);
  let why: Moment<TellingKind> | null = null;
  for (const kind of WHY[find]) why ??= FINDERS[kind](walk);
  return { path: pathOf(hunt), find, steps, ending: hunt.ending, why: why ?? mostTellingMoment(walk) };

  function pathOf({ records }: Hunt): readonly ToldPlace[] {
    return [
      { at: level.start, loss: level.startLoss, shown: shownAt(level, level.startLoss) },
      ...records.filter(isLeg).map(({ to, lossAfter }) => ({
        at: to,
        loss: lossAfter,
        shown: shownAt(level, lossAfter),
      })),
    ];
  }
}
