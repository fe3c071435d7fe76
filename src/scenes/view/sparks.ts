/**
 * What a step answers with: embers rise when it got warmer, snow falls when it got colder, more for a larger change.
 * Pooled and seeded by the step, so that the same walk looks the same. With reduced motion they stand still around
 * Pip until the next step.
 */
import type Phaser from 'phaser';
import { type RandomSource, randomSource } from '../../core/math/random';
import { clamp01 } from './ease';

interface Spark {
  readonly image: Phaser.GameObjects.Image;
  x: number;
  y: number;
  driftX: number;
  driftY: number;
  size: number;
  delayMs: number;
  lifeMs: number;
  ageMs: number;
}

const MOST_SPARKS = 30;

/** How large a change of shown loss is, from 0 to 5. */
export function sizeOfChange(change: number): number {
  const points = Math.abs(change);
  return points === 0 ? 0 : points <= 3 ? 1 : points <= 8 ? 2 : points <= 15 ? 3 : points <= 30 ? 4 : 5;
}

export class Sparks {
  private readonly pool: Spark[];
  private active = 0;

  constructor(scene: Phaser.Scene, depth: number) {
    this.pool = Array.from({ length: MOST_SPARKS }, () => ({
      image: scene.add.image(0, 0, 'spark-ember').setDepth(depth).setVisible(false),
      x: 0,
      y: 0,
      driftX: 0,
      driftY: 0,
      size: 0,
      delayMs: 0,
      lifeMs: 1,
      ageMs: 0,
    }));
  }

  /** Answers a change of shown loss (negative is warmer) around a body this big. */
  answer(change: number, seed: number, bodyPx: number): void {
    const random = randomSource(seed, 'sparks');
    const warmer = change < 0;
    this.active = change === 0 ? 0 : Math.min(MOST_SPARKS, 2 + 5 * sizeOfChange(change));
    this.pool.forEach((spark, i) => {
      spark.image.setVisible(false);
      if (i < this.active) begin(spark, random, warmer, bodyPx);
    });
  }

  clear(): void {
    this.active = 0;
    for (const spark of this.pool) spark.image.setVisible(false);
  }

  draw(x: number, y: number, deltaMs: number, still: boolean): void {
    for (let i = 0; i < this.active; i++) {
      const spark = this.pool[i];
      if (spark === undefined) continue;
      spark.ageMs += deltaMs;
      const t = still ? 0.45 : clamp01((spark.ageMs - spark.delayMs) / spark.lifeMs);
      const visible = t > 0 && t < 1;
      spark.image.setVisible(visible);
      if (!visible) continue;
      spark.image
        .setPosition(x + spark.x + spark.driftX * t, y + spark.y + spark.driftY * t)
        .setDisplaySize(spark.size, spark.size)
        .setAlpha(Math.sin(Math.PI * t) ** 0.6)
        .setRotation(spark.driftX * t * 0.04);
    }
  }
}

function begin(spark: Spark, random: RandomSource, warmer: boolean, bodyPx: number): void {
  const angle = random.between(0, 2 * Math.PI);
  const distance = bodyPx * random.between(0.5, 1.5);
  spark.image.setTexture(warmer ? 'spark-ember' : 'spark-snow');
  spark.x = Math.cos(angle) * distance;
  spark.y = Math.sin(angle) * distance * 0.8 + (warmer ? bodyPx * 0.4 : -bodyPx * 0.7);
  spark.driftX = random.between(-0.25, 0.25) * bodyPx;
  spark.driftY = bodyPx * random.between(0.8, 1.6) * (warmer ? -1 : 1);
  spark.size = random.between(9, 19);
  spark.delayMs = random.between(0, 220);
  spark.lifeMs = random.between(650, 1150);
  spark.ageMs = 0;
}
