/**
 * Pip on screen: body, shadow, sled, and the foot that taps, put where a pose says (pip-pose.ts). Moves are play only;
 * where Pip is comes from outside.
 */
import type Phaser from 'phaser';
import type { Controls } from '../../core/level/level-spec';
import type { OverlaySprite, OverlayWay } from '../../session/walk-overlay';
import { spriteOf } from './overlay-items';
import { paintGlow, paintTexture } from './paint';
import { dancePose, lengthOf, type PipPlay, type Pose, poseAt, restingPose, stillPose } from './pip-pose';

export type Face = 'pip' | 'pip-happy' | 'pip-surprised' | 'pip-smile' | 'pip-nose' | 'pip-shrug';

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
/** A foot put out: its width and the leg's, as shares of Pip's height, and where the leg begins above the feet. */
const FOOT_WIDTH = 0.27;
const LEG_WIDTH = 0.13;
const HIP = 0.1;

export class Pip {
  private readonly body: Phaser.GameObjects.Image;
  private readonly shadow: Phaser.GameObjects.Image;
  private readonly foot: Phaser.GameObjects.Image;
  private readonly leg: Phaser.GameObjects.Image;
  /** What Pip rides on, or stands behind. */
  private readonly sled: Phaser.GameObjects.Image | null;
  private readonly desk: Phaser.GameObjects.Image | null;
  private readonly isRobot: boolean;
  private readonly pose = restingPose();
  private playing: PipPlay | null = null;
  private playedMs = 0;
  private heightPx = 80;
  private dancing = false;
  private timeMs = 0;
  private alphaNow = 1;
  private usualFace: Face = 'pip';

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
    this.leg = scene.add
      .image(0, 0, 'pip-leg')
      .setOrigin(0, 0.5)
      .setDepth(depth - 0.003);
    this.foot = scene.add.image(0, 0, 'pip-foot').setDepth(depth - 0.002);
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
    this.usualFace = face;
  }

  /** Begins to play what happened; whatever was played before is over. */
  play(play: PipPlay): void {
    this.playing = play;
    this.playedMs = 0;
  }

  set happy(on: boolean) {
    if (on !== this.dancing) this.timeMs = 0;
    this.dancing = on;
    this.face(on ? 'pip-happy' : 'pip');
  }

  /**
   * Draws Pip with the feet at a place (CSS px). `still` is for reduced motion: no move at all, but poses that stay.
   * `given` is a pose from outside, in place of what Pip plays.
   */
  draw(x: number, y: number, deltaMs: number, still: boolean, given: Pose | null = null): void {
    this.timeMs += deltaMs;
    this.playedMs += deltaMs;
    const { heightPx } = this;
    const pose = given ?? this.ownPose(still);
    const base = heightPx / this.body.frame.realHeight;
    const lift = (pose.lift + (this.desk === null ? 0 : RAISED_AT_DESK)) * heightPx;
    const bodyX = x + pose.shiftX * heightPx;
    const bodyY = y + pose.shiftY * heightPx - lift;
    // At rest Pip breathes.
    const stretch = pose.stretch + (still || this.plays ? 0 : 0.018 * Math.sin(this.timeMs / 420));
    this.body.setPosition(bodyX, bodyY).setRotation(pose.tilt).setAlpha(this.alphaNow);
    this.body.setScale(base * (1 - stretch * 0.8) * pose.turn, base * (1 + stretch));
    this.sled
      ?.setPosition(bodyX, bodyY)
      .setRotation(pose.tilt)
      .setDisplaySize(heightPx * SLED_WIDTH, heightPx * SLED_WIDTH * SLED_ASPECT)
      .setAlpha(this.alphaNow);
    this.desk
      ?.setPosition(x, y - heightPx * DESK_UP)
      .setDisplaySize(heightPx * DESK_WIDTH, heightPx * DESK_WIDTH * DESK_ASPECT)
      .setAlpha(this.alphaNow);
    this.drawFoot(pose, x, y);
    const width = heightPx * ASPECT * (1.05 - 0.3 * Math.min(1, pose.lift));
    this.shadow
      .setPosition(bodyX, y + pose.shiftY * heightPx)
      .setDisplaySize(width, width * 0.32)
      .setAlpha(this.alphaNow * 0.9);
    this.showFace(
      this.playing?.type === 'bump' && !this.dancing && (still || this.plays)
        ? 'pip-surprised'
        : this.usualFace,
    );
  }

  /** Pip at rest on a way, for the overlay. */
  overlay(way: OverlayWay): readonly OverlaySprite[] {
    const { heightPx, body, sled, desk, shadow } = this;
    const height = heightPx;
    const lift = desk === null ? 0 : RAISED_AT_DESK * heightPx;
    const at = { x: 0, y: 0, rotation: 0, alpha: 1, way };
    const base = heightPx / body.frame.realHeight;
    const width = heightPx * ASPECT * 1.05;
    const beside = [
      sled === null
        ? null
        : spriteOf(sled, { ...at, width: height * SLED_WIDTH, height: height * SLED_WIDTH * SLED_ASPECT }),
      desk === null
        ? null
        : spriteOf(desk, {
            ...at,
            y: -height * DESK_UP,
            width: height * DESK_WIDTH,
            height: height * DESK_WIDTH * DESK_ASPECT,
          }),
    ].filter((sprite) => sprite !== null);
    return [
      spriteOf(shadow, { ...at, width, height: width * 0.32, alpha: 0.9 }),
      ...beside,
      spriteOf(body, {
        ...at,
        y: -lift,
        width: base * body.frame.realWidth,
        height,
        picture: this.isRobot ? 'robot' : 'pip',
      }),
    ];
  }

  private get plays(): boolean {
    return this.playing !== null && this.playedMs < lengthOf(this.playing);
  }

  private ownPose(still: boolean): Pose {
    const { pose, playing } = this;
    if (this.dancing) dancePose(this.timeMs, still, pose);
    else if (still || playing === null) stillPose(still ? playing : null, pose);
    else poseAt(playing, this.playedMs, pose);
    return pose;
  }

  private drawFoot(pose: Pose, x: number, y: number): void {
    const { heightPx } = this;
    const out = pose.footX !== 0 || pose.footY !== 0;
    this.foot.setVisible(out);
    this.leg.setVisible(out);
    if (!out) return;
    const footX = x + pose.footX * heightPx;
    const footY = y + pose.footY * heightPx;
    const hipY = y - HIP * heightPx;
    const length = Math.hypot(footX - x, footY - hipY);
    const width = FOOT_WIDTH * heightPx;
    this.foot
      .setPosition(footX, footY)
      .setDisplaySize(width, width * 0.75)
      .setAlpha(this.alphaNow);
    this.leg
      .setPosition(x, hipY)
      .setRotation(Math.atan2(footY - hipY, footX - x))
      .setDisplaySize(length, LEG_WIDTH * heightPx)
      .setAlpha(this.alphaNow);
  }

  private showFace(face: Face): void {
    // Pip's other faces are painted a moment after the first frame. A robot keeps its face.
    if (this.isRobot || this.body.texture.key === face || !this.body.scene.textures.exists(face)) return;
    this.body.setTexture(face).setOrigin(0.5, FEET);
  }
}
