/**
 * From signals to words: an ordered table. For each part of the answer (what happened, an aside, which way is
 * lower) the first row whose `when` holds speaks; the order is the meaning, so read it from the top.
 *
 * What may be said action after action has two wordings that take turns (i18next's context `again` at every second action), so
 * that no sentence is heard twice running. A language without the other wording keeps the one it has.
 */
import { CARDS, HEADINGS } from '../hunt/action';
import { TOE_FEELS } from '../hunt/felt';
import type { Message } from './message';
import type { HuntSignals } from './signals';

interface Rule {
  readonly key: string;
  readonly when: (s: HuntSignals) => boolean;
  readonly params?: (s: HuntSignals) => Message['params'];
  /** Said only once in a hunt: one wording is enough. */
  readonly once?: true;
}

/** Points of shown loss from which a change is "much", and from which it is more than "a bit". */
const MUCH = 15;
const CLEAR = 5;

const changed = (s: HuntSignals): number => s.change ?? 0;
const gauge = (s: HuntSignals): Message['params'] => ({
  before: s.gauge?.before ?? 0,
  after: s.gauge?.after ?? 0,
});
const heading = (s: HuntSignals): Message['params'] => ({ heading: s.lower ?? '' });

/** The seven sizes of a change, from much warmer to much colder. */
const SIZES: readonly { readonly name: string; readonly when: (change: number) => boolean }[] = [
  { name: 'much-warmer', when: (c) => c <= -MUCH },
  { name: 'warmer', when: (c) => c <= -CLEAR },
  { name: 'bit-warmer', when: (c) => c < 0 },
  { name: 'same', when: (c) => c === 0 },
  { name: 'bit-colder', when: (c) => c < CLEAR },
  { name: 'colder', when: (c) => c < MUCH },
  { name: 'much-colder', when: () => true },
];

const WHAT_HAPPENED: readonly Rule[] = [
  { key: 'feedback:ending.found', when: (s) => s.ending === 'found', once: true },
  { key: 'feedback:ending.out-of-steps', when: (s) => s.ending === 'out-of-steps', once: true },
  { key: 'feedback:ending.grabbed', when: (s) => s.ending === 'grabbed', once: true },
  { key: 'feedback:ending.diverged', when: (s) => s.ending === 'diverged', once: true },
  { key: 'feedback:start', when: (s) => s.did === null, once: true },
  { key: 'feedback:wall.toe', when: (s) => s.tap !== null && s.tap.reach === 0, params: tapHeading },
  {
    key: 'feedback:tap.warmer',
    when: (s) => s.tap !== null && s.tap.change <= -TOE_FEELS,
    params: tapHeading,
  },
  {
    key: 'feedback:tap.colder',
    when: (s) => s.tap !== null && s.tap.change >= TOE_FEELS,
    params: tapHeading,
  },
  { key: 'feedback:tap.same', when: (s) => s.tap !== null, params: tapHeading },
  {
    key: 'feedback:knob.end',
    when: (s) => s.knobTap !== null && s.knobTap.reach === 0,
    params: tappedKnob,
  },
  {
    key: 'feedback:knob.warmer',
    when: (s) => s.knobTap !== null && s.knobTap.change <= -TOE_FEELS,
    params: tappedKnob,
  },
  {
    key: 'feedback:knob.colder',
    when: (s) => s.knobTap !== null && s.knobTap.change >= TOE_FEELS,
    params: tappedKnob,
  },
  { key: 'feedback:knob.same', when: (s) => s.knobTap !== null, params: tappedKnob },
  ...CARDS.map((card) => ({
    key: `feedback:card.${card}`,
    when: (s: HuntSignals) => s.card === card,
  })),
  { key: 'feedback:jump.gauge', when: (s) => s.did === 'jump' && s.gauge !== null, params: gauge },
  { key: 'feedback:jump.warmer', when: (s) => s.did === 'jump' && changed(s) < 0 },
  { key: 'feedback:jump.colder', when: (s) => s.did === 'jump' && changed(s) > 0 },
  { key: 'feedback:jump.landed', when: (s) => s.did === 'jump' },
  { key: 'feedback:wall.knob', when: (s) => s.did === 'knob' && s.wall === 'blocked' },
  { key: 'feedback:wall.blocked', when: (s) => s.wall === 'blocked' },
  // Each size once with the gauge's numbers, once without.
  ...SIZES.map((size) => ({
    key: `feedback:gauge.${size.name}`,
    when: (s: HuntSignals) => s.gauge !== null && size.when(changed(s)),
    params: gauge,
  })),
  ...SIZES.map((size) => ({
    key: `feedback:change.${size.name}`,
    when: (s: HuntSignals) => s.change !== null && size.when(changed(s)),
  })),
  { key: 'feedback:stepped', when: () => true },
];

const ASIDE: readonly Rule[] = [
  { key: 'feedback:wall.knob', when: (s) => s.did === 'knob' && s.wall === 'bumped' },
  { key: 'feedback:wall.bumped', when: (s) => s.wall === 'bumped' },
  { key: 'feedback:overshoot', when: (s) => asideOf(s) === 'overshoot' },
  { key: 'feedback:footprints.knobs', when: (s) => s.did === 'knob' && asideOf(s) === 'footprints' },
  { key: 'feedback:footprints.field', when: (s) => asideOf(s) === 'footprints' },
];

const LOWER: readonly Rule[] = [
  { key: 'feedback:flat', when: (s) => s.lower === 'flat' },
  { key: 'feedback:lower', when: (s) => s.lower !== null, params: heading },
];

/** What else is worth telling of a step, in every channel. A wall is enough by itself; a step across only counts when it rose. */
export function asideOf({
  wall,
  overshoot,
  change,
  knownGround,
}: Pick<HuntSignals, 'wall' | 'overshoot' | 'change' | 'knownGround'>): 'overshoot' | 'footprints' | null {
  if (wall !== 'none') return null;
  if (overshoot && (change ?? 0) > 0) return 'overshoot';
  return knownGround ? 'footprints' : null;
}

/** What Ava says after the last action, in order: what happened, perhaps an aside, which way is lower. */
export function messagesFor(signals: HuntSignals): readonly Message[] {
  const parts = signals.ending === null ? [WHAT_HAPPENED, ASIDE, LOWER] : [WHAT_HAPPENED];
  return parts.flatMap((rules) => {
    const rule = rules.find((r) => r.when(signals));
    if (rule === undefined) return [];
    const params = rule.params?.(signals) ?? {};
    const again = rule.once !== true && signals.turn % 2 === 0 && signals.did !== null;
    return [{ key: rule.key, params: again ? { ...params, context: 'again' } : params }];
  });
}

function tapHeading(s: HuntSignals): Message['params'] {
  return { heading: s.tap === null ? '' : HEADINGS[s.tap.heading] };
}

/** Knobs are counted from 1, as on the desk. */
function tappedKnob({ knobTap }: HuntSignals): Message['params'] {
  return knobTap === null ? {} : { knob: knobTap.knob + 1, direction: knobTap.direction };
}
