/** Shapes that the small textures are made of: a flame, a drop, a snowflake, a circle with an edge, a length of wall. */
import { INK } from './color';
import type { Context } from './paint';

export function paintFlameMark(ctx: Context, size: number): void {
  ctx.strokeStyle = INK;
  ctx.lineWidth = 5;
  ctx.lineJoin = 'round';
  dropPath(ctx, size, 0);
  ctx.stroke();
  paintDrop(ctx, size, '#ff7a1a');
  dropPath(ctx, size * 0.58, size * 0.42 * 0.72);
  ctx.fillStyle = '#ffd98a';
  ctx.fill();
}

/** A drop that points up, as tall as twice this size. */
export function paintDrop(ctx: Context, size: number, color: string): void {
  dropPath(ctx, size, 0);
  ctx.fillStyle = color;
  ctx.fill();
}

function dropPath(ctx: Context, s: number, low: number): void {
  ctx.beginPath();
  ctx.moveTo(0, -s + low);
  ctx.bezierCurveTo(s * 0.35, -s * 0.45 + low, s * 0.82, -s * 0.1 + low, s * 0.66, s * 0.42 + low);
  ctx.bezierCurveTo(s * 0.5, s * 0.98 + low, -s * 0.5, s * 0.98 + low, -s * 0.66, s * 0.42 + low);
  ctx.bezierCurveTo(-s * 0.82, -s * 0.1 + low, -s * 0.2, -s * 0.3 + low, 0, -s + low);
  ctx.closePath();
}

export function paintSnowflake(ctx: Context, size: number, width: number, color: string): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (let i = 0; i < 6; i++) {
    ctx.save();
    ctx.rotate((Math.PI * i) / 3);
    ctx.beginPath();
    ctx.moveTo(0, 0);
    ctx.lineTo(0, -size);
    ctx.moveTo(-size * 0.28, -size * 0.86);
    ctx.lineTo(0, -size * 0.56);
    ctx.lineTo(size * 0.28, -size * 0.86);
    ctx.stroke();
    ctx.restore();
  }
}

export function paintCircle(
  ctx: Context,
  middle: number,
  radius: number,
  fill: string | null,
  stroke: string | null,
  width: number,
): void {
  ctx.beginPath();
  ctx.arc(middle, middle, radius, 0, 2 * Math.PI);
  if (stroke !== null) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width;
    ctx.stroke();
  }
  if (fill !== null) {
    ctx.fillStyle = fill;
    ctx.fill();
  }
}

/** A length of glowing wall, running left to right. */
export function paintWall(ctx: Context): void {
  for (const [inset, alpha] of [
    [0, 0.07],
    [4, 0.1],
    [8, 0.16],
  ] as const) {
    ctx.fillStyle = `rgba(198, 188, 255, ${alpha})`;
    ctx.beginPath();
    ctx.roundRect(inset, inset, 120 - 2 * inset, 36 - 2 * inset, 18 - inset);
    ctx.fill();
  }
  ctx.fillStyle = '#e6e0ff';
  ctx.beginPath();
  ctx.roundRect(12, 13.5, 96, 9, 4.5);
  ctx.fill();
}
