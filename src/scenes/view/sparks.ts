/**
 * What a step answers with: embers rise when it got warmer, snow falls when it got colder, more and faster for a larger
 * change; where nothing is felt, or nothing changed, a puff of dust. Pooled and seeded by the step, so that the same walk
 * looks the same. All is over within 900 ms, as long as frames are sure to come (frame-pacer.ts). With reduced motion
 * they stand still around Pip until the next step.
 */
import type Phaser from 'phaser';
import { sizeOfChange } from '../../core/hunt/felt';
import { type RandomSource, randomSource } from '../../core/math/random';
import { clamp01 } from './ease';

export type SparkKind = 'ember' | 'snow' | 'dust';

export interface Burst {
  readonly kind: SparkKind;
  readonly count: number;
  /** How far each flies, in Pip's heights, and how long that takes at most. */
  readonly reach: number;
  readonly lifeMs: number;
}

interface Spark {
  readonly image: Phaser.GameObjects.Image;
  x: number;
  y: number;
  driftX: number;
  driftY: number;
  size: number;
  spin: number;
  delayMs: number;
  lifeMs: number;
  ageMs: number;
}

const MOST_SPARKS = 30;
const MOST_DELAY_MS = 160;
const DUST: Burst = { kind: 'dust', count: 6, reach: 0.45, lifeMs: 460 };

/** What answers a change of shown loss (negative is warmer); null where it isn't felt. */
export function burstFor(change: number | null): Burst {
  if (change === null || change === 0) return DUST;
  const size = sizeOfChange(change);
  return {
    kind: change < 0 ? 'ember' : 'snow',
    count: Math.min(MOST_SPARKS, 2 + 5 * size),
    reach: 0.6 + 0.22 * size,
    lifeMs: 740 - 40 * size,
  };
}

export class Sparks {
  private readonly pool: Spark[];
  private active = 0;

  /** Dust lies around the feet, behind Pip at `dustDepth`; what else there is is in front, at `depth`. */
  constructor(
    scene: Phaser.Scene,
    private readonly depth: number,
    private readonly dustDepth: number,
  ) {
    this.pool = Array.from({ length: MOST_SPARKS }, () => ({
      image: scene.add.image(0, 0, 'spark-ember').setDepth(depth).setVisible(false),
      x: 0,
      y: 0,
      driftX: 0,
      driftY: 0,
      size: 0,
      spin: 0,
      delayMs: 0,
      lifeMs: 1,
      ageMs: 0,
    }));
  }

  /** Answers a change around a body this big. */
  answer(change: number | null, seed: number, bodyPx: number): void {
    const random = randomSource(seed, 'sparks');
    const burst = burstFor(change);
    this.active = burst.count;
    for (let i = 0; i < MOST_SPARKS; i++) {
      const spark = this.pool[i];
      if (spark === undefined) continue;
      spark.image.setVisible(false);
      spark.image.setDepth(burst.kind === 'dust' ? this.dustDepth : this.depth);
      if (i < burst.count) begin(spark, random, burst, bodyPx);
    }
  }

  clear(): void {
    this.active = 0;
    for (const spark of this.pool) spark.image.setVisible(false);
  }

  /** `x`, `y` is Pip's middle. */
  draw(x: number, y: number, deltaMs: number, still: boolean): void {
    for (let i = 0; i < this.active; i++) {
      const spark = this.pool[i];
      if (spark === undefined) continue;
      spark.ageMs += deltaMs;
      const t = still ? 0.45 : clamp01((spark.ageMs - spark.delayMs) / spark.lifeMs);
      const visible = t > 0 && t < 1;
      spark.image.setVisible(visible);
      if (!visible) continue;
      // Flies off quickly, then slows down.
      const way = t * (2 - t);
      spark.image
        .setPosition(x + spark.x + spark.driftX * way, y + spark.y + spark.driftY * way)
        .setDisplaySize(spark.size, spark.size)
        .setAlpha(Math.sin(Math.PI * t) ** 0.6)
        .setRotation(spark.spin * t);
    }
  }
}

function begin(spark: Spark, random: RandomSource, burst: Burst, bodyPx: number): void {
  const angle = random.between(0, 2 * Math.PI);
  const far = random.between(0.5, 1.4);
  spark.delayMs = random.between(0, MOST_DELAY_MS);
  spark.lifeMs = burst.lifeMs * random.between(0.7, 1);
  spark.ageMs = 0;
  spark.driftX = random.between(-0.25, 0.25) * bodyPx;
  const reach = burst.reach * random.between(0.75, 1.15) * bodyPx;
  switch (burst.kind) {
    case 'ember':
      place(
        spark,
        'spark-ember',
        Math.cos(angle) * far * bodyPx,
        (Math.sin(angle) * far * 0.8 + 0.4) * bodyPx,
      );
      spark.driftY = -reach;
      spark.size = random.between(11, 21);
      // Embers stand upright, as flames do.
      spark.spin = spark.driftX * 0.012;
      return;
    case 'snow':
      place(
        spark,
        'spark-snow',
        Math.cos(angle) * far * bodyPx,
        (Math.sin(angle) * far * 0.8 - 0.7) * bodyPx,
      );
      spark.driftY = reach;
      spark.size = random.between(11, 20);
      spark.spin = random.between(-1.6, 1.6);
      return;
    case 'dust':
      // Out from the feet, low over the ground.
      place(spark, 'spark-dust', Math.cos(angle) * 0.2 * bodyPx, (0.4 + Math.sin(angle) * 0.06) * bodyPx);
      spark.driftX = Math.cos(angle) * reach;
      spark.driftY = (Math.sin(angle) * 0.3 - 0.12) * reach;
      spark.size = bodyPx * random.between(0.16, 0.26);
      spark.spin = 0;
      return;
  }
}

function place(spark: Spark, texture: string, x: number, y: number): void {
  if (spark.image.texture.key !== texture) spark.image.setTexture(texture);
  spark.x = x;
  spark.y = y;
}
