/**
 * The checker's look at what a level teaches. The evidence must be the level's claims in their order, each number as wanted, and
 * the same when the predicate measures the claimed runs again; and on fresh seeds:
 *
 * - gradient-is-local, local-minimum, restarts, ridge, plateau and saddle are measured anew by code of the checker's own (central
 *   differences for the slope, its own descent, other places, its own grid of learning rates);
 * - the others, whose measuring is a game of bots or optimizers, by their predicate on the fresh runs.
 *
 * A number on fresh seeds may miss its bound by a little (`LEEWAY` below, of the bound): the claim is of the proof's seeds, and
 * one of many seeds may fall on the other side.
 */
import { hollowAt } from '../../surface/descend';
import type { LossField } from '../../surface/loss-function';
import { turnPlace } from '../../surface/turn-field';
import type { BuiltSurface } from '../build-surface';
import type { LevelCertificate } from '../certificate';
import type { LevelSpec, Teaches } from '../level-spec';
import { resolveRuns } from '../measure-runs';
import type { ResolvedLevel } from '../resolve-level';
import { teachPredicates } from '../teaches/index';
import type { Measured, TeachEvidence } from '../teaches/teach-predicate';
import type { FreshSeeds } from './check-walks';
import { bestRate, descent, distance, largestCurvature, slopeAt } from './plain-descent';
import { rollDown } from './roll-down';

/** What a fresh number may miss its bound by, as a share of the bound; a bound of 0 may be missed by this much itself. */
const LEEWAY = 0.15;
/** The checker's descents are slow; as many runs as this. */
const RUNS = 24;

/** What is wrong with what the certificate says that its level teaches; null when nothing is. */
export function teachesProblem(
  spec: LevelSpec,
  field: BuiltSurface,
  certificate: LevelCertificate,
  fresh: FreshSeeds,
): string | null {
  const claimed = certificate.teaches.map(({ teaches }) => teaches).join();
  if (claimed !== spec.teaches.join())
    return `the level teaches ${spec.teaches.join()}, the certificate ${claimed}`;
  const runs = resolveRuns(spec, certificate.runs, certificate.firstSeed);
  const others = resolveRuns(spec, fresh.runs, fresh.first);
  const context = { spec, surface: field, proof: certificate.surface };
  for (const evidence of certificate.teaches) {
    const { teaches } = evidence;
    const predicate = teachPredicates[teaches];
    const wrong = evidenceProblem(evidence, predicate({ ...context, runs }));
    if (wrong !== null) return wrong;
    const own = ownMeasure(teaches, spec, certificate, others.slice(0, RUNS), field);
    const missed = (own ?? predicate({ ...context, runs: others }).measured).find((one) => !isNearlyMet(one));
    if (missed !== undefined)
      return `on fresh seeds the level doesn't teach ${teaches}: ${missed.name} is ${missed.value}, wanted ${missed.wanted} ${missed.bound}`;
  }
  return null;
}

function evidenceProblem(claimed: TeachEvidence, again: TeachEvidence): string | null {
  const { teaches } = claimed;
  if (!claimed.holds || claimed.reason !== null || claimed.measured.length === 0)
    return `${teaches} doesn't hold`;
  const wrong = claimed.measured.find(
    ({ value, bound, wanted }) => !(wanted === 'at-least' ? value >= bound : value <= bound),
  );
  if (wrong !== undefined) return `${teaches} doesn't hold: ${wrong.name} is ${wrong.value}`;
  return JSON.stringify(claimed) === JSON.stringify(again)
    ? null
    : `${teaches} is measured otherwise than the certificate says`;
}

function isNearlyMet({ value, bound, wanted }: Measured): boolean {
  const leeway = bound === 0 ? LEEWAY : LEEWAY * Math.abs(bound);
  return wanted === 'at-least' ? value >= bound - leeway : value <= bound + leeway;
}

/** The checker's own numbers; null for what only bots and optimizers can show. */
function ownMeasure(
  teaches: Teaches,
  spec: LevelSpec,
  certificate: LevelCertificate,
  runs: readonly ResolvedLevel[],
  field: LossField,
): readonly Measured[] | null {
  const share = (
    name: string,
    isSo: (run: ResolvedLevel) => boolean,
    bound: number,
    wanted: Measured['wanted'],
  ) => ({
    name,
    value: runs.filter(isSo).length / runs.length,
    bound,
    wanted,
  });
  const ends = (kind: 'candy' | 'sock') => (run: ResolvedLevel) => findAfter(run, run.start) === kind;
  switch (teaches) {
    case 'gradient-is-local':
      return [
        share(
          'starts whose arrow is 38° or more off every candy',
          (run) => isOff(run, certificate),
          1,
          'at-least',
        ),
      ];
    case 'local-minimum':
      return [share('starts that roll into a sock', ends('sock'), 0.9, 'at-least')];
    case 'ridge':
      return [
        share('starts that roll into the candy', ends('candy'), 0, 'at-most'),
        share('starts that roll into a sock', ends('sock'), 0.9, 'at-least'),
        share(
          'straight ways to a candy that rise by a twelfth',
          (run) => rises(run, certificate),
          1,
          'at-least',
        ),
      ];
    case 'restarts': {
      const candies = certificate.candy.places.length;
      const value = shareOfCandy(field, certificate, candies);
      const name = 'share of other places that roll into the candy';
      return [
        { name, value, bound: 0.07, wanted: 'at-least' },
        { name, value, bound: 0.55, wanted: 'at-most' },
      ];
    }
    case 'plateau': {
      const crawls = runs.map(flatShare);
      const middle = [...crawls].sort((a, b) => a - b)[Math.floor(crawls.length / 2)] ?? 0;
      return [{ name: 'share of flat steps, median', value: middle, bound: 0.4, wanted: 'at-least' }];
    }
    case 'saddle': {
      const [first] = runs;
      if (first === undefined) return [];
      const rate = 0.25 * bestRate(first, bottomOf(first) + spec.tolerance);
      return [
        share(
          'starts that slow at a saddle and leave',
          (run) => slows(run, certificate, rate),
          0.45,
          'at-least',
        ),
      ];
    }
    case 'loss':
    case 'gradient':
    case 'learning-rate':
    case 'zigzag':
    case 'noise-helps':
    case 'schedule':
    case 'adaptive':
    case 'loss-shape':
    case 'overfit':
      return null;
  }
}

const COSINE_OF_38 = 0.788;

function isOff({ surface, start, seed }: ResolvedLevel, { candy }: LevelCertificate): boolean {
  const slope = slopeAt(surface, start);
  const steepness = distance(slope, [0, 0]);
  return candy.places.every((place) => {
    const way = turnPlace(place, seed).map((x, i) => x - (start[i] ?? 0));
    const along = way.reduce((sum, x, i) => sum - x * (slope[i] ?? 0), 0);
    return along <= COSINE_OF_38 * steepness * distance(way, [0, 0]);
  });
}

/** The loss at the bottom that the checker's descent from the start comes to. */
function bottomOf({ surface, start }: ResolvedLevel): number {
  return surface.loss(Float64Array.from(rollDown(surface, start)));
}

function findAfter(
  { surface, startLoss, spec }: ResolvedLevel,
  from: readonly number[],
): 'candy' | 'sweets' | 'sock' {
  const loss = surface.loss(Float64Array.from(rollDown(surface, from)));
  if (loss <= spec.floor + spec.tolerance) return 'candy';
  return startLoss - loss >= 0.75 * (startLoss - spec.floor) ? 'sweets' : 'sock';
}

function rises(
  { surface, start, startLoss, seed, spec }: ResolvedLevel,
  { candy }: LevelCertificate,
): boolean {
  const ways = candy.places
    .map((place) => turnPlace(place, seed))
    .sort((a, b) => distance(a, start) - distance(b, start));
  const to = ways[0] ?? start;
  const losses = Array.from({ length: 401 }, (_, k) =>
    surface.loss(Float64Array.from(start.map((x, i) => x + (k / 400) * ((to[i] ?? x) - x)))),
  );
  let lowest = Number.POSITIVE_INFINITY;
  return losses.some((loss) => {
    lowest = Math.min(lowest, loss);
    return loss - lowest >= (startLoss - spec.floor) / 12;
  });
}

const BASIN_PLACES = 17;

function shareOfCandy(field: LossField, { surface }: LevelCertificate, candies: number): number {
  const { min, max } = field.domain;
  const rows = field.dimension === 1 ? 1 : BASIN_PLACES;
  let count = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < BASIN_PLACES; column++) {
      const place = min.map(
        (low, i) => low + ((max[i] ?? low) - low) * (((i === 0 ? column : row) + 0.37) / BASIN_PLACES),
      );
      if (hollowAt(field, surface.minima, rollDown(field, place)) < candies) count += 1;
    }
  return count / (rows * BASIN_PLACES);
}

/** With the run's own best rate that can come to rest at the bottom. */
function flatShare(run: ResolvedLevel): number {
  const bottom = rollDown(run.surface, run.start);
  const target = run.surface.loss(Float64Array.from(bottom)) + run.spec.tolerance;
  const rate = bestRate(run, target, 2 / largestCurvature(run.surface, bottom));
  const met = [...descent(run, rate, target)];
  const steepest = Math.max(...met.map(({ slope }) => slope));
  const half = (run.startLoss + run.spec.floor) / 2;
  return (
    met.filter(({ slope, loss }) => slope < 0.05 * steepest && loss > half).length / Math.max(1, met.length)
  );
}

function slows(run: ResolvedLevel, certificate: LevelCertificate, rate: number): boolean {
  const { surface } = certificate;
  if (surface.kind !== 'interval' || !('saddles' in surface)) return false;
  const met = [...descent(run, rate, bottomOf(run) + run.spec.tolerance)];
  const near = 0.15 * (run.surface.domain.max[0] ?? 0);
  return (surface.saddles ?? []).some(({ at, loss, onWall }) => {
    if (onWall) return false;
    const saddle = turnPlace(at, run.seed);
    let steepest = 0;
    let least = Number.POSITIVE_INFINITY;
    return met.some(({ place, slope, loss: here }) => {
      // Left it: faster again than it was at its slowest there, and lower than the saddle.
      if (slope >= 1.5 * least && here < loss) return true;
      if (distance(place, saddle) <= near && slope <= 0.1 * steepest) least = Math.min(least, slope);
      steepest = Math.max(steepest, slope);
      return false;
    });
  });
}
