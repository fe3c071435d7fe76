/**
 * Any finished walk on a field as it is told beside the player's: its places, what it found in how many steps, and why. Rivals,
 * coaches, robots and ghosts are all told by the finders that tell of the player.
 */
import { shownAt } from '../hunt/gauge';
import type { Ending, Hunt } from '../hunt/hunt';
import { type Find, scoreHunt } from '../hunt/score';
import { isLeg } from '../hunt/step-record';
import { type Moment, type MomentKind, stepMoment } from './moment';
import { FINDERS, mostTellingMoment, type TellingKind } from './moments';
import { type KnownPoints, lastStep, type Walk, walkOf } from './walk';

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
  readonly why: Moment<WhyKind>;
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
  'eased',
  'crawl',
  'no-step',
] as const;
export type WhyKind = (typeof WHY_KINDS)[number];

/** What tells best why a walk found this; the first that there is, else its most telling moment. */
const WHY: { readonly [find in Find]: readonly (WhyKind & MomentKind)[] } = {
  candy: ['best-step'],
  sweets: ['stuck'],
  sock: ['stuck'],
  grass: ['flew-off', 'near-miss', 'zigzag', 'saddle', 'plateau'],
};

/** Of the steepest slope that a walk met: what is hardly any. As for a rival that stops there. */
const EASED = 0.2;

/** `known` are the critical points of the field as walked. */
export function tellWalk(hunt: Hunt, known: KnownPoints): ToldWalk {
  const { level } = hunt;
  const { find, steps } = scoreHunt(hunt, known.minima);
  const walk = walkOf(hunt, find, known);
  return { path: pathOf(hunt), find, steps, ending: hunt.ending, why: whyOf(walk) };

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

function whyOf(walk: Walk): Moment<WhyKind> {
  for (const kind of WHY[walk.find]) {
    const moment = FINDERS[kind](walk);
    if (moment !== null) return { ...moment, kind };
  }
  const telling = mostTellingMoment(walk);
  const { kind } = telling;
  if (kind === 'best-step' && hasEased(walk))
    return { ...stepMoment('best-step', walk, lastStep(walk)), kind: 'eased' };
  return { ...telling, kind: isWhy(kind) ? kind : 'crawl' };
}

/** It grabbed on the grass, where hardly any slope was left to feel. */
function hasEased({ places, ending, find }: Walk): boolean {
  const steepest = Math.max(...places.map(({ steepness }) => steepness));
  const last = places.at(-1)?.steepness ?? steepest;
  return find === 'grass' && ending === 'grabbed' && last <= EASED * steepest;
}

const isWhy = (kind: TellingKind): kind is WhyKind & TellingKind => WHY_KINDS.some((each) => each === kind);
