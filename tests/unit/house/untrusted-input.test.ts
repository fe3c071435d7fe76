/**
 * Whatever comes from outside (a link, a file, another tab) is parsed, never trusted: for mangled input only the typed
 * errors come out, and soon. Mangling starts from good data and deletes, replaces, retypes or swells parts of it.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANIMALS } from '../../../src/core/course/save';
import {
  mergeSaves,
  newProfile,
  newSave,
  parseSave,
  progressOf,
  SaveError,
} from '../../../src/core/course/saves';
import { startHunt } from '../../../src/core/hunt/hunt';
import { LevelError } from '../../../src/core/level/level-id';
import { type LevelSpec, parseLevel } from '../../../src/core/level/level-spec';
import { resolveLevel } from '../../../src/core/level/resolve-level';
import { halfWidthOf } from '../../../src/core/level/surface-facts';
import { randomSource } from '../../../src/core/math/random';
import { decodeReplay, encodeReplay, ReplayCodeError } from '../../../src/core/replay/replay-code';
import { GRAB, step, tap } from '../../fixtures/actions';
import { bowlLevel, ropeLevel } from '../../fixtures/levels';
import { anySave } from '../../fixtures/saves';

const RUNS = 20_000;
const random = randomSource(20261122, 'mangle');

/** Odd values as text, because some (1e999, a __proto__ key) are only met when JSON is parsed. */
const ODD = [
  'null',
  'true',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e999',
  '-1e999',
  '1e308',
  '5e-324',
  '9007199254740993',
  '""',
  '"NaN"',
  '"__proto__"',
  '"\\ud800"',
  '[]',
  '[[]]',
  '[1,2,3]',
  '{}',
  '{"__proto__":{"stars":3}}',
  '{"length":9}',
  `[${'0,'.repeat(400)}0]`,
  `"${'x'.repeat(500)}"`,
  `${'['.repeat(200)}${']'.repeat(200)}`,
];

/** JSON text of the value with one to three places deleted, replaced, doubled or renamed. */
function mangledJson(value: unknown): string {
  let text = JSON.stringify(value);
  for (let times = random.integer(1, 3); times > 0; times--) {
    // A place is any JSON value in the text: a quoted text (with its colon, a key), a number, a word, a bracket.
    const places = [
      ...text.matchAll(/"(?:[^"\\]|\\.)*"\s*:?|-?\d[\d.eE+-]*|true|false|null|\[[^[\]]*\]|\{[^{}]*\}/g),
    ];
    if (places.length === 0) break;
    const place = random.pick(places);
    const [found] = place;
    const isKey = found.endsWith(':');
    const odd = random.pick(ODD);
    const replaced = isKey
      ? random.pick(['"__proto__":', '"constructor":', '"":', `"x":1,${found}`, `${found}${odd},${found}`])
      : random.pick([odd, odd, odd, `${found},${found}`, '']);
    text = text.slice(0, place.index) + replaced + text.slice(place.index + found.length);
  }
  return text;
}

function parsedOrNothing(text: string): { readonly data: unknown } | null {
  try {
    return { data: JSON.parse(text) };
  } catch {
    return null;
  }
}

describe('mangled levels', () => {
  const goods: readonly LevelSpec[] = [
    ropeLevel({ surface: { plateau: 5 } }),
    bowlLevel({
      surface: {
        bumps: [
          { kind: 'well', center: [1, 1], depth: 2, widths: [1, 0.5], angleDegrees: 30 },
          { kind: 'hill', center: [-1, 1], depth: 1, widths: [0.4, 0.5], angleDegrees: -30 },
        ],
        offset: 3,
      },
    }),
  ];

  test('are refused by a LevelError, or resolve to a finite start, or by a clear RangeError', () => {
    const outcomes = { refused: 0, resolved: 0 };
    let parsed = 0;
    while (parsed < RUNS) {
      const json = parsedOrNothing(mangledJson(random.pick(goods)));
      if (json === null) continue;
      parsed += 1;
      let spec: LevelSpec;
      try {
        spec = parseLevel(json.data);
      } catch (error) {
        if (!(error instanceof LevelError)) throw error;
        outcomes.refused += 1;
        continue;
      }
      try {
        const level = resolveLevel(spec, random.integer(0, 100));
        const hunt = startHunt(level);
        const sound = hunt.loss > 0 && Number.isFinite(hunt.loss);
        if (!sound || hunt.position.some((c) => Math.abs(c) > halfWidthOf(spec.surface)))
          throw new Error(`unsound: ${JSON.stringify(spec)}`);
        outcomes.resolved += 1;
      } catch (error) {
        expect(String(error)).toMatch(/^RangeError: the loss at the start must be positive, got /);
      }
    }
    // Mangling that never got through, or always did, would test nothing.
    expect(outcomes.refused).toBeGreaterThan(RUNS / 2);
    expect(outcomes.resolved).toBeGreaterThan(RUNS / 100);
  });

  test('with a start that has no positive loss are refused clearly', () => {
    for (const offset of [-12.5, -1e3, -1e308])
      expect(() => resolveLevel(bowlLevel({ surface: { offset } }), 1)).toThrow(
        /^the loss at the start must be positive/,
      );
  });

  test('that are no level at all are refused', () => {
    for (const data of [undefined, null, 3, 'x', [], {}, () => {}, Symbol('x'), Number.NaN, new Map()])
      expect(() => parseLevel(data)).toThrow(LevelError);
  });

  test('with a bad seed are refused', () => {
    for (const seed of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => resolveLevel(bowlLevel(), seed)).toThrow(/^seed must be a whole number from 0/);
  });
});

describe('mangled codes', () => {
  test('are refused by a ReplayCodeError that names a part, or read as something well formed', () => {
    const good = encodeReplay({
      levelId: 'long-ravine',
      hash: '0k3f9ab',
      seed: 31,
      actions: [
        step('west', 2),
        tap('north'),
        ...Array.from({ length: 20 }, () => step('south-east', 1)),
        GRAB,
      ],
    });
    const alphabet = [
      ...'0123456789azAXZ.-_/?%# \u0000é😀',
      '\ud800',
      good,
      '.'.repeat(50),
      'A'.repeat(3000),
    ];
    let refused = 0;
    for (let run = 0; run < RUNS; run++) {
      let code = good;
      for (let times = random.integer(1, 5); times > 0; times--) {
        const at = random.integer(0, code.length);
        code =
          code.slice(0, at) +
          (random.uniform() < 0.7 ? random.pick(alphabet) : '') +
          code.slice(at + random.integer(0, 3));
      }
      try {
        const { actions, seed } = decodeReplay(code);
        if (!Number.isSafeInteger(seed) || actions.length > 2000) throw new Error(`unsound: ${code}`);
      } catch (error) {
        if (!(error instanceof ReplayCodeError)) throw error;
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(RUNS * 0.9);
  });
});

describe('mangled saves', () => {
  const goods = fc
    .sample(anySave, { numRuns: 400, seed: 7 })
    .filter((save) => JSON.stringify(save).length < 900);

  test('are refused by a SaveError, or merge without losing stars, seen seeds or profiles', () => {
    const mine = {
      ...newSave(),
      profiles: {
        fox: {
          ...newProfile(),
          levels: { bowl: { stars: 2 as const, finished: 3, best: 'mine', recent: [], seen: [4, 5] } },
        },
      },
    };
    let taken = 0;
    for (let run = 0; run < RUNS; run++) {
      try {
        const theirs = parseSave(mangledJson(random.pick(goods)));
        taken += 1;
        for (const merged of [mergeSaves(mine, theirs), mergeSaves(theirs, mine)]) {
          const bowl = progressOf(merged.profiles.fox ?? newProfile(), 'bowl');
          const lost = ANIMALS.filter(
            (a) => theirs.profiles[a] !== undefined && merged.profiles[a] === undefined,
          );
          if (bowl.stars < 2 || !bowl.seen.includes(4) || !bowl.seen.includes(5) || lost.length > 0)
            throw new Error(`lost in merging: ${JSON.stringify({ bowl, lost, theirs })}`);
        }
      } catch (error) {
        if (!(error instanceof SaveError)) throw error;
      }
    }
    expect(taken).toBeGreaterThan(RUNS / 100);
    expect(taken).toBeLessThan(RUNS);
  });

  test('never reach the prototype', () => {
    const text = JSON.stringify(newSave()).replace(
      '"levels":{}',
      '"levels":{"__proto__":{"stars":3,"finished":1,"best":null,"seen":[]}}',
    );
    try {
      mergeSaves(newSave(), parseSave(text));
    } catch (error) {
      expect(error).toBeInstanceOf(SaveError);
    }
    expect(Object.hasOwn(Object.prototype, 'stars')).toBe(false);
    expect(progressOf(newProfile(), 'bowl').stars).toBe(0);
  });
});
