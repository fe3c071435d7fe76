/**
 * One draw of a level, from a recipe to a certificate, or the first reason why it is no good. In steps, so that whoever
 * waits can breathe, tell how far it is, or stop: it yields between the parts that take time.
 *
 * Order: what is cheap and refuses most comes first: the field's hollows, the candy's place, a start; then the field's
 * proof, par under the intended bot, the measured difficulty; last the runs of every bot and what the level teaches, and that
 * once more on other seeds.
 */
import type { RandomSource } from '../../math/random';
import { distance } from '../../math/vector';
import type { Steps } from '../../steps';
import type { ProofResult } from '../../surface/proof-result';
import { type BuiltSurface, buildSurface } from '../build-surface';
import type { LevelCertificate } from '../certificate';
import type { FieldProof } from '../field-proof';
import { basinSharesSteps } from '../field-samples';
import { type DrawRequest, drawnId } from '../generated-id';
import { levelProblem } from '../level-checks';
import type { LevelSpec } from '../level-spec';
import { LEAST_INTENDED, measureParSteps } from '../measure-runs';
import { MOST_BELIEVED } from '../misconceptions';
import { proveFieldSteps, proveRunsSteps, proveTeaches } from '../prove-level';
import { MOST_LUCKY, mustNotBeLucky, resolveProofRuns } from '../prove-walks';
import { type MeasuredDifficulty, measureDifficulty } from './measure-difficulty';
import { raiseField, riseOfCandy } from './raise-field';
import type { Draft, Recipe, SurveyedField } from './recipe';
import { rehearsalProblem } from './rehearse';
import { measureSteadyPar } from './steady-par';
import { surveyField } from './survey-field';

export interface DrawnLevel {
  readonly spec: LevelSpec;
  readonly certificate: LevelCertificate;
  readonly difficulty: MeasuredDifficulty;
}

/** Candy lies at least these shares of the half width from the field's middle and from its walls. */
const LEAST_FROM_MIDDLE = 0.25;
const LEAST_FROM_WALL = 0.1;
/** Every other minimum must be worse by this many tolerances; the proof asks for 2. */
const LEAST_LEAD = 2.5;
/** Win rates keep this far from their bounds: more than the luck of 200 runs, mostly (one standard deviation is 0.02). */
const MARGIN = 0.03;
/** Enough runs to tell most draws that don't teach from those that do. */
const EARLY_RUNS = 12;
const BUDGET = { factor: 1.6, extra: 2 } as const;

export const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({
  ok: false,
  reason,
});

/** Yields between its parts; returns the level or why there is none. */
export function* drawOne(
  request: DrawRequest,
  recipe: Recipe,
  random: RandomSource,
): Generator<void, ProofResult<DrawnLevel>, void> {
  const drawn = recipe.draw(random, request.difficulty);
  if (!drawn.ok) return drawn;
  const draft = drawn.value;
  const survey = yield* surveyField(buildSurface(draft.level.surface));
  if (!survey.ok) return survey;
  yield;
  const placed = yield* place(draft, survey.value, random);
  if (!placed.ok) return placed;
  yield;
  const bare = withField(request, draft, survey.value, placed.value);
  const problem = levelProblem(bare);
  if (problem !== null) return refuse(problem.message);
  const surface = buildSurface(bare.surface);
  const proof = yield* proveFieldSteps(bare, surface);
  if (!proof.ok) return proof;
  yield;
  if (recipe.checksEarly === true) {
    const early = yield* teachesEarly(bare, surface, proof.value);
    if (early !== null) return refuse(early);
    yield;
  }
  const spec = yield* withMeasuredBudget(bare, draft);
  if (!spec.ok) return spec;
  yield* basinSharesSteps(surface, proof.value.minima); // remembered: measureDifficulty asks for them in one go
  const difficulty = measureDifficulty(spec.value, surface, proof.value);
  if (difficulty.band !== request.difficulty)
    return refuse(`its measured difficulty is ${difficulty.band}: ${difficulty.score.toFixed(2)}`);
  yield;
  const certificate = yield* proveRunsSteps(spec.value, surface, proof.value);
  if (!certificate.ok) return certificate;
  const narrow = narrowly(spec.value, certificate.value);
  if (narrow !== null) return refuse(narrow);
  yield;
  const unsteady = yield* rehearsalProblem(spec.value, surface, proof.value, certificate.value.teaches);
  if (unsteady !== null) return refuse(unsteady);
  return { ok: true, value: { spec: spec.value, certificate: certificate.value, difficulty } };
}

/** What a certificate holds only narrowly, so that it might not with other seeds; null when it holds with room to spare. */
function narrowly(spec: LevelSpec, { winRates, misconceptions }: LevelCertificate): string | null {
  if (winRates.intended < LEAST_INTENDED + MARGIN) return 'the intended bot wins too narrowly';
  const lucky = Math.max(winRates.rando, winRates.middle);
  if (mustNotBeLucky(spec) && lucky > MOST_LUCKY - MARGIN) return 'luck wins nearly too often';
  return misconceptions.some(({ winRate }) => winRate > MOST_BELIEVED - MARGIN)
    ? 'a misconception wins nearly too often'
    : null;
}

/** The middle of the start region, after the field has passed what is cheap to ask of it. */
function* place(
  draft: Draft,
  field: SurveyedField,
  random: RandomSource,
): Steps<ProofResult<readonly number[]>> {
  const { minima, candies, surface } = field;
  const [fewest, most] = draft.hollows;
  if (minima.length < fewest || minima.length > most) return refuse(`the field has ${minima.length} hollows`);
  const [candy] = minima;
  const second = minima[candies.length];
  const halfWidth = surface.domain.max[0] ?? 0;
  const middle = candy.at.map(() => 0);
  if (candies.some(({ at }) => distance(at, middle) < LEAST_FROM_MIDDLE * halfWidth))
    return refuse('the candy is near the middle');
  if (candies.some(({ at }) => at.some((x) => Math.abs(x) > (1 - LEAST_FROM_WALL) * halfWidth)))
    return refuse('the candy is near a wall');
  const start = yield* draft.place(field, random);
  if (start === null) return refuse('no good place to start from was found');
  const range = surface.loss(Float64Array.from(start)) - candy.loss;
  if (!(range > 0)) return refuse('the start is no higher than the candy');
  if (second !== undefined && second.loss < candy.loss + LEAST_LEAD * riseOfCandy(draft.candy, field, range))
    return refuse('another hollow is nearly as deep');
  return { ok: true, value: start };
}

/** The level with its field lifted and its start, its par and budget still open. */
function withField(
  request: DrawRequest,
  draft: Draft,
  field: SurveyedField,
  start: readonly number[],
): LevelSpec {
  const startValue = field.surface.loss(Float64Array.from(start));
  return {
    ...draft.level,
    version: 1,
    id: drawnId(request),
    chapter: 'endless',
    teaches: [request.teaches, ...(draft.alsoTeaches ?? [])],
    budget: {
      steps: draft.stepsToMeasure,
      toeTaps: draft.toeTaps,
      ...(draft.jumps === undefined ? {} : { jumps: draft.jumps }),
    },
    start: { center: [...start], radius: draft.startRadius },
    par: 1,
    ...raiseField(draft, field, startValue),
  };
}

/** Why a few runs already say that the level doesn't teach what it is drawn for; null when they don't. */
function* teachesEarly(bare: LevelSpec, surface: BuiltSurface, proof: FieldProof): Steps<string | null> {
  const runs = resolveProofRuns(bare, { runs: EARLY_RUNS });
  if (!runs.ok) return runs.reason;
  const taught = yield* proveTeaches({ spec: bare, surface, proof, runs: runs.value });
  return taught.ok ? null : taught.reason;
}

/** Par as the intended bot measures it with steps to spare, a budget from par, and par again under that budget. */
function* withMeasuredBudget(bare: LevelSpec, draft: Draft): Generator<void, ProofResult<LevelSpec>, void> {
  const free = yield* measureParSteps(bare);
  const [shortest, longest] = draft.parRange;
  if (Number.isNaN(free)) return refuse('the intended bot loses');
  if (!(free >= shortest && free <= longest))
    return refuse(`the intended bot takes too ${free < shortest ? 'few' : 'many'} steps`);
  yield;
  const { factor, extra } = draft.budget ?? BUDGET;
  const steps = Math.ceil(factor * free) + extra;
  const budgeted: LevelSpec = { ...bare, budget: { ...bare.budget, steps } };
  const par = yield* measureSteadyPar(budgeted);
  return par.ok ? { ok: true, value: { ...budgeted, par: par.value } } : par;
}
