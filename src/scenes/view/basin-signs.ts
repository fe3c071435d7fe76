/** How each basin of attraction looks: a color and a sign that fills it, so that neighbors differ in both. Mint is the candy's alone. */
import type Phaser from 'phaser';
import type { HollowView } from '../../session/views';
import type { Rgb } from './color';

const MINT: Rgb = [0x10, 0xa8, 0x68];
const OTHERS: readonly Rgb[] = [
  [0x6a, 0x3d, 0xe8],
  [0xe0, 0x7a, 0x00],
  [0x1f, 0x6f, 0xd6],
  [0xc4, 0x2a, 0x86],
  [0x7a, 0x52, 0x1e],
];

const SIGNS = ['dot', 'slash', 'cross', 'backslash', 'ring', 'bar', 'pole'] as const;
type Sign = (typeof SIGNS)[number];

export interface BasinLook {
  readonly color: Rgb;
  readonly sign: Sign;
}

/** A look for each hollow. */
export function basinLooks(hollows: readonly Pick<HollowView, 'contents'>[]): readonly BasinLook[] {
  let others = 0;
  return hollows.map(({ contents }, i) => ({
    color: contents === 'candy' ? MINT : (OTHERS[others++ % OTHERS.length] ?? MINT),
    sign: SIGNS[i % SIGNS.length] ?? 'dot',
  }));
}

/** One sign around a place, of about this radius; styles are set by the caller. */
export function drawSign(
  graphics: Phaser.GameObjects.Graphics,
  sign: Sign,
  x: number,
  y: number,
  r: number,
): void {
  switch (sign) {
    case 'dot':
      graphics.fillCircle(x, y, r * 0.62);
      return;
    case 'ring':
      graphics.strokeCircle(x, y, r * 0.8);
      return;
    case 'slash':
      graphics.lineBetween(x - r, y + r, x + r, y - r);
      return;
    case 'backslash':
      graphics.lineBetween(x - r, y - r, x + r, y + r);
      return;
    case 'bar':
      graphics.lineBetween(x - r, y, x + r, y);
      return;
    case 'pole':
      graphics.lineBetween(x, y - r, x, y + r);
      return;
    case 'cross':
      graphics.lineBetween(x - r, y, x + r, y).lineBetween(x, y - r, x, y + r);
      return;
  }
}
