/**
 * The bird's eye: light spreads from the footprints over the whole cake, it rises to a relief where there is WebGL, then the walk is
 * walked again. Draws the replay and its clock; the clock is ticked elsewhere. All is shown now, so the whole map may be used.
 * Made while the hunt's end is still dark, unseen, so that the light comes at once.
 */
import { effect } from '@preact/signals-core';
import Phaser from 'phaser';
import { firstLook, layFlatAsTooSlow } from '../session/bird-view';
import { type BirdView, hasMap, type MappedReplay, type ReplayClock } from '../session/views';
import { LightParts } from './light-parts';
import { ReliefPace } from './relief-pace';
import { easeInOut, Span, smoothstep } from './view/ease';
import { FieldTransform } from './view/field-transform';
import { followFingers } from './view/relief-pointer';
import { listenToSigns } from './view/sign-press';
import type { Motion, StandingCake } from './view/standing-cake';
import { onStageMoved, type Surroundings, stageOf, useCssPixels } from './view/surroundings';
import { WalkHandOver } from './walk-hand-over';

/** Time a frame may spend on painting the map. */
const PAINT_BUDGET_MS = 6;
/** The light catches up with the clock at most this fast, should the page have held it back. */
const CATCH_UP_PER_MS = 1 / 700;
const MOVE_MS = 500;
/** Where the cake rises, the light has spread by this share of its time; the rest is for rising. */
const SPREAD_SHARE = 0.6;
/** What has just popped up still grows for so long. */
const REST_MS = 450;
/** A mark for who measures how soon there is light (tools/bench). */
const FIRST_LIGHT = 'first-light';
const PRESSES = ['pointerdown', 'keydown'] as const;

export class ReplayScene extends Phaser.Scene {
  private parts: LightParts | null = null;
  private handOver: WalkHandOver | null = null;
  private replay: MappedReplay | null = null;
  private readonly view = new FieldTransform();
  private readonly entered = new FieldTransform();
  private readonly move = new Span();
  private light = 0;
  /** How much of the cake is lit: it is all lit before it rises. */
  private spread = 0;
  private skipped = false;
  private isNew = true;
  private begun = false;
  private laidOut = false;
  private placed = false;
  /** Whether the cake rises with the light. */
  private rises = false;
  /** How the cake looks while nobody has wished for anything else. */
  private look: BirdView | null = null;
  private pace = new ReliefPace();
  private restedMs = 0;
  private stopping: (() => void)[] = [];

  constructor(private readonly around: Surroundings) {
    super('replay');
  }

  /** Whether there is a picture to show; the scene before stays until then. */
  get ready(): boolean {
    return this.begun;
  }

  create(): void {
    useCssPixels(this, this.around);
    this.parts = null;
    this.replay = null;
    this.light = 0;
    this.spread = 0;
    this.isNew = true;
    this.begun = false;
    this.sys.setVisible(false);
    const { session } = this.around;
    const { canvas } = this.game;
    for (const press of PRESSES) window.addEventListener(press, this.hurry);
    this.stopping = [
      () => {
        for (const press of PRESSES) window.removeEventListener(press, this.hurry);
      },
      listenToSigns(canvas, (x, y) => this.parts?.marks.stepAt(x, y) ?? null, session.seek),
      effect(() => {
        const next = session.replay.value ?? session.coming.value;
        if (next !== null && hasMap(next)) this.take(next);
      }),
      effect(() => this.follow(session.clock.value)),
      followFingers(canvas, this.around),
      onStageMoved(this.around, () => {
        if (session.replay.peek() !== null) this.layOut();
      }),
    ];
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      for (const stop of this.stopping) stop();
      this.handOver?.destroy();
      this.handOver = null;
      this.parts?.destroy();
      this.parts = null;
      session.landmarks.value = null;
    });
  }

  /** Fits everything to the window and the stage, with the next frame: both often change at once. */
  layOut(): void {
    this.laidOut = false;
    this.handOver?.takeBack();
  }

  override update(_time: number, deltaMs: number): void {
    const { parts } = this;
    if (parts === null) return;
    const { pacer, session } = this.around;
    const still = session.reducedMotion.value;
    const clock = session.clock.value;
    // To be made, to be fitted and to be drawn for the first time: each is enough for a frame.
    if (this.isNew) {
      this.isNew = false;
      pacer.goOn();
      return;
    }
    if (!this.laidOut) {
      useCssPixels(this, this.around);
      parts.fit();
      this.laidOut = true;
      this.placed = false;
      // Fitted anew it covers nothing before it is drawn.
      parts.cover.draw(this.spread, still);
      pacer.goOn();
      return;
    }
    if (session.replay.value === null) {
      this.makeReady(parts);
      return;
    }
    const painted = this.begun && parts.land.work(PAINT_BUDGET_MS);
    if (!this.begun) {
      this.sys.setVisible(true);
      this.entered.copy(this.around.lastSeen ?? parts.land.settled);
      this.move.start(this.around.lastSeen === null || still ? 0 : MOVE_MS);
    }
    this.begun = true;
    const catchUp = clock.light >= 1 && this.light === 0 ? 1 : this.light + deltaMs * CATCH_UP_PER_MS;
    if (this.light === 0 && clock.light > 0)
      this.game.events.once(Phaser.Core.Events.POST_RENDER, () => performance.mark(FIRST_LIGHT));
    this.light = Math.min(clock.light, catchUp);
    const whole = this.light;
    const light = this.rises ? Math.min(1, whole / SPREAD_SHARE) : whole;
    this.spread = light;
    // Who skips the light skips the rising too.
    if (clock.light >= 1 && light < 1) this.skipped = true;
    const built = painted && (parts.standing === null || parts.standing.work(PAINT_BUDGET_MS));
    // Painting and catching up go on without anybody telling.
    if (!built || whole < clock.light || this.move.running) pacer.goOn();

    this.move.advance(deltaMs);
    this.view.between(this.entered, parts.land.settled, easeInOut(this.move.share));
    const stands =
      light >= 1 && !this.move.running && this.stand(parts.standing, clock.playing, deltaMs, still);
    const moving = this.move.running || !this.placed || stands || parts.hasNewLayers;
    if (moving) {
      this.handOver?.takeBack();
      parts.place(this.view, !this.move.running);
      this.placed = !this.move.running;
    }
    this.tellLandmarks(parts, moving || light < 1 || !painted || !parts.standsAsWished, deltaMs);
    this.around.lastSeen = (this.around.lastSeen ?? new FieldTransform()).copy(this.view);

    const lit = smoothstep(0.15, 0.6, light);
    parts.sky.draw(deltaMs, still);
    parts.land.draw(this.view);
    parts.cover.draw(light, still);
    parts.edge.draw(this.view, 1 - smoothstep(0.05, 0.5, light), deltaMs);
    if (moving || lit < 1)
      parts.trail.draw(this.view, Number.POSITIVE_INFINITY, true, 20, 1 - smoothstep(0.1, 0.45, light));
    // While it is walked with open eyes, the walk itself makes way.
    const isOpen = (session.explore.value?.openEyes.view.value ?? null) !== null;
    const own = isOpen ? 0 : lit;
    parts.walk.draw(clock.cursor, own, clock.atMoment, deltaMs, still);
    parts.marks.draw(clock.cursor, own);
    for (const layer of parts.layers) layer.draw(clock.cursor, lit);
    parts.icons.draw((arrival) => parts.cover.litness(still ? 0 : arrival, light), deltaMs, still);
    const ends = parts.drawWalker(clock, own, whole >= 1, deltaMs, still);
    if (ends) pacer.goOn();
    parts.ava.draw(whole, deltaMs, still);
  }

  /** Unseen: what the first frame of the light would otherwise have to do first. */
  private makeReady(parts: LightParts): void {
    const { lastSeen, pacer } = this.around;
    parts.place(lastSeen ?? parts.land.settled, false);
    if (parts.standing?.work(PAINT_BUDGET_MS) === false) pacer.goOn();
  }

  /** Names come once everything has come to rest, and go when it moves. */
  private tellLandmarks(parts: LightParts, moving: boolean, deltaMs: number): void {
    const { landmarks } = this.around.session;
    // A machine at rest would draw no frame for that.
    if (landmarks.peek() === null) this.around.pacer.goOn();
    this.restedMs = moving ? 0 : this.restedMs + deltaMs;
    if (moving) landmarks.value = null;
    else if (landmarks.peek() === null && this.restedMs > REST_MS) {
      landmarks.value = parts.landmarks;
      this.handOver?.prepare();
      // A hand may have come before all was at rest.
      this.follow(this.around.session.clock.peek());
    }
  }

  /** While the cursor keeps moving on a map where all is at rest, its walk is drawn elsewhere. */
  private follow({ cursor, light, atMoment, held }: ReplayClock): void {
    const { parts, handOver, replay } = this;
    if (parts === null || handOver === null || replay === null) return;
    const { landmarks, explore } = this.around.session;
    const isOpen = (explore.peek()?.openEyes.view.peek() ?? null) !== null;
    const lies = parts.standing?.flat !== false;
    // There the scene has more to show than the walk.
    const stops = atMoment || cursor >= replay.path.length - 1;
    parts.marks.reach(cursor);
    handOver.moved(cursor, light >= 1 && landmarks.peek() !== null && lies && !isOpen && !stops, held);
  }

  private take(replay: MappedReplay): void {
    if (replay === this.replay) return;
    // What was made ready for it is the same but for the pin.
    if (replay.map === this.replay?.map && replay.hunt === this.replay.hunt) {
      this.replay = replay;
      this.pin(replay);
      return;
    }
    if (this.replay !== null) {
      this.scene.restart();
      return;
    }
    this.replay = replay;
    this.look = this.firstLook(replay);
    this.skipped = this.around.viewWish === 'relief';
    this.pace = new ReliefPace();
    const parts = new LightParts(this, this.around, replay);
    this.parts = parts;
    this.handOver = new WalkHandOver(this, this.around, () => parts.overlayItems());
    this.pin(replay);
    this.layOut();
  }

  private pin({ pin }: MappedReplay): void {
    if (pin !== null) this.parts?.icons.pinAt(pin);
  }

  /** Sets out how the bird looks at a new replay. */
  private firstLook(replay: MappedReplay): BirdView | null {
    const { session, viewWish, coarse } = this.around;
    this.rises = false;
    if (session.birdView.peek() === null || replay.map.dimension === 1) return null;
    const usual = firstLook(session.reducedMotion.peek());
    const look = viewWish === null ? usual : { ...usual, relief: viewWish === 'relief' };
    session.birdView.value = look;
    this.rises = look.relief && !coarse && viewWish === null;
    return look;
  }

  /** Lets the cake rise or lie down, once all of it is light. True while anything on it moves. */
  private stand(standing: StandingCake | null, walks: boolean, deltaMs: number, still: boolean): boolean {
    const { pacer, pixelRatio, coarse, session, viewWish } = this.around;
    const view = session.birdView.value;
    const { parts } = this;
    if (standing === null || view === null || parts === null) return false;
    if (this.skipped) standing.hurry(view);
    this.skipped &&= !standing.restsAt(view);
    const motion: Motion = still ? 'fade' : coarse || pacer.slow ? 'jump' : 'smooth';
    standing.advance(view, parts.land.settled, stageOf(this.around), pixelRatio, deltaMs, motion, !coarse);
    if (standing.moved) pacer.goOn();
    // Who asked for it gets it, however slow.
    const isUnasked = view === this.look && view.relief && viewWish === null;
    if (isUnasked && (standing.moved || walks) && this.pace.isTooSlow(pacer.frameMs))
      session.birdView.value = layFlatAsTooSlow(view);
    return standing.moved;
  }

  /** A press skips the end, and, once it is light, the rising. */
  private hurry = (): void => {
    this.parts?.walker.skip();
    const view = this.around.session.birdView.peek();
    if (view !== null && this.spread >= 1) this.parts?.standing?.hurry(view);
  };
}
