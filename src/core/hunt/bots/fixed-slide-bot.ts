/** Slides with one learning rate, always the same, until the steps run out: what a setting does when nobody thinks. */
import type { Bot } from './bot';

/** `rate` is an index of the level's grid of learning rates; the rules refuse one that isn't there. */
export function fixedSlideBot(rate: number): Bot {
  return { name: `slide-${rate}`, begin: () => () => ({ type: 'slide', rate }) };
}
