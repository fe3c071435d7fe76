/**
 * The cake as a relief in the bird's eye: makes its numbers in pieces, moves the eye towards where the player wants it, and says where on
 * screen a place of the field stands. Lying flat it is the cake map, to the pixel: it takes over as it rises.
 */
import type Phaser from 'phaser';
import { firstLook, turnBetween } from '../../session/bird-view';
import type { BirdView, MappedReplay, StageRect } from '../../session/views';
import type { CakeMap } from './cake-map';
import { easeInOut, smoothstep } from './ease';
import type { FieldTransform } from './field-transform';
import { Relief } from './relief';
import { ReliefCamera } from './relief-camera';
import { ReliefFit } from './relief-fit';
import { isHidden, type ReliefGrid, reliefHeightAt } from './relief-grid';
import { buildRelief, type ReliefMesh } from './relief-mesh';

/** From lying to standing. */
const RISE_MS = 850;
/** With reduced motion it fades over instead. */
const FADE_MS = 300;
/** How fast the eye follows a wish: the part left after this is 1/e. */
const FOLLOW_MS = 70;
/** Colors of both are alike: the relief has taken over by this share of its rise. */
const TAKEN_OVER = 0.12;

/** Samples along a side of a pixel, for smooth edges: on a plain screen, and on one whose pixels are small themselves. */
const SAMPLES = 2;
const SAMPLES_WHEN_FINE = 1.5;

/** Who moves without being seen moving: reduced motion fades, a slow machine jumps. */
export type Motion = 'smooth' | 'fade' | 'jump';

export class StandingCake {
  private readonly camera = new ReliefCamera();
  private readonly fitting = new ReliefFit();
  private readonly relief: Relief;
  private building: Generator<void, ReliefMesh> | null;
  private grid: ReliefGrid | null = null;
  /** 0 lying … 1 standing, before easing. */
  private share = 0;
  /** How it is seen by now, on the way to what the player wants. */
  turn: number;
  tilt: number;
  nearness = 1;
  shiftX = 0;
  shiftY = 0;
  private riseNow = 0;
  private stale = true;
  /** Whether the last `advance` changed how anything is seen. */
  moved = false;
  /** Where `place` puts its answer. */
  x = 0;
  y = 0;
  hidden = false;

  constructor(
    scene: Phaser.Scene,
    renderer: Phaser.Renderer.WebGL.WebGLRenderer,
    private readonly replay: MappedReplay,
    private readonly lying: CakeMap,
    depth: number,
    coarse: boolean,
  ) {
    this.relief = new Relief(scene, renderer, this.camera, depth, coarse);
    this.building = buildRelief(replay.map, replay.turning);
    const { turn, tilt } = firstLook(false);
    this.turn = turn;
    this.tilt = tilt;
  }

  /** Whether the flat map is all there is to see. */
  get flat(): boolean {
    return this.share <= 0;
  }

  /** Whether it stands, or lies, as it should. */
  restsAt(view: BirdView): boolean {
    return this.share === (view.relief ? 1 : 0);
  }

  /** Makes the numbers for about this long. True once they are there. */
  work(budgetMs: number): boolean {
    const until = performance.now() + budgetMs;
    while (this.building !== null) {
      const next = this.building.next();
      if (next.done === true) {
        this.grid = next.value.grid;
        this.building = null;
        this.relief.take(next.value);
        break;
      }
      if (performance.now() > until) break;
    }
    return this.grid !== null;
  }

  /** Follows what the player wants to see. `settled` is how the flat map lies. */
  advance(
    view: BirdView,
    settled: FieldTransform,
    stage: StageRect,
    pixelRatio: number,
    deltaMs: number,
    motion: Motion,
    fine: boolean,
  ): void {
    this.moved = false;
    if (this.grid === null) return;
    this.moved = this.stale;
    if (view.relief && this.relief.isCold) {
      this.relief.setVisible(true).setAlpha(1);
      this.moved = true;
      return;
    }
    this.stale = false;
    const target = view.relief ? 1 : 0;
    if (this.share !== target) {
      const step = motion === 'jump' ? 1 : deltaMs / (motion === 'fade' ? FADE_MS : RISE_MS);
      this.share = target > this.share ? Math.min(1, this.share + step) : Math.max(0, this.share - step);
      this.moved = true;
    }
    const follow = motion === 'smooth' && this.share > 0 ? 1 - Math.exp(-deltaMs / FOLLOW_MS) : 1;
    this.turn = this.near(this.turn, this.turn + turnBetween(this.turn, view.turn), follow);
    this.tilt = this.near(this.tilt, view.tilt, follow);
    this.nearness = this.near(this.nearness, view.nearness, follow);
    this.shiftX = this.near(this.shiftX, view.shiftX, follow);
    this.shiftY = this.near(this.shiftY, view.shiftY, follow);
    // A slow machine draws what moves with hard edges, and what rests with smooth ones.
    const samples =
      fine && (motion === 'smooth' || !this.moved) ? (pixelRatio < 1.5 ? SAMPLES : SAMPLES_WHEN_FINE) : 1;
    if (this.relief.samples !== samples) {
      this.relief.samples = samples;
      this.moved = true;
    }
    if (!this.moved) return;
    this.relief.changed();
    this.see(this.grid, settled, stage, motion);
    this.relief.pixelRatio = pixelRatio;
    this.relief.setVisible(this.share > 0);
    this.lying.show(this.share <= 0 || this.relief.alpha < 1);
  }

  /** After the stage or the window has changed. */
  lookAnew(): void {
    this.stale = true;
  }

  /** At once where it would come to by itself. */
  hurry(view: BirdView): void {
    if (this.grid === null || this.restsAt(view)) return;
    this.share = view.relief ? 1 : 0;
    this.stale = true;
  }

  /** Where a place of the field stands on screen, and whether the relief hides it: in `x`, `y`, `hidden`. */
  place(at: readonly number[]): this {
    const { grid, camera, riseNow } = this;
    const { halfWidth } = this.replay.map;
    const u = (at[0] ?? 0) / halfWidth;
    const v = (at[1] ?? 0) / halfWidth;
    const z = grid === null ? 0 : reliefHeightAt(grid, u, v) * riseNow;
    camera.project(u, v, z);
    this.x = camera.screenX;
    this.y = camera.screenY;
    this.hidden = grid !== null && riseNow > 0.3 && isHidden(grid, u, v, z, camera, riseNow);
    return this;
  }

  destroy(): void {
    this.building = null;
    this.relief.destroy();
  }

  private near(now: number, wanted: number, share: number): number {
    if (now === wanted) return now;
    this.moved = true;
    const next = now + (wanted - now) * share;
    return Math.abs(wanted - next) < 5e-4 ? wanted : next;
  }

  private see(grid: ReliefGrid, settled: FieldTransform, stage: StageRect, motion: Motion): void {
    // Faded over it stands all the while; else it rises.
    const fades = motion === 'fade';
    const raised = fades ? (this.share > 0 ? 1 : 0) : easeInOut(this.share);
    const alpha = fades ? this.share : smoothstep(0, TAKEN_OVER, this.share);
    this.relief.setAlpha(alpha);
    this.relief.rise = raised;
    this.riseNow = raised;
    const flatScale = settled.scale * this.replay.map.halfWidth;
    const standing = this.fitting.fit(grid, stage, this);
    const scale = flatScale * (standing.scale / flatScale) ** raised;
    const mix = (from: number, to: number): number => from + (to - from) * raised;
    this.camera
      .look(this.turn * raised, this.tilt * raised)
      .put(mix(settled.screenX(0), standing.x), mix(settled.screenY(0), standing.y), scale);
  }
}
