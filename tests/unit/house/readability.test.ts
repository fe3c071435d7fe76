/**
 * English that children can read: the core (chapters 1 to 5 and all that every player meets) at a nine-year-old's level, grade 4, what
 * comes onward at a twelve-year-old's, grade 7. How it is measured: tests/fixtures/readability.ts; docs/teaching.md says it to teachers.
 */
import { describe, expect, test } from 'vitest';
import { isOnward } from '../../fixtures/core-words';
import { flatten, namespacesOf, readLocale } from '../../fixtures/locales';
import { countWords, gradeOf, type Read, together } from '../../fixtures/readability';

interface Bounds {
  /** Of all texts of a part together. */
  readonly grade: number;
  /** Of a single text of at least MEANINGFUL words. */
  readonly lineGrade: number;
  /** Words between two full stops, colons or dashes. */
  readonly sentence: number;
}
const CORE: Bounds = { grade: 4, lineGrade: 6, sentence: 14 };
const ONWARD: Bounds = { grade: 7, lineGrade: 9, sentence: 20 };
/** Below this a single long word decides the grade of a line. */
const MEANINGFUL = 8;
/** Read by nobody who plays: who gathered the data, as science names its sources. */
const NOT_READ = /^replay:source\./;

interface Line extends Read {
  readonly key: string;
  readonly text: string;
}

function linesOf(namespace: string, onward: boolean): readonly Line[] {
  return [...flatten(readLocale('en', namespace))]
    .filter(([key]) => isOnward(namespace, key) === onward && !NOT_READ.test(`${namespace}:${key}`))
    .map(([key, text]) => ({ key, text: String(text), ...countWords(String(text)) }));
}

/** The longest sentence of a text, in words. */
const longest = (text: string): number =>
  Math.max(...text.split(/(?<=[.!?…:;–])\s/).map((part) => countWords(part).words));

describe.each([
  ['the core', false, CORE],
  ['what comes onward', true, ONWARD],
] as const)('%s', (_part, onward, bounds) => {
  const parts = namespacesOf('en').filter((namespace) => linesOf(namespace, onward).length > 0);

  test.each(parts)('can be read, %s.json as a whole', (namespace) => {
    expect(gradeOf(together(linesOf(namespace, onward)))).toBeLessThanOrEqual(bounds.grade);
  });

  test('can be read line by line', () => {
    const hard = parts.flatMap((namespace) =>
      linesOf(namespace, onward)
        .filter((line) => line.words >= MEANINGFUL && gradeOf(line) > bounds.lineGrade)
        .map((line) => `${gradeOf(line).toFixed(1)} ${namespace}:${line.key}: ${line.text}`),
    );
    expect(hard).toEqual([]);
  });

  test('has no long sentence', () => {
    const long = parts.flatMap((namespace) =>
      linesOf(namespace, onward)
        .filter(({ text }) => longest(text) > bounds.sentence)
        .map(({ key, text }) => `${longest(text)} ${namespace}:${key}: ${text}`),
    );
    expect(long).toEqual([]);
  });
});

describe('the measure', () => {
  test('counts words, sentences and syllables as a reader does', () => {
    expect(countWords('Pip found the candy. It was near!')).toEqual({ sentences: 2, words: 7, syllables: 8 });
    expect(countWords('Step {{step}}: loss {{loss, number}}')).toMatchObject({ sentences: 2, words: 4 });
    expect(countWords('It is lower to the $t(feedback:compass.{{heading}}).')).toMatchObject({ words: 6 });
  });

  test('is Flesch and Kincaid’s', () => {
    // 10 words, 1 sentence, 15 syllables: 0.39 · 10 + 11.8 · 1.5 − 15.59.
    expect(gradeOf({ sentences: 1, words: 10, syllables: 15 })).toBeCloseTo(6.01, 10);
  });

  test('tells a picture book from a paper', () => {
    const child = countWords('The hill is high. Go down to the low place. There is the candy.');
    const paper = countWords(
      'Optimization trajectories approximate stationary configurations notwithstanding stochastic perturbations of individual observations.',
    );
    expect(gradeOf(child)).toBeLessThan(CORE.grade);
    expect(gradeOf(paper)).toBeGreaterThan(ONWARD.lineGrade);
  });

  test('knows the core from what comes onward', () => {
    expect(isOnward('glossary', 'term.gradient.line')).toBe(false);
    expect(isOnward('glossary', 'term.backpropagation.line')).toBe(true);
    expect(isOnward('lesson', 'named.learning-rate')).toBe(false);
    expect(isOnward('lesson', 'named.overfit')).toBe(true);
    expect(isOnward('listed', 'lines.in-time')).toBe(true);
    expect(isOnward('hints', 'question.hot')).toBe(false);
  });
});
