/**
 * The hunt in the dark, and the question where the candy is. Draws what is sensed and nothing else: nothing here may
 * look at the surface, the domain or the candy while the hunt goes on. Sends steps, toe-taps and the pin.
 */
import { effect } from '@preact/signals-core';
import Phaser from 'phaser';
import { isMove } from '../core/hunt/step-record';
import type { HuntEvent, HuntView } from '../session/views';
import { HuntCamera } from './hunt-camera';
import { HuntParts } from './hunt-parts';
import { HuntPointer } from './hunt-pointer';
import { AuraTextures } from './view/aura-textures';
import { DragBand } from './view/drag-band';
import { FieldTransform } from './view/field-transform';
import { playFor, travelMs } from './view/pip-answer';
import { listenToPointer } from './view/pointer';
import { SettledPictures } from './view/settled';
import { fadeIn, onStageMoved, type Surroundings, stageOf, useCssPixels } from './view/surroundings';
import { unlitRecord, unlitView } from './view/unlit';

export class HuntScene extends Phaser.Scene {
  private parts: HuntParts | null = null;
  private pointer: HuntPointer | null = null;
  private state: HuntView | null = null;
  private readonly camera = new HuntCamera();
  private readonly auras = new AuraTextures();
  private readonly settled = new SettledPictures();
  private laidOut = false;
  private stopping: (() => void)[] = [];

  constructor(private readonly around: Surroundings) {
    super('hunt');
  }

  /** Whether there is a picture to show: it is drawn in the frame that it is made in. */
  get ready(): boolean {
    return this.parts !== null;
  }

  create(): void {
    useCssPixels(this, this.around);
    const { session } = this.around;
    fadeIn(this, session.reducedMotion.peek());
    this.parts = null;
    this.state = null;
    this.camera.reset();
    this.pointer = this.listen();
    this.stopping.push(
      effect(() => {
        const view = session.hunt.value;
        this.take(view === null || session.settings.value.light ? view : unlitView(view));
      }),
      onStageMoved(this.around, () => {
        if (session.hunt.peek() !== null) this.layOut();
      }),
      session.onHuntEvent((event) => this.answer(event)),
    );
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      for (const stop of this.stopping.splice(0)) stop();
      this.parts?.destroy();
      this.parts = null;
      this.game.canvas.style.cursor = '';
    });
  }

  /** Fits everything to the window and the stage, with the next frame: both often change at once. */
  layOut(): void {
    this.laidOut = false;
  }

  override update(_time: number, deltaMs: number): void {
    const { parts, state, pointer } = this;
    if (parts === null || state === null || pointer === null) return;
    if (!this.laidOut) this.fit(parts, state);
    this.camera.advance(deltaMs, state);
    parts.draw(state, this.camera, pointer, deltaMs, this.around.session.reducedMotion.value);
    this.around.lastSeen = (this.around.lastSeen ?? new FieldTransform()).copy(this.camera.view);
  }

  private take(next: HuntView | null): void {
    // On its way to another screen, or there already: keep the last picture.
    if (next === null || this.sys.isSleeping()) return;
    const before = this.state;
    if (before !== null && before.hunt.level !== next.hunt.level) {
      this.scene.restart();
      return;
    }
    this.state = next;
    const { hunt } = next;
    const still = this.around.session.reducedMotion.peek();
    // Scaled pictures are dear where software draws them.
    const settled = this.renderer.type === Phaser.CANVAS ? this.settled : null;
    this.parts ??= new HuntParts(this, this.around, this.auras, settled, next);
    const { parts } = this;
    if (before === null || before.phase !== next.phase) this.layOut();
    if (before?.hunt !== hunt) {
      // At the start the loss on show is 100 of 100, as cold as it gets.
      const lit = this.around.session.settings.peek().light;
      parts.trail.read(hunt, lit && hunt.level.spec.senses.includes('warmer-colder') ? 0 : null);
      if (hunt.level.surface.dimension <= 2) parts.walls.read(hunt.records);
      parts.trailIsStale = true;
    }
    if (before !== null && before.hunt.position !== hunt.position) {
      // A jump is cut: a glide would tell which way and how far it went.
      const jumped = hunt.records.at(-1)?.type === 'jump';
      this.camera.follow(still || jumped ? 0 : travelMs(hunt.records.at(-1)));
    }
    if (next.phase === 'pinning' && before?.phase !== 'pinning')
      this.camera.drawBack(still || before === null);
    const found = hunt.ending === 'found';
    if (found && before?.hunt.ending === null) parts.rejoice(still);
    parts.pip.happy = found;
  }

  private fit(parts: HuntParts, state: HuntView): void {
    useCssPixels(this, this.around);
    const stage = stageOf(this.around);
    this.camera.layOut(stage, state);
    parts.layOut(stage, this.camera, state.hunt.level.spec.strides);
    this.laidOut = true;
  }

  private listen(): HuntPointer {
    const pointer = new HuntPointer(this.around.session, new DragBand(this), this.game.canvas, {
      state: () => this.state,
      view: () => this.camera.view,
      stones: () => this.parts?.stones ?? null,
      ghost: () => this.parts?.ghost ?? null,
      pin: () => this.parts?.pin ?? null,
      pipPx: () => this.parts?.pipPx ?? 0,
    });
    this.stopping.push(listenToPointer(this.game.canvas, pointer));
    return pointer;
  }

  /** The quick play that goes with an event; the lasting state comes with the view. */
  private answer(event: HuntEvent): void {
    const { parts } = this;
    if (parts === null) return;
    const still = this.around.session.reducedMotion.peek();
    if (event.type === 'refused') parts.pip.play({ type: 'shake' });
    if (event.type === 'pinned') parts.pin.dropAt(event.at, still);
    if (event.type !== 'record') return;
    const record = this.around.session.settings.peek().light ? event.record : unlitRecord(event.record);
    const play = playFor(record);
    if (play !== null) parts.pip.play(play);
    if (isMove(record)) parts.sparks.answer(record.sensed.change, record.index, parts.pipPx);
    else if (record.type === 'grab') parts.sparks.clear();
    if (record.bumped) parts.walls.flashNewest(still);
  }
}
