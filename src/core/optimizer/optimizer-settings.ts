/** An update rule as data: what a level, a card or a link may name, and the optimizer it becomes. */
import * as v from 'valibot';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { gradientDescent } from './gradient-descent';
import { momentum } from './momentum';
import { nesterov } from './nesterov';
import type { Optimizer } from './optimizer';
import { rmsprop } from './rmsprop';

/** 0 ≤ x < 1; 0.9999 is the highest that anyone sets. */
const share = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(0.9999));

/** Every rule with its own settings; the usual values are PyTorch's defaults. */
export const optimizerSettingsSchema = v.variant('rule', [
  v.strictObject({ rule: v.literal('gradient-descent') }),
  v.strictObject({ rule: v.literal('momentum'), momentum: share }),
  v.strictObject({ rule: v.literal('nesterov'), momentum: share }),
  v.strictObject({ rule: v.literal('adagrad') }),
  v.strictObject({ rule: v.literal('rmsprop'), decay: v.pipe(share, v.minValue(1e-4)) }),
  v.strictObject({ rule: v.literal('adam'), beta1: share, beta2: share }),
]);

export type OptimizerSettings = v.InferOutput<typeof optimizerSettingsSchema>;
export type Rule = OptimizerSettings['rule'];

/** The rules with the settings that most people use. */
export const USUAL_SETTINGS: readonly OptimizerSettings[] = [
  { rule: 'gradient-descent' },
  { rule: 'momentum', momentum: 0.9 },
  { rule: 'nesterov', momentum: 0.9 },
  { rule: 'adagrad' },
  { rule: 'rmsprop', decay: 0.99 },
  { rule: 'adam', beta1: 0.9, beta2: 0.999 },
];

/** RangeError naming a setting out of its range. */
export function createOptimizer(settings: OptimizerSettings): Optimizer {
  switch (settings.rule) {
    case 'gradient-descent':
      return gradientDescent;
    case 'momentum':
      return momentum(settings.momentum);
    case 'nesterov':
      return nesterov(settings.momentum);
    case 'adagrad':
      return adagrad;
    case 'rmsprop':
      return rmsprop(settings.decay);
    case 'adam':
      return adam(settings);
  }
}
