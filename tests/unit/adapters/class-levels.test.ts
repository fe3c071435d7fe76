/** Levels of a class by their names: from the code alone, and friendly about names that are none. */
import { describe, expect, test } from 'vitest';
import { readClassLevel } from '../../../src/adapters/class-levels';
import { classCodeOf } from '../../../src/core/class/class-code';
import { classLevelId } from '../../../src/core/class/class-level';
import { UnknownLevelError } from '../../../src/session/ports';
import { activity, COURSE_IDS, course } from '../../fixtures/activities';
import { handMadeLevel } from '../../fixtures/hand-made-levels';

const COURSE = COURSE_IDS.map((id) => ({ id, chapter: 'any' }));
const CODE = classCodeOf(
  activity({ levels: [course('toe-bowl'), course('two-bowls')], senses: 'warmth' }),
  COURSE_IDS,
);
const toeBowl = handMadeLevel('feel-the-slope/toe-bowl');

const read = async (id: string) => {
  const asked: string[] = [];
  const spec = await readClassLevel(id, COURSE, async (base) => {
    asked.push(base);
    return toeBowl;
  });
  return { spec, asked };
};

describe('a level of a class', () => {
  test('is the level that the code names, with the senses that it names', async () => {
    const id = classLevelId({ code: CODE, n: 1 });
    const { spec, asked } = await read(id);
    expect(asked).toEqual(['toe-bowl']);
    expect(spec).toMatchObject({ id, senses: ['warmer-colder', 'footprints'], surface: toeBowl.surface });
    expect((await read(classLevelId({ code: CODE, n: 2 }))).asked).toEqual(['two-bowls']);
  });

  test('of a big class is there up to its last, by its long code', async () => {
    const levels = COURSE_IDS.slice(0, 7).map(course);
    const code = classCodeOf(activity({ levels }), COURSE_IDS);
    const id = classLevelId({ code, n: 7 });
    expect((await read(id)).asked).toEqual([COURSE_IDS[6]]);
    expect((await read(id)).spec.id).toBe(id);
    await expect(read(classLevelId({ code, n: 8 }))).rejects.toThrow(UnknownLevelError);
  });

  test.each([
    ['no name of a class', 'somewhere'],
    ['a level that the code doesn’t have', classLevelId({ code: CODE, n: 3 })],
    ['a code with a slip', classLevelId({ code: CODE.replace(/.$/, CODE.endsWith('2') ? '3' : '2'), n: 1 })],
    ['another spelling', `class-${CODE}-1`],
  ])('is not there for %s', async (_what, id) => {
    await expect(read(id)).rejects.toThrow(UnknownLevelError);
  });
});
