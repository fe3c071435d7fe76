/**
 * Interval jets: the ranges of a function of two variables, of its gradient and of its Hessian over a box, carried
 * through a formula by the sum, product and chain rules.
 *
 * Method: forward differentiation to the second order in interval arithmetic. Rounding isn't directed: beside its ranges
 * each jet carries sizes, and whoever uses a range widens it by ROUNDING_SLACK of its size (`widened` does). Sizes are a
 * running error analysis: rounding has moved the ends of a range by no more than a few dozen times 1.1e-16 of its size,
 * that of what it was made of included, with |a|·size(b) + size(a)·|b| for a product and |φ| + |φ′|·size(u) for φ(u).
 * Source: Moore, Kearfott & Cloud, Introduction to Interval Analysis (2009); Griewank & Walther, Evaluating Derivatives
 * (2008), chapter 13; Higham, Accuracy and Stability of Numerical Algorithms (2002), section 3.3, on running errors. Limits: two variables; each occurrence of a variable counts as a variable of its own, so that
 * x·x is wider than square(x).
 */
import { type Interval, ROUNDING_SLACK, sizeOf } from './interval';
import {
  cosRange,
  expRange,
  polynomialRange,
  polynomialSize,
  productRange,
  sinRange,
  squareRange,
  times,
} from './interval-functions';

const interval = (): Interval => ({ low: 0, high: 0 });

/** u, ∂u/∂x, ∂u/∂y, ∂²u/∂x², ∂²u/∂x∂y, ∂²u/∂y² over a box, and the sizes that their rounding goes by. */
export interface IntervalJet {
  readonly value: Interval;
  readonly gx: Interval;
  readonly gy: Interval;
  readonly hxx: Interval;
  readonly hxy: Interval;
  readonly hyy: Interval;
  /** At least as large as the largest number in the value, the gradient and the Hessian. */
  valueSize: number;
  gradientSize: number;
  hessianSize: number;
}

function emptyJet(): IntervalJet {
  return {
    value: interval(),
    gx: interval(),
    gy: interval(),
    hxx: interval(),
    hxy: interval(),
    hyy: interval(),
    valueSize: 0,
    gradientSize: 0,
    hessianSize: 0,
  };
}

function set(range: Interval, low: number, high: number): void {
  range.low = low;
  range.high = high;
}

/** Writes the range, widened by ROUNDING_SLACK of its size, to `out`. */
export function widened(range: Interval, size: number, out: Interval): void {
  out.low = range.low - ROUNDING_SLACK * size;
  out.high = range.high + ROUNDING_SLACK * size;
}

/**
 * The arithmetic of jets. Results are its own and hold until the next `reset`, which takes them all back: a formula
 * that is bounded over many boxes allocates only the first time.
 */
export class JetArithmetic {
  private readonly jets: IntervalJet[] = [];
  private used = 0;
  private readonly product0 = interval();
  private readonly product1 = interval();
  private readonly outer0 = interval();
  private readonly outer1 = interval();
  private readonly outer2 = interval();

  /** Takes all jets back. */
  reset(): void {
    this.used = 0;
  }

  /** x (axis 0) or y (axis 1) itself, between low and high; `size` ≥ both in size, more where they were computed. */
  variable(
    axis: 0 | 1,
    low: number,
    high: number,
    size = Math.max(Math.abs(low), Math.abs(high)),
  ): IntervalJet {
    const out = this.fresh();
    set(out.value, low, high);
    const d = axis === 0 ? 1 : 0;
    set(out.gx, d, d);
    set(out.gy, 1 - d, 1 - d);
    set(out.hxx, 0, 0);
    set(out.hxy, 0, 0);
    set(out.hyy, 0, 0);
    return sized(out, size, 1, 0);
  }

  /** a + b */
  sum(a: IntervalJet, b: IntervalJet): IntervalJet {
    const out = this.fresh();
    addTo(out.value, a.value, b.value);
    addTo(out.gx, a.gx, b.gx);
    addTo(out.gy, a.gy, b.gy);
    addTo(out.hxx, a.hxx, b.hxx);
    addTo(out.hxy, a.hxy, b.hxy);
    addTo(out.hyy, a.hyy, b.hyy);
    return sized(
      out,
      a.valueSize + b.valueSize,
      a.gradientSize + b.gradientSize,
      a.hessianSize + b.hessianSize,
    );
  }

  /** a − b */
  difference(a: IntervalJet, b: IntervalJet): IntervalJet {
    return this.sum(a, this.scaled(-1, b));
  }

  /** k·a */
  scaled(k: number, a: IntervalJet): IntervalJet {
    const out = this.fresh();
    scaleTo(out.value, k, a.value);
    scaleTo(out.gx, k, a.gx);
    scaleTo(out.gy, k, a.gy);
    scaleTo(out.hxx, k, a.hxx);
    scaleTo(out.hxy, k, a.hxy);
    scaleTo(out.hyy, k, a.hyy);
    const s = Math.abs(k);
    return sized(out, times(s, a.valueSize), times(s, a.gradientSize), times(s, a.hessianSize));
  }

  /** a + c */
  shifted(a: IntervalJet, c: number): IntervalJet {
    const out = this.scaled(1, a);
    set(out.value, a.value.low + c, a.value.high + c);
    out.valueSize += Math.abs(c);
    return out;
  }

  /** a·b: ∇(ab) = a∇b + b∇a, ∇²(ab) = a∇²b + ∇a∇bᵀ + ∇b∇aᵀ + b∇²a. */
  product(a: IntervalJet, b: IntervalJet): IntervalJet {
    const out = this.fresh();
    productRange(a.value, b.value, out.value);
    this.addProducts(out.gx, a.value, b.gx, b.value, a.gx);
    this.addProducts(out.gy, a.value, b.gy, b.value, a.gy);
    this.addProducts(out.hxx, a.value, b.hxx, b.value, a.hxx);
    this.addProduct(out.hxx, 2, a.gx, b.gx);
    this.addProducts(out.hxy, a.value, b.hxy, b.value, a.hxy);
    this.addProduct(out.hxy, 1, a.gx, b.gy);
    this.addProduct(out.hxy, 1, a.gy, b.gx);
    this.addProducts(out.hyy, a.value, b.hyy, b.value, a.hyy);
    this.addProduct(out.hyy, 2, a.gy, b.gy);
    const va = sizeOf(a.value);
    const vb = sizeOf(b.value);
    const ga = steepest(a);
    const gb = steepest(b);
    return sized(
      out,
      errorOf(va, a.valueSize, vb, b.valueSize),
      errorOf(va, a.valueSize, gb, b.gradientSize) + errorOf(vb, b.valueSize, ga, a.gradientSize),
      errorOf(va, a.valueSize, most(b), b.hessianSize) +
        2 * errorOf(ga, a.gradientSize, gb, b.gradientSize) +
        errorOf(vb, b.valueSize, most(a), a.hessianSize),
    );
  }

  /** u² */
  square(u: IntervalJet): IntervalJet {
    const { outer0, outer1, outer2 } = this;
    squareRange(u.value, outer0);
    scaleTo(outer1, 2, u.value);
    set(outer2, 2, 2);
    return this.chain(u, 0);
  }

  /** c₀ + c₁u + c₂u² + …, degree at most 7; one variable, so that nothing in it is counted twice. */
  polynomial(coefficients: readonly number[], u: IntervalJet): IntervalJet {
    polynomialRange(coefficients, 0, u.value, this.outer0);
    polynomialRange(coefficients, 1, u.value, this.outer1);
    polynomialRange(coefficients, 2, u.value, this.outer2);
    // What is added up in them may be larger than what comes out.
    const size = sizeOf(u.value);
    return this.chain(
      u,
      polynomialSize(coefficients, 3, size),
      polynomialSize(coefficients, 0, size),
      polynomialSize(coefficients, 1, size),
      polynomialSize(coefficients, 2, size),
    );
  }

  /** eᵘ */
  exp(u: IntervalJet): IntervalJet {
    const { outer0, outer1, outer2 } = this;
    expRange(u.value, outer0);
    set(outer1, outer0.low, outer0.high);
    set(outer2, outer0.low, outer0.high);
    return this.chain(u, outer0.high);
  }

  /** sin u, u in radians */
  sin(u: IntervalJet): IntervalJet {
    const { outer0, outer1, outer2 } = this;
    sinRange(u.value, outer0);
    cosRange(u.value, outer1);
    scaleTo(outer2, -1, outer0);
    return this.chain(u, 1, 1, 1, 1);
  }

  /** cos u, u in radians */
  cos(u: IntervalJet): IntervalJet {
    const { outer0, outer1, outer2 } = this;
    cosRange(u.value, outer0);
    sinRange(u.value, outer2);
    scaleTo(outer1, -1, outer2);
    scaleTo(outer2, -1, outer0);
    return this.chain(u, 1, 1, 1, 1);
  }

  /**
   * √u. What of u's range is negative counts as rounding of a u ≥ 0. Where u can be 0 the root has a kink, and nothing is
   * said of its derivatives: their ranges are infinite. u is widened by its slack before the root is drawn, as a root
   * magnifies errors near 0.
   */
  sqrt(u: IntervalJet): IntervalJet {
    const { outer0, outer1, outer2 } = this;
    widened(u.value, u.valueSize, outer2);
    if (outer2.high < 0) throw new RangeError(`no root of a range that ends at ${u.value.high}`);
    const low = Math.sqrt(Math.max(0, outer2.low));
    const high = Math.sqrt(outer2.high);
    if (low === 0) return unbounded(this.fresh(), high);
    set(outer0, low, high);
    set(outer1, 0.5 / high, 0.5 / low);
    set(outer2, -0.25 / (low * low * low), -0.25 / (high * high * high));
    // The widening has taken care of what an error in u does, but for that in the derivatives.
    return this.chain(u, 0.375 / (low * low * low * low * low));
  }

  /** The same jet with both slopes held within ±`limit`, where another argument says that they can't be steeper. */
  withSlopesWithin(u: IntervalJet, limit: number): IntervalJet {
    const out = this.scaled(1, u);
    for (const slope of [out.gx, out.gy]) {
      widened(slope, u.gradientSize, slope);
      set(slope, Math.max(-limit, slope.low), Math.min(limit, slope.high));
    }
    out.gradientSize = limit;
    return out;
  }

  /**
   * φ(u) with φ, φ′, φ″ in outer0, outer1, outer2: ∇φ(u) = φ′∇u, ∇²φ(u) = φ″∇u∇uᵀ + φ′∇²u. `third` ≥ |φ‴| says what an
   * error in u does to φ″; `size0` … `size2` are what φ, φ′ and φ″ are rounded by, where that is more than themselves.
   */
  private chain(
    u: IntervalJet,
    third: number,
    size0 = sizeOf(this.outer0),
    size1 = sizeOf(this.outer1),
    size2 = sizeOf(this.outer2),
  ): IntervalJet {
    const { outer0, outer1, outer2, product1 } = this;
    const out = this.fresh();
    set(out.value, outer0.low, outer0.high);
    productRange(outer1, u.gx, out.gx);
    productRange(outer1, u.gy, out.gy);
    squareRange(u.gx, product1);
    this.addProducts(out.hxx, outer2, product1, outer1, u.hxx);
    squareRange(u.gy, product1);
    this.addProducts(out.hyy, outer2, product1, outer1, u.hyy);
    productRange(u.gx, u.gy, product1);
    this.addProducts(out.hxy, outer2, product1, outer1, u.hxy);
    const { valueSize, gradientSize, hessianSize } = u;
    const slope = sizeOf(outer1);
    const bend = sizeOf(outer2);
    const error1 = size1 + times(bend, valueSize);
    const error2 = size2 + times(third, valueSize);
    const g = steepest(u);
    return sized(
      out,
      size0 + times(slope, valueSize),
      errorOf(slope, error1, g, gradientSize),
      errorOf(bend, error2, times(g, g), 2 * times(g, gradientSize)) +
        errorOf(slope, error1, most(u), hessianSize),
    );
  }

  /** out = a·b + c·d */
  private addProducts(out: Interval, a: Interval, b: Interval, c: Interval, d: Interval): void {
    const { product0 } = this;
    productRange(a, b, product0);
    const { low, high } = product0;
    productRange(c, d, product0);
    set(out, low + product0.low, high + product0.high);
  }

  /** out += k·a·b, k > 0 */
  private addProduct(out: Interval, k: number, a: Interval, b: Interval): void {
    const { product0 } = this;
    productRange(a, b, product0);
    out.low += k * product0.low;
    out.high += k * product0.high;
  }

  private fresh(): IntervalJet {
    let jet = this.jets[this.used];
    if (jet === undefined) {
      jet = emptyJet();
      this.jets.push(jet);
    }
    this.used += 1;
    return jet;
  }
}

function sized(jet: IntervalJet, value: number, gradient: number, hessian: number): IntervalJet {
  jet.valueSize = value;
  jet.gradientSize = gradient;
  jet.hessianSize = hessian;
  return jet;
}

/** A jet of which only 0 ≤ value ≤ high is known. */
function unbounded(jet: IntervalJet, high: number): IntervalJet {
  set(jet.value, 0, high);
  for (const range of [jet.gx, jet.gy, jet.hxx, jet.hxy, jet.hyy])
    set(range, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  return sized(jet, high, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
}

/** The size of a·b for |a| ≤ `a`, |b| ≤ `b`. */
function errorOf(a: number, sizeA: number, b: number, sizeB: number): number {
  return times(a, sizeB) + times(sizeA, b);
}

/** The largest size of a slope. */
function steepest({ gx, gy }: IntervalJet): number {
  return Math.max(sizeOf(gx), sizeOf(gy));
}

/** The largest size of a bend. */
function most({ hxx, hxy, hyy }: IntervalJet): number {
  return Math.max(sizeOf(hxx), sizeOf(hxy), sizeOf(hyy));
}

function addTo(out: Interval, a: Interval, b: Interval): void {
  out.low = a.low + b.low;
  out.high = a.high + b.high;
}

/** Right also where `out` is `a`. */
function scaleTo(out: Interval, k: number, a: Interval): void {
  const atLow = times(k, a.low);
  const atHigh = times(k, a.high);
  out.low = Math.min(atLow, atHigh);
  out.high = Math.max(atLow, atHigh);
}
