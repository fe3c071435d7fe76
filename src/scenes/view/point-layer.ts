/** Critical points: a sign at hilltops, as everything else has its own, and where their names belong, which the page writes. */
import type Phaser from 'phaser';
import type { LabelAnchor } from '../../session/explore/layers';
import type { MappedReplay } from '../../session/views';
import type { Seen } from './light-layer';
import { ShownLayer } from './shown-layer';
import type { Surroundings } from './surroundings';

const INK = 0x14122b;
const FACE = 0xfff6e8;
const RADIUS_PX = 9;

export class PointLayer extends ShownLayer {
  private readonly signs: Phaser.GameObjects.Graphics;

  constructor(scene: Phaser.Scene, around: Surroundings, replay: MappedReplay) {
    super(around, replay);
    this.signs = scene.add.graphics().setDepth(21.4).setVisible(false);
    this.followSwitch('points');
  }

  place(seen: Seen): void {
    this.stale = false;
    const { signs, layers } = this;
    signs.clear();
    if (layers === null) return;
    if (!this.on) {
      layers.anchor('points', []);
      return;
    }
    const anchors: LabelAnchor[] = [];
    layers.points.forEach(({ kind, at, loss }, index) => {
      const { x, y, hidden } = seen(at, loss);
      if (hidden === true) return;
      anchors.push({ index, spots: [{ x, y }] });
      if (kind !== 'hilltop') return;
      const corners = [
        x - RADIUS_PX,
        y + RADIUS_PX * 0.7,
        x + RADIUS_PX,
        y + RADIUS_PX * 0.7,
        x,
        y - RADIUS_PX,
      ] as const;
      signs.lineStyle(3, INK, 1).fillStyle(FACE, 1);
      signs.fillTriangle(...corners).strokeTriangle(...corners);
    });
    layers.anchor('points', anchors);
  }

  draw(_cursor: number, lit: number): void {
    this.signs.setVisible(this.on && lit > 0.01).setAlpha(lit);
  }
}
