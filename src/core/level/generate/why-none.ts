/**
 * Why there is no recipe for a wish: what the measured difficulty leaves no room for, or what some hundred draws have shown, and
 * what there is instead. Points are those of measure-difficulty.ts.
 */
import type { Difficulty, DrawRequest } from '../generated-id';
import type { Teaches } from '../teachable';
import type { Recipe } from './recipe';

/** A lesson at a difficulty at which no family has it. */
const NOT_DRAWN: Partial<Record<Teaches, Partial<Record<Difficulty, string>>>> = {
  restarts: {
    easy: 'easy is below 2 points, a candy’s basin of at most half the field is one, and two ways down are more than another',
  },
  'local-minimum': { easy: 'who has to leave a sock goes down twice, and that was never below 2 points' },
  ridge: { easy: 'who has to leave a sock goes down twice, and that was never below 2 points' },
  plateau: { hard: 'a well on flat ground was 3.5 points in one draw of 300' },
  saddle: {
    easy: 'the way past a saddle was below 2 points in one draw of 75',
    hard: 'the way past a saddle was never 3.5 points',
  },
  zigzag: {
    easy: 'where momentum takes half the steps the ravine’s condition number is 25 or more, and that with the robot’s steps is over 2 points',
    medium: 'with a shorter ravine one claim in thirty did not hold with other seeds',
  },
  'noise-helps': {
    easy: 'getting out of a trap takes a robot so many steps and so much noise that it was never below 3 points',
    medium: 'fewer than one field in ten was fair and medium at once',
  },
  schedule: {
    easy: 'to be shaken out of a trap and then to rest takes a robot 200 steps, which is over 2 points',
    medium:
      'to be shaken out of a trap and then to rest takes a robot 200 steps, and the noise is a point more: over 3.5',
  },
  adaptive: {
    easy: 'where one rate for all fails the trench’s condition number and the robot’s steps were never below 3.5 points',
    medium:
      'where one rate for all fails the trench’s condition number and the robot’s steps were never below 3.5 points',
  },
};

/** For a wish that no recipe answers. */
export function whyNone(
  { teaches, family, difficulty }: Omit<DrawRequest, 'seed'>,
  recipes: readonly Recipe[],
): string {
  const theirs = recipes.filter((recipe) => recipe.teaches === teaches);
  const isDrawn = theirs.some(({ difficulties }) => difficulties.includes(difficulty));
  const why = isDrawn ? undefined : NOT_DRAWN[teaches]?.[difficulty];
  const offered = theirs.map((recipe) => `${recipe.family} (${recipe.difficulties.join(', ')})`).join(', ');
  return (
    `there is no recipe for a ${difficulty} ${family} that teaches ${teaches}` +
    (why === undefined ? '' : `: ${why}`) +
    `; there are ${offered === '' ? 'none' : offered}`
  );
}
