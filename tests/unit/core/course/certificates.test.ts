/** Certificates: what each asks for; and the words that a level is explained by before it is played. */
import { describe, expect, test } from 'vitest';
import listed from '../../../../levels/listed.json';
import { certificateOf, isCertificate } from '../../../../src/core/course/certificates';
import { isExplanation } from '../../../../src/core/course/explanations';
import { isTerm, TERMS } from '../../../../src/core/course/glossary';
import { chaptersOf } from '../../../../src/core/course/progress';
import type { LevelProgress, Profile } from '../../../../src/core/course/save';
import { newProfile } from '../../../../src/core/course/saves';
import { TERM_OF, termsBefore } from '../../../../src/core/course/taught-terms';
import { handMadeNames } from '../../../fixtures/hand-made-levels';

const ORDER = handMadeNames.map((name) => {
  const [chapter = '', id = ''] = name.split('/');
  return { id, chapter };
});
const CORE = ORDER.filter(({ chapter }) =>
  ['warmer-colder', 'feel-the-slope', 'how-big-a-step', 'many-hollows', 'second-blindfold'].includes(chapter),
);
const whoPassed = (levels: typeof ORDER, progress: Partial<LevelProgress> = { stars: 2 }): Profile => ({
  ...newProfile(),
  levels: Object.fromEntries(
    levels.map(({ id }) => [id, { stars: 0, finished: 1, best: null, recent: [], seen: [], ...progress }]),
  ),
});
const certificate = (id: 'core' | 'course', profile: Profile) =>
  certificateOf(id, chaptersOf(ORDER, profile), profile);

describe('a certificate', () => {
  test('of the core asks for the first five chapters, of the course for all ten', () => {
    expect(certificate('core', newProfile()).left).toEqual(CORE);
    expect(certificate('course', newProfile()).left).toEqual(ORDER);
    const core = whoPassed(CORE);
    expect(certificate('core', core).left).toEqual([]);
    expect(certificate('course', core).left).toEqual(ORDER.slice(CORE.length));
    expect(certificate('course', whoPassed(ORDER)).left).toEqual([]);
  });

  test('is earned as levels are passed: without a star by three tries, and not with one level left', () => {
    expect(certificate('core', whoPassed(CORE, { finished: 3 })).left).toEqual([]);
    expect(certificate('core', whoPassed(CORE, { finished: 2 })).left).toEqual(CORE);
    expect(certificate('core', whoPassed(CORE.slice(1))).left).toEqual(CORE.slice(0, 1));
  });

  test('counts the stars of its own chapters', () => {
    expect(certificate('core', whoPassed(ORDER))).toMatchObject({
      stars: 2 * CORE.length,
      mostStars: 3 * CORE.length,
    });
    expect(certificate('course', whoPassed(ORDER)).mostStars).toBe(3 * ORDER.length);
  });

  test('is told from what is none', () => {
    expect(['core', 'course'].every(isCertificate)).toBe(true);
    expect(['', 'toString', '__proto__'].some(isCertificate)).toBe(false);
  });
});

describe('a level explained before it is played', () => {
  test('has at least one word of the glossary, and first that of what it teaches', () => {
    for (const [id, { teaches }] of Object.entries(listed)) {
      const terms = termsBefore(id, teaches);
      expect(terms.length, id).toBeGreaterThan(0);
      expect(terms.length, id).toBeLessThanOrEqual(3);
      expect(terms.every(isTerm)).toBe(true);
      const names: readonly string[] = teaches;
      expect(Object.entries(TERM_OF).some(([name, term]) => names.includes(name) && term === terms[0])).toBe(
        true,
      );
    }
    expect(termsBefore('first-bowl', ['toString', '__proto__'])[0]).not.toBeUndefined();
    expect(TERMS.loss.level).toBe('first-bowl');
  });

  test('shares its address with no explanation to try out', () => {
    expect(ORDER.filter(({ id }) => isExplanation(id))).toEqual([]);
  });
});
