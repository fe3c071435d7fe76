/** Each place of a model's field is another model: what it is at a place that is looked at. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { shownAt } from '../../core/hunt/gauge';
import type { ResolvedLevel } from '../../core/level/resolve-level';
import { type ModelFit, rightOf } from '../../core/model/model-fit';
import type { ReplayView } from '../views';

export interface ModelThere {
  /** Slope and height in the middle of a line, in the data's units; null for any other model. */
  readonly line: { readonly slope: number; readonly height: number } | null;
  /** Of a model that tells two kinds apart: how many points it has on the right side; else null. */
  readonly right: { readonly count: number; readonly total: number } | null;
  /** The loss on show over what was held back; null where nothing was. */
  readonly heldShown: number | null;
}

export interface ModelsToCome {
  /** Null where the field is no model's loss, and until the model was wanted and is there. */
  readonly fit: ReadonlySignal<ModelFit | null>;
  want(): void;
}

/** The code of the models is only fetched for a field that is one's loss. */
export function openModels(replay: ReplayView): ModelsToCome {
  const fit = signal<ModelFit | null>(null);
  let asked = !('data' in replay.hunt.level.spec.surface);
  return {
    fit,
    want: () => {
      if (asked) return;
      asked = true;
      import('../fit-of').then(
        ({ fitOf }) => {
          fit.value = fitOf(replay);
        },
        (error: unknown) => {
          asked = false;
          console.warn(error);
        },
      );
    },
  };
}

/** A slope is told to this share of all slopes of the field: a level line has slope 0, not 0.0038. */
const FINEST = 1 / 1000;

export function modelThere(fit: ModelFit, level: ResolvedLevel, at: readonly number[]): ModelThere {
  const { surface } = level.spec;
  const parameters = fit.parametersAt(at);
  const [slope = 0, height = 0] = parameters;
  const held = fit.heldLossAt(at);
  return {
    line: surface.kind === 'line-fit' ? { slope: rounded(slope, surface.slope), height } : null,
    right: fit.answers === 'label' ? { count: rightOf(fit, parameters), total: fit.points.length } : null,
    heldShown: held === null ? null : shownAt(level, held),
  };
}

function rounded(slope: number, range: number | readonly [number, number]): number {
  if (typeof range === 'number') return slope;
  const step = (range[1] - range[0]) * FINEST;
  return Math.round(slope / step) * step + 0;
}
