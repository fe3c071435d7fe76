/** What fits together in a level and what doesn't: the checks that look at more than one field of it. */
import type { LevelSpec } from './level-schema';
import { dimensionOf, halfWidthOf, hasSamples } from './surface-facts';

export interface LevelProblem {
  /** The keys that lead to the wrong field. */
  readonly path: readonly string[];
  readonly message: string;
}

/** The first thing that doesn't fit; null when all does. */
export function levelProblem(level: LevelSpec): LevelProblem | null {
  return (
    startProblem(level) ??
    dimensionProblem(level) ??
    stridesProblem(level) ??
    regionProblem(level) ??
    senseProblem(level) ??
    noiseProblem(level) ??
    jumpProblem(level) ??
    batchProblem(level) ??
    limitProblem(level)
  );
}

const problem = (path: string, message: string): LevelProblem => ({ path: path.split('.'), message });

function startProblem({ start, surface }: LevelSpec): LevelProblem | null {
  return start.center.length === dimensionOf(surface)
    ? null
    : problem('start.center', 'start.center needs one number for each dimension');
}

function dimensionProblem({ controls, surface }: LevelSpec): LevelProblem | null {
  const n = dimensionOf(surface);
  switch (controls) {
    case 'walk':
    case 'tightrope':
      return n === (controls === 'walk' ? 2 : 1)
        ? null
        : problem('controls', 'a tightrope has one dimension, a walk two');
    case 'slide':
    case 'sled':
    case 'robot':
      return n <= 2 ? null : problem('controls', `a ${controls} has one dimension or two, got ${n}`);
    case 'mixing-desk':
      return n >= 3 ? null : problem('controls', `a mixing desk has three knobs or more, got ${n}`);
  }
}

function stridesProblem({ strides }: LevelSpec): LevelProblem | null {
  return strides.every((s, i) => i === 0 || s > (strides[i - 1] ?? 0))
    ? null
    : problem('strides', 'strides must rise');
}

function regionProblem({ start, surface }: LevelSpec): LevelProblem | null {
  return start.center.every((c) => Math.abs(c) + start.radius <= halfWidthOf(surface))
    ? null
    : problem('start', 'the start region must lie inside the field');
}

function senseProblem({ controls, senses, noise }: LevelSpec): LevelProblem | null {
  const [slope, shaky] = [senses.includes('slope-arrow'), senses.includes('shaky-arrow')];
  if (controls === 'mixing-desk' && (slope || shaky))
    return problem('senses', 'a mixing desk has no map, so no arrow');
  if (slope && shaky) return problem('senses', 'an arrow is exact or shaky, not both');
  if (shaky && noise === undefined) return problem('noise', 'a shaky arrow needs noise');
  return null;
}

function noiseProblem({ controls, senses, noise, surface }: LevelSpec): LevelProblem | null {
  if (noise === undefined) return null;
  const isRule = controls === 'slide' || controls === 'sled' || controls === 'robot';
  if (!isRule && !senses.includes('shaky-arrow'))
    return problem('noise', 'nobody would notice it: there is no shaky arrow');
  if (noise.kind !== 'mini-batch') return null;
  if (controls === 'robot') return problem('noise', 'a robot takes its mini-batches from its cards');
  return hasSamples(surface) ? null : problem('noise', `a ${surface.kind} surface has no samples`);
}

function jumpProblem({ budget, jumpTo }: LevelSpec): LevelProblem | null {
  if (budget.jumps !== undefined && jumpTo === undefined)
    return problem('jumpTo', 'jumps need a place to land: start or field');
  return budget.jumps === undefined && jumpTo !== undefined
    ? problem('jumpTo', 'there are no jumps in the budget')
    : null;
}

function batchProblem(level: LevelSpec): LevelProblem | null {
  if (level.controls !== 'robot' || hasSamples(level.surface)) return null;
  return level.robot.batchSizes.every((size) => size === 'all')
    ? null
    : problem('robot.batchSizes', `a ${level.surface.kind} surface has no samples`);
}

/** Only walking is slow enough to go without a limit. */
function limitProblem({ controls, budget }: LevelSpec): LevelProblem | null {
  const mayBeEndless = controls === 'walk' || controls === 'tightrope';
  return budget.steps === null && !mayBeEndless
    ? problem('budget.steps', `a ${controls} needs a limit of steps`)
    : null;
}
