/**
 * Endless fields: draws levels from a seed until one can be proved, and says so when none can within the limit.
 * The id names the generator's version, so that an old link can be told from a new one.
 */
import { type RandomSource, randomSource } from '../math/random';
import { finish, type Steps } from '../steps';
import { descend } from '../surface/descend';
import { type FoundMinimum, findMinimaSteps } from '../surface/find-minima';
import { LandformBounds } from '../surface/landform-bounds';
import { LandformSurface } from '../surface/landform-surface';
import { flatten } from '../surface/plateau-map';
import type { ProofResult } from '../surface/proof-result';
import { MOST_BOXES, proveSurfaceSteps } from '../surface/prove-surface';
import type { SurfaceSpec } from '../surface/surface-spec';
import type { WalksProof } from './certificate';
import { medianLoss } from './difficulty';
import {
  drawSurface,
  FIELD_HALF_WIDTH,
  FIELD_STRIDES,
  RECIPES,
  type Recipe,
  thousandths,
} from './draw-level';
import { type DrawProgress, withProgress } from './generate/draw-progress';
import { type Difficulty, GENERATOR_VERSION, generatedId } from './generated-id';
import type { LevelSpec } from './level-spec';
import { measureParSteps } from './measure-runs';
import { proveWalksSteps } from './prove-walks';

export { DIFFICULTIES, type Difficulty, GENERATOR_VERSION, parseGeneratedId } from './generated-id';

export interface GeneratedLevel {
  readonly spec: LevelSpec;
  readonly certificate: WalksProof;
  /** How many fields were drawn, the good one included. */
  readonly draws: number;
}

const MOST_DRAWS = 200;
const STARTS_PER_FIELD = 10;
/** Steps a bot may take while par is measured: more than any budget that a par in range leads to. */
const STEPS_TO_MEASURE = 60;
/** Par in range: shorter is no walk, longer is a chore. */
const PAR_RANGE = [7, 20] as const;
/** Candy lies at least this far from the field's middle and from its walls, in field units. */
const LEAST_FROM_MIDDLE = 2.5;
const LEAST_FROM_WALL = 1;
/** A start lies at least this far from the candy, in field units: past the half half-width the proof asks for. */
const LEAST_FROM_CANDY = 7;
/**
 * The candy's rim is at least this share of the start's loss above it: the gauge rounds to whole hundredths, and where
 * it shows 0 there should be candy, though some starts lie higher than the region's middle.
 */
const LEAST_HEIGHT = 0.0065;
/** Every other minimum must be worse by this many tolerances; the proof asks for 2. */
const LEAST_LEAD = 3;

/** The level of this difficulty and seed (a whole number from 0), proved; or why there is none. */
export function generateLevel(difficulty: Difficulty, seed: number): ProofResult<GeneratedLevel> {
  return finish(generateSteps(difficulty, seed));
}

/** The same in steps: yields between draws and between the parts of one, so that whoever waits can breathe or stop. */
export function* generateSteps(
  difficulty: Difficulty,
  seed: number,
): Generator<DrawProgress, ProofResult<GeneratedLevel>, void> {
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed must be a whole number from 0, got ${seed}`);
  const id = generatedId(difficulty, seed);
  const random = randomSource(seed, `generate/${GENERATOR_VERSION}/${difficulty}`);
  const recipe = RECIPES[difficulty];
  let lastReason = '';
  for (let draws = 1; draws <= MOST_DRAWS; draws++) {
    const progress = { refused: draws - 1, most: MOST_DRAWS, reason: lastReason };
    const result = yield* withProgress(tryDraw(id, recipe, random), progress);
    if (result.ok) return { ok: true, value: { ...result.value, draws } };
    lastReason = result.reason;
  }
  return { ok: false, reason: `none of ${MOST_DRAWS} drawn fields could be proved; the last: ${lastReason}` };
}

type Proved = Pick<GeneratedLevel, 'spec' | 'certificate'>;
const refuse = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

function* tryDraw(id: string, recipe: Recipe, random: RandomSource): Steps<ProofResult<Proved>> {
  const drawn = drawSurface(recipe, random);
  const bare = new LandformSurface(drawn);
  const bounds = new LandformBounds(bare);
  const search = yield* findMinimaSteps(bare, bounds, MOST_BOXES);
  if (!search.ok) return search;
  const [fewest, most] = recipe.hollows;
  if (search.minima.length < fewest || search.minima.length > most)
    return refuse(`${search.minima.length} hollows`);
  const [candy, second] = search.minima
    .map((minimum) => ({ minimum, value: bare.loss(Float64Array.of(minimum.x, minimum.y)) }))
    .sort((a, b) => a.value - b.value);
  if (candy === undefined) return refuse('no hollow');
  const { x, y } = candy.minimum;
  if (x * x + y * y < LEAST_FROM_MIDDLE * LEAST_FROM_MIDDLE) return refuse('the candy is near the middle');
  if (Math.max(Math.abs(x), Math.abs(y)) > FIELD_HALF_WIDTH - LEAST_FROM_WALL)
    return refuse('the candy is near a wall');
  const lift = 0.5 * recipe.candyRadius * recipe.candyRadius * meanCurvature(bounds, candy.minimum);
  if (second !== undefined && second.value < candy.value + LEAST_LEAD * lift)
    return refuse('another hollow is nearly as deep');
  const start = yield* drawStart(recipe, bare, candy.minimum, random);
  if (start === null) return refuse('no place to start from leads to the candy');
  const field = raise(drawn, recipe, candy.value, bare.loss(Float64Array.from(start)), lift, random);
  const surface = new LandformSurface(field.surface);
  const proof = yield* proveSurfaceSteps(surface, field);
  if (!proof.ok) return proof;
  const draft: LevelSpec = {
    version: 1,
    id,
    chapter: 'endless',
    controls: 'walk',
    senses: [...random.pick(recipe.senses)],
    teaches: ['loss', 'gradient'],
    strides: FIELD_STRIDES,
    budget: { steps: STEPS_TO_MEASURE, toeTaps: recipe.toeTaps },
    start: { center: start, radius: recipe.startRadius },
    candyEndsHunt: false,
    par: 1,
    ...field,
  };
  const spec = yield* withMeasuredBudget(draft);
  if (!spec.ok) return spec;
  const certificate = yield* proveWalksSteps(spec.value, surface, proof.value);
  return certificate.ok
    ? { ok: true, value: { spec: spec.value, certificate: certificate.value } }
    : certificate;
}

/** √det H at a minimum: the curvature whose bowl has a candy region of the same area. */
function meanCurvature(bounds: LandformBounds, { x, y }: FoundMinimum): number {
  bounds.over({ x, y, rx: 0, ry: 0 });
  const { hxx, hxy, hyy } = bounds;
  return Math.sqrt(Math.max(0, hxx.low * hyy.low - hxy.low * hxy.low));
}

/** The middle of a start region far from the candy and above the median loss, whose middle and rim roll into it. */
function* drawStart(
  { startRadius }: Recipe,
  surface: LandformSurface,
  candy: FoundMinimum,
  random: RandomSource,
): Steps<number[] | null> {
  const middling = medianLoss(surface);
  const farthest = FIELD_HALF_WIDTH - startRadius;
  for (let i = 0; i < STARTS_PER_FIELD; i++) {
    const x = thousandths(random.between(-farthest, farthest));
    const y = thousandths(random.between(-farthest, farthest));
    const away = Math.sqrt((x - candy.x) * (x - candy.x) + (y - candy.y) * (y - candy.y));
    if (away < LEAST_FROM_CANDY + startRadius) continue;
    yield;
    const region = [
      [x, y],
      [x + startRadius, y],
      [x - startRadius, y],
      [x, y + startRadius],
      [x, y - startRadius],
    ];
    if (!region.every((place) => surface.loss(Float64Array.from(place)) > middling)) continue;
    const leadsToCandy = region.every((place) => {
      const [endX = 0, endY = 0] = descend(surface, place);
      return Math.abs(endX - candy.x) + Math.abs(endY - candy.y) < 1e-2;
    });
    if (leadsToCandy) return [x, y];
  }
  return null;
}

/** The field lifted to its floor, perhaps flattened into a plateau, with a tolerance that gives the candy its size. */
function raise(
  drawn: SurfaceSpec,
  recipe: Recipe,
  lowest: number,
  startValue: number,
  lift: number,
  random: RandomSource,
): { surface: SurfaceSpec; floor: number; tolerance: number } {
  const range = startValue - lowest;
  const share = random.between(...recipe.floorShare);
  // τ as a multiple k of the start's value; P(tS)/P(S) = t(k + 1)/(k + t) is the share wanted for t = share·k/(k + 1 − share).
  const k = random.uniform() < recipe.plateauShare ? random.between(1, 2.5) : null;
  const bareShare = k === null ? share : (share * k) / (k + 1 - share);
  const bareFloor = thousandths((bareShare / (1 - bareShare)) * range);
  const plateau = k === null ? null : thousandths((bareFloor + range) * k);
  const floor = flatten(bareFloor, plateau);
  return {
    surface: { ...drawn, offset: bareFloor - lowest, ...(plateau === null ? {} : { plateau }) },
    floor,
    tolerance: thousandths(flatten(bareFloor + Math.max(lift, LEAST_HEIGHT * range), plateau) - floor),
  };
}

/** Par as the intended bot measures it with steps to spare, a budget from par, and par again under that budget. */
function* withMeasuredBudget(draft: LevelSpec): Steps<ProofResult<LevelSpec>> {
  const free = yield* measureParSteps(draft);
  if (!(free >= PAR_RANGE[0] && free <= PAR_RANGE[1]))
    return refuse(Number.isNaN(free) ? 'the intended bot loses' : `the intended bot takes ${free} steps`);
  const budgeted = { ...draft, budget: { ...draft.budget, steps: Math.ceil(1.6 * free) + 2 } };
  const par = yield* measureParSteps(budgeted);
  return par >= 1 ? { ok: true, value: { ...budgeted, par } } : refuse('the intended bot runs out of steps');
}
