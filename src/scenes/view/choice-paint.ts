/**
 * The pictures of choices: a stone for each place that could have been stepped to, and a small board with the number that it would
 * have brought. Warmer is a round stone with a point downward, colder a square one with a point upward, the same a round one with two
 * bars: told apart without their colors.
 */
import type Phaser from 'phaser';
import type { Compared } from '../../core/replay/choices';
import { INK } from './color';
import { type Context, paintTexture } from './paint';

/** Boxes in CSS px. */
export const STONE_BOX = 32;
export const BOARD = { width: 54, height: 28 } as const;

const FACES: Readonly<Record<Compared, string>> = { better: '#ffb26b', worse: '#c9d8ff', same: '#ffffff' };

export const stoneKey = (compared: Compared): string => `choice-${compared}`;

export function paintStones(textures: Phaser.Textures.TextureManager, pixelRatio: number): void {
  for (const compared of ['better', 'worse', 'same'] as const)
    paintTexture(textures, stoneKey(compared), STONE_BOX, STONE_BOX, pixelRatio, (ctx) => {
      ctx.beginPath();
      ctx.roundRect(3, 3, STONE_BOX - 6, STONE_BOX - 6, compared === 'worse' ? 6 : STONE_BOX / 2);
      ctx.fillStyle = FACES[compared];
      ctx.strokeStyle = INK;
      ctx.lineWidth = 3.5;
      ctx.fill();
      ctx.stroke();
      paintSign(ctx, compared, STONE_BOX / 2, STONE_BOX / 2, 6);
    });
}

export interface Board {
  readonly text: string;
  readonly compared: Compared;
  readonly best: boolean;
  readonly chosen: boolean;
}

/** A board's picture, painted once for all that look the same; gives its name. */
export function paintBoard(
  textures: Phaser.Textures.TextureManager,
  pixelRatio: number,
  { text, compared, best, chosen }: Board,
): string {
  const key = `board-${text}-${compared}${best ? '-best' : ''}${chosen ? '-chosen' : ''}`;
  const { width, height } = BOARD;
  paintTexture(textures, key, width, height, pixelRatio, (ctx) => {
    const edge = chosen ? 4 : best ? 3 : 2;
    ctx.beginPath();
    ctx.roundRect(edge / 2, edge / 2, width - edge, height - edge, compared === 'worse' ? 7 : height / 2);
    ctx.fillStyle = best ? '#ffe9a8' : FACES[compared];
    ctx.strokeStyle = INK;
    ctx.lineWidth = edge;
    ctx.fill();
    ctx.stroke();
    paintSign(ctx, compared, 14, height / 2, 5);
    ctx.fillStyle = INK;
    ctx.font = `700 ${text.length > 3 ? 12 : 15}px Rubik, sans-serif`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.fillText(text, 34, height / 2 + 1);
  });
  return key;
}

/** Down is warmer: lower is better. */
function paintSign(ctx: Context, compared: Compared, x: number, y: number, size: number): void {
  ctx.fillStyle = INK;
  ctx.beginPath();
  if (compared === 'same') {
    ctx.rect(x - size, y - size * 0.75, size * 2, size * 0.5);
    ctx.rect(x - size, y + size * 0.25, size * 2, size * 0.5);
  } else {
    const down = compared === 'better' ? 1 : -1;
    ctx.moveTo(x - size, y - down * size * 0.6);
    ctx.lineTo(x + size, y - down * size * 0.6);
    ctx.lineTo(x, y + down * size * 0.9);
    ctx.closePath();
  }
  ctx.fill();
}
