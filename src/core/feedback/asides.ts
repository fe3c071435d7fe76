/**
 * Asides: what the last steps together look like. Trouble comes before praise, and what a step ran into before both. A pattern
 * that goes on is told when it begins and then at every third step of it, not at each.
 */
import type { Patterns } from './patterns';
import type { Rule } from './rule';
import type { HuntSignals } from './signals';

/** Steps running that make a pattern worth a word, and those that lie between two words about it. */
const LEAST_RUN = 3;
const LEAST_CRAWL = 4;
const EVERY = 3;

/** Points that the arrow must promise before its promise is worth a word. */
const PROMISED = 5;
/** Share of the promise under which it was less, and over which it was more. */
const LESS = 0.5;
const MORE = 1.5;

/** Another way: more than about 40°; right round: more than about 150°. */
const OTHER_WAY = 0.77;
const RIGHT_ROUND = -0.87;

type Count = { readonly [K in keyof Patterns]: Patterns[K] extends number ? K : never }[keyof Patterns];

/** True at the step that makes the pattern long enough, and at each third after it. Of a run's steps, any may be that one. */
function isDue(of: Count, least: number): (s: HuntSignals) => boolean {
  return ({ patterns, made }) => {
    const beyond = patterns[of] - least;
    return beyond >= 0 && Math.floor(beyond / EVERY) > Math.floor((beyond - made) / EVERY);
  };
}

const isDiverging = isDue('diverging', LEAST_RUN);

/** How much of its promise the arrow kept; null where it promised nothing worth telling. */
function keptOf({ patterns: { promise } }: HuntSignals): number | null {
  return promise === null || promise.expected > -PROMISED ? null : promise.real / promise.expected;
}

/** After an action that made a step. */
export const ASIDE: readonly Rule[] = [
  { key: 'feedback:wall.knob', when: (s) => s.did === 'knob' && s.wall === 'bumped' },
  { key: 'feedback:wall.bumped', when: (s) => s.wall === 'bumped' },
  { key: 'feedback:trouble.runaway', when: (s) => s.did === 'sled' && isDiverging(s) },
  { key: 'feedback:trouble.diverging', when: isDiverging },
  { key: 'feedback:trouble.stalled', when: isDue('stalled', LEAST_RUN) },
  { key: 'feedback:trouble.zigzag', when: isDue('zigzag', LEAST_RUN) },
  { key: 'feedback:trouble.circling', when: (s) => s.patterns.circling > 0 },
  { key: 'feedback:overshoot', when: (s) => s.overshoot && (s.change ?? 0) > 0 },
  { key: 'feedback:footprints.knobs', when: (s) => s.did === 'knob' && s.wall === 'none' && s.knownGround },
  { key: 'feedback:footprints.field', when: (s) => s.wall === 'none' && s.knownGround },
  { key: 'feedback:trouble.crawl', when: isDue('crawl', LEAST_CRAWL) },
  { key: 'feedback:trouble.plateau', when: isDue('plateau', LEAST_CRAWL) },
  {
    key: 'feedback:praise.lowest',
    when: (s) => s.patterns.newLowest && s.patterns.sinceLowest === 0,
    wordings: 4,
  },
  {
    key: 'feedback:praise.turned',
    when: ({ did, patterns: { turn, changeBefore, warmer } }) =>
      (did === 'step' || did === 'knob') &&
      warmer === 1 &&
      (changeBefore ?? 0) > 0 &&
      turn !== null &&
      turn < OTHER_WAY,
    wordings: 4,
  },
  { key: 'feedback:praise.streak', when: isDue('warmer', LEAST_RUN), wordings: 4 },
  { key: 'feedback:promise.broken', when: (s) => (keptOf(s) ?? 1) < 0 },
  { key: 'feedback:promise.less', when: (s) => (keptOf(s) ?? 1) < LESS },
  { key: 'feedback:promise.more', when: (s) => (keptOf(s) ?? 1) > MORE },
  {
    key: 'feedback:turned-round',
    when: ({ did, patterns: { turn } }) => did !== 'robot-step' && turn !== null && turn < RIGHT_ROUND,
  },
];
