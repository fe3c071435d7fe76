/** What the page asks of the field worker and what it answers; the same code runs on the page where there is no worker. */

import { buildSurfaceSteps } from '../core/level/build-surface';
import type { DrawProgress } from '../core/level/generate/draw-progress';
import { drawSteps } from '../core/level/generate/generate-drawn';
import { generateSteps } from '../core/level/generate-level';
import type { Difficulty, DrawRequest } from '../core/level/generated-id';
import { LevelError } from '../core/level/level-id';
import type { LevelSpec } from '../core/level/level-spec';
import { proveFieldSteps } from '../core/level/prove-field';
import type { Steps } from '../core/steps';
import { buildFieldMapSteps } from '../core/surface/build-field-map';
import type { Minimum } from '../core/surface/critical-points';
import { type FieldBasins, fieldBasinsSteps } from '../core/surface/field-basins';
import type { FieldMap } from '../core/surface/field-map';
import { isSurface } from '../core/surface/loss-function';
import type { ProofResult } from '../core/surface/proof-result';
import { GeneratorError, type Survey } from '../session/ports';
import { runInSlices, type Slices } from './run-in-slices';

export type FieldRequest =
  /** Of the first generator. */
  | { readonly type: 'generate'; readonly difficulty: Difficulty; readonly seed: number }
  /** Of the second. */
  | { readonly type: 'draw'; readonly request: DrawRequest }
  | { readonly type: 'survey'; readonly spec: LevelSpec }
  | {
      readonly type: 'basins';
      readonly spec: LevelSpec;
      readonly minima: readonly Minimum[];
      readonly map: FieldMap;
    };

/** Page to worker. */
export type ToFieldWorker =
  | { readonly type: 'ask'; readonly id: number; readonly request: FieldRequest }
  /** Nobody waits for this answer any more. */
  | { readonly type: 'cancel'; readonly id: number };

/** Worker to page. A question that was cancelled is answered no more. */
export type FromFieldWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: DrawProgress }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly error: FailureData };

/** What went wrong, as data: errors lose their class on the way. */
export interface FailureData {
  readonly name: string;
  readonly message: string;
  /** Of a LevelError; empty for others. */
  readonly path: string;
}

type Generated = ProofResult<{ readonly spec: LevelSpec }>;

/** The generated level, or GeneratorError when no draw proves itself. */
async function levelOf(steps: Generator<DrawProgress, Generated, void>, slices: Slices): Promise<LevelSpec> {
  const result = await runInSlices(steps, slices);
  if (!result.ok) throw new GeneratorError(result.reason);
  return result.value.spec;
}

/** All minima and, where there can be one, the map, in steps; LevelError when the level's candy is not where it says. */
export function* surveySteps(spec: LevelSpec): Steps<Survey> {
  const surface = yield* buildSurfaceSteps(spec.surface);
  const proof = yield* proveFieldSteps(spec, surface);
  if (!proof.ok) throw new LevelError('surface', proof.reason);
  return { proof: proof.value, map: isSurface(surface) ? yield* buildFieldMapSteps(surface) : null };
}

/** Basins of a field of one or two parameters, in steps. RangeError for one of more. */
export function* basinsSteps(spec: LevelSpec, minima: readonly Minimum[], map: FieldMap): Steps<FieldBasins> {
  const surface = yield* buildSurfaceSteps(spec.surface);
  if (!isSurface(surface)) throw new RangeError(`no map shows ${surface.dimension} parameters`);
  return yield* fieldBasinsSteps(surface, minima, map);
}

/** Works in slices and can be aborted between them. */
export async function answer(
  request: FieldRequest,
  slices: Slices,
): Promise<LevelSpec | Survey | FieldBasins> {
  slices.signal?.throwIfAborted();
  switch (request.type) {
    case 'generate':
      return levelOf(generateSteps(request.difficulty, request.seed), slices);
    case 'draw':
      return levelOf(drawSteps(request.request), slices);
    case 'survey':
      return runInSlices(surveySteps(request.spec), slices);
    case 'basins':
      return runInSlices(basinsSteps(request.spec, request.minima, request.map), slices);
  }
}
