/**
 * What a driver makes of the ground: the gradient here and how it bends, from what was felt and how far each step came.
 *
 * Method: how far a known rule moved tells the gradient before the step exactly; an arrow gives the one here, once its
 * scale is known from a step. Two gradients a move apart teach the Hessian (symmetric rank-one updates: Conn, Gould & Toint
 * 1991; the first sets it to a multiple of the identity). Then L(w + d) − L(w) ≈ g·d + ½dᵀHd.
 * Limits: without an arrow the gradient here is g + Hs, as far as H is right; noise goes straight into H.
 */
import { dot, norm } from '../../math/vector';
import type { SlopeArrow } from '../step-record';

/** An update that would divide by less than this share of its factors is left out. */
const LEAST_SHARE = 1e-8;

export class GroundModel {
  /** The gradient here in loss per field unit; null as long as no step told. */
  gradient: readonly number[] | null = null;
  /** How many pairs of gradients have shaped the Hessian. */
  updates = 0;
  private hessian: number[][] | null = null;
  private arrowBefore: SlopeArrow | null = null;
  /** Loss per field unit for each point of an arrow's steepness; null until a step told. */
  private lossPerPoint: number | null = null;
  /** The last gradient known exactly and the move that led on from there. */
  private last: { readonly gradient: readonly number[]; readonly moved: readonly number[] } | null = null;

  /**
   * Where Pip has come. `before` is the gradient that the last step told of the place before, null where a wall hid it;
   * `arrow` what is felt here, and `scaled` whether an arrow's steepness means the same at every loss.
   */
  arrive(
    before: readonly number[] | null,
    moved: readonly number[] | null,
    arrow: SlopeArrow | null,
    scaled: boolean,
  ): void {
    const { arrowBefore } = this;
    this.arrowBefore = arrow;
    if (moved === null || before === null) {
      this.last = null;
      this.gradient = this.fromArrow(arrow, scaled) ?? this.gradient;
      return;
    }
    const size = norm(before);
    if (scaled && this.lossPerPoint === null && arrowBefore !== null && arrowBefore.steepness > 0 && size > 0)
      this.lossPerPoint = size / arrowBefore.steepness;
    const here = this.fromArrow(arrow, scaled);
    if (here !== null) {
      this.learn(moved, minus(here, before));
      this.gradient = here;
      return;
    }
    if (this.last !== null) this.learn(this.last.moved, minus(before, this.last.gradient));
    this.last = { gradient: before, moved };
    const bend = this.bend(moved);
    const reckoned = before.map((g, i) => g + (bend[i] ?? 0));
    this.gradient =
      arrow === null ? reckoned : [-arrow.x, -arrow.y].slice(0, moved.length).map((u) => u * norm(reckoned));
  }

  /** g·d + ½dᵀHd: how much lower (negative) it is reckoned to be `d` from here. */
  change(d: readonly number[]): number {
    return dot(this.gradient ?? [], d) + 0.5 * dot(this.bend(d), d);
  }

  /** Hd: how the gradient changes over a move; 0 as long as nothing is known. */
  bend(d: readonly number[]): readonly number[] {
    return this.hessian === null ? d.map(() => 0) : this.hessian.map((row) => dot(row, d));
  }

  /**
   * The reckoned bottom, when the ground bends up every way: the way there, and how much lower it is as a share of the
   * loss at the start (0 to 1; null where no arrow has given the scale). Null when it doesn't, or too little is known.
   */
  bottom(toe: number): { readonly distance: number; readonly share: number | null } | null {
    const { gradient, hessian } = this;
    if (gradient === null || hessian === null || this.updates < gradient.length) return null;
    const way = solve(hessian, gradient);
    if (way === null) return null;
    const lower = 0.5 * dot(gradient, way);
    const scale = this.lossPerPoint === null ? null : 100 * toe * this.lossPerPoint;
    return { distance: norm(way), share: scale === null ? null : lower / scale };
  }

  private fromArrow(arrow: SlopeArrow | null, scaled: boolean): readonly number[] | null {
    if (arrow === null || !scaled || this.lossPerPoint === null) return null;
    const size = arrow.steepness * this.lossPerPoint;
    return [-arrow.x * size, -arrow.y * size].slice(0, this.gradient?.length ?? 2);
  }

  private learn(s: readonly number[], y: readonly number[]): void {
    const square = dot(s, s);
    if (!(square > 0)) return;
    this.updates += 1;
    if (this.hessian === null) {
      const curvature = dot(s, y) / square;
      this.hessian = s.map((_, i) => s.map((__, j) => (i === j ? curvature : 0)));
      return;
    }
    const rest = minus(y, this.bend(s));
    const divisor = dot(rest, s);
    if (!(Math.abs(divisor) > LEAST_SHARE * norm(rest) * norm(s))) return;
    this.hessian = this.hessian.map((row, i) =>
      row.map((h, j) => h + ((rest[i] ?? 0) * (rest[j] ?? 0)) / divisor),
    );
  }
}

/** H⁻¹g for a positive definite H of one or two rows; null for any other. */
function solve(hessian: readonly (readonly number[])[], g: readonly number[]): readonly number[] | null {
  const [[a = 0, b = 0] = [], [, d = 0] = []] = hessian;
  const [gx = 0, gy = 0] = g;
  if (g.length === 1) return a > 0 ? [gx / a] : null;
  const determinant = a * d - b * b;
  if (!(a > 0 && determinant > 0)) return null;
  return [(d * gx - b * gy) / determinant, (a * gy - b * gx) / determinant];
}

const minus = (a: readonly number[], b: readonly number[]): readonly number[] =>
  a.map((x, i) => x - (b[i] ?? 0));
