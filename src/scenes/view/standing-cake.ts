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
import { ReliefCamera, type ScreenBox } from './relief-camera';
import { isHidden, RELIEF_BASE, type ReliefGrid, reliefHeightAt } from './relief-grid';
import { buildRelief, type ReliefMesh, WALL_HEIGHT } from './relief-mesh';

/** From lying to standing. */
const RISE_MS = 850;
/** With reduced motion it fades over instead. */
const FADE_MS = 300;
/** How fast the eye follows a wish: the part left after this is 1/e. */
const FOLLOW_MS = 70;
/** Room around the relief; more above, for who stands on its far edge. */
const SIDE_ROOM_PX = 18;
const HEAD_ROOM_PX = 40;
const FOOT_ROOM_PX = 12;
/** Every so many samples tell how large the relief is on screen. */
const OUTLINE_CELLS = 16;
/** Colors of both are alike: the relief has taken over by this share of its rise. */
const TAKEN_OVER = 0.12;

/** Samples along a side of a pixel, for smooth edges: on a plain screen, and on one whose pixels are small themselves. */
const SAMPLES = 2;
const SAMPLES_WHEN_FINE = 1.5;

/** Who moves without being seen moving: reduced motion fades, a slow machine jumps. */
export type Motion = 'smooth' | 'fade' | 'jump';

export class StandingCake {
  private readonly camera = new ReliefCamera();
  private readonly fitting = new ReliefCamera();
  private readonly box: ScreenBox = { left: 0, right: 0, top: 0, bottom: 0 };
  private readonly relief: Relief;
  private building: Generator<void, ReliefMesh> | null;
  private grid: ReliefGrid | null = null;
  /** 0 lying … 1 standing, before easing. */
  private share = 0;
  private turn: number;
  private tilt: number;
  private nearness = 1;
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
  ) {
    this.relief = new Relief(scene, renderer, this.camera, depth);
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
    const standing = this.fit(grid, stage);
    const scale = flatScale * (standing.scale / flatScale) ** raised;
    const mix = (from: number, to: number): number => from + (to - from) * raised;
    this.camera
      .look(this.turn * raised, this.tilt * raised)
      .put(mix(settled.screenX(0), standing.x), mix(settled.screenY(0), standing.y), scale);
  }

  /** How the standing relief just fits the stage, seen as it is now. */
  private fit({ size, heights }: ReliefGrid, stage: StageRect): ReliefCamera {
    const { fitting, box } = this;
    fitting.look(this.turn, this.tilt).put(0, 0, 1).boxOf(RELIEF_BASE, 0, box);
    for (let row = 0; row < size; row += OUTLINE_CELLS) {
      for (let column = 0; column < size; column += OUTLINE_CELLS) {
        const half = (size - 1) / 2;
        fitting.project(column / half - 1, row / half - 1, (heights[row * size + column] ?? 0) + WALL_HEIGHT);
        box.left = Math.min(box.left, fitting.screenX);
        box.right = Math.max(box.right, fitting.screenX);
        box.top = Math.min(box.top, fitting.screenY);
        box.bottom = Math.max(box.bottom, fitting.screenY);
      }
    }
    const width = Math.max(60, stage.width - 2 * SIDE_ROOM_PX);
    const height = Math.max(60, stage.height - HEAD_ROOM_PX - FOOT_ROOM_PX);
    const scale = Math.min(width / (box.right - box.left), height / (box.bottom - box.top)) * this.nearness;
    return fitting.put(
      stage.x + stage.width / 2 - (scale * (box.left + box.right)) / 2,
      stage.y + HEAD_ROOM_PX + height / 2 - (scale * (box.top + box.bottom)) / 2,
      scale,
    );
  }
}
