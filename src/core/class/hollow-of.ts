/**
 * Which hollow a child grabbed in, told by shape, color and pattern: for Hold up, the tallies and the wall. Hollows are those of the
 * field as drawn, numbered by depth; which shape is whose follows from the level's name, so that a shape gives nothing away.
 */
import type { Hunt } from '../hunt/hunt-state';
import { hollowReached } from '../hunt/score';
import { hash32 } from '../math/hash';
import { randomSource } from '../math/random';
import type { Minimum } from '../surface/critical-points';
import { turnPlace } from '../surface/turn-field';

export const HOLLOW_SHAPES = [
  'circle',
  'square',
  'triangle',
  'star',
  'heart',
  'moon',
  'diamond',
  'drop',
] as const;
/** None of them is the candy's mint. */
export const HOLLOW_COLORS = ['blue', 'orange', 'purple', 'yellow', 'red', 'white', 'brown', 'pink'] as const;
export const HOLLOW_PATTERNS = [
  'plain',
  'stripes',
  'dots',
  'rings',
  'checks',
  'waves',
  'zigzag',
  'grid',
] as const;

export interface HollowLook {
  readonly shape: (typeof HOLLOW_SHAPES)[number];
  readonly color: (typeof HOLLOW_COLORS)[number];
  readonly pattern: (typeof HOLLOW_PATTERNS)[number];
}

/** A hollow by its number (0 is the candy's), or none. */
export type Fallen = { readonly hollow: number } | 'grass';

/** Where a finished walk ended. `minima` are all minima of the field as drawn, rising by loss, as a survey's proof has them. */
export function hollowOf(hunt: Hunt, minima: readonly Minimum[]): Fallen {
  const turned = minima.map((minimum) => ({ ...minimum, at: turnPlace(minimum.at, hunt.level.seed) }));
  const hollow = hollowReached(hunt, turned);
  return hollow === null ? 'grass' : { hollow };
}

/** How hollow 0, 1, 2 … of a class's level looks: the first eight differ in each of the three, the first 64 in one at least. */
export function lookOfHollow(hollow: number, levelId: string): HollowLook {
  const at = (purpose: string, shift: number): number => {
    const order = shuffled(HOLLOW_SHAPES.length, hash32(levelId, 23), purpose);
    return order[(hollow + shift) % HOLLOW_SHAPES.length] ?? 0;
  };
  const round = Math.floor(hollow / HOLLOW_SHAPES.length);
  return {
    shape: HOLLOW_SHAPES[at('shape', 0)] ?? 'circle',
    color: HOLLOW_COLORS[at('color', round)] ?? 'blue',
    pattern: HOLLOW_PATTERNS[at('pattern', round)] ?? 'plain',
  };
}

/** 0 … n − 1 in an order that follows from the seed (Fisher–Yates). */
function shuffled(n: number, seed: number, purpose: string): readonly number[] {
  const random = randomSource(seed, `hollow/${purpose}`);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = random.integer(0, i);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
