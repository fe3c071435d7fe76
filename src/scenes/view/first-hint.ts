/**
 * The hand that shows that stones can be pressed (when: hint-time.ts). With reduced motion, and where a slow machine
 * draws no idle movement, a hand lies at every one of the stones instead. Who plays by keys or a gamepad is shown an arrow key or a
 * pushed stick; the one switch has its own light, and no hand.
 */
import type Phaser from 'phaser';
import type { Heading } from '../../core/hunt/action';
import type { Device } from '../../session/views';
import { hintKey } from './hint-key';
import { type HintMoment, type HintPlan, hintAt } from './hint-time';

/** The hand's width as a share of the stone's, and where its fingertip is in the drawing. */
const HAND_OF_STONE = 1.15;
const LEAST_HAND_PX = 32;
const MOST_HAND_PX = 54;
const HAND_ASPECT = 72 / 64;
const TIP = [0.34, 0.08] as const;
/** However long a slow machine or a still one rested between frames. */
const LONGEST_REST_MS = 5000;

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export class FirstHint {
  /** What is shown now; null while nothing is, and where nothing moves. */
  now: HintMoment | null = null;
  private readonly hands: Phaser.GameObjects.Image[] = [];
  private readonly ring: Phaser.GameObjects.Image;
  private ms = 0;
  private lastMs = performance.now();

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly plan: HintPlan,
  ) {
    this.ring = scene.add.image(0, 0, 'ring-flat').setDepth(6.5).setVisible(false);
  }

  /** `spotOf` is where a heading's stone lies on screen. */
  draw(
    spotOf: (heading: Heading) => Spot | null,
    device: Device,
    open: boolean,
    deltaMs: number,
    still: boolean,
  ): void {
    const nowMs = performance.now();
    // A machine at rest draws a frame in some seconds: there the clock counts.
    this.ms += still ? Math.min(LONGEST_REST_MS, nowMs - this.lastMs) : deltaMs;
    this.lastMs = nowMs;
    const moment = open && device !== 'switch' ? hintAt(this.plan, this.ms) : null;
    this.now = still ? null : moment;
    this.ring.setVisible(false);
    this.plan.headings.forEach((heading, i) => {
      const spot = spotOf(heading);
      const shown = moment !== null && spot !== null && (still || heading === moment.heading);
      if (shown) this.place(i, heading, device, spot, still ? RESTING : moment);
      else this.hands[i]?.setVisible(false);
    });
  }

  private place(
    index: number,
    heading: Heading,
    device: Device,
    spot: Spot,
    { near, press, ring }: Pick<HintMoment, 'near' | 'press' | 'ring'>,
  ): void {
    const hand = this.hands[index] ?? this.scene.add.image(0, 0, 'hand').setDepth(9.5);
    this.hands[index] = hand;
    const width = Math.min(MOST_HAND_PX, Math.max(LEAST_HAND_PX, 2 * spot.radius * HAND_OF_STONE));
    const away = width * (0.5 * (1 - near) + 0.16 * (1 - press));
    const pressed = 1 - 0.06 * press;
    hand.setVisible(true).setAlpha(near);
    if (device === 'keyboard' || device === 'gamepad')
      hand
        .setTexture(hintKey(this.scene, device, heading))
        .setOrigin(0.5, 0)
        // Below its stone, so that both are seen.
        .setPosition(spot.x, spot.y + spot.radius * 0.7 + 0.16 * width * press)
        .setDisplaySize(width * pressed, width * pressed);
    else
      hand
        .setTexture('hand')
        .setOrigin(...TIP)
        .setPosition(spot.x + away, spot.y + away)
        .setDisplaySize(width * pressed, width * HAND_ASPECT * pressed);
    if (ring <= 0 || ring >= 1) return;
    const size = spot.radius * (2 + 2.4 * ring);
    this.ring
      .setVisible(true)
      .setPosition(spot.x, spot.y)
      .setDisplaySize(size, size * 0.8)
      .setAlpha(0.7 * (1 - ring));
  }
}

const RESTING = { near: 1, press: 0.6, ring: 0 } as const;
