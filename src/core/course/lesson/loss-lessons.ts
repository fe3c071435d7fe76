/** Lessons about the loss itself: how wrong a place was, what another loss function would say, and what dots kept back say. */
import { shownAt } from '../../hunt/gauge';
import { type ModelFit, modelFitOf } from '../../model/model-fit';
import { lastStep, placeAt, shownAfter } from '../../replay/walk';
import { type LessonFinder, legsOf, lowestStep, type Sum, say, type Walked } from './lesson-part';

export const lossLesson: LessonFinder = ({ hunt, walk }) => {
  const last = lastStep(walk);
  if (last === 0) return null;
  const start = shownAfter(walk, 0);
  const end = shownAfter(walk, last);
  const step = lowestStep(walk);
  const lowest = shownAfter(walk, step);
  return {
    told: [
      say('loss.ends', { start, end }),
      step === 0 ? say('loss.never') : lowest < end ? say('loss.better', { step, lowest }) : say('loss.last'),
    ],
    sums: [last, ...(step > 0 && lowest < end ? [step] : [])].map((at) => shownSum({ hunt, walk }, at)),
    letters: ['loss', 'startLoss'],
  };
};

/** How the gauge's number after a step is worked out. */
function shownSum({ hunt, walk }: Walked, step: number): Sum {
  const { level } = hunt;
  const loss = step === 0 ? level.startLoss : (legsOf(hunt)[step - 1]?.lossAfter ?? 0);
  const shown = shownAfter(walk, step);
  return level.spec.gaugeScale === 'log'
    ? {
        symbols: '100 · ln(1 + 10⁴ · L ÷ L₀) ÷ ln(1 + 10⁴)',
        filled: ['100 × ln(1 + 10⁴ × ', loss, ' ÷ ', level.startLoss, ') ÷ ln(1 + 10⁴) ≈ ', shown],
      }
    : {
        symbols: '100 · L ÷ L₀',
        filled: ['100 × ', loss, ' ÷ ', level.startLoss, ' ≈ ', shown],
      };
}

/** The dot that the last place misses most: its share of the loss when misses are squared, and when they are not. */
export const lossShapeLesson: LessonFinder = ({ hunt, walk }) => {
  const fit = fitOf(hunt);
  if (fit === null || fit.answers !== 'number') return null;
  const parameters = fit.parametersAt(placeAt(walk, lastStep(walk)));
  const misses = fit.points
    .filter(({ held }) => !held)
    .map(({ inputs, target }) => ({ target, guess: fit.answer(parameters, inputs) }));
  let squares = 0;
  let sizes = 0;
  let worst = { target: 0, guess: 0 };
  for (const one of misses) {
    const size = Math.abs(one.guess - one.target);
    squares += size * size;
    sizes += size;
    if (size > Math.abs(worst.guess - worst.target)) worst = one;
  }
  const { guess, target } = worst;
  const miss = guess - target;
  const size = Math.abs(miss);
  if (!(size > 0)) return null;
  return {
    told: [
      say('shape.worst', { miss: size }),
      say('shape.share', {
        squared: Math.round((100 * size * size) / squares),
        plain: Math.round((100 * size) / sizes),
      }),
    ],
    sums: [
      { symbols: 'r = ŷ − y', filled: ['r = ', guess, ' − ', target, ' = ', miss] },
      {
        symbols: 'r² ÷ Σ r²',
        filled: [size * size, ' ÷ ', squares, ' = ', (size * size) / squares],
      },
      { symbols: '|r| ÷ Σ |r|', filled: [size, ' ÷ ', sizes, ' = ', size / sizes] },
    ],
    letters: ['miss', 'guess', 'truth'],
  };
};

/** The loss over the dots that were learned from against that over the dots kept back, where the walk ended and where the latter was lowest. */
export const overfitLesson: LessonFinder = ({ hunt, walk }) => {
  const fit = fitOf(hunt);
  const { level } = hunt;
  const keptAt = (step: number): number | null => {
    const loss = fit?.heldLossAt(placeAt(walk, step)) ?? null;
    return loss === null ? null : shownAt(level, loss);
  };
  const last = lastStep(walk);
  const kept = keptAt(last);
  if (last === 0 || kept === null) return null;
  const learned = shownAfter(walk, last);
  let best = { step: last, kept };
  for (let step = 0; step < last; step++) {
    const there = keptAt(step);
    if (there !== null && there < best.kept) best = { step, kept: there };
  }
  return {
    told: [
      say('overfit.ends', { learned, kept }),
      best.step < last
        ? say('overfit.better', { step: best.step, kept: best.kept, learned: shownAfter(walk, best.step) })
        : say('overfit.best'),
    ],
    sums: [...(best.step < last ? [best.step] : []), last].map((step) => {
      const here = step === last ? kept : best.kept;
      const own = shownAfter(walk, step);
      return { symbols: 'L′ − L', filled: [here, ' − ', own, ' = ', here - own] };
    }),
    letters: ['loss', 'keptLoss'],
  };
};

function fitOf({ level }: Walked['hunt']): ModelFit | null {
  const { surface } = level.spec;
  return 'data' in surface ? modelFitOf(surface, level.seed) : null;
}
