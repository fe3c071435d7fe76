/** The misconceptions that levels are to break, by name; apart from the bots that believe them (misconceptions.ts), so light. */
import type { Teaches } from './teachable';

export const BELIEFS = [
  {
    name: 'arrow-points-there',
    believes: 'the arrow points at the candy',
    brokenBy: ['gradient-is-local'],
  },
  {
    name: 'always-lower',
    believes: 'every step lowers the loss',
    brokenBy: ['noise-helps', 'schedule'],
  },
  {
    name: 'bigger-is-faster',
    believes: 'bigger is simply faster',
    brokenBy: ['learning-rate'],
  },
  {
    name: 'first-hollow',
    believes: 'the first hollow is the one',
    brokenBy: ['local-minimum', 'ridge'],
  },
  {
    name: 'stuck-is-minimum',
    believes: 'stuck means in a minimum',
    brokenBy: ['plateau', 'saddle'],
  },
  {
    name: 'lowest-found',
    believes: 'the lowest found is the lowest there is',
    brokenBy: ['restarts'],
  },
] as const satisfies readonly {
  readonly name: string;
  /** What is believed, in a few words; the reason of a refusal quotes it. */
  readonly believes: string;
  readonly brokenBy: readonly Teaches[];
}[];
export type BeliefName = (typeof BELIEFS)[number]['name'];
