/** Levels of a class: named after its code, with its senses laid over them; animals and pictures that follow from it. */
import { describe, expect, test } from 'vitest';
import { baseLevelId, SENSE_CHOICES, type SenseChoice } from '../../../../src/core/class/activity';
import {
  ANIMAL_COUNT,
  CLASS_ANIMALS,
  isAnimal,
  startOfAnimal,
  turningOfAnimal,
} from '../../../../src/core/class/animals';
import { classLevel, classLevelId, parseClassLevelId } from '../../../../src/core/class/class-level';
import { LIGHT_PICTURES, lightPicturesOf } from '../../../../src/core/class/light-pictures';
import { endsWithCandy, runBot } from '../../../../src/core/hunt/bots/bot';
import { intendedBot } from '../../../../src/core/hunt/bots/intended-bot';
import { parseDrawnId } from '../../../../src/core/level/generated-id';
import { LEVEL_ID_PATTERN } from '../../../../src/core/level/level-id';
import { hashLevel, resolveLevel } from '../../../../src/core/level/resolve-level';
import { classLevelOf, partsOfClassLevel } from '../../../../src/session/class/class-level-name';
import { activity, COURSE_IDS, course } from '../../../fixtures/activities';
import { handMadeLevel, handMadeNames } from '../../../fixtures/hand-made-levels';

const ID = 'class-2k7pwxyz-1';
/** On a network's slice one run takes long, and its ways are others' too. */

describe('a class level’s name', () => {
  test('says which level of which code, and can stand where every level’s name does', () => {
    const id = classLevelId({ code: '2K7PWXYZ9ABC', n: 4 });
    expect(id).toBe('class-2k7pwxyz9abc-4');
    expect(id).toMatch(LEVEL_ID_PATTERN);
    expect(parseClassLevelId(id)).toEqual({ code: '2K7PWXYZ9ABC', n: 4 });
  });

  test('of a long code goes up to twelve, and can still stand everywhere', () => {
    const code = '2K7PWXYZ9ABCDEFGHJKMNPQRS';
    for (let n = 1; n <= 12; n++) {
      const id = classLevelId({ code, n });
      expect(id).toMatch(LEVEL_ID_PATTERN);
      expect(parseClassLevelId(id)).toEqual({ code, n });
      expect(classLevelOf(code, n)).toBe(id);
      expect(partsOfClassLevel(id)).toEqual({ code, level: n });
    }
  });

  test.each([
    'class-2k7pwxyz-0',
    'class-2k7pwxyz-5',
    'class-2k-1',
    'first-bowl',
    'class-2k7pwxyz9abcd-0',
    'class-2k7pwxyz9abcd-13',
    'class-2k7pwxyz9abcd-012',
    'class-2k7pwxyz9abcdefghjkmnpqrst-1',
    '',
  ])('%s is none', (id) => {
    expect(parseClassLevelId(id)).toBeNull();
  });

  test('is no level’s of the course', () => {
    expect(COURSE_IDS.filter((id) => id.startsWith('class-'))).toEqual([]);
  });
});

describe('the level under it', () => {
  test('is the course’s own, or a field of a seed that follows from the class’s', () => {
    const field = { kind: 'drawn', family: 'bowl', teaches: 'loss', difficulty: 'easy' } as const;
    const given = activity({ levels: [course('egg-box'), field, field], seed: 100 });
    expect(baseLevelId(given, 1)).toBe('egg-box');
    expect([2, 3].map((n) => parseDrawnId(baseLevelId(given, n))?.seed)).toEqual([401, 402]);
    expect(() => baseLevelId(given, 4)).toThrow(RangeError);
  });

  test('is another for each place of each class seed, and the first four stay when more come behind them', () => {
    const field = { kind: 'drawn', family: 'bowl', teaches: 'loss', difficulty: 'easy' } as const;
    const fieldsOf = (count: number, seed: number): readonly string[] => {
      const given = activity({ levels: Array.from({ length: count }, () => field), seed });
      return given.levels.map((_, i) => baseLevelId(given, i + 1));
    };
    expect(fieldsOf(12, 700).slice(0, 4)).toEqual(fieldsOf(4, 700));
    const all = Array.from({ length: 1024 }, (_, seed) => fieldsOf(12, seed)).flat();
    expect(new Set(all).size).toBe(12 * 1024);
    expect(parseDrawnId(fieldsOf(12, 1)[11] ?? '')?.seed).toBe(4096 + 8 + 7);
  });
});

describe.each(handMadeNames)('%s', (name) => {
  const base = handMadeLevel(name);

  test('as it is in a class is only named otherwise', () => {
    expect(classLevel(base, 'levels', ID)).toEqual({ ...base, id: ID });
  });

  // Every choice with a plain level of every way; two of them with the rest.
  const choices: readonly SenseChoice[] = ['warmth', 'arrow'];
  test.each(choices)('can be played with %s alone', (choice) => {
    const level = classLevel(base, choice, ID);
    expect(level).toMatchObject({ id: ID, surface: base.surface, start: base.start, floor: base.floor });
    expect(level.budget.steps ?? 0).toBeGreaterThanOrEqual(base.budget.steps ?? 0);
    if (choice === 'warmth') {
      expect(level.senses.filter((sense) => sense !== 'footprints')).toEqual(['warmer-colder']);
      if (base.controls === 'walk') expect(level.noise).toBeUndefined();
    } else if (base.controls !== 'mixing-desk')
      expect(level.senses.filter((sense) => sense !== 'footprints')).toEqual([
        base.senses.includes('shaky-arrow') || base.noise !== undefined ? 'shaky-arrow' : 'slope-arrow',
      ]);
    expect(hashLevel(level)).not.toBe(hashLevel(base));
  });
});

describe('senses laid over', () => {
  test('each choice on a walk, a rope, a desk and a slide', () => {
    const laid = (name: string) =>
      Object.fromEntries(
        SENSE_CHOICES.map((choice) => [choice, classLevel(handMadeLevel(name), choice, ID).senses]),
      );
    expect(laid('many-hollows/two-bowls')).toEqual({
      levels: handMadeLevel('many-hollows/two-bowls').senses,
      warmth: ['warmer-colder', 'footprints'],
      gauge: ['warmer-colder', 'depth-gauge', 'footprints'],
      toes: ['warmer-colder', 'toe-taps', 'footprints'],
      arrow: ['slope-arrow', 'footprints'],
      all: ['warmer-colder', 'depth-gauge', 'toe-taps', 'slope-arrow', 'footprints'],
    });
    const desk = laid('a-thousand-knobs/first-desk');
    expect(desk.all).toEqual(['warmer-colder', 'depth-gauge', 'toe-taps', 'footprints']);
    expect(desk.arrow).toEqual(desk.levels);
    expect(laid('shaky-ground/shaky-geyser').all).toContain('shaky-arrow');
    expect(laid('how-big-a-step/first-slide').gauge).toEqual(['warmer-colder', 'depth-gauge', 'footprints']);
  });

  test('toes have something to tap with', () => {
    const level = classLevel(handMadeLevel('warmer-colder/first-bowl'), 'toes', ID);
    expect(level.budget.toeTaps).toBeGreaterThanOrEqual(6);
  });

  test('a harder sense gives more steps, and a par that its own bot walks', () => {
    const base = handMadeLevel('feel-the-slope/crooked-hollow');
    const level = classLevel(base, 'warmth', ID);
    expect(level.par).not.toBe(base.par);
    const runs = Array.from({ length: 24 }, (_, i) =>
      runBot(resolveLevel(level, i + 1), intendedBot(level), i + 1),
    );
    const won = runs.filter(endsWithCandy).map(({ stepsTaken }) => stepsTaken);
    expect(won.length).toBeGreaterThanOrEqual(12);
    expect(won.toSorted((a, b) => a - b)[Math.floor((won.length - 1) / 2)]).toBe(level.par);
  });
});

describe('animals', () => {
  test('are 32, and no two see the same: each of eight sides from each of four starts', () => {
    expect(ANIMAL_COUNT).toBe(32);
    expect(new Set(CLASS_ANIMALS).size).toBe(32);
    const seen = CLASS_ANIMALS.map((_, a) => `${turningOfAnimal(a)} ${startOfAnimal(a)}`);
    expect(new Set(seen).size).toBe(32);
    expect(Math.max(...CLASS_ANIMALS.map((_, a) => startOfAnimal(a)))).toBe(3);
    expect([-1, 32, 1.5, Number.NaN].some(isAnimal)).toBe(false);
  });
});

describe('the pictures of the light', () => {
  test('are three of twelve, always the same for a code, and others for another', () => {
    const codes = Array.from({ length: 300 }, (_, i) => `CODE${i}`);
    const triples = codes.map(lightPicturesOf);
    expect(codes.map(lightPicturesOf)).toEqual(triples);
    for (const triple of triples) {
      expect(new Set(triple).size).toBe(3);
      for (const i of triple) expect(LIGHT_PICTURES[i]).toBeDefined();
    }
    expect(new Set(triples.map(String)).size).toBeGreaterThan(240);
    expect(new Set(triples.flat()).size).toBe(12);
  });
});
