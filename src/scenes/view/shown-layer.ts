/** What the layers of the lit field share: each follows its switch, keeps to itself what it was drawn from, and asks to be placed anew. */
import { effect } from '@preact/signals-core';
import type { LayerName, Layers } from '../../session/explore/layers';
import type { MappedReplay } from '../../session/views';
import type { LightLayer, Seen } from './light-layer';
import type { Surroundings } from './surroundings';

export abstract class ShownLayer implements LightLayer {
  stale = true;
  /** Null until exploring has begun. */
  protected layers: Layers | null = null;
  protected on = false;
  private stop: () => void = () => {};

  constructor(
    protected readonly around: Surroundings,
    protected readonly replay: MappedReplay,
  ) {}

  abstract place(seen: Seen, fieldSide: number): void;
  abstract draw(cursor: number, lit: number): void;

  /** `read` says whether it is to be seen; what it reads of signals is followed, and all is placed anew if that is needed. */
  protected follow(read: (layers: Layers) => boolean, placesAnew = true): void {
    const { session, pacer } = this.around;
    this.stop = effect(() => {
      const explore = session.explore.value;
      this.layers = explore?.replay === this.replay ? explore.layers : null;
      this.on = this.layers !== null && read(this.layers);
      this.stale ||= placesAnew;
      pacer.stir();
    });
  }

  protected followSwitch(name: LayerName): void {
    this.follow(({ on }) => on.value.has(name));
  }

  destroy(): void {
    this.stop();
  }
}
