/** Dealt seeds: one field, one luck, seen from eight sides; and every ordinary seed as it always was. */
import { describe, expect, test } from 'vitest';
import { dealtSeed } from '../../../../src/core/class/deal';
import { type Action, type Heading, headingVector, nearestHeading } from '../../../../src/core/hunt/action';
import { performAll } from '../../../../src/core/hunt/hunt';
import { FIRST_DEALT, noiseSeedOf, startSeedOf } from '../../../../src/core/level/dealt-seed';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { unturnPlace } from '../../../../src/core/surface/turn-field';
import { type Turning, turningOfSeed, turnPoint } from '../../../../src/core/surface/turning';
import { digestHunt } from '../../../fixtures/digest-hunt';
import { handMadeLevel } from '../../../fixtures/hand-made-levels';
import { wayLevel } from '../../../fixtures/way-levels';

const SIDES: readonly Turning[] = [0, 1, 2, 3, 4, 5, 6, 7];
const JUMP: Action = { type: 'jump' };
const RUN: Action = { type: 'run', length: 2 };
const step = (heading: Heading, stride: 0 | 1): Action => ({ type: 'step', heading, stride });
const turnUp = (knob: number): Action => ({ type: 'turn-knob', knob, direction: 'up', stride: 0 });

describe('ordinary seeds', () => {
  /** Digests of seeds 1, 2, 77 and 2⁴⁰ − 1, recorded before there were dealt seeds. */
  const RECORDED: readonly (readonly [string, readonly Action[], readonly string[]])[] = [
    [
      'shaky-ground/shaky-geyser',
      [step(1, 0), step(3, 1), step(6, 0)],
      [
        'ed4f201fc3c301dfe57c45f8a94df97d',
        '7926a1e65b277b468f8ca57d6daf6ba5',
        'eb2dca26460b9d7f6fe25868811df00a',
        'fbea9adc11990f97ca3073edde868d54',
      ],
    ],
    [
      'shaky-ground/lucky-shake',
      [RUN, RUN],
      [
        '3ab75fbf579e1e9ea3c4460174b73a6a',
        'f112456b1c6054f28961789dc9d900f1',
        '27abf77be1da7c55c0526ed715b96bfd',
        '2157f7dbe004ced2634609df45c69662',
      ],
    ],
    [
      'many-hollows/jumping-hollows',
      [step(1, 1), JUMP, step(4, 0)],
      [
        '6a556bef25ac8e186ebf4efdf89844fa',
        'b370f6f2cb8f04a11563fd4361ff6ee4',
        '4948a34f07364cdf4b6789e70a04c26f',
        'd8723771aef159db4b08d337c656c0f8',
      ],
    ],
    [
      'many-hollows/jump-rope',
      [step(0, 1), JUMP, step(4, 0)],
      [
        '0b335bf02728fa55edcd9b641f5b9c8c',
        '04cf4caa4ec03b7d7b65f145e24e3730',
        'f0f7ae6be5650c0dee0f802543fc1064',
        'c3b8fb21464451f1f4463de4dd51ddee',
      ],
    ],
    [
      'a-thousand-knobs/six-knobs',
      [0, 1, 2, 3].map(turnUp),
      [
        '7c8f9e3fca9ef8861bf3c53df103d016',
        '94f569d0ad2a7eceb839b2c34588b0e0',
        '43c98120bebfa34251736d173e023499',
        'bd042fa8ab88558181487dac55fdee80',
      ],
    ],
  ];

  test.each(RECORDED)('%s is walked bit for bit as before', (name, actions, digests) => {
    const spec = handMadeLevel(name);
    expect([1, 2, 77, FIRST_DEALT - 1].map((seed) => digestHunt(spec, seed, actions))).toEqual(digests);
  });

  test('are their own luck and start', () => {
    for (const seed of [0, 1, 4096, 2 ** 31, FIRST_DEALT - 1]) {
      expect(noiseSeedOf(seed)).toBe(seed);
      expect(startSeedOf(seed)).toBe(seed);
    }
  });
});

describe('a dealt seed', () => {
  test.each([
    { noise: 0, start: 0 },
    { noise: 1023, start: 4095 },
    { noise: 2 ** 37 - 1, start: 2049 },
  ])('holds luck $noise and start $start, seen from each of eight sides', ({ noise, start }) => {
    const seeds = SIDES.map((turning) => dealtSeed({ noise, start, turning }));
    expect(seeds.map(turningOfSeed)).toEqual(SIDES);
    expect(seeds.every(Number.isSafeInteger)).toBe(true);
    expect(new Set(seeds.map(noiseSeedOf))).toEqual(new Set([noise]));
    expect(new Set(seeds.map(startSeedOf))).toEqual(new Set([start]));
  });

  test('is known in full: luck 3, start 5, the field as drawn', () => {
    expect(dealtSeed({ noise: 3, start: 5, turning: 0 })).toBe(2 ** 40 + (3 * 4096 + 5) * 8 + 1);
    expect(dealtSeed({ noise: 3, start: 5, turning: 7 })).toBe(2 ** 40 + (3 * 4096 + 5) * 8);
  });

  test.each([
    { noise: -1, start: 0 },
    { noise: 2 ** 37, start: 0 },
    { noise: 0.5, start: 0 },
    { noise: 0, start: 4096 },
    { noise: 0, start: Number.NaN },
  ])('can’t hold luck $noise with start $start', (deal) => {
    expect(() => dealtSeed({ ...deal, turning: 0 })).toThrow(RangeError);
  });

  test('starts where the ordinary seed of its start does, and has the ordinary seed’s luck', () => {
    const spec = handMadeLevel('shaky-ground/lucky-shake');
    const plain = resolveLevel(spec, 17);
    const { start } = resolveLevel(spec, dealtSeed({ noise: 900, start: 17, turning: plain.turning }));
    expect(start).toEqual(plain.start);
    const lucky = dealtSeed({ noise: 1, start: 1, turning: 0 });
    expect(digestHunt(spec, lucky, [RUN])).toBe(digestHunt(spec, 1, [RUN]));
  });
});

describe('the same walk from eight sides is the same walk', () => {
  const NOISE = { kind: 'normal', deviation: 0.4 };
  const flat = wayLevel('tightrope');
  const roomy = { ...wayLevel('mixing-desk').start, radius: 0.5 };
  const budget = { steps: 20, toeTaps: 2, jumps: 3 };
  const nine = [0, 1, 2, 3, 2, 1, 0, 1, 2].map((rate): Action => ({ type: 'slide', rate }));
  const WALKS: readonly (readonly [string, LevelSpec, readonly Action[]])[] = [
    ['a field, noisy', handMadeLevel('shaky-ground/lucky-shake'), [RUN, RUN]],
    ['a field, noisy, with its rate falling', handMadeLevel('shaky-ground/cool-down'), [RUN]],
    [
      'a field of mini-batches',
      handMadeLevel('shaky-ground/shaky-geyser'),
      [step(1, 0), step(3, 1), step(6, 0)],
    ],
    ['a field with jumps', handMadeLevel('many-hollows/jumping-hollows'), [step(1, 1), JUMP, step(4, 0)]],
    ['a rope with jumps', handMadeLevel('many-hollows/jump-rope'), [step(0, 1), JUMP, step(4, 0)]],
    [
      'a rope, noisy',
      wayLevel('slide', { noise: NOISE, surface: flat.surface, start: { center: [-2], radius: 0.5 } }),
      nine,
    ],
    [
      'a desk with jumps',
      wayLevel('mixing-desk', { budget, jumpTo: 'field', start: roomy }),
      [JUMP, JUMP, JUMP],
    ],
  ];

  test.each(WALKS)('%s', (_name, spec, actions) => {
    const seen = SIDES.map((turning) => {
      const seed = dealtSeed({ noise: 6, start: 3, turning });
      const level = resolveLevel(spec, seed);
      const hunt = performAll(
        level,
        actions.map((action) => turned(action, turning, level.start.length)),
      );
      return {
        start: unturnPlace(level.start, seed),
        ways: hunt.records.map(({ to }) => unturnPlace(to, seed)),
        losses: hunt.records.map(({ lossAfter }) => lossAfter),
        felt: unturnPlace(hunt.felt, seed),
      };
    });
    for (const view of seen) expect(view).toEqual(seen[0]);
    // It is a walk, and not the one that another luck or another start gives.
    expect(new Set(seen[0]?.losses).size).toBeGreaterThan(1);
    const other = { noise: 7, start: 3, turning: 0 } as const;
    const { start } = resolveLevel(spec, dealtSeed({ ...other, start: 4 }));
    expect(start).not.toEqual(seen[0]?.start);
    const { felt, position } = performAll(resolveLevel(spec, dealtSeed(other)), actions);
    expect({ felt, position }).not.toEqual({ felt: seen[0]?.felt, position: seen[0]?.ways.at(-1) });
  });

  /** What someone presses who sees the field turned, to go where the action goes on the field as drawn. */
  function turned(action: Action, turning: Turning, dimension: number): Action {
    if (action.type !== 'step') return action;
    const vector = headingVector(action.heading).slice(0, dimension);
    const [x = 0, y = 0] = turnPoint(vector, turning);
    return { ...action, heading: nearestHeading(x, y, dimension) };
  }
});
