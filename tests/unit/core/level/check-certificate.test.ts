import { describe, expect, test } from 'vitest';
import type { LevelCertificate } from '../../../../src/core/level/certificate';
import { checkCertificate } from '../../../../src/core/level/check-certificate';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { parseCertificate } from '../../../../src/core/level/parse-certificate';
import { proveLevel } from '../../../../src/core/level/prove-level';
import { decodeReplay, encodeReplay } from '../../../../src/core/replay/replay-code';
import { handMadeLevel, handMadeNames } from '../../../fixtures/hand-made-levels';
import { restartsLevel, saddleLevel, teachingLevels, walledLevel } from '../../../fixtures/teaching-levels';

function certificateOf(spec: LevelSpec): LevelCertificate {
  const proof = proveLevel(spec);
  if (!proof.ok) throw new Error(`${spec.id}: ${proof.reason}`);
  return proof.value;
}

/** As it is after it was written down and read again. */
const stored = (certificate: unknown): LevelCertificate =>
  parseCertificate(JSON.parse(JSON.stringify(certificate)));

const checkOf = (spec: LevelSpec, certificate: LevelCertificate): string => {
  const checked = checkCertificate(spec, certificate);
  return checked.ok ? 'held' : checked.reason;
};

const levels: readonly LevelSpec[] = [
  ...handMadeNames.map(handMadeLevel),
  ...Object.values(teachingLevels),
  walledLevel,
];

describe('real certificates, written and read, hold', () => {
  test.each(levels.map((spec) => [spec.id, spec] as const))('%s', (_, spec) => {
    const certificate = certificateOf(spec);
    expect(stored(certificate)).toEqual(certificate);
    expect(checkOf(spec, stored(certificate))).toBe('held');
    expect(checkCertificate(spec, certificate, { first: 31_337, runs: 100 }).ok).toBe(true);
  });
});

test('a certificate proves its own level only, and seeds that it rests on aren’t fresh', () => {
  const certificate = certificateOf(restartsLevel);
  expect(checkOf({ ...restartsLevel, tolerance: 0.6 }, certificate)).toMatch(
    /^the certificate is of another version/,
  );
  expect(checkOf(saddleLevel, certificate)).toMatch(
    /^the certificate is of teaches-restarts, not of teaches-saddle$/,
  );
  expect(checkCertificate(restartsLevel, certificate, { first: 100, runs: 50 })).toEqual({
    ok: false,
    reason: "the fresh seeds from 100 are among the proof's",
  });
});

type Tampering = readonly [what: string, change: (certificate: LevelCertificate) => unknown, reason: RegExp];

const spec = restartsLevel;
const good = certificateOf(spec);
const { surface } = good;
if (surface.kind !== 'interval') throw new Error('the field is proved by intervals');
const [candy, second, third] = surface.minima;
const [saddle, ...otherSaddles] = surface.saddles ?? [];
if (second === undefined || third === undefined || saddle === undefined)
  throw new Error('the level has three hollows');
const moved = (at: readonly number[], by: number): readonly number[] =>
  at.map((x, i) => (i === 0 ? x + by : x));
const replay = decodeReplay(good.witness.code);
const [evidence] = good.teaches;
if (evidence === undefined) throw new Error('the level teaches something');
const [share] = evidence.measured;

const TAMPERED: readonly Tampering[] = [
  ['level', (c) => ({ ...c, levelId: 'other' }), /is of other/],
  ['hash', (c) => ({ ...c, hash: '0000000' }), /another version/],
  ['par', (c) => ({ ...c, par: c.par + 1 }), /^par is 28 in the level and 29/],
  ['runs', (c) => ({ ...c, runs: 199 }), /rests on 200 runs or more/],
  ['more runs', (c) => ({ ...c, runs: 201 }), /is said to win|is measured otherwise|the median/],
  ['first seed', (c) => ({ ...c, firstSeed: 50 }), /the witness is none of the runs/],
  [
    'intended rate up',
    (c) => ({ ...c, winRates: { ...c.winRates, intended: 1 } }),
    /intended is said to win 1 of 200 runs, but wins/,
  ],
  [
    'intended rate down',
    (c) => ({ ...c, winRates: { ...c.winRates, intended: 0.89 } }),
    /intended wins only 0.89/,
  ],
  ['rando’s rate', (c) => ({ ...c, winRates: { ...c.winRates, rando: 0.05 } }), /rando is said to win 0.05/],
  ['luck', (c) => ({ ...c, winRates: { ...c.winRates, rando: 0.2 } }), /rando wins as much as 0.2/],
  [
    'the middle bot’s rate',
    (c) => ({ ...c, winRates: { ...c.winRates, middle: 0.01 } }),
    /middle is said to win 0.01/,
  ],
  [
    'a misconception’s rate',
    (c) => ({ ...c, misconceptions: [{ name: 'lowest-found', winRate: 0.1 }] }),
    /lowest-found is said to win 0.1/,
  ],
  ['a misconception left out', (c) => ({ ...c, misconceptions: [] }), /the misconceptions aren’t those/],
  ['witness steps', (c) => ({ ...c, witness: { ...c.witness, steps: 27 } }), /takes 27 steps, not par/],
  [
    'witness seed',
    (c) => ({ ...c, witness: { ...c.witness, seed: c.witness.seed + 1 } }),
    /witness is of another level or seed/,
  ],
  [
    'witness walk',
    (c) => ({
      ...c,
      witness: { ...c.witness, code: encodeReplay({ ...replay, actions: [...replay.actions.slice(1)] }) },
    }),
    /^the witness /,
  ],
  [
    'witness that grabs at the start',
    (c) => ({
      ...c,
      witness: { ...c.witness, code: encodeReplay({ ...replay, actions: [{ type: 'grab' }] }) },
    }),
    /the witness takes 0 steps/,
  ],
  [
    'witness that can’t be read',
    (c) => ({ ...c, witness: { ...c.witness, code: 'x' } }),
    /the witness can’t be read/,
  ],
  ['budget steps', (c) => ({ ...c, budget: { ...c.budget, steps: 45 } }), /the budget isn’t the level’s/],
  ['budget toe-taps', (c) => ({ ...c, budget: { ...c.budget, toeTaps: 1 } }), /the budget isn’t the level’s/],
  ['budget jumps', (c) => ({ ...c, budget: { ...c.budget, jumps: 8 } }), /the budget isn’t the level’s/],
  [
    'candy place',
    (c) => ({ ...c, candy: { ...c.candy, places: [second.at] } }),
    /isn't the minimum in its place/,
  ],
  [
    'two candies',
    (c) => ({ ...c, candy: { ...c.candy, places: [candy.at, second.at] } }),
    /2 candies but 1 tied/,
  ],
  ['candy loss', (c) => ({ ...c, candy: { ...c.candy, loss: 0.1 } }), /the candy's loss is said to be 0.1/],
  [
    'bound',
    (c) => ({ ...c, candy: { ...c.candy, bound: { kind: 'above-elsewhere', gap: surface.gap * 2 } } }),
    /isn’t the proof’s gap/,
  ],
  [
    'bound and gap',
    (c) => ({
      ...c,
      surface: { ...surface, gap: 30 },
      candy: { ...c.candy, bound: { kind: 'above-elsewhere', gap: 30 } },
    }),
    /is not above the candy's by the gap/,
  ],
  [
    'kind of bound',
    (c) => ({ ...c, candy: { ...c.candy, bound: { kind: 'sampled' } } }),
    /a proved field has a bound/,
  ],
  [
    'a minimum left out',
    (c) => ({ ...c, surface: { ...surface, minima: [candy, second] }, basinShares: [0.6, 0.4] }),
    /isn't listed|roll into|can’t be all/,
  ],
  [
    'a minimum moved',
    (c) => ({
      ...c,
      surface: { ...surface, minima: [candy, { ...second, at: moved(second.at, 0.01) }, third] },
    }),
    /the loss at the minimum/,
  ],
  [
    'a minimum’s loss',
    (c) => ({
      ...c,
      surface: { ...surface, minima: [candy, { ...second, loss: second.loss + 0.01 }, third] },
    }),
    /the loss at the minimum/,
  ],
  [
    'a minimum said to lie on a wall',
    (c) => ({ ...c, surface: { ...surface, minima: [candy, { ...second, onWall: true }, third] } }),
    /lies on a wall is wrong/,
  ],
  [
    'minima in another order',
    (c) => ({ ...c, surface: { ...surface, minima: [candy, third, second] } }),
    /don’t rise by loss/,
  ],
  [
    'a minimum twice',
    (c) => ({ ...c, surface: { ...surface, minima: [candy, second, second, third] } }),
    /listed twice/,
  ],
  ['a tie', (c) => ({ ...c, surface: { ...surface, tied: 2 } }), /1 candies but 2 tied/],
  ['a saddle left out', (c) => ({ ...c, surface: { ...surface, saddles: otherSaddles } }), /can’t be all/],
  [
    'a saddle moved',
    (c) => ({
      ...c,
      surface: { ...surface, saddles: [{ ...saddle, at: moved(saddle.at, 0.1) }, ...otherSaddles] },
    }),
    /^the loss at/,
  ],
  ['a maximum made up', (c) => ({ ...c, surface: { ...surface, maxima: [saddle] } }), /can’t be all/],
  ['basin shares', (c) => ({ ...c, basinShares: [0.6, 0.2, 0.2] }), /0.6 of the field is said to roll into/],
  ['basin shares that don’t add up', (c) => ({ ...c, basinShares: [0.4, 0.4, 0.4] }), /add up to 1.2/],
  [
    'what is taught',
    (c) => ({ ...c, teaches: [{ ...evidence, teaches: 'loss' }] }),
    /the level teaches restarts, the certificate loss/,
  ],
  ['nothing taught', (c) => ({ ...c, teaches: [] }), /the level teaches restarts, the certificate/],
  [
    'a measured value',
    (c) => ({
      ...c,
      teaches: [{ ...evidence, measured: evidence.measured.map((m) => ({ ...m, value: 0.3 })) }],
    }),
    /measured otherwise/,
  ],
  [
    'a bound',
    (c) => ({ ...c, teaches: [{ ...evidence, measured: [{ ...share, bound: 0.01 }] }] }),
    /measured otherwise/,
  ],
  [
    'a claim that fails',
    (c) => ({ ...c, teaches: [{ ...evidence, measured: [{ ...share, value: 0.01 }] }] }),
    /restarts doesn't hold/,
  ],
  [
    'a claim said not to hold',
    (c) => ({ ...c, teaches: [{ ...evidence, holds: false }] }),
    /restarts doesn't hold/,
  ],
];

describe('a certificate that was tampered with is refused', () => {
  test.each(TAMPERED)('%s', (_, change, reason) => {
    expect(checkOf(spec, parseCertificate(change(good)))).toMatch(reason);
  });
});

describe('what is no certificate can’t be read', () => {
  test.each([
    ['par', { ...good, par: -1 }],
    ['winRates.intended', { ...good, winRates: { ...good.winRates, intended: 1.2 } }],
    [
      'teaches.0.measured.0.value',
      { ...good, teaches: [{ ...evidence, measured: [{ ...share, value: null }] }] },
    ],
    ['extra', { ...good, extra: 1 }],
  ])('%s', (path, data) => {
    expect(() => parseCertificate(data)).toThrow(new RegExp(path));
  });
});
