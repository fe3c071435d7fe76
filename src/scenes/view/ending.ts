/**
 * The end of a walk in the light: how Pip takes what it found (ending-time.ts). Plays once, when the walk first arrives;
 * any press or key settles it, and going back in the walk takes it away.
 */
import type Phaser from 'phaser';
import { inItsColors, type Sweet } from '../../core/course/sweet';
import type { Find } from '../../core/hunt/score';
import { OWN_SWEET_PX, OWN_SWEETS, SWEET_KEYS } from './art-of-the-light';
import { drawSvg } from './draw-svg';
import {
  aside,
  ENDING_FACE,
  ENDING_MS,
  endingPose,
  type Flight,
  STINKS,
  SWEETS_FLYING,
  stinkAt,
  sweetAt,
  wiggleOf,
} from './ending-time';
import type { HollowIcon } from './hollow-icons';
import { paintTexture } from './paint';
import type { Pip } from './pip';
import { restingPose } from './pip-pose';
import type { Point } from './walk-line';

/** Pip and what it found stand so far apart, in shares of Pip's height and of the find's size. */
const APART_OF_PIP = 0.36;
const APART_OF_FIND = 0.46;
const SWEET_SHARE = 0.5;
/** Of the wrapped ones that fly from any heap; a field's own sweet is as tall as wide. */
const SWEET_ASPECT = 36 / 64;
const STINK_SHARE = 0.2;
const GRASS_SHARE = 0.62;

export class Ending {
  private readonly sweets: readonly Phaser.GameObjects.Image[];
  private readonly stinks: readonly Phaser.GameObjects.Image[];
  private readonly grass: Phaser.GameObjects.Image | null;
  /** Height over width of what flies. */
  private readonly aspect: number;
  private readonly pose = restingPose();
  private readonly flight: Flight = { x: 0, y: 0, turn: 0, alpha: 0 };
  /** Since the walk arrived; null while it hasn't. */
  private ms: number | null = null;
  private played = false;

  constructor(
    scene: Phaser.Scene,
    private readonly find: Find,
    own: Sweet,
    pixelRatio: number,
  ) {
    const images = (count: number, key: (i: number) => string, depth: number): Phaser.GameObjects.Image[] =>
      Array.from({ length: count }, (_, i) =>
        scene.add.image(0, 0, key(i)).setDepth(depth).setVisible(false),
      );
    // Behind Pip and the bowl, so that Pip stays clear to see; neighbors differ in color.
    const flying = SWEETS_FLYING[find];
    const ownKey = find === 'candy' ? paintOwn(scene, own, pixelRatio) : null;
    this.aspect = ownKey === null ? SWEET_ASPECT : 1;
    this.sweets = images(
      flying,
      (i) => ownKey ?? SWEET_KEYS[((i * 5) % flying) % SWEET_KEYS.length] ?? 'sweet-0',
      21.8,
    );
    this.stinks = images(find === 'sock' ? STINKS : 0, () => 'stink', 22.5);
    this.grass = find === 'grass' ? scene.add.image(0, 0, 'grass').setDepth(23.8).setVisible(false) : null;
  }

  get running(): boolean {
    return this.ms !== null && this.ms < ENDING_MS[this.find];
  }

  /** Enough of it: straight to how it ends. */
  skip(): void {
    if (this.ms !== null) this.ms = ENDING_MS[this.find];
  }

  /** The walk isn't at its end: nothing of it is seen. */
  leave(): void {
    if (this.ms === null) return;
    this.ms = null;
    for (const image of [...this.sweets, ...this.stinks]) image.setVisible(false);
    this.grass?.setVisible(false);
  }

  /** Draws it around where Pip came to stand; `icon` is what lies there, if anything. `right` is the view's right edge. */
  draw(pip: Pip, at: Point, icon: HollowIcon | null, right: number, deltaMs: number, still: boolean): void {
    const { find, pose } = this;
    if (this.ms === null) this.ms = this.played ? ENDING_MS[find] : 0;
    this.played = true;
    if (this.running) this.ms += deltaMs;
    const { ms } = this;
    const size = icon?.size ?? pip.height;
    let { x, y } = at;
    let side = 1;
    if (icon !== null && find !== 'candy') {
      const apart = APART_OF_PIP * pip.height + APART_OF_FIND * icon.size;
      // On the side where it came from, unless that is beyond the edge.
      side = x <= icon.x || icon.x + apart + pip.height / 2 > right ? 1 : -1;
      if (icon.x - apart < pip.height / 2) side = -1;
      const share = aside(find, ms, still);
      x += (icon.x - side * apart - x) * share;
      y += (icon.y + icon.size * 0.36 - y) * share;
    }
    endingPose(find, ms, side, still, pose);
    pip.face(ENDING_FACE[find]);
    pip.draw(x, y, deltaMs, still, pose);
    if (icon !== null && find !== 'candy') {
      const { angle, size: grown } = wiggleOf(find, ms, still);
      icon.image.setRotation(angle).setDisplaySize(icon.size * grown, icon.size * grown);
    }
    const from = icon ?? { x, y: y - size * 0.4 };
    this.drawSweets(from, size, ms, still);
    this.drawStinks(from, size, ms, still);
    const tuft = GRASS_SHARE * pip.height;
    this.grass
      ?.setVisible(true)
      .setPosition(x + pip.height * 0.66, y - tuft * 0.36)
      .setDisplaySize(tuft, tuft);
  }

  private drawSweets(from: Point, size: number, ms: number, still: boolean): void {
    const { flight } = this;
    this.sweets.forEach((image, i) => {
      sweetAt(i, this.sweets.length, ms, still, flight);
      // What still flies when it is cut short is gone; with reduced motion they lie there.
      const shown = flight.alpha > 0.01 && (still || this.running);
      image.setVisible(shown);
      if (!shown) return;
      image
        .setPosition(from.x + flight.x * size, from.y + flight.y * size)
        .setDisplaySize(size * SWEET_SHARE, size * SWEET_SHARE * this.aspect)
        .setRotation(flight.turn)
        .setAlpha(flight.alpha);
    });
  }

  private drawStinks(from: Point, size: number, ms: number, still: boolean): void {
    const { flight } = this;
    this.stinks.forEach((image, i) => {
      stinkAt(i, ms, still, flight);
      image
        .setVisible(flight.alpha > 0.01)
        .setPosition(from.x + flight.x * size, from.y + flight.y * size)
        .setDisplaySize(size * STINK_SHARE, size * STINK_SHARE * 2)
        .setRotation(flight.turn)
        .setAlpha(flight.alpha);
    });
  }
}

/** The field's own sweet as a texture; its name. */
function paintOwn(scene: Phaser.Scene, sweet: Sweet, pixelRatio: number): string {
  const key = `sweet-${sweet.shape}-${sweet.color}`;
  const drawing = inItsColors(OWN_SWEETS[sweet.shape], sweet);
  paintTexture(scene.textures, key, OWN_SWEET_PX, OWN_SWEET_PX, pixelRatio, (ctx) =>
    drawSvg(ctx, drawing, OWN_SWEET_PX),
  );
  return key;
}
