/** What a hint is: why something is advised, and what to press. */
import type { Heading, KnobDirection, Stride } from '../hunt/action';
import type { Hunt } from '../hunt/hunt-state';
import { distance } from '../math/vector';
import type { FeltStep, Trail } from './trail';

/** What a shown step is: something to press. */
export type Advised =
  | { readonly type: 'step'; readonly heading: Heading; readonly stride: Stride }
  | { readonly type: 'toe' | 'nudge'; readonly heading: Heading }
  | { readonly type: 'slower' | 'faster' | 'glide' | 'brake' | 'jump' | 'grab' }
  | { readonly type: 'knob-tap'; readonly knob: number; readonly direction: KnobDirection }
  | {
      readonly type: 'knob';
      readonly knob: number;
      readonly direction: KnobDirection;
      readonly stride: Stride;
    };

/** Why it is advised, and what the question and the pointer speak of. */
export type HintReason =
  | 'hot'
  | 'begin'
  | 'arrow'
  | 'edge'
  | 'corner'
  | 'flat'
  | 'hollow'
  | 'shorter'
  | 'feel'
  | 'on'
  | 'back'
  | 'untried'
  | 'bouncing'
  | 'rising'
  | 'shaky'
  | 'crawling'
  | 'patience'
  | 'worse';

export interface Hint {
  readonly reason: HintReason;
  readonly advised: Advised;
}

/** Points that a driven step must bring, or it crawls. */
export const CRAWL = 1;
/** A tap tells which way is lower from this many points. */
export const FELT = 0.1;
/** Small strides: what is one place, and what leads nowhere. As in patterns.ts. */
const SAME_PLACE = 0.5;
const NOWHERE = 0.1;

/** The place where Pip stands, counted from where the trail begins. */
export function placeOf(trail: Trail, dimension: number): readonly number[] {
  return trail.steps.at(-1)?.at ?? Array.from({ length: dimension }, () => 0);
}

/** The steps that began where Pip stands now. */
export function triedFrom(trail: Trail, here: readonly number[], smallStride: number): readonly FeltStep[] {
  const began = ({ at, moved }: FeltStep): readonly number[] => at.map((c, i) => c - (moved[i] ?? 0));
  return trail.steps.filter((step) => distance(began(step), here) <= SAME_PLACE * smallStride);
}

/** How often the trail came to where Pip stands, its beginning counted. */
export function visitsTo(trail: Trail, here: readonly number[], smallStride: number): number {
  const begin = here.map(() => 0);
  return [begin, ...trail.steps.map(({ at }) => at)].filter(
    (place) => distance(place, here) <= SAME_PLACE * smallStride,
  ).length;
}

/** True for a step that a wall stopped before it led anywhere. */
export const isBlocked = ({ record, length }: FeltStep, smallStride: number): boolean =>
  record.bumped && length < NOWHERE * smallStride;

export const leadsNowhere = ({ length }: FeltStep, smallStride: number): boolean =>
  length < NOWHERE * smallStride;

/** The warmest place of the trail and its height in points; null where warmth is not sensed. */
export function warmestOf(
  trail: Trail,
  dimension: number,
): { readonly at: readonly number[]; readonly height: number } | null {
  if (trail.height === null) return null;
  let warmest = { at: Array.from({ length: dimension }, () => 0) as readonly number[], height: trail.height };
  for (const { at, height } of trail.steps)
    if (height !== null && height < warmest.height) warmest = { at, height };
  return warmest;
}

/** Where nothing near is felt to be lower: elsewhere, if there is a jump, or the end. Null where the candy itself ends the hunt. */
export function elsewhere({ level, jumpsLeft }: Hunt): Advised | null {
  if (jumpsLeft > 0) return { type: 'jump' };
  return level.spec.candyEndsHunt ? null : { type: 'grab' };
}
