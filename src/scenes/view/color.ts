/**
 * The palette: heat in the dark, cake in the light. Both run from cold/high to warm/low.
 * The Canvas renderer can't tint, so heat comes in nine steps that are painted beforehand.
 */

export type Rgb = readonly [number, number, number];

export const INK = '#14122b';
export const INK_RGB: Rgb = [0x14, 0x12, 0x2b];
export const RAISED = '#1f1c45';
export const LINE = '#38346b';
export const WHITE = '#f4f1ff';
export const RASPBERRY = '#ef476f';

/** Icy → hot, at equal distances of warmth. */
const HEAT: readonly Rgb[] = [
  [0x2b, 0x5c, 0xff],
  [0xa9, 0xc1, 0xff],
  [0xd9, 0xd3, 0xe8],
  [0xff, 0xb2, 0x6b],
  [0xff, 0x7a, 0x1a],
];

/** Where no warmth is sensed. */
const NEUTRAL: Rgb = [0x9d, 0x95, 0xd6];

/** Deepest hollow → snowy heights: lightness strictly rises. */
export const CAKE: readonly Rgb[] = [
  [0x5a, 0x0f, 0x2e],
  [0xb8, 0x32, 0x4f],
  [0xe0, 0x8a, 0xa0],
  [0xb9, 0xc8, 0xf5],
  [0xf3, 0xf9, 0xff],
];

/** Steps of heat that are painted beforehand. */
export const HEAT_STEPS = 9;
/** The name of a heat step in texture keys; `none` where no warmth is sensed. */
export type HeatStep = number | 'none';

export const ALL_HEAT_STEPS: readonly HeatStep[] = [
  ...Array.from({ length: HEAT_STEPS }, (_, i) => i),
  'none',
];

export function heatStepOf(warmth: number | null): HeatStep {
  return warmth === null ? 'none' : Math.round(warmth * (HEAT_STEPS - 1));
}

/** The warmth a step stands for; the middle where none is sensed. */
export function warmthOfStep(step: HeatStep): number {
  return step === 'none' ? 0.5 : step / (HEAT_STEPS - 1);
}

export function heatColor(step: HeatStep): Rgb {
  return step === 'none' ? NEUTRAL : along(HEAT, warmthOfStep(step));
}

/** The cake's color at a height from 0 (the deepest layer) to 1 (the highest). */
export function cakeColor(height: number): Rgb {
  return along(CAKE, height);
}

export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** As the four bytes of a canvas's pixel, on the little-endian machines that browsers run on. `alpha` from 0 to 255. */
export function rgba32([r, g, b]: Rgb, alpha = 255): number {
  return ((Math.round(alpha) << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

export function css([r, g, b]: Rgb, alpha = 1): string {
  return `rgba(${Math.round(r)}, ${Math.round(g)}, ${Math.round(b)}, ${alpha})`;
}

function along(stops: readonly Rgb[], t: number): Rgb {
  const at = Math.min(1, Math.max(0, t)) * (stops.length - 1);
  const i = Math.min(stops.length - 2, Math.floor(at));
  return mix(stops[i] ?? INK_RGB, stops[i + 1] ?? INK_RGB, at - i);
}
