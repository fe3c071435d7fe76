/**
 * What a gamepad or a keyboard presses for a heading, as the first minute shows it: an arrow key, or a stick that is pushed. Painted
 * when first asked for: most players start with a finger or a mouse.
 */
import type Phaser from 'phaser';
import { type Heading, headingVector } from '../../core/hunt/action';
import { INK } from './color';
import { paintTexture } from './paint';
import { type Context, pixelRatioHere } from './pictures';

/** Box in CSS px that it is painted in. */
const BOX_PX = 48;

/** The name of the picture for a heading, painted by now. */
export function hintKey(scene: Phaser.Scene, device: 'keyboard' | 'gamepad', heading: Heading): string {
  const key = `hint-${device}-${heading}`;
  paintTexture(scene.textures, key, BOX_PX, BOX_PX, pixelRatioHere(), (ctx) =>
    device === 'keyboard' ? paintKey(ctx, heading) : paintStick(ctx, heading),
  );
  return key;
}

function paintKey(ctx: Context, heading: Heading): void {
  box(ctx, 4, 8, 40, '#8f86c8');
  box(ctx, 4, 3, 38, '#f4f1ff');
  ctx.translate(24, 22);
  paintArrow(ctx, heading, 11);
}

function box(ctx: Context, x: number, y: number, height: number, fill: string): void {
  ctx.beginPath();
  ctx.roundRect(x, y, 40, height - 2, 9);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = INK;
  ctx.lineWidth = 2.5;
  ctx.stroke();
}

function paintStick(ctx: Context, heading: Heading): void {
  const [east, north] = headingVector(heading);
  disc(ctx, 24, 24, 21, '#8f86c8');
  disc(ctx, 24 + 7 * east, 24 - 7 * north, 14, '#f4f1ff');
  ctx.translate(24 + 7 * east, 24 - 7 * north);
  paintArrow(ctx, heading, 8);
}

function disc(ctx: Context, x: number, y: number, radius: number, fill: string): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = INK;
  ctx.lineWidth = 2.5;
  ctx.stroke();
}

function paintArrow(ctx: Context, heading: Heading, size: number): void {
  ctx.rotate((-Math.PI / 4) * heading);
  ctx.beginPath();
  ctx.moveTo(-size, 0);
  ctx.lineTo(size, 0);
  ctx.moveTo(0.3 * size, -0.7 * size);
  ctx.lineTo(size, 0);
  ctx.lineTo(0.3 * size, 0.7 * size);
  ctx.strokeStyle = INK;
  ctx.lineWidth = 4;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.stroke();
}
