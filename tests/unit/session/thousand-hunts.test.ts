/**
 * A thousand hunts on all of levels/ and on generated fields, every way to play, by bots and by players that do anything:
 * each is written down as a replay code, and its code, read and walked again, gives the same hunt to the last bit:
 * places, losses, gradients, what was sensed and said, the ending, what was found and how it scored.
 *
 * All are played before the first is replayed, and they are replayed backwards on levels read anew, so that nothing which one
 * hunt leaves behind (a robot's memory, a field's scratch arrays, a source of chance) can help another.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { messagesFor } from '../../../src/core/feedback/rules';
import { signalsOf } from '../../../src/core/feedback/signals';
import { type Action, CARDS } from '../../../src/core/hunt/action';
import { actionsOf, type Ending, type Hunt, perform, startHunt } from '../../../src/core/hunt/hunt';
import { type Score, scoreHunt } from '../../../src/core/hunt/score';
import type { StepRecord } from '../../../src/core/hunt/step-record';
import { CONTROLS, parseLevel } from '../../../src/core/level/level-spec';
import { resolveLevel } from '../../../src/core/level/resolve-level';
import { randomSource } from '../../../src/core/math/random';
import { decodeReplay } from '../../../src/core/replay/replay-code';
import type { Minimum } from '../../../src/core/surface/critical-points';
import { turnPlace } from '../../../src/core/surface/turn-field';
import { codeOf } from '../../../src/session/hunt-code';
import { readWalk } from '../../../src/session/read-walk';
import { inBits } from '../../fixtures/digest-hunt';
import { type FieldToHunt, fieldsToHunt } from '../../fixtures/fields-to-hunt';
import { handMadeNames } from '../../fixtures/hand-made-levels';
import { playersOf } from '../../fixtures/players';

const HUNTS = 1000;
/** No way may be short of hunts. */
const LEAST_OF_A_WAY = 150;

/** What is kept of a hunt: text alone, nothing that another hunt could share. */
interface Recorded {
  readonly name: string;
  readonly level: string;
  readonly minima: readonly Minimum[];
  readonly code: string;
  /** Everything that came of it, in bits. */
  readonly account: string;
  /** What Ava said after each action. */
  readonly said: string;
}

/** What all hunts together came across. */
interface Met {
  readonly actions: readonly Action[];
  readonly records: ReadonlySet<StepRecord['type']>;
  readonly endings: ReadonlySet<Ending | null>;
  readonly finds: ReadonlySet<Score['find']>;
}

function play(
  field: FieldToHunt,
  i: number,
): { readonly hunt: Hunt; readonly said: string; readonly by: string } {
  const level = resolveLevel(field.spec, randomSource(i, 'hunt’s seed').integer(0, 0x7fffffff));
  const random = randomSource(i, 'player');
  const player = random.pick(playersOf(level));
  const next = player.begin(randomSource(i, `bot/${player.name}`));
  let hunt = startHunt(level);
  let said = sayingsOf(hunt);
  while (hunt.ending === null) {
    hunt = perform(hunt, next(hunt));
    said += sayingsOf(hunt);
  }
  return { hunt, said, by: player.name };
}

const sayingsOf = (hunt: Hunt): string => `${inBits(messagesFor(signalsOf(hunt)))}\n`;

function scoreOf(hunt: Hunt, minima: readonly Minimum[]): Score {
  const { seed } = hunt.level;
  return scoreHunt(
    hunt,
    minima.map((minimum) => ({ ...minimum, at: turnPlace(minimum.at, seed) })),
  );
}

function accountOf(hunt: Hunt, minima: readonly Minimum[]): string {
  const { level, ...rest } = hunt;
  const { start, startLoss, hash, seed, turning } = level;
  return inBits({ start, startLoss, hash, seed, turning, ...rest, score: scoreOf(hunt, minima) });
}

const recorded: Recorded[] = [];
const ways = new Map<string, number>();
const levels = new Set<string>();
let met: Met;

beforeAll(() => {
  const fields = fieldsToHunt();
  const actions: Action[] = [];
  const records = new Set<StepRecord['type']>();
  const endings = new Set<Ending | null>();
  const finds = new Set<Score['find']>();
  for (let i = 0; i < HUNTS; i++) {
    const way = CONTROLS[i % CONTROLS.length];
    const ofWay = fields.filter(({ spec }) => spec.controls === way);
    const field = ofWay[Math.floor(i / CONTROLS.length) % ofWay.length];
    if (field === undefined) throw new Error(`there is no level for ${way}`);
    const { hunt, said, by } = play(field, i);
    recorded.push({
      name: `${i}: ${by} on ${field.spec.id}`,
      level: JSON.stringify(field.spec),
      minima: field.minima,
      code: codeOf(hunt),
      account: accountOf(hunt, field.minima),
      said,
    });
    ways.set(hunt.level.spec.controls, (ways.get(hunt.level.spec.controls) ?? 0) + 1);
    levels.add(field.spec.id);
    actions.push(...actionsOf(hunt));
    for (const { type } of hunt.records) records.add(type);
    endings.add(hunt.ending);
    finds.add(scoreOf(hunt, field.minima).find);
  }
  met = { actions, records, endings, finds };
}, 120_000);

describe('a thousand recorded hunts', () => {
  test('replay to the same records, bit for bit, and to the same ending, find and score', () => {
    const astray: string[] = [];
    for (const { name, level, minima, code, account } of [...recorded].reverse()) {
      const again = accountOf(readWalk(parseLevel(JSON.parse(level)), code), minima);
      if (again !== account) astray.push(`${name}: ${code}`);
    }
    expect(recorded).toHaveLength(HUNTS);
    expect(astray).toEqual([]);
  });

  test('and to the same words after every action', () => {
    const astray: string[] = [];
    for (const { name, level, code, said } of [...recorded].reverse()) {
      const { seed, actions } = decodeReplay(code);
      let hunt = startHunt(resolveLevel(parseLevel(JSON.parse(level)), seed));
      let again = sayingsOf(hunt);
      for (const action of actions) {
        hunt = perform(hunt, action);
        again += sayingsOf(hunt);
      }
      if (again !== said) astray.push(`${name}: ${code}`);
    }
    expect(astray).toEqual([]);
  });

  test('are of every way to play and of every level of levels/', () => {
    expect([...ways.keys()].sort()).toEqual([...CONTROLS].sort());
    expect(Math.min(...ways.values())).toBeGreaterThanOrEqual(LEAST_OF_A_WAY);
    expect([...levels]).toEqual(expect.arrayContaining(handMadeNames.map((name) => name.split('/')[1])));
  });

  test('hold every action’s type, every kind of card and of record, all endings and all finds', () => {
    const types = new Set(met.actions.map(({ type }) => type));
    expect(types.size).toBe(12);
    expect(new Set(met.actions.flatMap((a) => (a.type === 'card' ? a.card : [])))).toEqual(new Set(CARDS));
    expect(met.records.size).toBe(10);
    expect(met.endings).toEqual(new Set(['found', 'grabbed', 'out-of-steps', 'diverged']));
    expect(met.finds).toEqual(new Set(['candy', 'sweets', 'sock', 'grass']));
  });

  test('have accounts that tell the last bit of one place apart', () => {
    for (const { level, minima, code, account } of recorded.slice(0, CONTROLS.length)) {
      const hunt = readWalk(parseLevel(JSON.parse(level)), code);
      const records = hunt.records.map((record, i) =>
        i === 0 ? { ...record, lossAfter: record.lossAfter * (1 + Number.EPSILON) } : record,
      );
      expect(accountOf({ ...hunt, records }, minima)).not.toBe(account);
    }
  });
});
