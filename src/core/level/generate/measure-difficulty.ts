/**
 * How difficult a level is: measured on its field and its runs, never declared.
 *
 *     D = log₂(par/p₀) + log₂(1/b) + log₁₀ κ + 2·log₂(1 + ν)
 *
 * par: the intended bot's median steps; p₀: 4 steps of a walker, 32 of a robot, which walks by itself.
 * b: the share of the field that rolls into the candy, by real descent.
 * κ: the condition number at the candy, at most 10⁴. ν: the noise of the gradient, root mean square over directions, over
 * the gradient's length at the middle of the start region, at most 3. No term is below 0.
 * So one point is twice the steps, half the basin, ten times the condition number, or noise of two fifths of the slope.
 * The bands: easy below 2, medium from 2 to 3.5, hard from 3.5. Limits: it orders levels of one kind; no one has yet
 * measured it on children.
 */
import { log } from '../../math/elementary';
import { randomSource } from '../../math/random';
import { candiesOf } from '../../surface/critical-points';
import type { LossField } from '../../surface/loss-function';
import { conditionNumberOf, curvaturesAt } from '../curvature';
import type { FieldProof } from '../field-proof';
import { basinSharesOf } from '../field-samples';
import type { Difficulty } from '../generated-id';
import type { LevelSpec } from '../level-spec';

export interface MeasuredDifficulty {
  /** D. */
  readonly score: number;
  readonly band: Difficulty;
  readonly par: number;
  /** b, 0–1. */
  readonly basinShare: number;
  /** κ; Infinity where a direction doesn't bend up. */
  readonly conditionNumber: number;
  /** ν; 0 without noise. */
  readonly noise: number;
}

/** Basins are counted from about a thousand places: a smaller one counts as one of them. */
const LEAST_SHARE = 1e-3;
const STEPS_AT_ZERO = { walker: 4, robot: 32 } as const;
const MOST_CONDITION = 1e4;
const MOST_NOISE = 3;
/** Mini-batches drawn to measure their noise. */
const BATCHES = 64;

/** Where the bands begin, in points. */
export const MEDIUM_FROM = 2;
export const HARD_FROM = 3.5;

export function bandOf(score: number): Difficulty {
  return score < MEDIUM_FROM ? 'easy' : score < HARD_FROM ? 'medium' : 'hard';
}

/** Of a level whose par has been measured; `proof` is that of its surface. */
export function measureDifficulty(
  spec: LevelSpec,
  surface: LossField,
  proof: FieldProof,
): MeasuredDifficulty {
  const [candy] = proof.minima;
  const basinShare = shareOfCandy(surface, proof);
  const conditionNumber = candy.onWall ? 1 : conditionNumberOf(curvaturesAt(surface, candy.at));
  const noise = noiseOf(spec, surface);
  const p0 = spec.controls === 'robot' ? STEPS_AT_ZERO.robot : STEPS_AT_ZERO.walker;
  const score =
    Math.max(0, log2(spec.par / p0)) +
    log2(1 / Math.max(basinShare, LEAST_SHARE)) +
    log10(Math.min(conditionNumber, MOST_CONDITION)) +
    2 * log2(1 + Math.min(noise, MOST_NOISE));
  return { score, band: bandOf(score), par: spec.par, basinShare, conditionNumber, noise };
}

/** The share of the field that rolls into a candy: any of them, where they are tied. */
function shareOfCandy(surface: LossField, proof: FieldProof): number {
  return basinSharesOf(surface, proof.minima)
    .slice(0, candiesOf(proof).length)
    .reduce((sum, share) => sum + share, 0);
}

/** The noise's standard deviation, root mean square over directions, over the gradient's length at the start. */
function noiseOf({ noise, start }: LevelSpec, surface: LossField): number {
  if (noise === undefined) return 0;
  const w = Float64Array.from(start.center);
  const gradient = new Float64Array(surface.dimension);
  surface.lossAndGradient(w, gradient);
  const slope = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0));
  if (!(slope > 0)) return MOST_NOISE;
  switch (noise.kind) {
    case 'normal':
      return noise.deviation / slope;
    case 'mini-batch':
      return deviationOfBatches(surface, w, gradient, noise.size) / slope;
  }
}

function deviationOfBatches(
  { batches, dimension }: LossField,
  w: Float64Array,
  full: Float64Array,
  size: number,
): number {
  if (batches === undefined) return 0;
  const random = randomSource(1, 'measure-noise');
  const gradient = new Float64Array(dimension);
  const count = Math.min(size, batches.sampleCount);
  const all = Int32Array.from({ length: batches.sampleCount }, (_, i) => i);
  let sum = 0;
  for (let k = 0; k < BATCHES; k++) {
    // The first places of a Fisher–Yates shuffle: a batch without replacement.
    for (let i = 0; i < count; i++) {
      const j = random.integer(i, all.length - 1);
      const swapped = all[i] as number;
      all[i] = all[j] as number;
      all[j] = swapped;
    }
    batches.batchLossAndGradient(w, all, count, gradient);
    for (let i = 0; i < dimension; i++) sum += ((gradient[i] ?? 0) - (full[i] ?? 0)) ** 2;
  }
  return Math.sqrt(sum / (BATCHES * dimension));
}

const log2 = (x: number): number => log(x) / Math.LN2;
const log10 = (x: number): number => log(x) / Math.LN10;
