/**
 * The walk with open eyes on the lit field: its line, Pip, and on foot the stones that the next step can reach. A press steps to the
 * nearest stone; on the sled it nudges that way.
 */
import { effect } from '@preact/signals-core';
import type Phaser from 'phaser';
import { headingsOf, headingVector, nearestHeading, type Stride } from '../../core/hunt/action';
import type { Hunt } from '../../core/hunt/hunt-state';
import { reach } from '../../core/hunt/move';
import type { OpenEyes } from '../../session/open-eyes';
import type { HuntView, MappedReplay } from '../../session/views';
import type { LightLayer, Seen } from './light-layer';
import { Pip } from './pip';
import { listenToPointer } from './pointer';
import { type Surroundings, stageOf } from './surroundings';
import { hop, type Point, type SeenPoint, WalkLine } from './walk-line';

const HOP_MS = 260;
/** A press farther from every stone than this share of the largest stride means none, CSS px at least. */
const REACH_SHARE = 0.7;
const REACH_PX = 30;
const DEPTH = 23;

interface Stone extends Point {
  readonly heading: Parameters<typeof headingVector>[0];
  readonly stride: Stride;
}

export class OpenWalk implements LightLayer {
  stale = false;
  private eyes: OpenEyes | null = null;
  private walk: WalkLine | null = null;
  private pip: Pip | null = null;
  private readonly images: Phaser.GameObjects.Image[] = [];
  private stones: readonly Stone[] = [];
  private start: SeenPoint = { x: 0, y: 0 };
  private cursor = 0;
  private readonly stops: readonly (() => void)[];

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly replay: MappedReplay,
  ) {
    this.stops = [effect(() => this.follow()), this.listen()];
  }

  place(seen: Seen, fieldSide: number): void {
    this.stale = false;
    const view = this.eyes?.view.peek() ?? null;
    if (this.eyes === null || view === null || this.walk === null || this.pip === null) return;
    const points = this.eyes.path.peek().map(({ at, loss }) => ({ ...seen(at, loss) }));
    const isRope = this.replay.map.dimension === 1;
    const [start = { x: 0, y: 0 }] = points;
    this.start = start;
    const lines = points.slice(1).map((to, i) => {
      const from = points[i] ?? start;
      return isRope ? hop(from, to) : [from, to];
    });
    this.walk.layOut(start, lines, Math.min(1, Math.max(0.72, fieldSide / 520)));
    const { height } = stageOf(this.around);
    this.pip.height = Math.min(76, Math.max(46, Math.min(fieldSide, height) * 0.115));
    this.stones = view.hunt.ending === null ? stonesOf(view.hunt, seen) : [];
    this.showStones(view, fieldSide);
  }

  draw(_cursor: number, lit: number): void {
    const view = this.eyes?.view.peek() ?? null;
    const { walk, pip, around } = this;
    if (view === null || walk === null || pip === null) {
      walk?.draw(0, 0, false, 0, true);
      return;
    }
    const { delta } = this.scene.game.loop;
    const still = around.session.reducedMotion.peek();
    const last = (this.eyes?.path.peek().length ?? 1) - 1;
    // A robot may be steps ahead: then it is caught up with at once.
    this.cursor = still ? last : Math.min(last, Math.max(last - 1, this.cursor) + delta / HOP_MS);
    if (this.cursor < last) around.pacer.goOn();
    walk.draw(this.cursor, lit, false, delta, still);
    const { x, y } = walk.placeAt(this.cursor, this.start);
    const between = this.cursor - Math.floor(this.cursor);
    const lift = this.replay.map.dimension === 1 ? 0 : Math.sin(Math.PI * between) * 12;
    const over = view.hunt.ending !== null && this.cursor >= last;
    pip.face(over && this.eyes?.outcomes.peek()?.open.candy === true ? 'pip-happy' : 'pip-smile');
    pip.alpha = lit;
    pip.draw(x, y - lift, delta, still);
  }

  destroy(): void {
    for (const stop of this.stops) stop();
  }

  private follow(): void {
    const { session, pacer } = this.around;
    const explore = session.explore.value;
    const eyes = explore?.replay === this.replay ? explore.openEyes : null;
    const view = eyes?.view.value ?? null;
    if (view === null) {
      if (this.eyes === null) return;
      this.eyes = null;
      this.stones = [];
      for (const image of this.images) image.setVisible(false);
      if (this.pip !== null) {
        this.pip.alpha = 0;
        this.pip.draw(0, 0, 0, true);
      }
      pacer.stir();
      return;
    }
    if (view.hunt.records.length === 0) this.begin();
    this.eyes = eyes;
    this.stale = true;
    pacer.stir();
  }

  /** A line of its own for each walk: lines only grow. */
  private begin(): void {
    this.walk?.draw(0, 0, false, 0, true);
    this.walk = new WalkLine(this.scene, 0);
    this.cursor = 0;
    this.pip ??= new Pip(this.scene, DEPTH + 1, this.replay.hunt.level.spec.controls);
  }

  /** The chosen stride's stones are large, the others small. */
  private showStones({ stride, hunt }: HuntView, fieldSide: number): void {
    const large = Math.min(30, Math.max(18, fieldSide * 0.05));
    const isOne = hunt.level.spec.strides.length < 2;
    this.stones.forEach((stone, i) => {
      const image = this.images[i] ?? this.scene.add.image(0, 0, 'stone-plain').setDepth(DEPTH);
      this.images[i] = image;
      const size = stone.stride === stride || isOne ? large : large * 0.5;
      image.setVisible(true).setPosition(stone.x, stone.y).setDisplaySize(size, size);
    });
    for (const image of this.images.slice(this.stones.length)) image.setVisible(false);
  }

  private listen(): () => void {
    const { canvas } = this.scene.game;
    let down: Point | null = null;
    return listenToPointer(canvas, {
      down: (x, y) => {
        down = { x, y };
      },
      move: (x, y, held) => {
        if (!held && this.stoneAt(x, y) !== null) canvas.style.cursor = 'pointer';
      },
      up: (x, y) => {
        // A finger that moved on means something else.
        if (down !== null && Math.hypot(down.x - x, down.y - y) < 12) this.pressAt(x, y);
        down = null;
      },
      cancel: () => {
        down = null;
      },
    });
  }

  private pressAt(x: number, y: number): void {
    const view = this.eyes?.view.peek() ?? null;
    if (this.eyes === null || view === null || view.hunt.ending !== null) return;
    const { commands } = this.eyes;
    const stone = this.stoneAt(x, y);
    if (stone !== null) commands.step(stone.heading, stone.stride);
    else if (view.hunt.level.spec.controls === 'sled' && this.walk !== null) {
      const at = this.walk.placeAt(this.cursor, this.start);
      if (Math.hypot(at.x - x, at.y - y) < 160)
        commands.press(nearestHeading(x - at.x, at.y - y, view.hunt.level.surface.dimension));
    }
  }

  private stoneAt(x: number, y: number): Stone | null {
    let best: Stone | null = null;
    let bestPx = Number.POSITIVE_INFINITY;
    let farthest = 0;
    const from = this.walk?.placeAt(this.cursor, this.start) ?? this.start;
    for (const stone of this.stones) {
      farthest = Math.max(farthest, Math.hypot(stone.x - from.x, stone.y - from.y));
      const px = Math.hypot(stone.x - x, stone.y - y);
      if (px >= bestPx) continue;
      best = stone;
      bestPx = px;
    }
    return bestPx <= Math.max(REACH_PX, farthest * REACH_SHARE) ? best : null;
  }
}

/** Where a step from here would lead; only on foot and on the rope. */
function stonesOf({ level, position }: Hunt, seen: Seen): readonly Stone[] {
  const { spec, surface } = level;
  if (spec.controls !== 'walk' && spec.controls !== 'tightrope') return [];
  return headingsOf(surface.dimension).flatMap((heading) =>
    spec.strides.map((length, stride) => {
      const { to } = reach(level, position, headingVector(heading), length);
      const { x, y } = seen(to, surface.loss(Float64Array.from(to)));
      return { x, y, heading, stride: stride as Stride };
    }),
  );
}
