/** Taylor's formula narrows what a proof knows of a neuron over a box: from the numbers in its middle. */
import { GX, GXL, GY, GYL, V, VL, XXH, XXL, XYL, YYH, YYL } from './neuron-layout';

/** g(w) ∈ g(m) + H·(w − m), `slack` wider. */
export function tightenSlope(h: Float64Array, t: number, rx: number, ry: number, slack = 0): void {
  const twist = size(h, t + XYL);
  const swingX = size(h, t + XXL) * rx + twist * ry + slack;
  const swingY = twist * rx + size(h, t + YYL) * ry + slack;
  tighten(h, t + GXL, (h[t + GX] as number) - swingX, (h[t + GX] as number) + swingX);
  tighten(h, t + GYL, (h[t + GY] as number) - swingY, (h[t + GY] as number) + swingY);
}

/** f(w) ∈ f(m) + g·(w − m) and f(w) ∈ f(m) + g(m)·(w − m) + ½(w − m)ᵀH(w − m), `slack` wider. */
export function tightenValue(h: Float64Array, t: number, rx: number, ry: number, slack = 0): void {
  const middle = h[t + V] as number;
  const climb = size(h, t + GXL) * rx + size(h, t + GYL) * ry + slack;
  tighten(h, t + VL, middle - climb, middle + climb);
  const slope = Math.abs(h[t + GX] as number) * rx + Math.abs(h[t + GY] as number) * ry + slack;
  const twist = size(h, t + XYL) * rx * ry;
  const low =
    0.5 * (Math.min(0, h[t + XXL] as number) * rx * rx + Math.min(0, h[t + YYL] as number) * ry * ry);
  const high =
    0.5 * (Math.max(0, h[t + XXH] as number) * rx * rx + Math.max(0, h[t + YYH] as number) * ry * ry);
  tighten(h, t + VL, middle - slope + low - twist, middle + slope + high + twist);
}

/** Keeps what lies in [low, high] too. */
function tighten(h: Float64Array, i: number, low: number, high: number): void {
  if (low > (h[i] as number)) h[i] = low;
  if (high < (h[i + 1] as number)) h[i + 1] = high;
}

export function widen(h: Float64Array, i: number, slack: number): void {
  h[i] = (h[i] as number) - slack;
  h[i + 1] = (h[i + 1] as number) + slack;
}

/** The largest curvature of the neuron at t. */
export function curvatureSize(h: Float64Array, t: number): number {
  return Math.max(size(h, t + XXL), size(h, t + XYL), size(h, t + YYL));
}

/** The size of the largest number in the range at i. */
export function size(h: Float64Array, i: number): number {
  return Math.max(-(h[i] as number), h[i + 1] as number);
}
