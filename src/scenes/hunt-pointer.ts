/**
 * What a pointer means in the dark. Hunting: press a stone, or drag from Pip towards one; back on Pip, or off a pressed stone,
 * nothing is meant.
 * Pinning: press a place of the field.
 */
import type { Game } from '../session/game';
import type { HuntView } from '../session/views';
import { stonesLie } from './stones-lie';
import type { DragBand } from './view/drag-band';
import type { FieldTransform } from './view/field-transform';
import type { GlideGhost } from './view/glide-ghost';
import type { PinView } from './view/pin-view';
import type { PointerHandlers } from './view/pointer';
import type { Stone, Stones } from './view/stones';

export interface PointedAt {
  state(): HuntView | null;
  view(): FieldTransform;
  stones(): Stones | null;
  ghost(): GlideGhost | null;
  pin(): PinView | null;
  /** Pip's height, CSS px. */
  pipPx(): number;
}

/** How near to the ghost of the next glide a press means it, CSS px. */
const LEAST_GHOST_PX = 30;

/** A press that moves farther than this is a drag, CSS px. */
const DRAG_PX = 12;

export class HuntPointer implements PointerHandlers {
  hover: Stone | null = null;
  pressed: Stone | null = null;
  /** Where the press began and where it is now, from Pip; null while nothing is pressed. */
  private from: readonly [number, number] | null = null;
  private now: readonly [number, number] = [0, 0];
  private isFromPip = false;

  constructor(
    private readonly session: Game,
    private readonly band: DragBand,
    private readonly canvas: HTMLCanvasElement,
    private readonly at: PointedAt,
  ) {}

  down(x: number, y: number): void {
    const state = this.at.state();
    if (state?.phase === 'pinning') {
      this.at.pin()?.point(x, y);
      return;
    }
    const offset = this.offset(x, y);
    const stone = this.stoneAt(offset);
    const onPip = this.isOnPip(offset, 0.62);
    if (stone === null && !onPip && !this.onGhost(offset)) return;
    this.from = offset;
    this.now = offset;
    this.isFromPip = onPip && stone === null;
    this.pressed = stone;
  }

  move(x: number, y: number, held: boolean): void {
    const state = this.at.state();
    if (state?.phase === 'pinning') {
      this.at.pin()?.point(x, y);
      const inside = this.at.pin()?.placeAt(this.at.view(), x, y) ?? null;
      this.canvas.style.cursor = inside === null ? '' : 'pointer';
      return;
    }
    const offset = this.offset(x, y);
    const stone = held ? this.meantBy(offset) : this.stoneAt(offset);
    if (held) {
      this.now = offset;
      if (this.from !== null) this.pressed = stone;
      return;
    }
    this.hover = stone;
    const onPip = this.isOnPip(offset, 0.5);
    const open = state?.hunt.ending === null;
    const pressable = stone !== null || this.onGhost(offset);
    this.canvas.style.cursor = !open ? '' : pressable ? 'pointer' : onPip ? 'grab' : '';
  }

  up(x: number, y: number): void {
    const state = this.at.state();
    if (state === null) return;
    if (state.phase === 'pinning') {
      const pin = this.at.pin();
      const place = pin?.isDropped === false ? pin.placeAt(this.at.view(), x, y) : null;
      if (place !== null) this.session.pin(place);
      return;
    }
    const offset = this.offset(x, y);
    const stone = this.from === null ? null : this.meantBy(offset);
    const onGhost = this.from !== null && this.onGhost(offset);
    this.cancel();
    if (stone === null) {
      if (onGhost) this.session.glide();
    } else if (state.tapping) this.session.toeTap(stone.heading);
    else if (state.hunt.level.spec.controls === 'sled') this.session.press(stone.heading);
    else this.session.step(stone.heading, stone.stride);
  }

  cancel(): void {
    this.from = null;
    this.pressed = null;
    this.hover = null;
    this.at.pin()?.unpoint();
  }

  drawBand(pipX: number, pipY: number): void {
    const { from, now } = this;
    const dragging = from !== null && Math.hypot(now[0] - from[0], now[1] - from[1]) > DRAG_PX;
    if (!dragging) this.band.hide();
    else if (this.pressed !== null) this.band.draw(pipX, pipY, this.pressed.x, this.pressed.y, true);
    else this.band.draw(pipX, pipY, now[0], now[1], false);
  }

  private offset(x: number, y: number): readonly [number, number] {
    const view = this.at.view();
    return [x - view.anchorX, y - view.anchorY];
  }

  /** Whether a drag could begin on Pip here; `reach` is a share of its height. */
  private isOnPip([x, y]: readonly [number, number], reach: number): boolean {
    const state = this.at.state();
    return state !== null && stonesLie(state) && Math.hypot(x, y) < this.at.pipPx() * reach;
  }

  private onGhost([x, y]: readonly [number, number]): boolean {
    const at = this.at.ghost()?.at ?? null;
    return at !== null && Math.hypot(x - at[0], y - at[1]) < LEAST_GHOST_PX;
  }

  /** The stone that is meant where a press is now: a drag from Pip means the nearest. */
  private meantBy(offset: readonly [number, number]): Stone | null {
    return this.stoneAt(offset, this.isFromPip && Math.hypot(...offset) > DRAG_PX);
  }

  private stoneAt([x, y]: readonly [number, number], orNearest = false): Stone | null {
    const state = this.at.state();
    if (state === null || state.hunt.ending !== null) return null;
    if (!stonesLie(state)) return null;
    const stones = this.at.stones();
    return (orNearest ? stones?.nearest(x, y, state.tapping) : stones?.at(x, y, state.tapping)) ?? null;
  }
}
