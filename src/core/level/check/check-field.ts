/**
 * The checker's look at what a certificate says of its field, apart from the prover: (a) a dense search of its own finds no lower
 * place and no minimum that isn't listed; (b) on landforms, a lower bound of its own (lowest-cells.ts) shows that nothing is
 * lower anywhere and that whatever is as low as the candy's rim lies around a candy; (c) every listed place is what it is
 * called, by central differences and by looking around it.
 *
 * Limits: on classic functions, desks and models only the search speaks, which can miss a hollow finer than its grid.
 */
import { haltonPlace } from '../../math/halton';
import { descend } from '../../surface/descend';
import type { LossField } from '../../surface/loss-function';
import { unflatten } from '../../surface/plateau-map';
import type { LevelCertificate } from '../certificate';
import type { LevelSpec } from '../level-spec';
import { saddleProblem } from './check-saddles';
import { CellBounds, placeBelow, strayCluster } from './lowest-cells';
import { halfWidthOf, lossAt, lowerAround, lowerTowards, near, told, touchesWall } from './places';
import { rollDown } from './roll-down';

/** A side of the dense grid: odd, so that it isn't the prover's or the scan's. Ropes get its square. */
const GRID = 47;
const DESK_PLACES = 400;
/** Losses are the same within this share of what is at stake, the tolerance. */
const LOSS_SHARE = 2e-3;
/** Basins are counted again from this many other places. */
const BASIN_PLACES = 300;
/** Standard errors that two counts of one share may lie apart; the grid that the prover counts on has errors of its own. */
const ERRORS = 4.5;
const GRID_ERROR = 0.02;

/** What is wrong with what the certificate says of its field; null when nothing is. */
export function fieldProblem(
  spec: LevelSpec,
  field: LossField,
  certificate: LevelCertificate,
): string | null {
  return (
    candyProblem(spec, field, certificate) ??
    listedProblem(spec, field, certificate) ??
    (spec.surface.kind === 'landforms' ? boundProblem(spec, certificate) : null) ??
    convexityProblem(field, certificate) ??
    searchProblem(spec, field, certificate) ??
    saddleProblem(field, certificate) ??
    basinProblem(field, certificate)
  );
}

function candyProblem(
  { floor, tolerance }: LevelSpec,
  field: LossField,
  { candy, surface }: LevelCertificate,
): string | null {
  const leeway = LOSS_SHARE * tolerance;
  const tied = 'tied' in surface ? (surface.tied ?? 1) : 1;
  if (candy.places.length !== tied || tied > surface.minima.length)
    return `there are ${candy.places.length} candies but ${tied} tied minima`;
  for (const [i, at] of candy.places.entries()) {
    if (at.join() !== surface.minima[i]?.at.join())
      return `the candy at ${told(at)} isn't the minimum in its place`;
    if (!(Math.abs(lossAt(field, at) - floor) <= leeway))
      return `the candy at ${told(at)} isn't at the floor ${floor}`;
  }
  if (!(Math.abs(candy.loss - floor) <= leeway))
    return `the candy's loss is said to be ${candy.loss}, not the floor ${floor}`;
  const { bound } = candy;
  switch (bound.kind) {
    case 'above-elsewhere':
      if (!('gap' in surface) || surface.gap !== bound.gap || !(bound.gap > 0))
        return 'the bound isn’t the proof’s gap';
      return gapProblem(field, candy.places, candy.loss + bound.gap);
    case 'none-lower':
      return 'error' in surface && surface.error === bound.error && bound.error >= 0 && bound.error <= leeway
        ? null
        : 'the bound isn’t the proof’s error';
    case 'sampled':
      return surface.kind === 'sampled' ? null : 'a proved field has a bound';
  }
}

/** The loss at every other minimum and far from the candies must be above the gap: looked up where it is likeliest not to be. */
function gapProblem(field: LossField, candies: readonly (readonly number[])[], least: number): string | null {
  const { min, max } = field.domain;
  for (let k = 1; k <= BASIN_PLACES; k++) {
    const end = rollDown(field, haltonPlace(k, min, max));
    if (!candies.some((candy) => near(field, candy, end)) && lossAt(field, end) <= least)
      return `the loss at ${told(end)} is not above the candy's by the gap`;
  }
  return null;
}

function listedProblem(
  { tolerance }: LevelSpec,
  field: LossField,
  { surface, candy }: LevelCertificate,
): string | null {
  const { minima } = surface;
  for (const [i, minimum] of minima.entries()) {
    const loss = lossAt(field, minimum.at);
    if (!(Math.abs(loss - minimum.loss) <= 1e-9 * Math.max(1, Math.abs(loss))))
      return `the loss at the minimum ${told(minimum.at)} is ${loss}, not ${minimum.loss}`;
    if (i > 0 && minimum.loss < (minima[i - 1]?.loss ?? 0)) return 'the minima don’t rise by loss';
    if (i >= candy.places.length && minimum.loss < candy.loss + 2 * tolerance)
      return `the minimum at ${told(minimum.at)} is nearly as low as the candy`;
    if (touchesWall(field, minimum.at) !== minimum.onWall)
      return `whether the minimum at ${told(minimum.at)} lies on a wall is wrong`;
    const lower = lowerAround(field, minimum);
    if (lower !== null) return `${told(minimum.at)} is no minimum: it is lower at ${told(lower)}`;
    const twin = minima.slice(0, i).find(({ at }) => near(field, at, minimum.at));
    if (twin !== undefined && surface.kind !== 'sampled')
      return `the minimum at ${told(minimum.at)} is listed twice`;
  }
  return null;
}

/** Landforms: the checker's own bound. */
function boundProblem({ surface, floor, tolerance }: LevelSpec, { candy }: LevelCertificate): string | null {
  if (surface.kind !== 'landforms') return null;
  const bounds = new CellBounds(surface);
  const plateau = surface.plateau ?? null;
  const below = placeBelow(bounds, unflatten(floor - LOSS_SHARE * tolerance, plateau));
  if (typeof below === 'string') return below;
  if (below !== null) return `the loss at ${told(below)} is below the floor`;
  const stray = strayCluster(bounds, unflatten(floor + tolerance, plateau), candy.places);
  if (typeof stray === 'string') return stray;
  return stray === null ? null : `around ${told(stray)} it is as low as at a candy, but there is none`;
}

/** The places of a dense grid, walls included, that are no higher than their neighbors; spread places of a desk. */
function seedsOf(field: LossField): readonly (readonly number[])[] {
  const { dimension, domain } = field;
  const { min, max } = domain;
  if (dimension > 2) return Array.from({ length: DESK_PLACES }, (_, k) => haltonPlace(k + 1, min, max));
  const columns = dimension === 1 ? GRID * GRID : GRID;
  const rows = dimension === 1 ? 1 : GRID;
  const placeOf = (column: number, row: number): number[] =>
    [column / (columns - 1), rows === 1 ? 0 : row / (rows - 1)]
      .slice(0, dimension)
      .map((share, i) => (min[i] ?? 0) + share * ((max[i] ?? 0) - (min[i] ?? 0)));
  const losses = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => lossAt(field, placeOf(column, row))),
  );
  const seeds: number[][] = [];
  losses.forEach((line, row) => {
    line.forEach((loss, column) => {
      const around = [-1, 0, 1].flatMap((j) => [-1, 0, 1].map((i) => losses[row + j]?.[column + i] ?? loss));
      if (around.every((other) => other >= loss)) seeds.push(placeOf(column, row));
    });
  });
  return seeds;
}

function searchProblem(
  { tolerance }: LevelSpec,
  field: LossField,
  { surface, candy }: LevelCertificate,
): string | null {
  for (const seed of seedsOf(field)) {
    const end = rollDown(field, seed);
    const loss = lossAt(field, end);
    if (loss < candy.loss - LOSS_SHARE * tolerance)
      return `a search found a loss of ${loss} at ${told(end)}, lower than the candy's ${candy.loss}`;
    if (surface.minima.some(({ at }) => near(field, at, end))) continue;
    // A long flat ravine can hold up the checker's descent; before anything is said, the other descent goes on from there.
    const further = descend(field, end);
    if (surface.minima.some(({ at }) => near(field, at, further))) continue;
    // At a kink both descents can get stuck; of a convex loss that is told by a little step towards the candy.
    if (surface.kind === 'convex' && lowerTowards(field, further, candy.places)) continue;
    if (surface.kind !== 'sampled') return `a search found a minimum at ${told(further)} that isn't listed`;
    if (lossAt(field, further) < candy.loss + 2 * tolerance)
      return `a search found ${told(further)}, nearly as low as the candy, which isn't listed`;
  }
  return null;
}

/** Places around a convex field's minimum: as many, this share of the half width away. */
const AROUND = 40;
const AROUND_SHARE = 1e-3;

/** Convexity and sharpness, as the loss near the minimum bears them out: L(w) ≥ L* + ½μ|w − w*|², and + s|w − w*| at a kink. */
function convexityProblem(field: LossField, { surface }: LevelCertificate): string | null {
  if (surface.kind !== 'convex') return null;
  const { error, convexity, sharpness = 0 } = surface;
  const [{ at, loss }] = surface.minima;
  const { min, max } = field.domain;
  const reach = AROUND_SHARE * halfWidthOf(field);
  for (let k = 1; k <= AROUND; k++) {
    const offset = haltonPlace(
      k,
      at.map(() => -reach),
      at.map(() => reach),
    );
    const place = at.map((x, i) => Math.min(max[i] ?? x, Math.max(min[i] ?? x, x + (offset[i] ?? 0))));
    const square = place.reduce((sum, x, i) => sum + (x - (at[i] ?? 0)) ** 2, 0);
    const risen = lossAt(field, place) - loss + 2 * error + 1e-12 * Math.max(1, Math.abs(loss));
    if (risen < 0.98 * 0.5 * convexity * square)
      return `the convexity around the minimum is less than ${convexity}`;
    if (risen < 0.98 * sharpness * Math.sqrt(square))
      return `the loss rises less than ${sharpness} per field unit`;
  }
  return null;
}

/** Basins counted again, by the checker's descent from other places. */
function basinProblem(field: LossField, { basinShares, surface }: LevelCertificate): string | null {
  const { minima } = surface;
  const sum = basinShares.reduce((a, b) => a + b, 0);
  if (basinShares.length !== minima.length || !(Math.abs(sum - 1) <= 1e-9))
    return `the basin shares add up to ${sum}`;
  const counts = minima.map(() => 0);
  const { min, max } = field.domain;
  for (let k = 1; k <= BASIN_PLACES; k++) {
    const end = rollDown(field, haltonPlace(k + BASIN_PLACES, min, max));
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    minima.forEach(({ at }, i) => {
      const square = at.reduce((total, x, j) => total + (x - (end[j] ?? 0)) ** 2, 0);
      if (square < least) [least, nearest] = [square, i];
    });
    counts[nearest] = (counts[nearest] ?? 0) + 1;
  }
  for (const [i, share] of basinShares.entries()) {
    const counted = (counts[i] ?? 0) / BASIN_PLACES;
    const p = ((counts[i] ?? 0) + 1) / (BASIN_PLACES + 2);
    const leeway = ERRORS * Math.sqrt((p * (1 - p)) / BASIN_PLACES) + GRID_ERROR;
    if (!(Math.abs(share - counted) <= leeway))
      return `${share} of the field is said to roll into ${told(minima[i]?.at ?? [])}, but ${counted} does`;
  }
  return null;
}
