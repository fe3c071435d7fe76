/** The pictures that draw a walker: its face, with a cap for a coach, and the line and dot in its colour. */
import type Phaser from 'phaser';
import { type Look, lookOf } from '../../session/explore/looks';
import type { Walker } from '../../session/explore/rivals';
import { INK } from './color';
import { drawSvg } from './draw-svg';
import { paintTexture } from './paint';
import { lineBands, type WalkerPictures } from './walker-line';

const DRAWINGS = import.meta.glob<string>(
  [
    '../../../assets/art/rival-*.svg',
    '../../../assets/art/coach-cap.svg',
    '../../../assets/art/robot.svg',
    '../../../assets/art/pip.svg',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const drawing = (name: string): string => DRAWINGS[`../../../assets/art/${name}.svg`] ?? '';

const FACE_PX = 44;
const LINE_PX = 16;
const DOT_PX = 16;
/** A ghost is pale. */
const GHOST_ALPHA = 0.62;

/** Paints them once for each walker. */
export function walkerPictures(
  textures: Phaser.Textures.TextureManager,
  walker: Walker,
  pixelRatio: number,
): WalkerPictures {
  const look = lookOf(walker);
  const key = `walker-${walker.kind}${'name' in walker ? `-${walker.name}` : `${look.color}`}`;
  const pictures = { line: `${key}-line`, dot: `${key}-dot`, face: `${key}-face` };
  paintTexture(textures, pictures.line, LINE_PX, LINE_PX, pixelRatio, (ctx) => {
    for (const { color, share } of lineBands(look)) {
      ctx.fillStyle = color;
      ctx.fillRect(0, (LINE_PX * (1 - share)) / 2, LINE_PX, LINE_PX * share);
    }
  });
  paintTexture(textures, pictures.dot, DOT_PX, DOT_PX, pixelRatio, (ctx) => paintDot(ctx, look));
  paintTexture(textures, pictures.face, FACE_PX, FACE_PX, pixelRatio, (ctx) => {
    switch (walker.kind) {
      case 'rival':
        drawSvg(ctx, drawing(`rival-${walker.name}`), FACE_PX);
        return;
      case 'coach':
        drawSvg(ctx, drawing(`rival-${walker.name}`), FACE_PX);
        drawSvg(ctx, drawing('coach-cap'), FACE_PX);
        return;
      case 'robot':
        ctx.translate(FACE_PX * 0.07, 0);
        drawSvg(ctx, drawing('robot'), FACE_PX * 0.857);
        return;
      case 'ghost':
        ctx.globalAlpha = GHOST_ALPHA;
        ctx.translate(FACE_PX * 0.07, 0);
        drawSvg(ctx, drawing('pip'), FACE_PX * 0.857);
        return;
    }
  });
  return pictures;
}

function paintDot(ctx: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D, look: Look): void {
  ctx.beginPath();
  ctx.arc(DOT_PX / 2, DOT_PX / 2, DOT_PX / 2 - 2, 0, 2 * Math.PI);
  ctx.fillStyle = look.color;
  ctx.strokeStyle = INK;
  ctx.lineWidth = 2.5;
  ctx.fill();
  ctx.stroke();
}
