/** Lessons about many hollows: the one that the walk ended in against the candy's, and what starting again brought. */
import { shownAt } from '../../hunt/gauge';
import { isJump, lastStep, shownAfter } from '../../replay/walk';
import { hollowAt } from '../../surface/descend';
import { type LessonFinder, say } from './lesson-part';

/** The bottom of the hollow that the slope leads to from where the walk ended, beside the deepest and the next. */
export const hollowLesson: LessonFinder = ({ hunt, walk }) => {
  const { minima, candyLoss } = walk.field;
  const { level } = hunt;
  const here = minima[hollowAt(level.surface, minima, hunt.position)];
  const deepest = [...minima].sort((a, b) => a.loss - b.loss)[0];
  if (here === undefined || deepest === undefined) return null;
  const bottom = shownAt(level, here.loss);
  const candy = shownAt(level, deepest.loss);
  const isCandy = here.loss <= candyLoss;
  const others = minima.filter(({ loss }) => loss > candyLoss).sort((a, b) => a.loss - b.loss);
  const [next] = others;
  const compared = isCandy ? (next === undefined ? null : shownAt(level, next.loss)) : bottom;
  return {
    told: [
      isCandy ? say('hollow.deepest', { bottom }) : say('hollow.local', { bottom, candy }),
      ...(isCandy
        ? compared === null
          ? []
          : [say('hollow.other', { bottom: compared })]
        : [say('hollow.trapped')]),
    ],
    sums:
      compared === null
        ? []
        : [{ symbols: 'L − L*', filled: [compared, ' − ', candy, ' = ', compared - candy] }],
    letters: compared === null ? [] : ['loss', 'candyLoss'],
  };
};

/** The lowest shown loss of each try: from the start, and from each jump on. */
export const restartsLesson: LessonFinder = ({ walk }) => {
  const last = lastStep(walk);
  if (last === 0) return null;
  const tries: number[] = [shownAfter(walk, 0)];
  for (let step = 1; step <= last; step++) {
    const shown = shownAfter(walk, step);
    if (isJump(walk, step)) tries.push(shown);
    else tries[tries.length - 1] = Math.min(tries.at(-1) ?? shown, shown);
  }
  const lowest = Math.min(...tries);
  const [first = lowest] = tries;
  const jumps = tries.length - 1;
  return {
    told:
      jumps === 0
        ? [say('restarts.none', { lowest })]
        : [
            say('restarts.jumped', { count: jumps }),
            say(first === lowest ? 'restarts.first' : 'restarts.better', {
              first,
              lowest,
              try: tries.indexOf(lowest) + 1,
            }),
          ],
    sums: [
      {
        symbols: 'min(L₁, L₂, …)',
        filled: ['min(', ...tries.flatMap((low, i) => (i === 0 ? [low] : [', ', low])), ') = ', lowest],
      },
    ],
    letters: ['tries'],
  };
};
