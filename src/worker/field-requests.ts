/** What the page asks of the field worker and what it answers; the same code runs on the page where there is no worker. */

import { asMapped, buildSurface } from '../core/level/build-surface';
import { generateLevel } from '../core/level/generate-level';
import type { Difficulty } from '../core/level/generated-id';
import { LevelError } from '../core/level/level-id';
import type { LevelSpec } from '../core/level/level-spec';
import { proveField } from '../core/level/prove-field';
import { buildFieldMap } from '../core/surface/build-field-map';
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
  const surface = buildSurface(spec.surface);
  const proof = proveField(spec, surface);
  if (!proof.ok) throw new LevelError('surface', proof.reason);
  return { proof: proof.value, map: buildFieldMap(asMapped(surface)) };
}

export function answer(request: FieldRequest): LevelSpec | Survey {
  switch (request.type) {
    case 'generate':
      return generate(request.difficulty, request.seed);
    case 'survey':
      return survey(request.spec);
  }
}
