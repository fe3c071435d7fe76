/** A class's walk as the wall shows it, in the field as drawn: whatever side its child saw the field from, all lie on one. */
import { shownAt } from '../hunt/gauge';
import { type Find, hollowReached, scoreHunt } from '../hunt/score';
import { isLeg } from '../hunt/step-record';
import type { MomentKind } from '../replay/moment';
import { momentsOf } from '../replay/moments';
import { type KnownPoints, walkOf } from '../replay/walk';
import type { CriticalPoint } from '../surface/critical-points';
import { turnPlace, unturnPlace } from '../surface/turn-field';
import type { ReadResult } from './read-result';

export interface WallWalk {
  /** Its result code, which names it. */
  readonly code: string;
  /** Which of the activity's levels, from 1. */
  readonly n: number;
  readonly animal: number;
  /** The hollow it was grabbed in, by depth, the candy's 0; null on the grass. */
  readonly hollow: number | null;
  readonly find: Find;
  /** Steps taken; jumps and taps are none. */
  readonly steps: number;
  /** The loss on show after 0, 1, 2 … legs. */
  readonly losses: readonly number[];
  /** The places walked in field units as drawn, the start first: x, y, x, y …, or x, x … on a rope. */
  readonly places: Float32Array;
  /** Which legs, from 1, are jumps. */
  readonly jumps: readonly number[];
  readonly moments: readonly MomentKind[];
}

/** `known` are the critical points of the field as drawn, minima rising by loss, as its survey has them. */
export function wallWalkOf(read: Extract<ReadResult, { readonly ok: true }>, known: KnownPoints): WallWalk {
  const { text, n, animal, hunt } = read;
  const { level } = hunt;
  const asWalked = (point: CriticalPoint): CriticalPoint => ({
    ...point,
    at: turnPlace(point.at, level.seed),
  });
  const points = { minima: known.minima.map(asWalked), saddles: known.saddles.map(asWalked) };
  const { find, steps } = scoreHunt(hunt, points.minima);
  const legs = hunt.records.filter(isLeg);
  return {
    code: text,
    n,
    animal,
    hollow: hollowReached(hunt, points.minima),
    find,
    steps,
    losses: [shownAt(level, level.startLoss), ...legs.map(({ lossAfter }) => shownAt(level, lossAfter))],
    places: Float32Array.from(
      [level.start, ...legs.map(({ to }) => to)].flatMap((at) => unturnPlace(at, level.seed)),
    ),
    jumps: legs.flatMap(({ type }, i) => (type === 'jump' ? i + 1 : [])),
    moments: momentsOf(walkOf(hunt, find, points)).map(({ kind }) => kind),
  };
}
