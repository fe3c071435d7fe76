/**
 * Who draws the walk on the lit field. As a rule the scene; while the cursor keeps moving, or a hand is on it, a worker does, on a
 * canvas over the field (session/walk-overlay.ts), and the scene's picture stays as it is: a frame then costs the page next to
 * nothing. Where the cursor rests, the scene takes the walk back. One of the two always shows it: each goes only once the other is seen.
 * Under the Canvas renderer the worker is given a picture of the field, too, while the hand is on the slider, and the scene's canvas is
 * not shown: where no graphics card keeps it, the page copies it anew with whatever else changes.
 * Not for a standing relief, whose hills may hide the walk, and only where a canvas can be drawn by a worker.
 */
import Phaser from 'phaser';
import type { OpenWalkOverlay, OverlayItem, WalkOverlay } from '../session/walk-overlay';
import { pixelRatioHere } from './view/pictures';
import type { Surroundings } from './view/surroundings';

/** Moves of the cursor that come sooner than this one after the other are one movement. */
const TOGETHER_MS = 250;
/** Then the cursor rests. */
const REST_MS = 220;
/** From this depth on all that is drawn is the walk, or lies over it. */
const WALK_DEPTH = 19.5;
/** Signs drawn as lines over this depth aren't the walk's, and stay. */
const SIGNS_DEPTH = 21;

export class WalkHandOver {
  private overlay: WalkOverlay | null = null;
  private canvas: HTMLCanvasElement | null = null;
  private opening = false;
  private state: 'here' | 'asked' | 'there' | 'alone' = 'here';
  private movedMs = Number.NEGATIVE_INFINITY;
  private held = false;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private readonly told = new Set<string>();

  constructor(
    private readonly scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly items: () => readonly OverlayItem[],
  ) {}

  /** Opens the overlay, so that it is there once somebody scrubs. */
  prepare(): void {
    const { openOverlay } = this.around;
    if (this.opening || openOverlay === null) return;
    this.opening = true;
    openOverlay().then(
      (open) => this.open(open),
      () => {}, // the scene goes on drawing
    );
  }

  /** The cursor moved; `may` says whether all that is seen of the walk can be handed over, `held` whether a hand is on it. */
  moved(cursor: number, may: boolean, held: boolean): void {
    const nowMs = performance.now();
    const keepsMoving = nowMs - this.movedMs < TOGETHER_MS;
    this.movedMs = nowMs;
    this.held = held;
    if (!may) {
      this.takeBack();
      return;
    }
    if (this.state !== 'here') this.overlay?.tell({ type: 'cursor', at: cursor });
    else if (keepsMoving || held) this.ask(cursor);
    if (this.state !== 'here') this.resting ??= setTimeout(this.rest, REST_MS);
  }

  /** One timer, however often the cursor moves meanwhile. */
  private readonly rest = (): void => {
    this.resting = undefined;
    const leftMs = this.held ? REST_MS : this.movedMs + REST_MS - performance.now();
    if (leftMs <= 0) this.takeBack();
    else this.resting = setTimeout(this.rest, leftMs);
  };

  /** The scene draws the walk again, at once. */
  readonly takeBack = (): void => {
    clearTimeout(this.resting);
    this.resting = undefined;
    if (this.state === 'here') return;
    this.state = 'here';
    this.scene.game.canvas.style.visibility = '';
    this.showWalk(true);
    const { pacer } = this.around;
    pacer.handedOver = false;
    pacer.stir();
    this.scene.game.events.once(Phaser.Core.Events.POST_RENDER, () => {
      if (this.state !== 'here' || this.canvas === null) return;
      this.canvas.style.display = 'none';
      this.overlay?.tell({ type: 'hide' });
    });
  };

  destroy(): void {
    this.takeBack();
    this.overlay?.close();
    this.canvas?.remove();
    this.overlay = null;
    this.opening = true;
  }

  private open(open: OpenWalkOverlay): void {
    const { parentElement } = this.scene.game.canvas;
    // Closed meanwhile.
    if (parentElement === null || !this.scene.sys.isActive()) return;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    Object.assign(canvas.style, { position: 'fixed', inset: '0', display: 'none', pointerEvents: 'none' });
    this.overlay = open(canvas, this.drawn);
    if (this.overlay === null) return;
    this.canvas = canvas;
    parentElement.after(canvas);
  }

  private ask(cursor: number): void {
    const { overlay, canvas } = this;
    if (overlay === null || canvas === null) return;
    this.state = 'asked';
    const items = this.items();
    const { width, height } = this.around;
    Object.assign(canvas.style, { display: 'block', width: `${width}px`, height: `${height}px` });
    overlay.tell({ type: 'size', width, height, pixelRatio: pixelRatioHere() });
    this.tellPictures(overlay, items);
    overlay.tell({ type: 'show', items, cursor });
  }

  /** Copies the pictures that it doesn't have yet. */
  private tellPictures(overlay: WalkOverlay, items: readonly OverlayItem[]): void {
    const { textures } = this.scene;
    const pictures: { name: string; picture: ImageBitmap }[] = [];
    for (const item of items) {
      if (item.kind !== 'sprite' || this.told.has(item.picture)) continue;
      this.told.add(item.picture);
      const source = textures.get(item.picture).getSourceImage() as HTMLCanvasElement;
      pictures.push({ name: item.picture, picture: copyOf(source) });
    }
    if (pictures.length === 0) return;
    overlay.tell(
      { type: 'pictures', pictures },
      pictures.map(({ picture }) => picture),
    );
  }

  /** What was shown anew is on the canvas: the scene's own walk may go. */
  private readonly drawn = (): void => {
    const { game } = this.scene;
    if (this.state === 'there') {
      this.state = 'alone';
      game.canvas.style.visibility = 'hidden';
    }
    if (this.state !== 'asked') return;
    this.state = 'there';
    this.showWalk(false);
    const { pacer } = this.around;
    pacer.stir();
    game.events.once(Phaser.Core.Events.POST_RENDER, () => {
      if (this.state !== 'there') return;
      pacer.handedOver = true;
      // Without a hand on the slider it may point at the field, which then has to be there.
      if (game.renderer.type !== Phaser.CANVAS || !this.held) return;
      const picture = copyOf(game.canvas);
      this.overlay?.tell({ type: 'ground', picture }, [picture]);
    });
  };

  private showWalk(on: boolean): void {
    const { children, cameras } = this.scene;
    for (const part of children.list) {
      const { depth } = part as unknown as Phaser.GameObjects.Image;
      const isSign = part.type === 'Graphics' && depth > SIGNS_DEPTH;
      if (depth < WALK_DEPTH || isSign) continue;
      if (on) part.cameraFilter &= ~cameras.main.id;
      else part.cameraFilter |= cameras.main.id;
    }
  }
}

function copyOf(source: HTMLCanvasElement): ImageBitmap {
  const copy = new OffscreenCanvas(source.width, source.height);
  copy.getContext('2d')?.drawImage(source, 0, 0);
  return copy.transferToImageBitmap();
}
