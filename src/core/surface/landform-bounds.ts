/**
 * Bounds of a landform sum f(w) = ½qᵦ(w) + Σ aᵢ·exp(−½qᵢ(w)) + others + offset over a box, before any plateau: of f
 * itself, of its gradient and of its Hessian. Ridges, saddles, ripples and cliffs (others) have bounds of their own.
 *
 * Method: each bump's q has an exact range over the box, so its exponential has one too; with u = P(w−c), whose
 * range is exact as well, gradient −a·e·u and Hessian a·e·(uuᵀ − P) follow by interval products. Value and gradient
 * are bounded a second time by Taylor's formula around the middle of the box, with the Hessian's range as remainder,
 * and the tighter bound counts. Every range is widened by ROUNDING_SLACK.
 * Source: interval branch and bound as in Hansen & Walster, Global Optimization Using Interval Analysis (2004).
 */
import { exp } from '../math/elementary';
import { type Interval, quadraticRange, ROUNDING_SLACK, sizeOf } from '../math/interval';
import { boundLandform } from './landforms/bound-landform';
import { type BoundedLandform, BoundSums } from './landforms/bound-sums';
import type { CompiledLandform } from './landforms/compile-landforms';
import type { QuadraticTerm } from './landforms/quadratic-term';
import type { Box, SurfaceBounds } from './surface-bounds';

const interval = (): Interval => ({ low: 0, high: 0 });

/** f = ½·bowl + Σ bumps + Σ others + offset, before any plateau. */
export interface LandformSum {
  readonly bowl: QuadraticTerm;
  readonly bumps: readonly QuadraticTerm[];
  readonly others: readonly CompiledLandform[];
  readonly offset: number;
}

/** One reusable set of bounds: `over(box)` overwrites them all, and nothing is allocated. */
export class LandformBounds implements SurfaceBounds {
  readonly value = interval();
  readonly gx = interval();
  readonly gy = interval();
  readonly hxx = interval();
  readonly hxy = interval();
  readonly hyy = interval();
  /** f and its gradient in the middle of the box, as computed (no slack). */
  middleValue = 0;
  middleGx = 0;
  middleGy = 0;
  private readonly q = interval();
  private readonly sums = new BoundSums();
  private readonly others: readonly BoundedLandform[];

  constructor(private readonly surface: LandformSum) {
    this.others = surface.others.map(boundLandform);
  }

  /** Bounds everything over the box. */
  over(box: Box): void {
    const { x, y, rx, ry } = box;
    const { q, others } = this;
    const { bowl, bumps, offset } = this.surface;
    const isPoint = rx === 0 && ry === 0;
    // The bowl: its Hessian is constant, its gradient linear.
    const bx = x - bowl.cx;
    const by = y - bowl.cy;
    quadraticRange(bowl.pxx, bowl.pxy, bowl.pyy, bx - rx, bx + rx, by - ry, by + ry, q);
    let valueLow = 0.5 * q.low + offset;
    let valueHigh = 0.5 * q.high + offset;
    let middleGx = bowl.pxx * bx + bowl.pxy * by;
    let middleGy = bowl.pxy * bx + bowl.pyy * by;
    let middleValue = 0.5 * (bx * middleGx + by * middleGy) + offset;
    const swingX = bowl.pxx * rx + Math.abs(bowl.pxy) * ry;
    const swingY = Math.abs(bowl.pxy) * rx + bowl.pyy * ry;
    let gxLow = middleGx - swingX;
    let gxHigh = middleGx + swingX;
    let gyLow = middleGy - swingY;
    let gyHigh = middleGy + swingY;
    let hxxLow = bowl.pxx;
    let hxxHigh = bowl.pxx;
    let hxyLow = bowl.pxy;
    let hxyHigh = bowl.pxy;
    let hyyLow = bowl.pyy;
    let hyyHigh = bowl.pyy;
    let sizeValue = 0.5 * q.high + Math.abs(offset);
    let sizeGradient = Math.abs(middleGx) + Math.abs(middleGy) + swingX + swingY;
    let sizeHessian = bowl.pxx + Math.abs(bowl.pxy) + bowl.pyy;
    for (let i = 0; i < bumps.length; i++) {
      const bump = bumps[i];
      if (bump === undefined) break;
      const { amplitude, pxx, pxy, pyy } = bump;
      const dx = x - bump.cx;
      const dy = y - bump.cy;
      quadraticRange(pxx, pxy, pyy, dx - rx, dx + rx, dy - ry, dy + ry, q);
      const u = pxx * dx + pxy * dy;
      const v = pxy * dx + pyy * dy;
      const ru = pxx * rx + Math.abs(pxy) * ry;
      const rv = Math.abs(pxy) * rx + pyy * ry;
      // The exponential's range e0 … e1.
      const e1 = exp(-0.5 * q.low);
      const e0 = exp(-0.5 * q.high);
      const middle = amplitude * (isPoint ? e1 : exp(-0.5 * (dx * u + dy * v)));
      middleValue += middle;
      middleGx -= middle * u;
      middleGy -= middle * v;
      const scale = Math.abs(amplitude);
      const isHill = amplitude > 0;
      valueLow += amplitude * (isHill ? e0 : e1);
      valueHigh += amplitude * (isHill ? e1 : e0);
      const u0 = u - ru;
      const u1 = u + ru;
      const v0 = v - rv;
      const v1 = v + rv;
      gxLow += scale * leastOf(e0, e1, isHill ? -u1 : u0);
      gxHigh += scale * mostOf(e0, e1, isHill ? -u0 : u1);
      gyLow += scale * leastOf(e0, e1, isHill ? -v1 : v0);
      gyHigh += scale * mostOf(e0, e1, isHill ? -v0 : v1);
      const sizeU = Math.abs(u) + ru;
      const sizeV = Math.abs(v) + rv;
      const leastU = Math.max(0, Math.abs(u) - ru);
      const leastV = Math.max(0, Math.abs(v) - rv);
      const xx0 = leastU * leastU - pxx;
      const xx1 = sizeU * sizeU - pxx;
      const yy0 = leastV * leastV - pyy;
      const yy1 = sizeV * sizeV - pyy;
      const xy0 = Math.min(u0 * v0, u0 * v1, u1 * v0, u1 * v1) - pxy;
      const xy1 = Math.max(u0 * v0, u0 * v1, u1 * v0, u1 * v1) - pxy;
      hxxLow += scale * leastOf(e0, e1, isHill ? xx0 : -xx1);
      hxxHigh += scale * mostOf(e0, e1, isHill ? xx1 : -xx0);
      hyyLow += scale * leastOf(e0, e1, isHill ? yy0 : -yy1);
      hyyHigh += scale * mostOf(e0, e1, isHill ? yy1 : -yy0);
      hxyLow += scale * leastOf(e0, e1, isHill ? xy0 : -xy1);
      hxyHigh += scale * mostOf(e0, e1, isHill ? xy1 : -xy0);
      const size = scale * e1;
      sizeValue += size;
      sizeGradient += size * (sizeU + sizeV);
      sizeHessian += size * ((sizeU + sizeV) * (sizeU + sizeV) + pxx + pyy);
    }
    if (others.length > 0) {
      const { sums } = this;
      sums.clear();
      for (let i = 0; i < others.length; i++) others[i]?.addBounds(box, sums);
      middleValue += sums.middleValue;
      middleGx += sums.middleGx;
      middleGy += sums.middleGy;
      valueLow += sums.valueLow;
      valueHigh += sums.valueHigh;
      gxLow += sums.gxLow;
      gxHigh += sums.gxHigh;
      gyLow += sums.gyLow;
      gyHigh += sums.gyHigh;
      hxxLow += sums.hxxLow;
      hxxHigh += sums.hxxHigh;
      hxyLow += sums.hxyLow;
      hxyHigh += sums.hxyHigh;
      hyyLow += sums.hyyLow;
      hyyHigh += sums.hyyHigh;
      sizeValue += sums.sizeValue;
      sizeGradient += sums.sizeGradient;
      sizeHessian += sums.sizeHessian;
    }
    this.middleValue = middleValue;
    this.middleGx = middleGx;
    this.middleGy = middleGy;
    set(this.hxx, hxxLow, hxxHigh, sizeHessian);
    set(this.hxy, hxyLow, hxyHigh, sizeHessian);
    set(this.hyy, hyyLow, hyyHigh, sizeHessian);
    set(this.gx, gxLow, gxHigh, sizeGradient);
    set(this.gy, gyLow, gyHigh, sizeGradient);
    set(this.value, valueLow, valueHigh, sizeValue);
    if (!isPoint) this.tightenByTaylor(rx, ry, sizeValue, sizeGradient);
  }

  /** g(w) ∈ g(m) + H·(w−m) and f(w) ∈ f(m) + g(m)·(w−m) + ½(w−m)ᵀH(w−m), with H anywhere in its range. */
  private tightenByTaylor(rx: number, ry: number, sizeValue: number, sizeGradient: number): void {
    const { hxx, hxy, hyy, middleGx, middleGy, middleValue } = this;
    const sizeXy = sizeOf(hxy);
    const swingX = sizeOf(hxx) * rx + sizeXy * ry;
    const swingY = sizeXy * rx + sizeOf(hyy) * ry;
    tighten(this.gx, middleGx - swingX, middleGx + swingX, sizeGradient);
    tighten(this.gy, middleGy - swingY, middleGy + swingY, sizeGradient);
    const slope = Math.abs(middleGx) * rx + Math.abs(middleGy) * ry;
    const bendLow = 0.5 * (Math.min(0, hxx.low) * rx * rx + Math.min(0, hyy.low) * ry * ry);
    const bendHigh = 0.5 * (Math.max(0, hxx.high) * rx * rx + Math.max(0, hyy.high) * ry * ry);
    const twist = sizeXy * rx * ry;
    tighten(
      this.value,
      middleValue - slope + bendLow - twist,
      middleValue + slope + bendHigh + twist,
      sizeValue,
    );
  }
}

/** The least of e·t with e0 ≤ e ≤ e1, 0 ≤ e0, where t is the low end of a range. */
function leastOf(e0: number, e1: number, t: number): number {
  return t < 0 ? t * e1 : t * e0;
}

/** The most of e·t with e0 ≤ e ≤ e1, 0 ≤ e0, where t is the high end of a range. */
function mostOf(e0: number, e1: number, t: number): number {
  return t < 0 ? t * e0 : t * e1;
}

function set(range: Interval, low: number, high: number, size: number): void {
  range.low = low - ROUNDING_SLACK * size;
  range.high = high + ROUNDING_SLACK * size;
}

/** Keeps what lies in [low, high] too: both bounds hold, so the tighter of each does. */
function tighten(range: Interval, low: number, high: number, size: number): void {
  range.low = Math.max(range.low, low - ROUNDING_SLACK * size);
  range.high = Math.min(range.high, high + ROUNDING_SLACK * size);
}
