/** Lessons about what drives a walk: an arrow that shakes, a step size that follows a plan, and one for each direction. */
import { dot, norm } from '../../math/vector';
import { stepRuleOf } from '../../replay/step-rule';
import { lastStep, riseOf, shownAfter } from '../../replay/walk';
import { drivenLegs, type LessonFinder, lowestStep, say } from './lesson-part';
import { drivenSums } from './slope-lessons';

/** Two sizes of steps that differ by less than this share are the same. */
const SAME_SHARE = 0.01;

export const noiseLesson: LessonFinder = ({ hunt, walk }) => {
  const driven = drivenLegs(hunt);
  const [first] = driven;
  if (first === undefined) return null;
  const wrong = driven.filter(({ leg }) => dot(leg.felt, leg.gradientBefore) < 0).length;
  const errorOf = ({ leg }: (typeof driven)[number]): number =>
    norm(leg.felt.map((g, i) => g - (leg.gradientBefore[i] ?? 0)));
  const shakiest = driven.reduce((most, one) => (errorOf(one) > errorOf(most) ? one : most), first);
  const [felt = 0] = shakiest.leg.felt;
  const [real = 0] = shakiest.leg.gradientBefore;
  const start = shownAfter(walk, 0);
  const end = shownAfter(walk, lastStep(walk));
  const lowest = shownAfter(walk, lowestStep(walk));
  return {
    told: [
      say('noise.wrong', { count: wrong, total: driven.length }),
      end < start ? say('noise.down', { start, end }) : say('noise.up', { start, end, lowest }),
    ],
    sums: [
      {
        symbols: 'g = ∇L + ε',
        filled: ['g₁ = ', real, ' + ', felt - real, ' = ', felt],
      },
    ],
    letters: ['shaky', 'gradient'],
  };
};

export const scheduleLesson: LessonFinder = ({ hunt }) => {
  const driven = drivenLegs(hunt);
  const from = driven[0]?.leg;
  const to = driven.at(-1)?.leg;
  if (from === undefined || to === undefined || driven.length < 2) return null;
  const [first, last] = [from.learningRate, to.learningRate];
  const share = last / first;
  const isSame = Math.abs(share - 1) <= SAME_SHARE;
  return {
    told: [
      isSame
        ? say('schedule.same', { rate: first, count: driven.length })
        : say('schedule.changed', { first, last, step: driven.at(-1)?.step ?? 0 }),
      ...(isSame
        ? []
        : [say(share < 1 ? 'schedule.shorter' : 'schedule.longer', { percent: Math.round(100 * share) })]),
    ],
    sums: [{ symbols: 'η(t) ÷ η(0)', filled: [last, ' ÷ ', first, ' = ', share] }],
    letters: ['rate'],
  };
};

/** At the step that fell most: what the step size was for each of the two directions. */
export const adaptiveLesson: LessonFinder = (walked) => {
  const { hunt, walk } = walked;
  const steps = drivenLegs(hunt).map(({ step }) => step);
  if (steps.length === 0) return null;
  const best = steps.reduce((a, b) => (riseOf(walk, b) < riseOf(walk, a) ? b : a));
  const rule = stepRuleOf(hunt, best);
  if (rule?.kind !== 'driven') return null;
  const [one, two] = rule.axes;
  if (one === undefined || two === undefined) return null;
  const isSame = Math.abs(one.rate - two.rate) <= SAME_SHARE * Math.max(one.rate, two.rate);
  return {
    told: [
      isSame
        ? say('adaptive.same', { step: best, rate: one.rate })
        : say('adaptive.apart', { step: best, one: one.rate, two: two.rate }),
      say('adaptive.slopes', { one: Math.abs(one.gradient), two: Math.abs(two.gradient) }),
    ],
    ...drivenSums(walked, best),
  };
};
