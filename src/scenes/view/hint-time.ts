/**
 * When the first minute shows that stones can be pressed, by doing: on a player's very first rope from the start until
 * the first step, on a bowl never finished before for some seconds, and only if nothing was done. A hand presses one stone
 * after the other, always in the same order and for as long: it favors none.
 */
import type { Profile } from '../../core/course/save';
import type { Heading } from '../../core/hunt/action';
import type { Hunt } from '../../core/hunt/hunt-state';

export interface HintPlan {
  readonly headings: readonly Heading[];
  readonly fromMs: number;
  readonly untilMs: number;
}

/** One stone at one moment: shares from 0 to 1. */
export interface HintMoment {
  readonly heading: Heading;
  /** How near the hand is. */
  readonly near: number;
  /** How far the stone is pressed. */
  readonly press: number;
  /** How far the ring of the press has spread; 0 and 1 when there is none. */
  readonly ring: number;
}

const ONE_STONE_MS = 1300;
const ROPE: HintPlan = { headings: [0, 4], fromMs: 700, untilMs: Number.POSITIVE_INFINITY };
/** Twice around after four seconds of nothing. */
const BOWL: HintPlan = { headings: [0, 6, 4, 2], fromMs: 4000, untilMs: 4000 + 8 * ONE_STONE_MS };

/** Null where nothing needs to be shown. */
export function hintFor({ level, records }: Hunt, profile: Profile): HintPlan | null {
  const { spec, surface } = level;
  if (records.length > 0 || !spec.candyEndsHunt) return null;
  const finished = Object.entries(profile.levels).filter(([, progress]) => progress.finished > 0);
  if (surface.dimension === 1) return finished.length === 0 ? ROPE : null;
  return finished.some(([id]) => id === spec.id) ? null : BOWL;
}

export function hintAt(plan: HintPlan, ms: number): HintMoment | null {
  if (ms < plan.fromMs || ms >= plan.untilMs) return null;
  const turns = (ms - plan.fromMs) / ONE_STONE_MS;
  const heading = plan.headings[Math.floor(turns) % plan.headings.length];
  if (heading === undefined) return null;
  const t = turns % 1;
  return {
    heading,
    near: Math.min(1, t / 0.22, (1 - t) / 0.22),
    press: t > 0.3 && t < 0.62 ? Math.sin((Math.PI * (t - 0.3)) / 0.32) : 0,
    ring: Math.min(1, Math.max(0, (t - 0.42) / 0.48)),
  };
}
