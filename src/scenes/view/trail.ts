/**
 * The walk so far, as footprints in the heat felt there and dots between them. Pooled images: only what can be seen
 * is placed, and it is placed anew only when Pip has stepped or the view has changed.
 */
import type Phaser from 'phaser';
import type { Hunt } from '../../core/hunt/hunt';
import { isLeg } from '../../core/hunt/step-record';
import { type HeatStep, heatStepOf, warmthOfStep } from './color';
import { type Dots, makeDots } from './dots';
import type { FieldTransform } from './field-transform';
import { fading } from './ground';
import { BOX, footprintKey } from './mark-paint';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly heat: HeatStep;
  /** Which way Pip walked when it came here, radians clockwise from north. */
  readonly turn: number;
  /** Whether a later step came here too: its print lies on this one. */
  covered: boolean;
  /** Whether a later step joined the same two places, either way. */
  retraced: boolean;
}

const DOT_SPACING_PX = 13;
const ROPE_DROP_PX = 32;
const MOST_DOTS = 240;
const DOT_STRENGTH = 0.75;
const MOST_PRINTS = 90;

export class Trail {
  private places: Place[] = [];
  private readonly prints: Phaser.GameObjects.Image[] = [];
  private readonly dots: Dots;
  private readonly start: Phaser.GameObjects.Image;
  private alphaNow = 1;

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly depth: number,
    /** On a rope the prints hang below it, and the rope itself joins them. */
    private readonly onRope: boolean,
  ) {
    this.start = scene.add.image(0, 0, 'ring-start').setDepth(depth);
    this.dots = makeDots(scene, depth + 0.1, 'dot', 6);
  }

  /** Takes in the walk; what it felt at the start is what the first record was felt from. */
  read(hunt: Hunt, startWarmth: number | null): void {
    const [x = 0, y = 0] = hunt.level.start;
    this.places = [placeOf(x, y, heatStepOf(startWarmth), 0)];
    for (const record of hunt.records) {
      if (!isLeg(record)) continue;
      const [toX = 0, toY = 0] = record.to;
      const [fromX = 0, fromY = 0] = record.from;
      const moved = toX !== fromX || toY !== fromY;
      const turn = moved ? Math.atan2(toX - fromX, toY - fromY) : 0;
      this.places.push(placeOf(toX, toY, heatStepOf(record.sensed.warmth), turn));
    }
    markOverlaid(this.places);
  }

  /**
   * Draws what lies within `sightPx` of the view's anchor. `latest` says whether the last place, where Pip stands,
   * gets its print too. `size` is a footprint's width on screen.
   */
  draw(view: FieldTransform, sightPx: number, latest: boolean, size: number, alpha: number): void {
    this.alphaNow = alpha;
    const drop = this.onRope ? ROPE_DROP_PX : 0;
    let prints = 0;
    this.dots.clear();
    const seen = (x: number, y: number): number =>
      fading(Math.hypot(x - view.anchorX, y - view.anchorY) / sightPx);
    for (let i = this.places.length - 1; i >= 0 && alpha > 0.01; i--) {
      const place = this.places[i];
      if (place === undefined) continue;
      const x = view.screenX(place.x);
      const y = view.screenY(place.y) + drop;
      const clear = seen(x, y);
      const shown = !place.covered && (latest || i < this.places.length - 1);
      if (shown && clear > 0.02 && prints < MOST_PRINTS) {
        this.placePrint(prints++, place, x, y, size, clear);
      }
      const before = this.places[i - 1];
      if (before === undefined || this.onRope || place.retraced) continue;
      const fromX = view.screenX(before.x);
      const fromY = view.screenY(before.y);
      const length = Math.hypot(x - fromX, y - fromY);
      const count = Math.floor(length / DOT_SPACING_PX);
      for (let d = 1; d < count && this.dots.count < MOST_DOTS; d++) {
        const dotX = fromX + ((x - fromX) * d) / count;
        const dotY = fromY + ((y - fromY) * d) / count;
        const dotClear = seen(dotX, dotY);
        if (dotClear > 0.02) this.dots.place(dotX, dotY, alpha * DOT_STRENGTH * dotClear);
      }
    }
    for (let i = prints; i < this.prints.length; i++) this.prints[i]?.setVisible(false);
    const first = this.places[0];
    this.start.setVisible(first !== undefined && alpha > 0.01);
    if (first !== undefined) {
      this.start
        .setPosition(view.screenX(first.x), view.screenY(first.y) + drop)
        .setDisplaySize(size * 1.9, size * 1.9)
        .setAlpha(alpha * seen(view.screenX(first.x), view.screenY(first.y)));
    }
  }

  private placePrint(index: number, place: Place, x: number, y: number, size: number, clear: number): void {
    const image =
      this.prints[index] ?? this.scene.add.image(0, 0, footprintKey('none')).setDepth(this.depth + 0.2);
    this.prints[index] = image;
    const key = footprintKey(place.heat);
    if (image.texture.key !== key) image.setTexture(key);
    const box = size * (BOX.footprint / 36) * (0.82 + 0.42 * warmthOfStep(place.heat));
    image
      .setVisible(true)
      .setPosition(x, y)
      .setRotation(place.turn)
      .setDisplaySize(box, box)
      .setAlpha(this.alphaNow * clear);
  }
}

function placeOf(x: number, y: number, heat: HeatStep, turn: number): Place {
  return { x, y, heat, turn, covered: false, retraced: false };
}

/** Notes which places and joins were walked again later, so that what lies under others is not drawn. */
function markOverlaid(places: readonly Place[]): void {
  const seen = new Set<string>();
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i];
    const before = places[i - 1];
    if (place === undefined) continue;
    const here = `${place.x} ${place.y}`;
    place.covered = seen.has(here);
    seen.add(here);
    if (before === undefined) continue;
    const there = `${before.x} ${before.y}`;
    const join = here < there ? `${here} ${there}` : `${there} ${here}`;
    place.retraced = seen.has(join);
    seen.add(join);
  }
}
