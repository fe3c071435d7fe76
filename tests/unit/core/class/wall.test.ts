/** The wall: nothing on it is lost, everything can be undone, and what was kept is believed only when it is walked again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealtSeedOf } from '../../../../src/core/class/class-field';
import { readResult, readResults } from '../../../../src/core/class/read-result';
import { encodeResult } from '../../../../src/core/class/result-code';
import {
  command,
  newWall,
  rebuild,
  type ToldCode,
  toldCode,
  undo,
  type Wall,
  type WallCommand,
} from '../../../../src/core/class/wall';
import { wallCsv } from '../../../../src/core/class/wall-csv';
import { readWall, verify, wallToText } from '../../../../src/core/class/wall-file';
import { wallWalkOf } from '../../../../src/core/class/wall-walk';
import { actionsOf } from '../../../../src/core/hunt/actions-of';
import { runBot } from '../../../../src/core/hunt/bots/bot';
import { intendedBot } from '../../../../src/core/hunt/bots/intended-bot';
import { buildSurface } from '../../../../src/core/level/build-surface';
import { proveField } from '../../../../src/core/level/prove-field';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { GRAB, step } from '../../../fixtures/actions';
import { activity, course } from '../../../fixtures/activities';
import { classOf } from '../../../fixtures/class-fields';
import { wallWalk } from '../../../fixtures/wall-walks';

const CODE = '2K7PWXYZ';
const walk = (code: string, n = 1, animal = 3): ToldCode => ({ code, n, animal });
const tell = (...codes: readonly ToldCode[]): WallCommand => ({ type: 'tell', codes });
const wallAfter = (...commands: readonly WallCommand[]): Wall => commands.reduce(command, newWall(CODE));

const anyCode = fc.constantFrom('a', 'b', 'c', 'd');
const anyTold: fc.Arbitrary<ToldCode> = fc.oneof(
  fc.record({ code: anyCode, n: fc.integer({ min: 1, max: 2 }), animal: fc.integer({ min: 0, max: 31 }) }),
  fc.record({ code: anyCode, refused: fc.constantFrom('checksum' as const, 'breaks-rules' as const) }),
);
const anyCommand: fc.Arbitrary<WallCommand> = fc.oneof(
  fc.record({ type: fc.constant('tell' as const), codes: fc.array(anyTold, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant('tally' as const),
    n: fc.integer({ min: 1, max: 2 }),
    hollow: fc.constantFrom(0, 1, null),
    by: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.record({ type: fc.constant('hide' as const), code: anyCode, on: fc.boolean() }),
  fc.record({ type: fc.constant('pick' as const), codes: fc.array(anyCode, { maxLength: 4 }) }),
  fc.record({
    type: fc.constant('lift' as const),
    n: fc.integer({ min: 1, max: 2 }),
    on: fc.boolean(),
  }),
);
const anyCommands = fc.array(anyCommand, { maxLength: 25 });

describe('a wall', () => {
  test('keeps walks in their order, and everything that is none with its reason', () => {
    const { state } = wallAfter(
      tell(walk('a'), { code: 'x', refused: 'checksum' }),
      tell(walk('b', 2, 31), walk('a')),
      tell({ code: 'x', refused: 'checksum' }, { code: 'y', refused: 'other-activity' }),
    );
    expect(state.walks).toEqual([walk('a'), walk('b', 2, 31)]);
    expect(state.refused).toEqual([
      { code: 'x', refused: 'checksum' },
      { code: 'a', refused: 'repeated' },
      { code: 'x', refused: 'checksum' },
      { code: 'y', refused: 'other-activity' },
    ]);
  });

  test('counts screens, never below none', () => {
    const up = (hollow: number | null, n = 1): WallCommand => ({ type: 'tally', n, hollow, by: 1 });
    const down: WallCommand = { type: 'tally', n: 1, hollow: 0, by: -1 };
    const wall = wallAfter(up(0), up(0), up(null), up(0, 2), down);
    expect(wall.state.tallies).toEqual([
      { n: 1, hollow: null, count: 1 },
      { n: 2, hollow: 0, count: 1 },
      { n: 1, hollow: 0, count: 1 },
    ]);
    const none = command(wall, down);
    expect(none.state.tallies).toHaveLength(2);
    expect(command(none, down)).toBe(none);
  });

  test('hides, picks in an order, lifts the dark; what can’t be done changes nothing', () => {
    const wall = wallAfter(
      tell(walk('a'), walk('b'), walk('c')),
      { type: 'hide', code: 'b', on: true },
      { type: 'pick', codes: ['c', 'a', 'c', 'nobody'] },
      { type: 'lift', n: 2, on: true },
    );
    expect(wall.state).toMatchObject({ hidden: ['b'], picked: ['c', 'a'], lit: [2] });
    for (const idle of [
      tell(),
      { type: 'hide', code: 'b', on: true },
      { type: 'hide', code: 'nobody', on: true },
      { type: 'hide', code: 'a', on: false },
      { type: 'pick', codes: ['c', 'a'] },
      { type: 'lift', n: 2, on: true },
      { type: 'lift', n: 1, on: false },
    ] satisfies readonly WallCommand[])
      expect(command(wall, idle)).toBe(wall);
    expect(command(wall, { type: 'lift', n: 2, on: false }).state.lit).toEqual([]);
    expect(command(wall, { type: 'hide', code: 'b', on: false }).state.hidden).toEqual([]);
  });

  test('is undone step by step to its beginning', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const walls: Wall[] = [newWall(CODE)];
        for (const each of commands) {
          const last = walls.at(-1) ?? newWall(CODE);
          const next = command(last, each);
          if (next !== last) walls.push(next);
        }
        let now = walls.at(-1) ?? newWall(CODE);
        for (const before of walls.slice(0, -1).reverse()) {
          now = undo(now);
          expect(now).toEqual(before);
        }
        expect(undo(now)).toBe(now);
        expect(now.state).toEqual(newWall(CODE).state);
      }),
    );
  });
});

describe('a wall as text', () => {
  test('comes back as it was, its history too', () => {
    fc.assert(
      fc.property(anyCommands, (commands) => {
        const wall = wallAfter(...commands);
        expect(readWall(wallToText(wall))).toEqual({ ok: true, wall });
        expect(rebuild(CODE, commands)).toEqual(wall);
      }),
    );
  });

  test.each([
    ['no-wall', 'Maya: c1.aaaaa.00.z.aaaaaaa'],
    ['no-wall', '{"version":1}'],
    ['no-wall', 'null'],
    ['newer', '{"what":"candy-descent/wall","version":2}'],
    ['field', '{"what":"candy-descent/wall","version":1,"code":"2K7PWXYZ"}'],
    ['field', '{"what":"candy-descent/wall","version":1,"code":"<b>","commands":[]}'],
    [
      'field',
      '{"what":"candy-descent/wall","version":1,"code":"2K7PWXYZ","commands":[{"type":"tally","n":13,"hollow":0,"by":1}]}',
    ],
    [
      'field',
      '{"what":"candy-descent/wall","version":1,"code":"2K7PWXYZ","commands":[{"type":"tally","n":1,"hollow":0,"by":5}]}',
    ],
    ['field', '{"what":"candy-descent/wall","version":1,"code":"2K7PWXYZ","commands":[],"name":"Maya"}'],
  ])('is refused as %s: %s', (problem, text) => {
    expect(readWall(text)).toMatchObject({ ok: false, problem });
  });

  test('of the biggest class comes back, with walks, tallies and light of its twelfth field', () => {
    const big = [
      tell(walk('c1.a', 12)),
      { type: 'tally', n: 12, hollow: null, by: 1 },
      { type: 'lift', n: 12, on: true },
    ] satisfies readonly WallCommand[];
    const wall = big.reduce(command, newWall('2K7PWXYZ9ABCDEFGHJKMNPQRS'));
    expect(readWall(wallToText(wall))).toEqual({ ok: true, wall });
    expect(
      wallCsv([wallWalk('c1.a', { n: 12 })], wall.state)
        .split('\r\n')
        .slice(1, 3),
    ).toEqual([expect.stringMatching(/^walk,12,/), 'tally,12,,0,,,,,1,']);
  });
});

describe('a class on its wall', () => {
  const CLASS = classOf(activity({ levels: [course('three-hollows'), course('first-rope')], senses: 'all' }));
  const [field] = CLASS.fields;
  if (field === undefined) throw new Error('no field');
  const proof = proveField(field.spec, buildSurface(field.spec.surface));
  if (!proof.ok) throw new Error(proof.reason);
  const known = {
    minima: proof.value.minima,
    saddles: 'saddles' in proof.value ? (proof.value.saddles ?? []) : [],
  };
  /** The same bot's walk from each side and start. */
  const codes = Array.from({ length: 32 }, (_, animal) => {
    const level = resolveLevel(field.spec, dealtSeedOf(field, animal));
    const actions = actionsOf(runBot(level, intendedBot(field.spec), 1));
    return encodeResult(CLASS.code, { n: 1, animal, mark: 0, actions });
  });
  const reads = readResults(codes.join('\n'), CLASS, new Set());

  test('of 32 animals lies on one field: four starts as drawn, whatever side each saw', () => {
    const walks = reads.flatMap((read) => (read.ok ? [wallWalkOf(read, known)] : []));
    expect(walks).toHaveLength(32);
    expect(new Set(walks.map(({ places }) => String(places.slice(0, 2)))).size).toBe(4);
    expect(walks.map(({ animal }) => animal)).toEqual(codes.map((_, animal) => animal));
    for (const { losses, places, steps, hollow, find } of walks) {
      expect(losses[0]).toBe(100);
      expect(places).toHaveLength(2 * losses.length);
      expect(losses).toHaveLength(steps + 1);
      expect(hollow === null).toBe(find === 'grass');
      // The loss that is told is the field's as drawn, where the walk ended as drawn.
      const surface = buildSurface(field.spec.surface);
      const start = surface.loss(Float64Array.from(places.slice(0, 2)));
      const end = surface.loss(Float64Array.from(places.slice(-2)));
      expect(Math.abs((losses.at(-1) ?? 0) - (100 * end) / start)).toBeLessThan(0.51);
    }
    expect(walks.filter(({ find }) => find === 'candy').length).toBeGreaterThan(20);
  });

  test('two who walk alike as drawn, from two sides, are told alike', () => {
    const grabbed = [0, 5].map((animal) =>
      readResult(encodeResult(CLASS.code, { n: 1, animal, mark: 0, actions: [GRAB] }), CLASS, new Set()),
    );
    const [a, b] = grabbed.map((read) => (read.ok ? wallWalkOf(read, known) : null));
    expect({ ...a, code: '', animal: 0 }).toEqual({ ...b, code: '', animal: 0 });
    expect(a).toMatchObject({ hollow: null, find: 'grass', steps: 0, losses: [100] });
  });

  test('kept by a device that was tampered with is read again: nothing illegal stays a walk', () => {
    const honest = codes[0] ?? '';
    const illegal = encodeResult(CLASS.code, { n: 1, animal: 0, mark: 0, actions: [GRAB, step('east')] });
    const wall = wallAfter(
      tell(...reads.slice(0, 1).map(toldCode), walk(illegal)),
      tell(walk(honest), { code: codes[1] ?? '', refused: 'checksum' }),
      { type: 'pick', codes: [illegal, honest] },
    );
    expect(wall.state.walks.map(({ code }) => code)).toEqual([honest, illegal]);
    const { state } = verify({ ...wall, code: CLASS.code }, CLASS);
    expect(state.walks).toEqual([
      { code: honest, n: 1, animal: 0 },
      { code: codes[1], n: 1, animal: 1 },
    ]);
    expect(state.refused).toEqual([
      { code: illegal, refused: 'breaks-rules' },
      { code: honest, refused: 'repeated' },
    ]);
    expect(state.picked).toEqual([honest]);
  });
});

test('a table has a row for each walk and each tally', () => {
  const { state } = wallAfter(
    tell(walk('c1.a'), walk('c1.b')),
    { type: 'hide', code: 'c1.b', on: true },
    { type: 'tally', n: 1, hollow: 1, by: 1 },
    { type: 'tally', n: 1, hollow: null, by: 1 },
  );
  const walks = [
    wallWalk('c1.a', { animal: 0, hollow: 0, find: 'candy', steps: 7, losses: [100, 40, 2] }),
    wallWalk('c1.b', { animal: 31, steps: 3, losses: [100, 120] }),
  ];
  expect(wallCsv(walks, state).split('\r\n')).toEqual([
    'kind,level,animal,hollow,found,steps,loss_at_end,hidden,count,result_code',
    'walk,1,otter,1,candy,7,2,no,1,c1.a',
    'walk,1,octopus,0,grass,3,120,yes,1,c1.b',
    'tally,1,,2,,,,,1,',
    'tally,1,,0,,,,,1,',
    '',
  ]);
});
