/**
 * Where the next turn of a slide or a sled would carry Pip, as far as the senses tell: what is shown of it in the dark must
 * not know more than the player does. Walls aren't in it, they aren't sensed.
 */
import { learningRatesOf } from '../level/way-settings';
import type { Hunt } from './hunt-state';

/**
 * The move in field units, (east, north). A slide's is −ηg, η the rate with the index `rate`; a sled's, when nothing is done
 * to it, −η(μv + g). g is what the arrow tells; without an arrow a sled's is −ημv, what its own speed carries on, and a
 * slide's can't be known. Null where nothing can be said: no such way to play, nothing sensed, a sled that stands.
 */
export function nextMove({ level, sensed, felt, carried }: Hunt, rate: number): readonly number[] | null {
  const { spec } = level;
  const slope = sensed.arrow === null ? null : felt;
  if (spec.controls === 'slide') {
    const learningRate = learningRatesOf(spec.slide.learningRates)[rate] ?? 0;
    return slope?.map((g) => -learningRate * g) ?? null;
  }
  if (spec.controls !== 'sled' || carried.kind !== 'velocity') return null;
  const { learningRate, momentum } = spec.sled;
  if (slope === null && carried.velocity.every((v) => v === 0)) return null;
  return carried.velocity.map((v, i) => -learningRate * (momentum * v + (slope?.[i] ?? 0)));
}

/** How far a sled's velocity carries it in a turn, (east, north) in field units; null without a sled. */
export function glideOf({ level: { spec }, carried }: Hunt): readonly number[] | null {
  if (spec.controls !== 'sled' || carried.kind !== 'velocity') return null;
  return carried.velocity.map((v) => (v === 0 ? 0 : -spec.sled.learningRate * v));
}
