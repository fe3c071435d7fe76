/**
 * The light over a mixing desk: no map can show more than two knobs, so the page shows a trace of each, and the picture behind
 * it is the sky and Ava's flight alone.
 */
import { effect } from '@preact/signals-core';
import Phaser from 'phaser';
import { AvaFlight } from './view/ava-flight';
import { Sky } from './view/sky';
import { fadeIn, type Surroundings, useCssPixels } from './view/surroundings';

export class DeskLightScene extends Phaser.Scene {
  private parts: { readonly sky: Sky; readonly ava: AvaFlight } | null = null;

  constructor(private readonly around: Surroundings) {
    super('desk-light');
  }

  get ready(): boolean {
    return this.parts !== null;
  }

  create(): void {
    const { session } = this.around;
    useCssPixels(this, this.around);
    fadeIn(this, session.reducedMotion.peek());
    this.parts = { sky: new Sky(this, this.around), ava: new AvaFlight(this, this.around) };
    // The next walk's light begins anew, with the scene's own fade.
    const shown = session.replay.peek();
    const stop = effect(() => {
      const next = session.replay.value;
      if (next !== null && next !== shown && next.map === null) this.scene.restart();
    });
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      stop();
      this.parts = null;
    });
  }

  /** A window may change while another screen is on: a scene that is stopped has no camera. */
  layOut(): void {
    if (this.parts !== null) useCssPixels(this, this.around);
  }

  override update(_time: number, deltaMs: number): void {
    if (this.parts === null) return;
    const { reducedMotion, clock } = this.around.session;
    const still = reducedMotion.value;
    this.parts.sky.draw(deltaMs, still);
    this.parts.ava.draw(clock.value.light, deltaMs, still);
  }
}
