/**
 * The second generator: (family, difficulty, teaches, seed) → a level with its certificate. Draws from a recipe until a
 * draw's proof holds and its measured difficulty is the one asked for; bounded, and says why when none does.
 * The same request gives the same level and certificate, bit for bit, on every machine.
 */
import { randomSource } from '../../math/random';
import { finish } from '../../steps';
import type { ProofResult } from '../../surface/proof-result';
import { type DrawRequest, drawnId } from '../generated-id';
import { type DrawnLevel, drawOne, refuse } from './draw-one';
import { type DrawProgress, withProgress } from './draw-progress';
import type { Recipe } from './recipe';
import { RECIPES } from './recipes/index';
import { whyNone } from './why-none';

export interface GeneratedDrawnLevel extends DrawnLevel {
  /** How many were drawn, the good one included. */
  readonly draws: number;
}

/** A recipe of which one draw in 64 holds comes to nothing for one seed in 10,000; most hold far more often. */
const MOST_DRAWS = 600;

/** Names the random numbers of the draws. Apart from DRAWN_VERSION, so that a stricter proof changes only what it refuses. */
const STREAM = 'generate/3';

/** The recipe for a request; null when there is none for that family, difficulty and thing to teach. */
export function recipeFor(
  { teaches, family, difficulty }: Omit<DrawRequest, 'seed'>,
  recipes: readonly Recipe[] = RECIPES,
): Recipe | null {
  return (
    recipes.find(
      (r) => r.teaches === teaches && r.family === family && r.difficulties.includes(difficulty),
    ) ?? null
  );
}

/** Everything that can be asked for, seeds aside, in the order of the recipes. */
export function drawable(recipes: readonly Recipe[] = RECIPES): readonly Omit<DrawRequest, 'seed'>[] {
  return recipes.flatMap(({ teaches, family, difficulties }) =>
    difficulties.map((difficulty) => ({ teaches, family, difficulty })),
  );
}

/**
 * The level in steps: yields at least once a draw, so that whoever runs it can look up, tell how far it is, or let go.
 * RangeError for a seed that isn't a whole number from 0.
 */
export function* drawSteps(
  request: DrawRequest,
  recipes: readonly Recipe[] = RECIPES,
): Generator<DrawProgress, ProofResult<GeneratedDrawnLevel>, void> {
  const { family, teaches, difficulty, seed } = request;
  drawnId(request);
  const recipe = recipeFor(request, recipes);
  if (recipe === null) return refuse(whyNone(request, recipes));
  const most = recipe.mostDraws ?? MOST_DRAWS;
  const random = randomSource(seed, `${STREAM}/${family}/${teaches}/${difficulty}`);
  const reasons: string[] = [];
  for (let refused = 0; refused < most; refused++) {
    const progress = { refused, most, reason: reasons[refused - 1] ?? '' };
    const result = yield* withProgress(drawOne(request, recipe, random), progress);
    if (result.ok) return { ok: true, value: { ...result.value, draws: refused + 1 } };
    reasons.push(result.reason);
  }
  return refuse(summaryOf(reasons));
}

/** `drawSteps` to its end. */
export function generateDrawn(
  request: DrawRequest,
  recipes: readonly Recipe[] = RECIPES,
): ProofResult<GeneratedDrawnLevel> {
  return finish(drawSteps(request, recipes));
}

/** The most common reason, reasons that differ in their numbers alone counted as one, with its last wording. */
function summaryOf(reasons: readonly string[]): string {
  const counts = new Map<string, { count: number; last: string }>();
  for (const reason of reasons) {
    const kind = reason.replace(/[−-]?\d+(\.\d+)?(e[+-]?\d+)?/g, '#');
    counts.set(kind, { count: (counts.get(kind)?.count ?? 0) + 1, last: reason });
  }
  const [common] = [...counts.values()].sort((a, b) => b.count - a.count);
  return (
    `none of ${reasons.length} drawn levels could be proved; ` +
    `${common?.count ?? 0} of them were refused because: ${common?.last ?? ''}`
  );
}
