import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, CARDS } from '../../../../src/core/hunt/action';
import { MOST_ROBOT_STEPS, MOST_STEPS } from '../../../../src/core/hunt/hunt';
import { MOST_CARDS } from '../../../../src/core/hunt/ways/robot';
import { LEVEL_ID_PATTERN } from '../../../../src/core/level/level-id';
import {
  decodeReplay,
  encodeReplay,
  type Replay,
  ReplayCodeError,
  type ReplayCodeProblem,
} from '../../../../src/core/replay/replay-code';
import { anyActionAtAll, GRAB, step, tap } from '../../../fixtures/actions';

const PROBLEMS: readonly ReplayCodeProblem[] = ['shape', 'version', 'checksum', 'level', 'seed', 'actions'];
const BASE36 = '0123456789abcdefghijklmnopqrstuvwxyz';

const anyReplay: fc.Arbitrary<Replay> = fc.record({
  levelId: fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/),
  hash: fc.string({ unit: fc.constantFrom(...BASE36), minLength: 7, maxLength: 7 }),
  seed: fc.maxSafeNat(),
  actions: fc.array(anyActionAtAll, { maxLength: 60 }),
});

/** What a code reads as, or which part is wrong; anything else that is thrown fails the test. */
function read(code: string): Replay | ReplayCodeProblem {
  try {
    return decodeReplay(code);
  } catch (error) {
    if (!(error instanceof ReplayCodeError)) throw error;
    expect(PROBLEMS).toContain(error.problem);
    return error.problem;
  }
}

function expectWellFormed({ levelId, seed, actions }: Replay): void {
  expect(levelId).toMatch(LEVEL_ID_PATTERN);
  expect(Number.isSafeInteger(seed) && seed >= 0).toBe(true);
  for (const action of actions) expectInAlphabet(action);
}

function expectInAlphabet(action: Action): void {
  const counts: number[] = [];
  switch (action.type) {
    case 'grab':
    case 'jump':
    case 'coast':
    case 'brake':
      break;
    case 'step':
      counts.push(7 - action.heading, 2 - action.stride, action.heading, action.stride);
      break;
    case 'toe-tap':
    case 'nudge':
      counts.push(7 - action.heading, action.heading);
      break;
    case 'slide':
      counts.push(35 - action.rate, action.rate);
      break;
    case 'card':
      expect(CARDS).toContain(action.card);
      counts.push(35 - action.choice, action.choice);
      break;
    case 'run':
      counts.push(3 - action.length, action.length);
      break;
    case 'turn-knob':
      expect(['up', 'down']).toContain(action.direction);
      counts.push(7 - action.knob, 2 - action.stride, action.knob, action.stride);
      break;
    case 'tap-knob':
      expect(['up', 'down']).toContain(action.direction);
      counts.push(7 - action.knob, action.knob);
      break;
  }
  for (const count of counts) expect(Number.isInteger(count) && count >= 0).toBe(true);
}

describe('a replay code', () => {
  test('reads back as what was written, for every seed and all actions', () => {
    fc.assert(
      fc.property(anyReplay, (replay) => {
        expect(decodeReplay(encodeReplay(replay))).toEqual(replay);
      }),
      { numRuns: 500 },
    );
  });

  test('writes one letter an action, all of them different', () => {
    const letters = (actions: Replay['actions']): string =>
      encodeReplay({ levelId: 'a', hash: '0000000', seed: 1, actions }).split('.')[4] ?? '';
    expect(letters([step('east', 0), step('south-east', 2), tap('east'), tap('south-east'), GRAB])).toBe(
      'AXahz',
    );
    const every: Replay['actions'] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((h) => {
      const heading = h as 0;
      return [
        { type: 'toe-tap', heading } as const,
        ...([0, 1, 2] as const).map((stride) => ({ type: 'step', heading, stride }) as const),
      ];
    });
    expect(new Set(letters([...every, GRAB]))).toHaveProperty('size', 33);
  });

  test('holds the longest hunt there can be, with the longest name', () => {
    const actions = [
      ...Array.from({ length: 999 }, () => tap('north')),
      ...Array.from({ length: MOST_STEPS }, () => step('north')),
      GRAB,
    ];
    const replay = { levelId: 'a'.repeat(40), hash: 'zzzzzzz', seed: Number.MAX_SAFE_INTEGER, actions };
    expect(decodeReplay(encodeReplay(replay))).toEqual(replay);
  });

  test('holds the longest hunt of a robot, of a desk and of a slide', () => {
    const jumps: Action[] = Array.from({ length: 9 }, () => ({ type: 'jump' }));
    const times = (count: number, action: Action): Action[] => Array.from({ length: count }, () => action);
    const longest: readonly Action[][] = [
      [
        ...times(MOST_CARDS, { type: 'card', card: 'optimizer', choice: 7 }),
        ...times(MOST_ROBOT_STEPS, { type: 'run', length: 0 }),
        ...times(500, tap('north')),
      ],
      [
        ...times(MOST_STEPS, { type: 'turn-knob', knob: 7, direction: 'up', stride: 2 }),
        ...times(500, { type: 'tap-knob', knob: 0, direction: 'down' }),
      ],
      [...times(MOST_STEPS, { type: 'slide', rate: 23 }), ...times(500, tap('north'))],
    ];
    for (const most of longest) {
      const actions = [...most, ...jumps, GRAB];
      const replay = { levelId: 'a'.repeat(40), hash: 'zzzzzzz', seed: Number.MAX_SAFE_INTEGER, actions };
      expect(decodeReplay(encodeReplay(replay))).toEqual(replay);
    }
  });

  test('has no character for a number out of its grid', () => {
    const written = (action: Action) => (): string =>
      encodeReplay({ levelId: 'a', hash: '0000000', seed: 1, actions: [action] });
    expect(written({ type: 'slide', rate: 36 })).toThrow(RangeError);
    expect(written({ type: 'slide', rate: 0.5 })).toThrow(RangeError);
    expect(written({ type: 'card', card: 'momentum', choice: -1 })).toThrow(RangeError);
    expect(written({ type: 'tap-knob', knob: 8, direction: 'up' })).toThrow(RangeError);
  });

  test('survives blanks around it, as a chat may add', () => {
    const code = encodeReplay({ levelId: 'a', hash: '0000000', seed: 1, actions: [GRAB] });
    expect(decodeReplay(` ${code}\n`)).toEqual(decodeReplay(code));
  });

  test('reads the same in every later version of the game: this one was written on 2026-11-22', () => {
    const replay = { levelId: 'long-ravine', hash: '0k3f9ab', seed: 2, actions: [step('west', 0), GRAB] };
    expect(encodeReplay(replay)).toBe('1.long-ravine.0k3f9ab.2.Mz.kp');
  });
});

describe('a broken code names its broken part', () => {
  const good = encodeReplay({ levelId: 'bowl', hash: '0k3f9ab', seed: 2, actions: [step('west'), GRAB] });
  /** The code with some parts replaced and a checksum that fits them. */
  const forged = (parts: Partial<{ id: string; seed: string; actions: string }>): string => {
    const { id = 'bowl', seed = '2', actions = 'Mz' } = parts;
    for (const a of BASE36)
      for (const b of BASE36) {
        const code = `1.${id}.0k3f9ab.${seed}.${actions}.${a}${b}`;
        if (read(code) !== 'checksum') return code;
      }
    throw new Error('no checksum fits');
  };

  test.each<[string, string, ReplayCodeProblem]>([
    ['nothing', '', 'shape'],
    ['too few parts', '1.bowl.0k3f9ab.2.Mz', 'shape'],
    ['too many parts', `${good}.1`, 'shape'],
    ['an endless text', `${good}${'A'.repeat(5000)}`, 'shape'],
    ['another version', good.replace('1.', '2.'), 'version'],
    ['a slip in the actions', good.replace('Mz', 'Nz'), 'checksum'],
    ['a slip in the level', good.replace('bowl', 'bowk'), 'checksum'],
    ['a level that is no name', forged({ id: 'Bowl' }), 'level'],
    ['no level', forged({ id: '' }), 'level'],
    ['a level from the prototype', forged({ id: '__proto__' }), 'level'],
    ['a seed with a sign', forged({ seed: '-2' }), 'seed'],
    ['no seed', forged({ seed: '' }), 'seed'],
    ['a seed too large to be exact', forged({ seed: 'zzzzzzzzzzz' }), 'seed'],
    ['an action that does not exist', forged({ actions: 'M0' }), 'actions'],
    ['an action cut short', forged({ actions: 'Mi' }), 'actions'],
    ['a knob turned in no way', forged({ actions: 'Mi8' }), 'actions'],
    ['a run of no length', forged({ actions: 'Mw4' }), 'actions'],
    ['a nudge to nowhere', forged({ actions: 'Mx8' }), 'actions'],
    ['a choice that is no digit', forged({ actions: 'MsA' }), 'actions'],
    ['an action from another script', forged({ actions: 'M😀' }), 'actions'],
  ])('%s', (_what, code, problem) => {
    expect(read(code)).toBe(problem);
  });
});

describe('one changed character', () => {
  const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
  const codes = [
    encodeReplay({
      levelId: 'long-ravine',
      hash: '0k3f9ab',
      seed: 2,
      actions: [step('west'), tap('east'), GRAB],
    }),
    encodeReplay({
      levelId: 'gen1-hard-20261122',
      hash: 'zz01pq9',
      seed: 913,
      actions: Array(25).fill(step('north', 1)),
    }),
  ];

  test('is refused, or reads as something well formed in fewer than 1 of 400', () => {
    let tried = 0;
    let accepted = 0;
    for (const code of codes)
      for (let i = 0; i < code.length; i++)
        for (const character of printable) {
          if (character === code[i]) continue;
          const result = read(code.slice(0, i) + character + code.slice(i + 1));
          tried += 1;
          if (typeof result === 'string') continue;
          accepted += 1;
          expectWellFormed(result);
        }
    expect(tried).toBeGreaterThan(8000);
    // A checksum of 36² lets one random change in 1,296 through; blanks at the ends are trimmed, which is no change.
    expect(accepted / tried).toBeLessThan(1 / 400);
  });

  test('or two exchanged, or one lost, is refused or well formed too', () => {
    for (const code of codes)
      for (let i = 0; i < code.length; i++) {
        const exchanged =
          code.slice(0, i) + code.slice(i + 1, i + 2) + code.slice(i, i + 1) + code.slice(i + 2);
        const lost = code.slice(0, i) + code.slice(i + 1);
        for (const result of [read(exchanged), read(lost)])
          if (typeof result !== 'string') expectWellFormed(result);
      }
  });
});
