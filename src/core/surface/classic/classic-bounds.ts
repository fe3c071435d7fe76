/**
 * Bounds of a classic field over a box.
 *
 * Method: an interval jet of the published formula, moved to field units; value and gradient are bounded a second time
 * by Taylor's formula around the middle of the box, with the ranges of gradient and Hessian as remainders, and the
 * tighter bound counts. Every range is widened by ROUNDING_SLACK of its size (see interval-jet.ts).
 * Limits: where Ackley's kink is in the box its Hessian's ranges are infinite, and only the slope bounds the value.
 */
import { type Interval, ROUNDING_SLACK, sizeOf } from '../../math/interval';
import { times } from '../../math/interval-functions';
import { JetArithmetic } from '../../math/interval-jet';
import type { LossFunction } from '../loss-function';
import type { Box, SurfaceBounds } from '../surface-bounds';
import type { ClassicFunction } from './classic-function';
import { CLASSIC_JETS } from './classic-jets';

const interval = (): Interval => ({ low: 0, high: 0 });

/** A classic function on its field: x = cx + sx·w₁, y = cy + sy·w₂, L = f − lowest + offset (see ClassicSurface). */
export interface PlacedClassic extends LossFunction {
  readonly classic: ClassicFunction;
  readonly cx: number;
  readonly cy: number;
  readonly sx: number;
  readonly sy: number;
  readonly lowest: number;
  readonly offset: number;
}

export class ClassicBounds implements SurfaceBounds {
  readonly value = interval();
  readonly gx = interval();
  readonly gy = interval();
  readonly hxx = interval();
  readonly hxy = interval();
  readonly hyy = interval();
  middleValue = 0;
  middleGx = 0;
  middleGy = 0;
  private readonly arithmetic = new JetArithmetic();
  private readonly at = new Float64Array(2);
  private readonly gradient = new Float64Array(2);

  constructor(private readonly surface: PlacedClassic) {}

  over({ x, y, rx, ry }: Box): void {
    const { surface, arithmetic, at, gradient } = this;
    const { cx, cy, sx, sy, classic, lowest, offset } = surface;
    at[0] = x;
    at[1] = y;
    this.middleValue = surface.lossAndGradient(at, gradient);
    this.middleGx = gradient[0] as number;
    this.middleGy = gradient[1] as number;
    arithmetic.reset();
    // The sizes say what was added up to make the ends.
    const jet = CLASSIC_JETS[classic.name](
      arithmetic,
      arithmetic.variable(0, cx + sx * (x - rx), cx + sx * (x + rx), Math.abs(cx) + sx * (Math.abs(x) + rx)),
      arithmetic.variable(1, cy + sy * (y - ry), cy + sy * (y + ry), Math.abs(cy) + sy * (Math.abs(y) + ry)),
    );
    const { gradientSize, hessianSize } = jet;
    const valueSize = jet.valueSize + Math.abs(lowest) + Math.abs(offset);
    set(this.value, jet.value.low - lowest + offset, jet.value.high - lowest + offset, valueSize);
    set(this.gx, sx * jet.gx.low, sx * jet.gx.high, sx * gradientSize);
    set(this.gy, sy * jet.gy.low, sy * jet.gy.high, sy * gradientSize);
    set(this.hxx, sx * sx * jet.hxx.low, sx * sx * jet.hxx.high, sx * sx * hessianSize);
    set(this.hxy, sx * sy * jet.hxy.low, sx * sy * jet.hxy.high, sx * sy * hessianSize);
    set(this.hyy, sy * sy * jet.hyy.low, sy * sy * jet.hyy.high, sy * sy * hessianSize);
    if (rx > 0 || ry > 0) this.tightenByTaylor(rx, ry, valueSize, gradientSize);
  }

  /**
   * g(w) ∈ g(m) + H·(w−m), f(w) ∈ f(m) + g·(w−m) and f(w) ∈ f(m) + g(m)·(w−m) + ½(w−m)ᵀH(w−m), with g and H anywhere in
   * their ranges. `gradientSize` is in published units.
   */
  private tightenByTaylor(rx: number, ry: number, valueSize: number, gradientSize: number): void {
    const { value, gx, gy, hxx, hxy, hyy, middleGx, middleGy, middleValue } = this;
    const { sx, sy } = this.surface;
    const twist = times(sizeOf(hxy), ry);
    const swingX = times(sizeOf(hxx), rx) + twist;
    const swingY = times(sizeOf(hxy), rx) + times(sizeOf(hyy), ry);
    // At a kink the middle's slope is a convention and the swing infinite: then this says nothing, as it should.
    tighten(gx, middleGx - swingX, middleGx + swingX, sx * gradientSize);
    tighten(gy, middleGy - swingY, middleGy + swingY, sy * gradientSize);
    const climb = times(sizeOf(gx), rx) + times(sizeOf(gy), ry);
    tighten(value, middleValue - climb, middleValue + climb, valueSize);
    const slope = Math.abs(middleGx) * rx + Math.abs(middleGy) * ry;
    const bendLow =
      0.5 * (times(Math.min(0, hxx.low), rx * rx) + times(Math.min(0, hyy.low), ry * ry)) - times(twist, rx);
    const bendHigh =
      0.5 * (times(Math.max(0, hxx.high), rx * rx) + times(Math.max(0, hyy.high), ry * ry)) +
      times(twist, rx);
    tighten(value, middleValue - slope + bendLow, middleValue + slope + bendHigh, valueSize);
  }
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
