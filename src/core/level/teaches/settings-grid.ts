/**
 * The settings that a level lets its player choose, written out: update rules, learning rates, schedules, batch sizes.
 * A sled has one rule and one rate; who strides (walk, tightrope, desk) sets none, and is shown what coaches do.
 */
import type { OptimizerSettings, Rule } from '../../optimizer/optimizer-settings';
import type { Schedule } from '../../optimizer/schedule';
import type { LevelSpec } from '../level-spec';
import { learningRatesOf, type RobotSettings } from '../way-settings';

export interface SettingsGrid {
  readonly rules: readonly OptimizerSettings[];
  /** η, rising. */
  readonly learningRates: readonly number[];
  readonly schedules: readonly Schedule[];
  readonly batchSizes: readonly (number | 'all')[];
}

/** One choice from a grid. */
export interface Setting {
  readonly rule: OptimizerSettings;
  readonly learningRate: number;
  readonly schedule: Schedule;
  readonly batchSize: number | 'all';
}

export const CONSTANT: Schedule = { kind: 'constant' };

/** Null where the player sets no learning rate. */
export function settingsGrid(spec: LevelSpec): SettingsGrid | null {
  switch (spec.controls) {
    case 'walk':
    case 'tightrope':
    case 'mixing-desk':
      return null;
    case 'slide':
      return {
        rules: [{ rule: 'gradient-descent' }],
        learningRates: learningRatesOf(spec.slide.learningRates),
        schedules: [CONSTANT],
        batchSizes: ['all'],
      };
    case 'sled':
      return {
        rules: [{ rule: 'momentum', momentum: spec.sled.momentum }],
        learningRates: [spec.sled.learningRate],
        schedules: [CONSTANT],
        batchSizes: ['all'],
      };
    case 'robot':
      return {
        rules: rulesOf(spec.robot),
        learningRates: learningRatesOf(spec.robot.learningRates),
        schedules: spec.robot.schedules,
        batchSizes: spec.robot.batchSizes,
      };
  }
}

/** Every rule on the cards; momentum and Nesterov once for each μ. Decays are the robot's (`optimizerOf`). */
function rulesOf({ optimizers, momentums }: RobotSettings): OptimizerSettings[] {
  return optimizers.flatMap((rule) => withMomentums(rule, momentums));
}

function withMomentums(rule: Rule, momentums: readonly number[]): OptimizerSettings[] {
  switch (rule) {
    case 'gradient-descent':
    case 'adagrad':
      return [{ rule }];
    case 'momentum':
    case 'nesterov':
      return momentums.map((momentum) => ({ rule, momentum }));
    case 'rmsprop':
      return [{ rule, decay: 0.99 }];
    case 'adam':
      return [{ rule, beta1: 0.9, beta2: 0.999 }];
  }
}

/** Every setting of a grid: rules first, then schedules, batch sizes, and learning rates from the highest down. */
export function settingsOf({ rules, learningRates, schedules, batchSizes }: SettingsGrid): Setting[] {
  const falling = [...learningRates].reverse();
  return rules.flatMap((rule) =>
    schedules.flatMap((schedule) =>
      batchSizes.flatMap((batchSize) =>
        falling.map((learningRate) => ({ rule, learningRate, schedule, batchSize })),
      ),
    ),
  );
}
