/** What the page asks of the field worker and what it answers; the same code runs on the page where there is no worker. */

import { buildBoundedSurface } from '../core/level/build-surface';
import { generateLevel } from '../core/level/generate-level';
import type { Difficulty } from '../core/level/generated-id';
import { LevelError } from '../core/level/level-id';
import type { LevelSpec } from '../core/level/level-spec';
import { buildFieldMap } from '../core/surface/build-field-map';
import { proveSurface } from '../core/surface/prove-surface';
import { GeneratorError, type Survey } from '../session/ports';

export type FieldRequest =
  | { readonly type: 'generate'; readonly difficulty: Difficulty; readonly seed: number }
  | { readonly type: 'survey'; readonly spec: LevelSpec };

/** The generated level, or GeneratorError when no draw proves itself. */
export function generate(difficulty: Difficulty, seed: number): LevelSpec {
  const result = generateLevel(difficulty, seed);
  if (!result.ok) throw new GeneratorError(result.reason);
  return result.value.spec;
}

/** All minima and the map; LevelError when the level's candy is not where it says. */
export function survey(spec: LevelSpec): Survey {
  const surface = buildBoundedSurface(spec.surface);
  const proof = proveSurface(surface, { floor: spec.floor, tolerance: spec.tolerance });
  if (!proof.ok) throw new LevelError('surface', proof.reason);
  return { proof: proof.value, map: buildFieldMap(surface) };
}

export function answer(request: FieldRequest): LevelSpec | Survey {
  switch (request.type) {
    case 'generate':
      return generate(request.difficulty, request.seed);
    case 'survey':
      return survey(request.spec);
  }
}
