/** Lessons about the slope: what it was at the start, where it doesn't point, and how far a step goes down it. */
import { pointsAlong } from '../../hunt/gauge';
import { degreesBetween } from '../../math/angle';
import { distance, dot, norm } from '../../math/vector';
import { stepRuleOf } from '../../replay/step-rule';
import { isJump, lastStep, placeAt, riseOf, shownAfter, type Walk } from '../../replay/walk';
import type { Minimum } from '../../surface/critical-points';
import {
  drivenLegs,
  gradientAtStart,
  type LessonFinder,
  type LessonPart,
  pointsAStride,
  say,
  steepnessSums,
  tenths,
  vectorOf,
  type Walked,
  wayName,
} from './lesson-part';

export const gradientLesson: LessonFinder = (walked) => {
  const { hunt, walk } = walked;
  const last = lastStep(walk);
  if (last === 0) return null;
  const gradient = gradientAtStart(hunt);
  let count = 0;
  let total = 0;
  for (let step = 1; step <= last; step++) {
    if (isJump(walk, step)) continue;
    total += 1;
    if ((walk.legs[step - 1]?.slopeBefore ?? 0) < 0) count += 1;
  }
  return {
    told: [slopeAtStart(walked, gradient), ...(total === 0 ? [] : [say('gradient.steps', { count, total })])],
    sums: [
      {
        symbols: gradient.length === 1 ? '∇L = dL/dw' : '∇L = (∂L/∂w₁, ∂L/∂w₂, …)',
        filled: ['∇L = ', ...vectorOf(gradient)],
      },
      ...(gradient.length > 2 ? [] : steepnessSums(walked, 0)),
    ],
    letters: [
      'gradient',
      'loss',
      'place',
      ...(gradient.length > 2 ? [] : (['stride', 'startLoss'] as const)),
    ],
  };
};

function slopeAtStart(walked: Walked, gradient: readonly number[]) {
  const { hunt, walk } = walked;
  if (!(norm(gradient) > 0)) return say('gradient.flat');
  if (gradient.length <= 2)
    return say('gradient.field', {
      way: wayName(gradient.map((g) => -g)),
      points: tenths(pointsAStride(walked, 0)),
    });
  const sizes = gradient.map(Math.abs);
  const most = sizes.indexOf(Math.max(...sizes));
  const { level } = hunt;
  const points = pointsAlong(level, level.startLoss, sizes[most] ?? 0, walk.field.smallStride);
  return say('gradient.desk', { knob: most + 1, points: tenths(points) });
}

/** The candy nearest to the start; undefined on a field without. */
export function candyNear({ field, ...walk }: Walk): Minimum | undefined {
  const start = placeAt({ field, ...walk }, 0);
  return field.minima
    .filter(({ loss }) => loss <= field.candyLoss)
    .sort((a, b) => distance(start, a.at) - distance(start, b.at))[0];
}

export const localLesson: LessonFinder = ({ hunt, walk }) => {
  const candy = candyNear(walk);
  if (candy === undefined) return null;
  const start = placeAt(walk, 0);
  const downhill = gradientAtStart(hunt).map((g) => -g);
  const to = candy.at.map((x, i) => x - (start[i] ?? 0));
  const degrees = degreesBetween(downhill, to);
  if (Number.isNaN(degrees)) return null;
  const [arrow, way] = [wayName(downhill), wayName(to)];
  const cosine = dot(downhill, to) / (norm(downhill) * norm(to));
  return {
    told: [
      arrow === way ? say('local.same', { way }) : say('local.apart', { arrow, way }),
      say('local.turn', { degrees: Math.round(degrees) }),
    ],
    sums: [
      {
        symbols: 'cos α = −∇L · d ÷ (‖∇L‖ · ‖d‖)',
        filled: ['cos α = ', dot(downhill, to), ' ÷ (', norm(downhill), ' × ', norm(to), ') = ', cosine],
      },
      { symbols: 'α', filled: ['α = ', degrees, '°'] },
    ],
    letters: ['angle', 'gradient', 'way'],
  };
};

/** The step that rose most, else the one that fell most; of those that went by a gradient. */
export function tellingDriven({ hunt, walk }: Walked): number | null {
  const steps = drivenLegs(hunt).map(({ step }) => step);
  const flew = drivenLegs(hunt).find(({ leg }) => leg.flewOff);
  if (flew !== undefined) return flew.step;
  const rises = steps.map((step) => riseOf(walk, step));
  const most = Math.max(...rises);
  const at = rises.indexOf(most > 0 ? most : Math.min(...rises));
  return steps[at] ?? null;
}

export const rateLesson: LessonFinder = (walked) => {
  const { hunt, walk } = walked;
  const driven = drivenLegs(hunt);
  const step = tellingDriven(walked);
  const telling = driven.find((one) => one.step === step);
  if (step === null || telling === undefined) return null;
  const { learningRate: rate, flewOff } = telling.leg;
  const before = shownAfter(walk, step - 1);
  const after = shownAfter(walk, step);
  const rest = driven.filter(({ leg }) => !leg.flewOff);
  const count = rest.filter((one) => riseOf(walk, one.step) < 0).length;
  return {
    told: [
      flewOff
        ? say('rate.flew', { step, rate })
        : say(after > before ? 'rate.rose' : after < before ? 'rate.fell' : 'rate.same', {
            step,
            rate,
            before,
            after,
          }),
      ...(rest.length === 0 ? [] : [say('rate.steps', { count, total: rest.length })]),
    ],
    ...drivenSums(walked, step),
  };
};

/** The update rule of a driven step, an axis a line. */
export function drivenSums({ hunt }: Walked, step: number): Pick<LessonPart, 'sums' | 'letters'> {
  const rule = stepRuleOf(hunt, step);
  if (rule?.kind !== 'driven') return { sums: [], letters: [] };
  const adapts = rule.rule === 'adagrad' || rule.rule === 'rmsprop' || rule.rule === 'adam';
  const plain = rule.rule === 'gradient-descent';
  const [size, push] = [adapts ? 'r' : 'η', plain ? '∇L' : 'v'];
  return {
    sums: rule.axes.map(({ old, rate, push: along, wanted }, i) => ({
      symbols: i === 0 ? `w ← w − ${size} · ${push}` : '',
      filled: ['w', SMALL_DIGITS[i] ?? '', ' = ', old, ' − ', rate, ' × ', along, ' = ', wanted],
    })),
    letters: ['place', adapts ? 'sizes' : 'rate', plain ? 'gradient' : 'push'],
  };
}

const SMALL_DIGITS = ['₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈'];
