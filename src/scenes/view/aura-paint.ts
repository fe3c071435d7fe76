/**
 * The auras: a glow and a ring for every step of heat. Cold is a small star of ice with sharp
 * points, the middle a plain ring, hot a big round of soft flames: size and shape tell what the color tells.
 */
import { css, type HeatStep, heatColor, mix, warmthOfStep } from './color';
import { type Context, paintGlow } from './pictures';

/** The box the rings are drawn in; they are scaled to the stage. */
const RING_BOX = 300;

/** The ring of a step of heat, in a box of this many CSS px a side. */
export function paintAuraRing(ctx: Context, step: HeatStep, box: number): void {
  ctx.save();
  ctx.scale(box / RING_BOX, box / RING_BOX);
  ctx.translate(HALF, HALF);
  if (step === 'none') paintRing(ctx, step, 0.52);
  else if (step < 4) paintIce(ctx, step);
  else if (step === 4) paintRing(ctx, step, 0.6);
  else paintFlames(ctx, step);
  ctx.restore();
}

/** What Pip sees of the ground, the same for all, and in it the glow of this heat: the warmer, the wider. */
export function paintAuraGlow(ctx: Context, step: HeatStep, size: number): void {
  const color = heatColor(step);
  const strength = step === 'none' ? 0.3 : 0.42 + 0.2 * Math.abs(warmthOfStep(step) - 0.35);
  const width = 0.4 + 0.3 * warmthOfStep(step);
  paintGlow(ctx, size, [
    [0, 'rgba(58, 52, 130, 0.6)'],
    [0.35, 'rgba(48, 43, 112, 0.42)'],
    [0.7, 'rgba(36, 32, 84, 0.16)'],
    [1, 'rgba(31, 28, 69, 0)'],
  ]);
  paintGlow(ctx, size, [
    [0, css(color, strength)],
    [0.3 * width, css(color, strength * 0.72)],
    [0.62 * width, css(color, strength * 0.26)],
    [0.85 * width, css(color, strength * 0.06)],
    [width, css(color, 0)],
  ]);
}

const HALF = RING_BOX / 2;

/** A star with sharp points; the colder, the longer they are and the smaller its middle. */
function paintIce(ctx: Context, step: number): void {
  const cold = 1 - step / 4;
  const points = 12;
  const inner = HALF * (0.46 - 0.14 * cold);
  const color = heatColor(step);
  const pale = mix(color, [255, 255, 255], 0.55);
  ctx.lineJoin = 'miter';
  for (const [scale, alpha] of [
    [1, 0.3],
    [0.8, 0.34],
  ] as const) {
    const long = inner * (1.12 + 0.75 * cold) * scale;
    const short = inner * (1.08 + 0.34 * cold) * scale;
    ctx.beginPath();
    for (let i = 0; i < 2 * points; i++) {
      const radius = i % 2 === 1 ? inner * scale * 0.98 : i % 4 === 0 ? long : short;
      const angle = (Math.PI * i) / points - Math.PI / 2;
      ctx.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
    }
    ctx.closePath();
    const ice = ctx.createRadialGradient(0, 0, inner * 0.2, 0, 0, long);
    ice.addColorStop(0, css(pale, alpha * 0.9));
    ice.addColorStop(0.45, css(color, alpha * 1.2));
    ice.addColorStop(1, css(color, alpha * 0.5));
    ctx.fillStyle = ice;
    ctx.fill();
    ctx.strokeStyle = css(pale, scale === 1 ? 0.9 : 0.4);
    ctx.lineWidth = scale === 1 ? 2.5 : 1.5;
    ctx.stroke();
  }
  // Facets from the middle to the points, and splinters beyond the long ones.
  ctx.strokeStyle = css(pale, 0.3);
  ctx.lineWidth = 1.5;
  for (let i = 0; i < points; i++) {
    const angle = (2 * Math.PI * i) / points - Math.PI / 2;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    ctx.beginPath();
    ctx.moveTo(x * inner * 0.5, y * inner * 0.5);
    ctx.lineTo(x * inner * 1.02, y * inner * 1.02);
    ctx.stroke();
    if (i % 2 === 0) paintSplinter(ctx, x, y, inner * (1.3 + 0.85 * cold), 4 + 3.5 * cold, css(pale, 0.85));
  }
}

function paintSplinter(
  ctx: Context,
  x: number,
  y: number,
  distance: number,
  size: number,
  color: string,
): void {
  ctx.save();
  ctx.translate(x * distance, y * distance);
  ctx.rotate(Math.atan2(y, x));
  ctx.beginPath();
  ctx.moveTo(-size, 0);
  ctx.lineTo(0, -size * 0.45);
  ctx.lineTo(size, 0);
  ctx.lineTo(0, size * 0.45);
  ctx.closePath();
  ctx.fillStyle = color;
  ctx.fill();
  ctx.restore();
}

/** A plain ring, neither sharp nor flaming. */
function paintRing(ctx: Context, step: HeatStep, radiusShare: number): void {
  const color = heatColor(step);
  const radius = HALF * radiusShare * 0.86;
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.fillStyle = css(color, 0.2);
  ctx.fill();
  ctx.strokeStyle = css(mix(color, [255, 255, 255], 0.3), 0.7);
  ctx.lineWidth = 3;
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(0, 0, radius * 0.78, 0, 2 * Math.PI);
  ctx.fillStyle = css(color, 0.2);
  ctx.fill();
}

/** Tongues of flame all round, leaning one way and longest at the top; the hotter, the longer and the more layers. */
function paintFlames(ctx: Context, step: number): void {
  const hot = (step - 4) / 4;
  const color = heatColor(step);
  const layers: readonly (readonly [number, readonly [number, number, number], number])[] = [
    [1, mix(color, [255, 96, 20], 0.55 * hot), 0.5 + 0.3 * hot],
    [0.83, mix(color, [255, 150, 50], 0.7), 0.5 + 0.3 * hot],
    [0.66, mix(color, [255, 190, 84], 0.8), 0.55 + 0.25 * hot],
  ];
  for (const [scale, layerColor, alpha] of layers) {
    const radius = HALF * (0.45 + 0.1 * hot) * scale;
    const tongue = HALF * (0.06 + 0.16 * hot) * scale;
    flamePath(ctx, radius, tongue, 11);
    // Tips are thinner than the root: flames, not petals.
    const fire = ctx.createRadialGradient(0, 0, radius * 0.7, 0, 0, radius + 1.5 * tongue);
    fire.addColorStop(0, css(layerColor, alpha));
    fire.addColorStop(0.4, css(layerColor, alpha));
    fire.addColorStop(1, css(layerColor, alpha * 0.42));
    ctx.fillStyle = fire;
    ctx.fill();
    if (scale < 1) continue;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = css(mix(color, [255, 200, 120], 0.5), 0.6);
    ctx.lineWidth = 1.6;
    ctx.stroke();
  }
}

function flamePath(ctx: Context, radius: number, tongue: number, tongues: number): void {
  ctx.beginPath();
  const samples = 22 * tongues;
  for (let i = 0; i <= samples; i++) {
    const turn = (tongues * i) / samples;
    const phase = turn - Math.floor(turn);
    const rise = Math.sin(Math.PI * phase ** 0.85) ** 1.3;
    const angle = (2 * Math.PI * i) / samples - Math.PI / 2 + 0.13 * rise;
    const upward = 1 + 0.6 * Math.max(0, -Math.sin(angle)) ** 2;
    const r = radius + tongue * rise * upward;
    ctx.lineTo(Math.cos(angle) * r, Math.sin(angle) * r);
  }
  ctx.closePath();
}
