/**
 * How the dark is seen: close around Pip while hunting, gliding after each step, then drawn back to the whole field
 * for the pin. Where the walls are is looked up only once the hunt is over.
 */
import type { HuntView, StageRect } from '../session/views';
import { easeInOut, Span } from './view/ease';
import {
  FieldTransform,
  huntTransform,
  wholeFieldTransform,
  wholeRopeTransform,
} from './view/field-transform';

const PULL_BACK_MS = 600;
/** Where the whole rope lies in the stage's height. */
const ROPE_AT = 0.5;

export class HuntCamera {
  readonly view = new FieldTransform();
  /** 0 close to Pip … 1 the whole field. */
  away = 0;
  private near = new FieldTransform();
  private far = new FieldTransform();
  private readonly glide = new Span();
  private readonly pullBack = new Span();
  private fromX = 0;
  private fromY = 0;

  /** A new hunt: at rest, close to Pip. */
  reset(): void {
    this.glide.stop();
    this.pullBack.stop();
    this.away = 0;
  }

  layOut(stage: StageRect, { hunt, phase }: HuntView): void {
    this.near = huntTransform(stage, hunt.level.spec.strides.at(-1) ?? 1, hunt.position);
    if (phase === 'hunting') return;
    const { dimension, domain } = hunt.level.surface;
    const halfWidth = domain.max[0] ?? 1;
    this.far =
      dimension === 1 ? wholeRopeTransform(stage, halfWidth, ROPE_AT) : wholeFieldTransform(stage, halfWidth);
  }

  /** CSS px per field unit while hunting. */
  get nearScale(): number {
    return this.near.scale;
  }

  get moving(): boolean {
    return this.glide.running || this.pullBack.running;
  }

  /** Goes on from wherever it is to where Pip is now. */
  follow(durationMs: number): void {
    this.fromX = this.near.x;
    this.fromY = this.near.y;
    this.glide.start(durationMs);
  }

  drawBack(still: boolean): void {
    this.pullBack.start(still ? 0 : PULL_BACK_MS);
  }

  advance(deltaMs: number, { hunt, phase }: HuntView): void {
    this.glide.advance(deltaMs);
    this.pullBack.advance(deltaMs);
    const t = easeInOut(this.glide.share);
    const [x = 0, y = 0] = hunt.position;
    this.near.x = t === 1 ? x : this.fromX + (x - this.fromX) * t;
    this.near.y = t === 1 ? y : this.fromY + (y - this.fromY) * t;
    this.away = phase === 'pinning' ? easeInOut(this.pullBack.share) : 0;
    if (this.away === 0) this.view.copy(this.near);
    else this.view.between(this.near, this.far, this.away);
  }
}
