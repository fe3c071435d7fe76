/** The inventory: twelve items in two parallel forms, every chapter and every misconception, its words, and what is kept of answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerOf,
  answerOrder,
  chapterAnswers,
  nextForm,
  resultOf,
  withAnswer,
} from '../../../../../src/core/course/inventory/answers';
import {
  FORMS,
  ITEM_IDS,
  ITEMS,
  isForm,
  isItem,
  itemsOf,
} from '../../../../../src/core/course/inventory/items';
import {
  mergeSaves,
  newProfile,
  newSave,
  parseSave,
  withProfile,
} from '../../../../../src/core/course/saves';
import { BELIEFS } from '../../../../../src/core/level/beliefs';
import { handMadeNames } from '../../../../fixtures/hand-made-levels';
import { hasText, languageFolders, textKeysOf } from '../../../../fixtures/locales';

const CHAPTERS = [...new Set(handMadeNames.map((name) => name.split('/')[0] ?? ''))];
const questions = ITEM_IDS.flatMap((id) => FORMS.map((form) => [id, form] as const));

describe('the inventory', () => {
  test('has twelve items in each of two forms', () => {
    expect(ITEM_IDS).toHaveLength(12);
    expect(FORMS).toEqual(['a', 'b']);
  });

  test('asks in each chapter of the course, in its order', () => {
    expect(CHAPTERS).toHaveLength(10);
    expect([...new Set(ITEM_IDS.map((id) => ITEMS[id].chapter))]).toEqual(CHAPTERS);
    for (const chapter of CHAPTERS) expect(itemsOf(chapter), chapter).not.toEqual([]);
    expect(itemsOf('nowhere')).toEqual([]);
  });

  test('is about every misconception that a level breaks, and that height is ground', () => {
    const asked: readonly string[] = ITEM_IDS.map((id) => ITEMS[id].misconception);
    for (const { name } of BELIEFS) expect(asked).toContain(name);
    expect(asked).toContain('height-is-ground');
    expect(new Set(asked).size).toBe(ITEM_IDS.length);
  });

  test('sends back to levels that there are', () => {
    const ids = handMadeNames.map((name) => name.split('/')[1]);
    for (const id of ITEM_IDS) for (const level of ITEMS[id].levels) expect(ids).toContain(level);
  });

  test('has three or four answers an item, one of them right, with names of their own', () => {
    for (const id of ITEM_IDS) {
      const answers: readonly string[] = ITEMS[id].answers;
      expect(answers.length).toBeGreaterThanOrEqual(3);
      expect(answers.length).toBeLessThanOrEqual(4);
      expect(answers.filter((answer) => answer === 'right')).toHaveLength(1);
      expect(new Set(answers).size).toBe(answers.length);
    }
  });

  test.each(languageFolders())(
    'says in %s what each item asks, answers and explains, and no more',
    (language) => {
      const wanted = ITEM_IDS.flatMap((id) =>
        [
          ...FORMS.flatMap((form) => [
            `${form}.picture`,
            `${form}.ask`,
            ...ITEMS[id].answers.map((a) => `${form}.${a}`),
          ]),
          ...ITEMS[id].answers.map((answer) => `why.${answer}`),
          'about',
        ].map((key) => `item.${id}.${key}`),
      );
      for (const key of wanted) expect(hasText(language, `questions:${key}`), key).toBe(true);
      expect(textKeysOf(language, 'questions').filter((key) => key.startsWith('item.'))).toHaveLength(
        wanted.length,
      );
    },
  );

  test('tells names from what is none', () => {
    expect(['arrow', 'heart'].every(isItem) && ['a', 'b'].every(isForm)).toBe(true);
    expect(['', 'toString', '__proto__', 'c'].some((text) => isItem(text) || isForm(text))).toBe(false);
  });
});

describe('the order of the answers', () => {
  test('holds each answer once, and is the same each time', () => {
    for (const [id, form] of questions) {
      const order = answerOrder(id, form);
      expect([...order].sort()).toEqual(ITEMS[id].answers.map((_, i) => i));
      expect(answerOrder(id, form)).toEqual(order);
    }
  });

  test('puts the right one at no place more often than two times in three, in either form', () => {
    for (const form of FORMS) {
      const places = ITEM_IDS.map((id) => answerOrder(id, form).indexOf(0));
      for (const place of [0, 1, 2])
        expect(
          places.filter((one) => one === place).length,
          `place ${place} of form ${form}`,
        ).toBeGreaterThan(1);
    }
  });
});

describe('answers', () => {
  test('keep the first of each question, whatever comes after', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom(...questions), fc.constantFrom(0 as const, 1 as const, 2 as const)),
        ),
        (given) => {
          const first = new Map<string, number>();
          let profile = newProfile();
          for (const [[id, form], answer] of given) {
            if (!first.has(id + form)) first.set(id + form, answer);
            profile = withAnswer(profile, id, form, answer);
          }
          for (const [id, form] of questions)
            expect(answerOf(profile, id, form)).toBe(first.get(id + form) ?? null);
          // What is kept is a save that can be read, and merging it into an empty one keeps it.
          const save = withProfile(newSave(), () => profile);
          expect(parseSave(JSON.stringify(save))).toEqual(save);
          expect(mergeSaves(newSave(), save)).toEqual(save);
        },
      ),
    );
  });

  test('lead from form A to form B, and back when both are done', () => {
    let profile = newProfile();
    expect(nextForm(profile, 'warmer-colder')).toBe('a');
    profile = withAnswer(profile, 'height', 'a', 0);
    expect(nextForm(profile, 'warmer-colder')).toBe('a');
    expect(chapterAnswers(profile, 'warmer-colder')).toEqual({ done: false, items: 2 });
    profile = withAnswer(profile, 'nearer', 'a', 1);
    expect(nextForm(profile, 'warmer-colder')).toBe('b');
    expect(chapterAnswers(profile, 'warmer-colder')).toEqual({ done: true, items: 2 });
    profile = withAnswer(withAnswer(profile, 'nearer', 'b', 0), 'height', 'b', 0);
    expect(nextForm(profile, 'warmer-colder')).toBe('a');
    expect(chapterAnswers(profile, 'nowhere')).toEqual({ done: false, items: 0 });
  });

  test('are summed up for a form: right, wrong and left', () => {
    const profile = withAnswer(withAnswer(newProfile(), 'arrow', 'b', 0), 'stride', 'b', 2);
    expect(resultOf(profile, 'b', ['arrow', 'stride', 'hollow'])).toEqual({
      right: ['arrow'],
      wrong: ['stride'],
      left: ['hollow'],
    });
    expect(resultOf(profile, 'a').left).toEqual(ITEM_IDS);
  });
});
