/**
 * What a robot's rule remembered at a step: a record keeps where a step led, not the optimizer's memory, so the robot's cards and
 * steps are gone through again. The same numbers come out, bit for bit, because the rule reads only its memory, w, g and η.
 */
import type { OpenCards } from '../hunt/hunt-state';
import type { RobotRecord, StepRecord } from '../hunt/step-record';
import { carriedAtStart, optimizerOf } from '../hunt/ways/at-rest';
import type { ResolvedLevel } from '../level/resolve-level';
import { copyState, type OptimizerState } from '../optimizer/optimizer';
import { createOptimizer, type OptimizerSettings } from '../optimizer/optimizer-settings';

export interface RobotStep {
  readonly settings: OptimizerSettings;
  readonly before: OptimizerState;
  readonly after: OptimizerState;
}

/** The rule and its memory around one step of a robot; null when the record is not among `records`, or at no robot's level. */
export function robotStepOf(
  level: ResolvedLevel,
  records: readonly StepRecord[],
  wanted: RobotRecord,
): RobotStep | null {
  const { spec } = level;
  const atStart = carriedAtStart(level);
  if (spec.controls !== 'robot' || atStart.kind !== 'robot') return null;
  const fresh = (cards: OpenCards): OptimizerState =>
    createOptimizer(optimizerOf(spec.robot, cards)).init(level.surface.dimension);
  let { open } = atStart;
  let memory = fresh(open);
  for (const record of records) {
    if (record.type === 'jump') memory = fresh(open);
    if (record.type === 'card') {
      open = { ...open, [record.card]: record.choice };
      if (record.card === 'optimizer' || record.card === 'momentum') memory = fresh(open);
    }
    if (record.type !== 'robot-step') continue;
    const settings = optimizerOf(spec.robot, open);
    const before = record === wanted ? copyState(memory) : memory;
    createOptimizer(settings).step(
      memory,
      Float64Array.from(record.from),
      Float64Array.from(record.felt),
      record.learningRate,
    );
    if (record === wanted) return { settings, before, after: memory };
  }
  return null;
}
