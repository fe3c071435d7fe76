/** Isolines in ink, and where their numbers may stand: the numbers themselves are text, so the page writes them. */
import type Phaser from 'phaser';
import type { LabelAnchor } from '../../session/explore/layers';
import type { MappedReplay } from '../../session/views';
import { eachPiece } from './field-lines';
import type { Seen } from './light-layer';
import { ShownLayer } from './shown-layer';
import type { Surroundings } from './surroundings';

const INK = 0x2b0f45;
const WIDTH_PX = 2.2;
/** A number may stand at about so many places of a line, in points of the map. */
const SPOT_EVERY = 9;

export class IsolineLayer extends ShownLayer {
  private readonly lines: Phaser.GameObjects.Graphics;

  constructor(scene: Phaser.Scene, around: Surroundings, replay: MappedReplay) {
    super(around, replay);
    this.lines = scene.add.graphics().setDepth(14.1).setVisible(false);
    this.followSwitch('isolines');
  }

  place(seen: Seen): void {
    this.stale = false;
    const { lines, layers } = this;
    lines.clear();
    if (layers === null) return;
    if (!this.on) {
      layers.anchor('isolines', []);
      return;
    }
    const anchors: LabelAnchor[] = [];
    layers.isolines().forEach((isoline, index) => {
      lines.lineStyle(WIDTH_PX, INK, 0.85);
      const spots: { x: number; y: number }[] = [];
      for (const line of isoline.lines) {
        lines.beginPath();
        let [lastX, lastY] = [Number.NaN, Number.NaN];
        eachPiece(line, isoline.threshold, seen, (x, y, toX, toY) => {
          if (x !== lastX || y !== lastY) lines.moveTo(x, y);
          lines.lineTo(toX, toY);
          lastX = toX;
          lastY = toY;
        });
        lines.strokePath();
        // The middle of a line first, then on both sides of it.
        const points = line.length / 2;
        for (let i = 0; i < points; i += SPOT_EVERY) {
          const point = 2 * ((Math.floor(points / 2) + i) % points);
          const { x, y, hidden } = seen([line[point] ?? 0, line[point + 1] ?? 0], isoline.threshold);
          if (hidden !== true) spots.push({ x, y });
        }
      }
      anchors.push({ index, spots });
    });
    layers.anchor('isolines', anchors);
  }

  draw(_cursor: number, lit: number): void {
    this.lines.setVisible(this.on && lit > 0.01).setAlpha(lit);
  }
}
