import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Patterns } from '../../../../src/core/feedback/patterns';
import { messagesFor } from '../../../../src/core/feedback/rules';
import type { HuntSignals } from '../../../../src/core/feedback/signals';
import { CARDS } from '../../../../src/core/hunt/action';
import { textKeysOf } from '../../../fixtures/locales';

const CALM: Patterns = {
  promise: null,
  turn: null,
  zigzag: 0,
  plateau: 0,
  crawl: 0,
  circling: 0,
  stalled: 0,
  diverging: 0,
  warmer: 0,
  colder: 0,
  newLowest: false,
  changeBefore: null,
  sinceLowest: null,
};

/** The signals of a fresh hunt without senses; each row changes what it is about. */
const FRESH: HuntSignals = {
  turn: 1,
  did: null,
  ending: null,
  wall: 'none',
  change: null,
  gauge: null,
  tap: null,
  knobTap: null,
  card: null,
  lower: null,
  overshoot: false,
  knownGround: false,
  made: 0,
  patterns: CALM,
};
const stepped = (change: number | null, more: Partial<HuntSignals> = {}): Partial<HuntSignals> => ({
  did: 'step',
  made: 1,
  change,
  ...more,
});
/** Steps that look like this together. */
const looking = (patterns: Partial<Patterns>, more: Partial<HuntSignals> = {}): Partial<HuntSignals> =>
  stepped(0, { patterns: { ...CALM, ...patterns }, ...more });
const promised = (expected: number, real: number): Partial<HuntSignals> =>
  looking({ promise: { expected, real } });
const gauged = (change: number): Partial<HuntSignals> =>
  stepped(change, { gauge: { before: 50, after: 50 + change } });
const tapped = (change: number, reach = 0.5): Partial<HuntSignals> => ({
  did: 'toe-tap',
  tap: { heading: 3, change, reach },
});

const knobTapped = (change: number, reach = 0.5): Partial<HuntSignals> => ({
  did: 'knob-tap',
  knobTap: { knob: 2, direction: 'down', change, reach },
});

type Row = readonly [string, Partial<HuntSignals>, readonly string[]];

/** What is signalled, what is said. Every message of feedback.json must stand here at least once. */
const ROWS: readonly Row[] = [
  ['a fresh hunt', {}, ['start']],
  ['a fresh hunt with boots', { lower: 'east' }, ['start', 'lower']],
  ['a fresh hunt with boots on the flat', { lower: 'flat' }, ['start', 'flat']],
  ['the candy stepped into', { ...gauged(-40), ending: 'found' }, ['ending.found']],
  ['the last step', { ...gauged(-40), ending: 'out-of-steps' }, ['ending.out-of-steps']],
  ['the grab', { did: 'grab', ending: 'grabbed' }, ['ending.grabbed']],
  [
    'an end at the wall, over the low line, with an arrow',
    { ...gauged(9), ending: 'out-of-steps', wall: 'bumped', overshoot: true, lower: 'west' },
    ['ending.out-of-steps'],
  ],
  ['a flight off the field', { ...gauged(0), did: 'slide', ending: 'diverged' }, ['ending.diverged']],
  ['a jump', { did: 'jump', change: null }, ['jump.landed']],
  ['a jump to a colder place, with warmer/colder alone', { did: 'jump', change: 9 }, ['jump.colder']],
  ['a jump to a warmer place, with warmer/colder alone', { did: 'jump', change: -9 }, ['jump.warmer']],
  ['a jump to a place as warm, with warmer/colder alone', { did: 'jump', change: 0 }, ['jump.landed']],
  ['a jump with a gauge', { ...gauged(9), did: 'jump' }, ['jump.gauge']],
  ['a jump with boots', { did: 'jump', lower: 'west' }, ['jump.landed', 'lower']],
  ...CARDS.map((card): Row => [`a card of ${card}`, { did: 'card', card }, [`card.${card}`]]),
  ['a run', { ...gauged(-20), did: 'robot-step' }, ['gauge.much-warmer']],
  ['a knob tapped at its end', knobTapped(0, 0), ['knob.end']],
  ['a knob tapped, warmer', knobTapped(-0.1), ['knob.warmer']],
  ['a knob tapped, colder', knobTapped(0.1), ['knob.colder']],
  ['a knob tapped that brings nothing', knobTapped(0.0999), ['knob.same']],
  ['a knob turned', { ...gauged(-1), did: 'knob' }, ['gauge.bit-warmer']],
  ['a knob at its end', { ...gauged(0), did: 'knob', wall: 'blocked' }, ['wall.knob']],
  [
    'a knob that came to its end',
    { ...gauged(3), did: 'knob', wall: 'bumped' },
    ['gauge.bit-colder', 'wall.knob'],
  ],
  ['a toe against the wall', { ...tapped(0, 0), wall: 'blocked' }, ['wall.toe']],
  ['a toe short of its reach at the wall', { ...tapped(3), wall: 'blocked' }, ['tap.colder']],
  ['a toe a tenth of a point warmer', tapped(-0.1), ['tap.warmer']],
  ['a toe a hair less than that warmer', tapped(-0.0999), ['tap.same']],
  ['a toe that feels nothing', tapped(0), ['tap.same']],
  ['a toe a hair less than a tenth colder', tapped(0.0999), ['tap.same']],
  ['a toe a tenth of a point colder', tapped(0.1), ['tap.colder']],
  ['a toe that completes an arrow', { ...tapped(-2), lower: 'north' }, ['tap.warmer', 'lower']],
  ['a toe that completes a flat arrow', { ...tapped(0), lower: 'flat' }, ['tap.same', 'flat']],
  ['a step that a wall wholly stopped', { ...gauged(0), wall: 'blocked' }, ['wall.blocked']],
  ['a step that a wall wholly stopped, numb', { ...stepped(null), wall: 'blocked' }, ['wall.blocked']],
  ['a step without warmer/colder', stepped(null), ['stepped']],
  ['15 points warmer', stepped(-15), ['change.much-warmer']],
  ['14 points warmer', stepped(-14), ['change.warmer']],
  ['5 points warmer', stepped(-5), ['change.warmer']],
  ['4 points warmer', stepped(-4), ['change.bit-warmer']],
  ['1 point warmer', stepped(-1), ['change.bit-warmer']],
  ['no change', stepped(0), ['change.same']],
  ['1 point colder', stepped(1), ['change.bit-colder']],
  ['4 points colder', stepped(4), ['change.bit-colder']],
  ['5 points colder', stepped(5), ['change.colder']],
  ['14 points colder', stepped(14), ['change.colder']],
  ['15 points colder', stepped(15), ['change.much-colder']],
  ['15 points warmer on the gauge', gauged(-15), ['gauge.much-warmer']],
  ['14 points warmer on the gauge', gauged(-14), ['gauge.warmer']],
  ['1 point warmer on the gauge', gauged(-1), ['gauge.bit-warmer']],
  ['no change on the gauge', gauged(0), ['gauge.same']],
  ['1 point colder on the gauge', gauged(1), ['gauge.bit-colder']],
  ['5 points colder on the gauge', gauged(5), ['gauge.colder']],
  ['15 points colder on the gauge', gauged(15), ['gauge.much-colder']],
  ['a bump after some way', { ...gauged(-3), wall: 'bumped' }, ['gauge.bit-warmer', 'wall.bumped']],
  ['an overshoot that ended colder', { ...gauged(3), overshoot: true }, ['gauge.bit-colder', 'overshoot']],
  [
    'a step back on its prints',
    { ...gauged(3), knownGround: true },
    ['gauge.bit-colder', 'footprints.field'],
  ],
  [
    'knobs turned back',
    { ...gauged(3), did: 'knob', knownGround: true },
    ['gauge.bit-colder', 'footprints.knobs'],
  ],
  [
    'an overshoot onto prints',
    { ...gauged(3), overshoot: true, knownGround: true },
    ['gauge.bit-colder', 'overshoot'],
  ],
  ['an overshoot that ended no colder', { ...gauged(0), overshoot: true }, ['gauge.same']],
  [
    'a bump and an overshoot at once',
    { ...gauged(3), wall: 'bumped', overshoot: true },
    ['gauge.bit-colder', 'wall.bumped'],
  ],
  [
    'a step, an aside and an arrow',
    { ...gauged(3), overshoot: true, lower: 'south-west' },
    ['gauge.bit-colder', 'overshoot', 'lower'],
  ],
  ['two steps that get worse', looking({ diverging: 2 }), ['change.same']],
  ['a third step that gets worse', looking({ diverging: 3 }), ['change.same', 'trouble.diverging']],
  ['a fourth step that gets worse', looking({ diverging: 4 }), ['change.same']],
  ['a sixth step that gets worse', looking({ diverging: 6 }), ['change.same', 'trouble.diverging']],
  [
    'a run of which the third step was worse',
    looking({ diverging: 5 }, { did: 'robot-step', made: 5 }),
    ['change.same', 'trouble.diverging'],
  ],
  [
    'a run that only went on getting worse',
    looking({ diverging: 5 }, { did: 'robot-step', made: 2 }),
    ['change.same'],
  ],
  ['a sled that gets worse', looking({ diverging: 3 }, { did: 'sled' }), ['change.same', 'trouble.runaway']],
  ['two stalls', looking({ stalled: 2 }), ['change.same']],
  ['three stalls', looking({ stalled: 3 }), ['change.same', 'trouble.stalled']],
  ['a tap after three stalls', { ...tapped(0), patterns: { ...CALM, stalled: 3 } }, ['tap.same']],
  ['two turns back', looking({ zigzag: 2 }), ['change.same']],
  ['three turns back', looking({ zigzag: 3 }), ['change.same', 'trouble.zigzag']],
  ['a way round', looking({ circling: 4 }), ['change.same', 'trouble.circling']],
  ['four tiny steps on a slope', looking({ crawl: 4 }), ['change.same', 'trouble.crawl']],
  ['four tiny steps without one', looking({ plateau: 4 }), ['change.same', 'trouble.plateau']],
  ['three tiny steps', looking({ plateau: 3, crawl: 3 }), ['change.same']],
  [
    'a new lowest after worse',
    looking({ newLowest: true, sinceLowest: 0 }),
    ['change.same', 'praise.lowest'],
  ],
  [
    'warmer after a turn from colder',
    looking({ warmer: 1, changeBefore: 2, turn: 0 }),
    ['change.same', 'praise.turned'],
  ],
  [
    'the same on a slide, whose way the rule picks',
    { ...looking({ warmer: 1, changeBefore: 2, turn: 0 }), did: 'slide' },
    ['change.same'],
  ],
  ['warmer straight on after colder', looking({ warmer: 1, changeBefore: 2, turn: 0.9 }), ['change.same']],
  ['a third warmer step', looking({ warmer: 3 }), ['change.same', 'praise.streak']],
  ['a fourth', looking({ warmer: 4 }), ['change.same']],
  ['half a promise kept', promised(-10, -5), ['change.same']],
  ['less than half of it', promised(-10, -4), ['change.same', 'promise.less']],
  ['the contrary of a promise', promised(-10, 1), ['change.same', 'promise.broken']],
  ['more than one and a half', promised(-10, -16), ['change.same', 'promise.more']],
  ['a small promise broken', promised(-4, 9), ['change.same']],
  ['a way right round', looking({ turn: -1 }), ['change.same', 'turned-round']],
  ['a robot that turns round', looking({ turn: -1 }, { did: 'robot-step' }), ['change.same']],
  [
    'trouble before praise',
    looking({ zigzag: 3, newLowest: true, sinceLowest: 0 }),
    ['change.same', 'trouble.zigzag'],
  ],
];

const said = (signals: Partial<HuntSignals>) => messagesFor({ ...FRESH, ...signals });

describe('what Ava says', () => {
  test.each(ROWS)('after %s', (_what, signals, keys) => {
    expect(said(signals).map(({ key }) => key)).toEqual(keys.map((key) => `feedback:${key}`));
  });

  test('uses every sentence of feedback.json, so no rule is out of reach and no text is dead', () => {
    const used = new Set(ROWS.flatMap(([, , keys]) => keys));
    const texts = textKeysOf('en', 'feedback').filter(
      (key) => !/^(compass|turn)\.|_(again|third|fourth)$/.test(key),
    );
    expect([...used].sort()).toEqual([...texts].sort());
  });

  test('has another wording for whatever can be said twice running, and takes turns between them', () => {
    const texts = new Set(textKeysOf('en', 'feedback'));
    const reworded = new Set<string>();
    for (const [, signals] of ROWS.filter(([, { did }]) => did !== undefined)) {
      const turns = [1, 2, 3, 4, 5].map((turn) => said({ ...signals, turn }));
      turns[0]?.forEach(({ key, params }, i) => {
        const contexts = turns.map((messages) => messages[i]?.params.context);
        if (contexts[1] === undefined) {
          expect(contexts, key).toEqual(Array(5).fill(undefined));
          expect(key).toMatch(/:ending\./);
          return;
        }
        const four = key.startsWith('feedback:praise.');
        expect(contexts, key).toEqual([
          undefined,
          'again',
          four ? 'third' : undefined,
          four ? 'fourth' : 'again',
          undefined,
        ]);
        expect(turns[1]?.[i]?.params).toEqual({ ...params, context: 'again' });
        for (const context of contexts)
          if (context !== undefined) reworded.add(`${key.replace('feedback:', '')}_${context}`);
      });
    }
    expect([...reworded].sort()).toEqual(
      [...texts].filter((key) => /_(again|third|fourth)$/.test(key)).sort(),
    );
  });

  test('names the heading of the toe and of the arrow', () => {
    expect(said({ ...tapped(-2), lower: 'south-east' }).map(({ params }) => params)).toEqual([
      { heading: 'north-west' },
      { heading: 'south-east' },
    ]);
    expect(said(tapped(0, 0))[0]?.params).toEqual({ heading: 'north-west' });
  });

  test('names the knob, counted from 1, and which way it was tapped', () => {
    expect(said(knobTapped(-1))[0]?.params).toEqual({ knob: 3, direction: 'down' });
  });

  test('tells the gauge before and after', () => {
    expect(said(gauged(-31))[0]?.params).toEqual({ before: 50, after: 19 });
  });

  test('gives every placeholder that its English sentence holds', () => {
    const texts = JSON.parse(
      readFileSync(new URL('../../../../assets/locales/en/feedback.json', import.meta.url), 'utf8'),
    );
    for (const [what, signals] of ROWS) {
      for (const { key, params } of said(signals)) {
        const text = key
          .replace('feedback:', '')
          .split('.')
          .reduce((inner, part) => inner[part], texts);
        const wanted = [...String(text).matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '');
        for (const name of wanted) expect(Object.keys(params), `${what}: ${key}`).toContain(name);
      }
    }
  });
});
