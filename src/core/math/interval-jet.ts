/**
 * Interval jets: the ranges of a function of two variables, of its gradient and of its Hessian over a box, carried
 * through a formula by the sum, product and chain rules.
 *
 * Method: forward differentiation to the second order in interval arithmetic. Rounding isn't directed: beside its ranges
 * each jet carries the sizes that were added up in them without any cancelling, and whoever uses a range widens it by
 * ROUNDING_SLACK of its size (`widened` does). That is a running error bound: sizes follow the same rules as ranges, with
 * every minus a plus, so that rounding gathers at most a few dozen times 1e-16 of them.
 * Source: Moore, Kearfott & Cloud, Introduction to Interval Analysis (2009); Griewank & Walther, Evaluating Derivatives
 * (2008), chapter 13. Limits: two variables; each occurrence of a variable counts as a variable of its own, so that
 * x·x is wider than square(x).
 */
import { type Interval, ROUNDING_SLACK } from './interval';
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

/** u, ∂u/∂x, ∂u/∂y, ∂²u/∂x², ∂²u/∂x∂y, ∂²u/∂y² over a box, and the sizes added up in them. */
export interface IntervalJet {
  readonly value: Interval;
  readonly gx: Interval;
  readonly gy: Interval;
  readonly hxx: Interval;
  readonly hxy: Interval;
  readonly hyy: Interval;
  /** Sizes ≥ 0 in the units of the value, the gradient and the Hessian. */
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
    return sized(
      out,
      times(a.valueSize, b.valueSize),
      times(a.valueSize, b.gradientSize) + times(b.valueSize, a.gradientSize),
      times(a.valueSize, b.hessianSize) +
        2 * times(a.gradientSize, b.gradientSize) +
        times(b.valueSize, a.hessianSize),
    );
  }

  /** u² */
  square(u: IntervalJet): IntervalJet {
    const { outer0, outer1, outer2 } = this;
    squareRange(u.value, outer0);
    scaleTo(outer1, 2, u.value);
    set(outer2, 2, 2);
    return this.chain(u, u.valueSize * u.valueSize, 2 * u.valueSize, 2);
  }

  /** c₀ + c₁u + c₂u² + …, degree at most 7; one variable, so that nothing in it is counted twice. */
  polynomial(coefficients: readonly number[], u: IntervalJet): IntervalJet {
    polynomialRange(coefficients, 0, u.value, this.outer0);
    polynomialRange(coefficients, 1, u.value, this.outer1);
    polynomialRange(coefficients, 2, u.value, this.outer2);
    const s = u.valueSize;
    return this.chain(
      u,
      polynomialSize(coefficients, 0, s),
      polynomialSize(coefficients, 1, s),
      polynomialSize(coefficients, 2, s),
    );
  }

  /** eᵘ */
  exp(u: IntervalJet): IntervalJet {
    const { outer0, outer1, outer2 } = this;
    expRange(u.value, outer0);
    set(outer1, outer0.low, outer0.high);
    set(outer2, outer0.low, outer0.high);
    const size = outer0.high * (1 + u.valueSize);
    return this.chain(u, size, size, size);
  }

  /** sin u, u in radians */
  sin(u: IntervalJet): IntervalJet {
    const { outer0, outer1, outer2 } = this;
    sinRange(u.value, outer0);
    cosRange(u.value, outer1);
    scaleTo(outer2, -1, outer0);
    const size = 1 + u.valueSize;
    return this.chain(u, size, size, size);
  }

  /** cos u, u in radians */
  cos(u: IntervalJet): IntervalJet {
    const { outer0, outer1, outer2 } = this;
    cosRange(u.value, outer0);
    sinRange(u.value, outer2);
    scaleTo(outer1, -1, outer2);
    scaleTo(outer2, -1, outer0);
    const size = 1 + u.valueSize;
    return this.chain(u, size, size, size);
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
    return this.chain(u, high, outer1.high, -outer2.low);
  }

  /** The same jet with both slopes held within ±`limit`, where another argument says that they can't be steeper. */
  withSlopesWithin(u: IntervalJet, limit: number): IntervalJet {
    const out = this.scaled(1, u);
    set(out.gx, Math.max(-limit, u.gx.low), Math.min(limit, u.gx.high));
    set(out.gy, Math.max(-limit, u.gy.low), Math.min(limit, u.gy.high));
    out.gradientSize = Math.min(out.gradientSize, limit);
    return out;
  }

  /**
   * φ(u) with φ, φ′, φ″ in outer0, outer1, outer2: ∇φ(u) = φ′∇u, ∇²φ(u) = φ″∇u∇uᵀ + φ′∇²u. The sizes of φ, φ′ and φ″
   * include what an error in u of its size does to them.
   */
  private chain(u: IntervalJet, size0: number, size1: number, size2: number): IntervalJet {
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
    const { gradientSize, hessianSize } = u;
    return sized(
      out,
      size0,
      times(size1, gradientSize),
      times(size2, gradientSize * gradientSize) + times(size1, hessianSize),
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
