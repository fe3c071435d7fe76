/** Pip: body, shadow, breathing, hops, leans and squashes. Moves are play only; where Pip is comes from outside. */
import type Phaser from 'phaser';
import type { Controls } from '../../core/level/level-spec';
import { Span } from './ease';
import { paintGlow, paintTexture } from './paint';

export type Face = 'pip' | 'pip-happy' | 'pip-surprised';

/** Width ÷ height of the drawing. */
const ASPECT = 96 / 112;
/** Where the feet stand in the drawing, as a share of its height. */
const FEET = 0.93;
/** The sled's width as a share of Pip's height, and its height as a share of that. */
const SLED_WIDTH = 1.2;
const SLED_ASPECT = 60 / 144;
/** The same of the mixing desk, and how far its middle is above the feet. */
const DESK_WIDTH = 1.2;
const DESK_ASPECT = 64 / 144;
const DESK_UP = -0.04;
/** At the desk Pip stands on something, to look over it. */
const RAISED_AT_DESK = 0.3;

export class Pip {
  private readonly body: Phaser.GameObjects.Image;
  private readonly shadow: Phaser.GameObjects.Image;
  private readonly hopSpan = new Span();
  private readonly squashSpan = new Span();
  private readonly shakeSpan = new Span();
  /** What Pip rides on, or stands behind. */
  private readonly sled: Phaser.GameObjects.Image | null;
  private readonly desk: Phaser.GameObjects.Image | null;
  private readonly isRobot: boolean;
  private lean = 0;
  private liftPx = 0;
  private heightPx = 80;
  private dancing = false;
  private timeMs = 0;
  private alphaNow = 1;

  /** `controls` is the way to play: on a sled Pip rides, at a desk it stands, and a robot goes in its place. */
  constructor(scene: Phaser.Scene, depth: number, controls: Controls = 'walk') {
    this.isRobot = controls === 'robot';
    paintTexture(scene.textures, 'pip-shadow', 64, 64, 1, (ctx) =>
      paintGlow(ctx, 64, [
        [0, 'rgba(8, 6, 24, 0.7)'],
        [0.55, 'rgba(8, 6, 24, 0.5)'],
        [1, 'rgba(8, 6, 24, 0)'],
      ]),
    );
    this.shadow = scene.add.image(0, 0, 'pip-shadow').setDepth(depth - 0.01);
    this.sled = controls === 'sled' ? scene.add.image(0, 0, 'sled').setDepth(depth - 0.005) : null;
    this.desk = controls === 'mixing-desk' ? scene.add.image(0, 0, 'desk').setDepth(depth + 0.005) : null;
    this.body = scene.add
      .image(0, 0, this.isRobot ? 'robot' : 'pip')
      .setOrigin(0.5, FEET)
      .setDepth(depth);
  }

  set height(px: number) {
    this.heightPx = px;
  }

  get height(): number {
    return this.heightPx;
  }

  set alpha(alpha: number) {
    this.alphaNow = alpha;
  }

  set depth(depth: number) {
    this.body.setDepth(depth);
    this.sled?.setDepth(depth - 0.005);
    this.desk?.setDepth(depth + 0.005);
    this.shadow.setDepth(depth - 0.01);
  }

  face(face: Face): void {
    // Pip's other faces are painted a moment after the first frame.
    if (this.isRobot) return; // a robot keeps its face
    if (this.body.texture.key !== face && this.body.scene.textures.exists(face))
      this.body.setTexture(face).setOrigin(0.5, FEET);
  }

  /** A hop in the direction (x east), as high as the way is long. */
  hop(durationMs: number, directionX: number, liftPx: number): void {
    this.hopSpan.start(durationMs);
    this.lean = directionX;
    this.liftPx = liftPx;
  }

  /** Ran into something. */
  squash(): void {
    this.squashSpan.start(320);
  }

  /** "No": what was asked can't be done. */
  shake(): void {
    this.shakeSpan.start(300);
  }

  set happy(on: boolean) {
    this.dancing = on;
    this.face(on ? 'pip-happy' : 'pip');
  }

  /** Draws Pip with the feet at a place (CSS px). `still` is for reduced motion: no move at all. */
  draw(x: number, y: number, deltaMs: number, still: boolean): void {
    this.timeMs += deltaMs;
    this.hopSpan.advance(deltaMs);
    this.squashSpan.advance(deltaMs);
    this.shakeSpan.advance(deltaMs);
    const base = this.heightPx / this.body.frame.realHeight;
    let lift = 0;
    let stretch = 0;
    let tilt = 0;
    let shiftX = 0;
    if (!still) {
      stretch = 0.018 * Math.sin(this.timeMs / 420);
      if (this.hopSpan.running) {
        const t = this.hopSpan.share;
        lift = Math.sin(Math.PI * t) * this.liftPx;
        tilt = this.lean * 0.2 * Math.sin(Math.PI * t);
        stretch = 0.1 * Math.sin(Math.PI * Math.min(1, t * 1.6)) - (t > 0.8 ? (t - 0.8) * 0.7 : 0);
      } else if (this.dancing) {
        const beat = (this.timeMs / 430) % 1;
        lift = Math.abs(Math.sin(Math.PI * beat)) * this.heightPx * 0.3;
        stretch = 0.1 * Math.sin(2 * Math.PI * beat - 0.6);
        tilt = 0.1 * Math.sin((Math.PI * this.timeMs) / 430);
      }
      if (this.squashSpan.running) stretch -= 0.24 * Math.sin(Math.PI * this.squashSpan.share);
      if (this.shakeSpan.running) {
        shiftX = 6 * Math.sin(this.shakeSpan.share * 5 * Math.PI) * (1 - this.shakeSpan.share);
      }
    }
    const raised = this.desk === null ? lift : lift + this.heightPx * RAISED_AT_DESK;
    this.body.setPosition(x + shiftX, y - raised).setRotation(tilt);
    this.body.setScale(base * (1 - stretch * 0.8), base * (1 + stretch)).setAlpha(this.alphaNow);
    this.sled
      ?.setPosition(x + shiftX, y - lift)
      .setRotation(tilt)
      .setDisplaySize(this.heightPx * SLED_WIDTH, this.heightPx * SLED_WIDTH * SLED_ASPECT)
      .setAlpha(this.alphaNow);
    this.desk
      ?.setPosition(x, y - this.heightPx * DESK_UP)
      .setDisplaySize(this.heightPx * DESK_WIDTH, this.heightPx * DESK_WIDTH * DESK_ASPECT)
      .setAlpha(this.alphaNow);
    const width = this.heightPx * ASPECT * (1.05 - 0.3 * Math.min(1, lift / this.heightPx));
    this.shadow
      .setPosition(x, y)
      .setDisplaySize(width, width * 0.32)
      .setAlpha(this.alphaNow * 0.9);
  }
}
