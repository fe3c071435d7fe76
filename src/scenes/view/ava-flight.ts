/** Ava flying across while the light comes. With reduced motion she stays away: the light itself says it. */
import type Phaser from 'phaser';
import { smoothstep } from './ease';
import type { Surroundings } from './surroundings';

const FLAP_MS = 130;

export class AvaFlight {
  private readonly image: Phaser.GameObjects.Image;
  private timeMs = 0;

  constructor(
    scene: Phaser.Scene,
    private readonly around: Surroundings,
  ) {
    this.image = scene.add.image(0, 0, 'ava').setDepth(40).setVisible(false);
  }

  draw(light: number, deltaMs: number, still: boolean): void {
    const t = smoothstep(0.04, 0.92, light);
    const flying = !still && t > 0 && t < 1;
    this.image.setVisible(flying);
    if (!flying) return;
    this.timeMs += deltaMs;
    const { width, height } = this.around;
    const key = Math.floor(this.timeMs / FLAP_MS) % 2 === 0 ? 'ava' : 'ava-wing-up';
    if (this.image.texture.key !== key) this.image.setTexture(key);
    const size = Math.min(150, 0.24 * Math.min(width, height) + 30);
    const x = -size + (width + 2 * size) * t;
    const y = height * (0.82 - 0.7 * t ** 0.8) + 10 * Math.sin(this.timeMs / 190);
    this.image
      .setPosition(x, y)
      .setDisplaySize(size, size * (104 / 128))
      .setRotation(-0.22 * (1 - t));
  }
}
