/**
 * Every update rule on every classic function. The learning rates come from the curvature L, the largest size of an
 * eigenvalue of the Hessian at sampled places no higher than the start: with η ≤ 1/L gradient descent can't rise (the
 * descent lemma), so the table needs no rate tuned by hand. The adaptive rules get a share of the domain's width, or, on Easom,
 * of its hole's: their first step is as long as the rate, however faint the slope.
 */
import { describe, expect, test } from 'vitest';
import { randomSource } from '../../../../src/core/math/random';
import { fullBatch } from '../../../../src/core/optimizer/gradient-oracle';
import {
  createOptimizer,
  type OptimizerSettings,
  USUAL_SETTINGS,
} from '../../../../src/core/optimizer/optimizer-settings';
import { runOptimizer, type Trajectory } from '../../../../src/core/optimizer/run-optimizer';
import type { Schedule } from '../../../../src/core/optimizer/schedule';
import type { ClassicFunction, ClassicName } from '../../../../src/core/surface/classic/classic-function';
import { CLASSIC_FUNCTIONS } from '../../../../src/core/surface/classic/classic-functions';

const STEPS = 5000;

/**
 * Where a run must end after 5,000 steps: `global` within 1e-6 of a published global minimum; `flat` where the gradient
 * is below 1e-6, in whatever hollow it is; `near` with less than a twentieth of the loss that the start had above the
 * minimum (bent valleys, which take longer); `lower` than the start.
 */
type End = 'global' | 'flat' | 'near' | 'lower';

const TABLE: Readonly<Record<ClassicName, { readonly start: readonly [number, number]; readonly end: End }>> =
  {
    sphere: { start: [3, -2], end: 'global' },
    booth: { start: [-5, 5], end: 'global' },
    matyas: { start: [6, -3], end: 'global' },
    rosenbrock: { start: [-1.2, 1], end: 'near' }, // Rosenbrock's own start
    himmelblau: { start: [0, 0], end: 'global' },
    beale: { start: [1, 1], end: 'near' },
    'three-hump-camel': { start: [2, -1], end: 'flat' }, // beside a local minimum
    'six-hump-camel': { start: [1, 1], end: 'global' },
    'goldstein-price': { start: [0.5, -0.5], end: 'global' },
    'styblinski-tang': { start: [-1, -1], end: 'global' },
    rastrigin: { start: [1.3, -0.8], end: 'flat' }, // in another hollow than the lowest
    ackley: { start: [2.3, -1.4], end: 'lower' }, // its lowest place is a cusp, where no gradient fades
    mccormick: { start: [1, 1], end: 'global' },
    easom: { start: [2.2, 4], end: 'global' }, // on the slope: from farther away there is none
  };

function largestCurvature(f: ClassicFunction, start: Float64Array): number {
  const random = randomSource(1, 'test/curvature');
  const startLoss = f.loss(start);
  const hessian = new Float64Array(3);
  const w = new Float64Array(2);
  let largest = 0;
  for (let k = 0; k < 20_000; k++) {
    // Half of the places anywhere, half between the start and a minimum, where the path leads.
    const to = random.pick(f.minima).at;
    const share = random.uniform();
    for (let i = 0; i < 2; i++)
      w[i] =
        k % 2 === 0
          ? random.between(f.domain.min[i] ?? 0, f.domain.max[i] ?? 0)
          : (start[i] ?? 0) + share * ((to[i] ?? 0) - (start[i] ?? 0));
    if (f.loss(w) > startLoss) continue;
    f.hessian(w, hessian);
    const [xx = 0, xy = 0, yy = 0] = hessian;
    largest = Math.max(largest, Math.abs(xx + yy) / 2 + Math.hypot((xx - yy) / 2, xy));
  }
  return largest;
}

function rateFor(rule: OptimizerSettings['rule'], curvature: number, width: number): number {
  switch (rule) {
    case 'gradient-descent':
      return 1 / curvature;
    case 'momentum':
    case 'nesterov':
      return 0.1 / curvature; // (1 − μ)/L: the velocity sums up to ten gradients
    case 'adagrad':
      return 0.05 * width;
    case 'rmsprop':
      return 0.0005 * width;
    case 'adam':
      return 0.005 * width;
  }
}

/** Rules whose steps don't shrink with the gradient end on a minimum only when their rate goes to 0. */
const scheduleFor = (rule: OptimizerSettings['rule']): Schedule =>
  rule === 'rmsprop' || rule === 'adam' ? { kind: 'cosine', over: STEPS, low: 0 } : { kind: 'constant' };

function walk(f: ClassicFunction, settings: OptimizerSettings, from: readonly number[]): Trajectory {
  const start = Float64Array.from(from);
  const width = f.name === 'easom' ? EASOM_HOLE_WIDTH : (f.domain.max[0] ?? 0) - (f.domain.min[0] ?? 0);
  return runOptimizer({
    optimizer: createOptimizer(settings),
    oracle: fullBatch(f),
    schedule: scheduleFor(settings.rule),
    learningRate: rateFor(settings.rule, largestCurvature(f, start), width),
    start,
    steps: STEPS,
  });
}

/** Where exp(−r²) is above 1e-4: two times three units. The plain around it is 200 wide. */
const EASOM_HOLE_WIDTH = 6;

const awayFromMinimum = (f: ClassicFunction, [x = 0, y = 0]: Float64Array): number =>
  Math.min(...f.minima.map(({ at }) => Math.hypot(x - at[0], y - at[1])));

describe.each(Object.values(CLASSIC_FUNCTIONS))('$name', (f) => {
  const { start, end } = TABLE[f.name];
  const startLoss = f.loss(Float64Array.from(start));

  test.each(USUAL_SETTINGS)('$rule comes down to where it should, the same way twice', (settings) => {
    const trajectory = walk(f, settings, start);
    const { path, losses, outcome } = trajectory;
    expect(outcome).toBe('finished');
    expect(path.length).toBe(2 * (STEPS + 1));
    expect(path.every(Number.isFinite)).toBe(true);
    const last = path.slice(-2);
    const lastLoss = losses[STEPS] ?? Number.NaN;
    expect(lastLoss).toBe(f.loss(last));
    expect(lastLoss).toBeLessThan(startLoss);
    const gradient = new Float64Array(2);
    f.lossAndGradient(last, gradient);
    switch (end) {
      case 'global':
        expect(awayFromMinimum(f, last)).toBeLessThan(1e-6);
        break;
      case 'flat':
        expect(Math.hypot(...gradient)).toBeLessThan(1e-6);
        break;
      case 'near': {
        const lowest = f.minima[0].value;
        expect(lastLoss - lowest).toBeLessThan(0.05 * (startLoss - lowest));
        break;
      }
      case 'lower':
        break;
    }
    expect(walk(f, settings, start)).toEqual(trajectory);
  });

  test('gradient descent at 1/L never rises', () => {
    const { losses } = walk(f, { rule: 'gradient-descent' }, start);
    const rounding = 1e-12 * Math.max(1, Math.abs(startLoss));
    const rises = losses.filter((loss, t) => t > 0 && loss > (losses[t - 1] ?? 0) + rounding);
    expect(rises.length).toBe(0);
  });
});

test.each(USUAL_SETTINGS.slice(0, 3))("$rule doesn't leave Easom's plain", (settings) => {
  const { path } = walk(CLASSIC_FUNCTIONS.easom, settings, [-20, -30]);
  expect(Math.hypot((path.at(-2) ?? 0) + 20, (path.at(-1) ?? 0) + 30)).toBeLessThan(1e-9);
});
