/** The model behind a replay's field, made once for all who show it: a network has to be trained for it. */
import { type ModelFit, modelFitOf } from '../core/model/model-fit';
import type { ReplayView } from './views';

const made = new WeakMap<ReplayView, ModelFit>();

/** Null where the field is no model's loss. */
export function fitOf(replay: ReplayView): ModelFit | null {
  const { spec, seed } = replay.hunt.level;
  if (!('data' in spec.surface)) return null;
  const fit = made.get(replay) ?? modelFitOf(spec.surface, seed);
  made.set(replay, fit);
  return fit;
}
