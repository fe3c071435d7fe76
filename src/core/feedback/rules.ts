/**
 * From signals to words: an ordered table. For each part of the answer (what happened, an aside, which way is
 * lower) the first row whose `when` holds speaks; the order is the meaning, so read it from the top.
 *
 * What may be said action after action has two wordings or more that take turns (see rule.ts), so that no sentence is heard
 * twice running. A language without another wording keeps the one it has.
 */
import { CARDS, HEADINGS } from '../hunt/action';
import { TOE_FEELS } from '../hunt/felt';
import { ASIDE } from './asides';
import type { Message } from './message';
import { contextOf, type Rule } from './rule';
import type { HuntSignals } from './signals';

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
  { key: 'feedback:ending.found', when: (s) => s.ending === 'found', wordings: 1 },
  { key: 'feedback:ending.out-of-steps', when: (s) => s.ending === 'out-of-steps', wordings: 1 },
  { key: 'feedback:ending.grabbed', when: (s) => s.ending === 'grabbed', wordings: 1 },
  { key: 'feedback:ending.diverged', when: (s) => s.ending === 'diverged', wordings: 1 },
  { key: 'feedback:start', when: (s) => s.did === null, wordings: 1 },
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

const LOWER: readonly Rule[] = [
  { key: 'feedback:flat', when: (s) => s.lower === 'flat' },
  { key: 'feedback:lower', when: (s) => s.lower !== null, params: heading },
];

/** The whole table: what happened, an aside, which way is lower. */
export const TABLE = { happened: WHAT_HAPPENED, aside: ASIDE, lower: LOWER } as const;

/** The rows that speak after the last action, in order, at most one of each part of the table. */
export function rowsFor(signals: HuntSignals): readonly Rule[] {
  const { happened, lower } = TABLE;
  const aside = signals.made > 0 ? TABLE.aside : [];
  const parts = signals.ending === null ? [happened, aside, lower] : [happened];
  return parts.flatMap((rules) => rules.find((rule) => rule.when(signals)) ?? []);
}

/** The aside that sound and touch tell, too: when it is the one that Ava tells, so that they agree. */
export function asideOf(signals: HuntSignals): 'overshoot' | 'footprints' | null {
  const keys = rowsFor(signals).map(({ key }) => key);
  if (keys.includes('feedback:overshoot')) return 'overshoot';
  return keys.some((key) => key.startsWith('feedback:footprints.')) ? 'footprints' : null;
}

/** What Ava says after the last action, in order: what happened, perhaps an aside, which way is lower. */
export function messagesFor(signals: HuntSignals): readonly Message[] {
  return rowsFor(signals).map((rule) => {
    const params = rule.params?.(signals) ?? {};
    const context = signals.did === null ? null : contextOf(rule, signals.turn);
    return { key: rule.key, params: context === null ? params : { ...params, context } };
  });
}

function tapHeading(s: HuntSignals): Message['params'] {
  return { heading: s.tap === null ? '' : HEADINGS[s.tap.heading] };
}

/** Knobs are counted from 1, as on the desk. */
function tappedKnob({ knobTap }: HuntSignals): Message['params'] {
  return knobTap === null ? {} : { knob: knobTap.knob + 1, direction: knobTap.direction };
}
