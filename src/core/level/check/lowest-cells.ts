/**
 * The checker's own lower bound of a landform field, apart from the prover's interval arithmetic: square cells, each bounded by
 * the loss and gradient at its middle and by how far the field can bend down anywhere,
 *
 *     f(c + d) ≥ f(c) + ∇f(c)·d + ½K|d|²       K ≤ the Hessian's smallest eigenvalue over the cell.
 *
 * K is added up from the level's data: a bowl bends up by its least curvature; a well of depth a bends down by at most
 * 2e^(−3/2)·a/σ² with σ the smaller of its widths, a hill by a/σ² (both less where the cell is far from it), a ridge by a/σ², ripples
 * by a(2π/λ)², a cliff by a/(6√3·b²), a saddle by 1.2·(α + β). Source: Taylor's theorem. Limits: no directed rounding, but a slack
 * of 1e-9 of the losses at hand.
 */
import { exp } from '../../math/elementary';
import { LandformSurface } from '../../surface/landform-surface';
import type { LandformSpec, SurfaceSpec } from '../../surface/surface-spec';

/** 2·e^(−3/2). */
const WELL_BEND = 0.44626032029685964;
/** 1/(6√3): the most that σ″ of a logistic function is. */
const CLIFF_BEND = 0.09622504486493764;
const SADDLE_BEND = 1.2;
const SLACK = 1e-9;
/** More cells than this, and the bound says that it can't tell. */
const MOST_CELLS = 400_000;

export interface Cell {
  /** The middle, and half the side, in field units. */
  readonly at: readonly number[];
  readonly half: number;
}

interface Bump {
  readonly isWell: boolean;
  readonly center: readonly number[];
  /** depth/σ² with the smaller width. */
  readonly bend: number;
  /** The larger width. */
  readonly widest: number;
}

export class CellBounds {
  readonly surface: LandformSurface;
  private readonly halfWidth: number;
  private readonly gradient: Float64Array;
  private readonly bumps: readonly Bump[];
  /** The bowl's least curvature less what everything but the bumps can bend down. */
  private readonly base: number;

  /** Of the sum before any plateau: what is below a level there is below it here. */
  constructor(spec: SurfaceSpec) {
    const { plateau: _, ...bare } = spec;
    this.surface = new LandformSurface(bare);
    this.halfWidth = spec.halfWidth;
    this.gradient = new Float64Array(spec.dimension);
    this.bumps = [...spec.bumps.map(toBump), ...(spec.landforms ?? []).flatMap(toHill)];
    this.base =
      Math.min(...spec.bowl.curvatures) - (spec.landforms ?? []).reduce((sum, one) => sum + bendOf(one), 0);
  }

  /** The whole field as one cell. */
  get whole(): Cell {
    return { at: new Array<number>(this.surface.dimension).fill(0), half: this.halfWidth };
  }

  /** A lower bound of f over the cell, and f at its middle. */
  over({ at, half }: Cell): { readonly low: number; readonly middle: number } {
    const middle = this.surface.lossAndGradient(Float64Array.from(at), this.gradient);
    const bend = this.leastCurvature(at, half * Math.sqrt(at.length));
    let low = middle - SLACK * Math.max(1, Math.abs(middle));
    for (const g of this.gradient) {
      // The least of g·t + ½K·t² over |t| ≤ half.
      const t = bend > 0 ? Math.min(half, Math.abs(g) / bend) : half;
      low += -Math.abs(g) * t + 0.5 * bend * t * t;
    }
    return { low, middle };
  }

  private leastCurvature(at: readonly number[], radius: number): number {
    return this.bumps.reduce((sum, { isWell, center, bend, widest }) => {
      let square = 0;
      for (let i = 0; i < at.length; i++) square += ((at[i] ?? 0) - (center[i] ?? 0)) ** 2;
      const away = Math.max(0, Math.sqrt(square) - radius) / widest;
      const q = away * away;
      const share = isWell ? (q >= 3 ? (q - 1) * exp(-0.5 * q) : WELL_BEND) : exp(-0.5 * q);
      return sum - bend * share * (1 + SLACK);
    }, this.base);
  }
}

function toBump({ kind, center, depth, widths }: SurfaceSpec['bumps'][number]): Bump {
  const least = Math.min(...widths);
  return { isWell: kind === 'well', center, bend: depth / (least * least), widest: Math.max(...widths) };
}

/** A ridge with a length is a long hill. */
function toHill(landform: LandformSpec): readonly Bump[] {
  if (landform.kind !== 'ridge' || landform.length === undefined) return [];
  const { center, height, width, length } = landform;
  const least = Math.min(width, length);
  return [{ isWell: false, center, bend: height / (least * least), widest: Math.max(width, length) }];
}

/** How far a landform that isn't a bump can bend the field down anywhere. */
function bendOf(landform: LandformSpec): number {
  switch (landform.kind) {
    case 'ridge':
      return landform.length === undefined ? landform.height / (landform.width * landform.width) : 0;
    case 'ripples': {
      const k = (2 * Math.PI) / landform.wavelength;
      return landform.amplitude * k * k;
    }
    case 'cliff':
      return (CLIFF_BEND * landform.height) / (landform.width * landform.width);
    case 'saddle':
      return SADDLE_BEND * landform.curvatures.reduce((sum, c) => sum + c, 0);
  }
}

export function quarters({ at, half }: Cell): readonly Cell[] {
  return at.reduce<Cell[]>(
    (cells, _, i) =>
      cells.flatMap((cell) =>
        [-half / 2, half / 2].map((shift) => ({
          at: cell.at.map((x, j) => (j === i ? x + shift : x)),
          half: half / 2,
        })),
      ),
    [{ at, half }],
  );
}

/** A place with f below `least`, null when there is none, or why that can't be told. */
export function placeBelow(bounds: CellBounds, least: number): readonly number[] | string | null {
  const stack: Cell[] = [bounds.whole];
  let cells = 0;
  for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
    cells += 1;
    if (cells > MOST_CELLS) return `the checker's bound gave up after ${MOST_CELLS} cells`;
    const { low, middle } = bounds.over(cell);
    if (low >= least) continue;
    if (middle < least) return cell.at;
    stack.push(...quarters(cell));
  }
  return null;
}

/**
 * Cells that cover {f ≤ rim}, in connected clusters. A cluster without any of `candies` in it is cut finer before it is
 * told, until it vanishes or its cells are a 2⁻¹⁴th of the field; what is left then is the answer: a place in such a cluster, null
 * when every cluster holds a candy, or why that can't be told.
 */
export function strayCluster(
  bounds: CellBounds,
  rim: number,
  candies: readonly (readonly number[])[],
): readonly number[] | string | null {
  let cells: readonly Cell[] = [bounds.whole];
  let looked = 0;
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const next: Cell[] = [];
    for (const cell of cells)
      for (const part of quarters(cell)) {
        looked += 1;
        if (looked > MOST_CELLS) return `the checker's bound gave up after ${MOST_CELLS} cells`;
        if (bounds.over(part).low <= rim) next.push(part);
      }
    const stray = clustersOf(next).filter((cluster) => !cluster.some((cell) => holdsAny(cell, candies)));
    if (depth >= COARSEST && stray.length === 0) return null;
    // From here on only what is in doubt is cut again.
    cells = depth >= COARSEST ? stray.flat() : next;
  }
  return cells[0]?.at ?? null;
}

/** Cells of a 64th of the field before clusters are told apart. */
const COARSEST = 5;
const DEEPEST = 13;

const holdsAny = ({ at, half }: Cell, places: readonly (readonly number[])[]): boolean =>
  places.some((place) => at.every((x, i) => Math.abs((place[i] ?? 0) - x) <= half * (1 + SLACK)));

/** Cells of one size that touch, corners too. */
function clustersOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const key = (at: readonly number[], half: number): string => at.map((x) => Math.round(x / half)).join();
  const left = new Map(cells.map((cell) => [key(cell.at, cell.half), cell]));
  const clusters: Cell[][] = [];
  for (const first of cells) {
    if (!left.delete(key(first.at, first.half))) continue;
    const cluster = [first];
    for (const { at, half } of cluster)
      for (const shift of neighbors(at.length)) {
        const place = key(
          at.map((x, i) => x + 2 * half * (shift[i] ?? 0)),
          half,
        );
        const neighbor = left.get(place);
        if (neighbor === undefined) continue;
        left.delete(place);
        cluster.push(neighbor);
      }
    clusters.push(cluster);
  }
  return clusters;
}

function neighbors(dimension: number): readonly (readonly number[])[] {
  const shifts = [-1, 0, 1];
  return dimension === 1 ? shifts.map((i) => [i]) : shifts.flatMap((i) => shifts.map((j) => [i, j]));
}
