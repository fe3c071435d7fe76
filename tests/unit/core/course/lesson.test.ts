/** The one card's facts: for every hand-made level after a walk, without a step, and for each kind against numbers worked out here. */
import { describe, expect, test } from 'vitest';
import { type Lesson, lessonOf } from '../../../../src/core/course/lesson/lesson';
import { LETTERS } from '../../../../src/core/course/lesson/letters';
import type { Action } from '../../../../src/core/hunt/action';
import { actionsOf, perform, performAll, startHunt } from '../../../../src/core/hunt/hunt';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { TEACHES, type Teaches } from '../../../../src/core/level/teachable';
import { GRAB, step } from '../../../fixtures/actions';
import { handMadeLevel, handMadeNames } from '../../../fixtures/hand-made-levels';
import { bowlLevel } from '../../../fixtures/levels';
import { flatten, hasText, readLocale, withoutPlural } from '../../../fixtures/locales';
import { toldOf } from '../../../fixtures/told-walks';

const english = [...flatten(readLocale('en', 'lesson'))];

function lessonAfter(spec: LevelSpec, actions: readonly Action[], seed = 1): Lesson {
  const lesson = lessonOf(toldOf(performAll(resolveLevel(spec, seed), actions)));
  if (lesson === null) throw new RangeError('no lesson');
  return lesson;
}

/** The first few actions that the rules allow, whatever they do, then the grab. */
function someActions(spec: LevelSpec): readonly Action[] {
  let hunt = startHunt(resolveLevel(spec, 1));
  for (let i = 0; i < 6 && hunt.ending === null; i++) {
    const open = actionsOf(hunt).filter(({ type }) => type !== 'grab' && type !== 'card');
    const next = open[(5 * i + 1) % Math.max(1, open.length)];
    if (next !== undefined) hunt = perform(hunt, next);
  }
  const done = hunt.records.map(({ action }) => action);
  // A robot's run makes many records of one action.
  const own = done.filter((action, i) => action !== done[i - 1]);
  return hunt.ending === null ? [...own, GRAB] : own;
}

function isComplete({ told, named, sums, letters }: Lesson): void {
  for (const { key, params } of [...told, named]) {
    expect(hasText('en', key), key).toBe(true);
    for (const [, text] of english.filter(([known]) => withoutPlural(known) === key.split(':')[1]))
      for (const match of String(text).matchAll(/\{\{\s*(\w+)/g))
        expect(Object.keys(params), `${key}: ${text}`).toContain(match[1]);
    for (const value of Object.values(params))
      expect(typeof value === 'string' || Number.isFinite(value), `${key}: ${JSON.stringify(params)}`).toBe(
        true,
      );
  }
  for (const part of sums.flatMap(({ filled }) => filled))
    expect(typeof part === 'string' || Number.isFinite(part), JSON.stringify(sums)).toBe(true);
  for (const letter of letters) expect(LETTERS[letter]).toBeTruthy();
}

const names = handMadeNames.filter((name) => !name.endsWith('xor-slice'));

test('the levels teach every kind there is', () => {
  const taught = new Set<Teaches>(handMadeNames.flatMap((name) => handMadeLevel(name).teaches));
  expect([...taught].sort()).toEqual([...TEACHES].sort());
});

test.each(names)('%s: a walk, and no step at all, have a whole card', (name) => {
  const spec = handMadeLevel(name);
  const walked = lessonAfter(spec, someActions(spec));
  isComplete(walked);
  expect(spec.teaches).toContain(walked.teaches);
  isComplete(lessonAfter(spec, [GRAB]));
});

describe('with numbers', () => {
  test('loss: start, end, and the best place before', () => {
    const bowl = bowlLevel();
    const { told, sums } = lessonAfter(bowl, [step('east', 2), step('west', 2), step('west', 2), GRAB]);
    // (16 + 9) ÷ 2 = 12.5 at the start; (9 + 9) ÷ 2 = 9 after a step east, (25 + 9) ÷ 2 = 17 in the end.
    expect(told).toEqual([
      { key: 'lesson:loss.ends', params: { start: 100, end: 136 } },
      { key: 'lesson:loss.better', params: { step: 1, lowest: 72 } },
    ]);
    expect(sums[1]?.filled).toEqual(['100 × ', 9, ' ÷ ', 12.5, ' ≈ ', 72]);
  });

  test('no step: the name alone', () => {
    const { told, sums, named } = lessonAfter(bowlLevel(), [GRAB]);
    expect(told.map(({ key }) => key)).toEqual(['lesson:none.steps']);
    expect(sums).toEqual([]);
    expect(named.key).toBe('lesson:named.loss');
  });

  test('gradient: the way down, what a step is worth, and how often it was taken', () => {
    const bowl = bowlLevel({ teaches: ['gradient'] });
    const { told, sums } = lessonAfter(bowl, [step('east'), step('west'), GRAB]);
    // ∇L = (−4, 3): 5 a field unit, a quarter of one is 1.25 of 12.5.
    expect(told).toEqual([
      { key: 'lesson:gradient.field', params: { way: 'south-east', points: 10 } },
      { key: 'lesson:gradient.steps', params: { count: 1, total: 2 } },
    ]);
    expect(sums[0]?.filled).toEqual(['∇L = ', '(', -4, ', ', 3, ')']);
  });

  test('zigzag: how often it turned back', () => {
    const bowl = bowlLevel({ teaches: ['zigzag'] });
    const { told } = lessonAfter(bowl, [step('east'), step('west'), step('east'), step('south'), GRAB]);
    expect(told).toEqual([{ key: 'lesson:zigzag.turned', params: { count: 2, steps: 4 } }]);
  });

  test('the first thing that the walk has something to say about', () => {
    const bowl = bowlLevel({ teaches: ['saddle', 'loss'] });
    expect(lessonAfter(bowl, [step('east'), GRAB]).teaches).toBe('loss');
    expect(lessonAfter(bowlLevel({ teaches: ['saddle'] }), [step('east'), GRAB]).told[0]?.key).toBe(
      'lesson:none.said',
    );
  });

  test('a level that teaches nothing has no card', () => {
    const hunt = performAll(resolveLevel(bowlLevel({ teaches: [] }), 1), [GRAB]);
    expect(lessonOf(toldOf(hunt))).toBeNull();
  });
});
