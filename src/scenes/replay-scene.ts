/**
 * The bird's eye: light spreads from the footprints over the whole cake, it rises to a relief where there is WebGL, then the walk is
 * walked again. Draws the replay and its clock; the clock is ticked elsewhere. All is shown now, so the whole map may be used.
 */
import { effect } from '@preact/signals-core';
import Phaser from 'phaser';
import { sweetOf } from '../core/course/sweet';
import { firstLook } from '../session/bird-view';
import { hasMap, type MappedReplay, type StageRect } from '../session/views';
import { makeLightLayers } from './light-layers';
import { AvaFlight } from './view/ava-flight';
import { CakeMap } from './view/cake-map';
import { easeInOut, Span, smoothstep } from './view/ease';
import { Ending } from './view/ending';
import { FieldTransform } from './view/field-transform';
import { HollowIcons } from './view/hollow-icons';
import type { Landscape } from './view/landscape';
import { LightCover } from './view/light-cover';
import type { LightLayer } from './view/light-layer';
import { MomentMarks } from './view/moment-marks';
import { PinView } from './view/pin-view';
import { Pip } from './view/pip';
import { listenToPointer } from './view/pointer';
import { followFingers } from './view/relief-pointer';
import { RopeCurve } from './view/rope-curve';
import { Sky } from './view/sky';
import { type Motion, StandingCake } from './view/standing-cake';
import { onStageMoved, type Surroundings, stageOf, useCssPixels } from './view/surroundings';
import { Trail } from './view/trail';
import { type SeenPoint, WalkLine } from './view/walk-line';
import { WalkPlaces } from './view/walk-places';

/** Time a frame may spend on painting the map. */
const PAINT_BUDGET_MS = 9;
/** The light catches up with the clock at most this fast, should painting have held it back. */
const CATCH_UP_PER_MS = 1 / 700;
const MOVE_MS = 500;
/** Where the cake rises, the light has spread by this share of its time; the rest is for rising. */
const SPREAD_SHARE = 0.6;

interface Parts {
  readonly sky: Sky;
  readonly land: Landscape;
  readonly standing: StandingCake | null;
  readonly places: WalkPlaces;
  readonly cover: LightCover;
  readonly edge: PinView;
  readonly trail: Trail;
  readonly icons: HollowIcons;
  readonly walk: WalkLine;
  readonly marks: MomentMarks;
  readonly layers: readonly LightLayer[];
  readonly pip: Pip;
  readonly ending: Ending;
  readonly ava: AvaFlight;
}

export class ReplayScene extends Phaser.Scene {
  private parts: Parts | null = null;
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
  private readonly spot = { x: 0, y: 0, hidden: false };
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
    this.skipped = false;
    this.isNew = true;
    this.begun = false;
    this.sys.setVisible(false);
    const { session } = this.around;
    const skip = (): void => {
      this.parts?.ending.skip();
      this.hurry();
    };
    for (const press of ['pointerdown', 'keydown'] as const) window.addEventListener(press, skip);
    this.stopping = [
      () => {
        for (const press of ['pointerdown', 'keydown'] as const) window.removeEventListener(press, skip);
      },
      this.listen(),
      effect(() => {
        const next = session.replay.value;
        if (next !== null && hasMap(next)) this.take(next);
      }),
      followFingers(this.game.canvas, this.around),
      onStageMoved(this.around, () => {
        if (session.replay.peek() !== null) this.layOut();
      }),
    ];
    this.events.once(Phaser.Scenes.Events.SHUTDOWN, () => {
      for (const stop of this.stopping) stop();
      this.parts?.land.destroy();
      this.parts?.standing?.destroy();
      this.parts?.cover.destroy();
      for (const layer of this.parts?.layers ?? []) layer.destroy();
      this.parts = null;
    });
  }

  /** Fits everything to the window and the stage, with the next frame: both often change at once. */
  layOut(): void {
    this.laidOut = false;
  }

  override update(_time: number, deltaMs: number): void {
    const { parts, replay } = this;
    if (parts === null || replay === null) return;
    const still = this.around.session.reducedMotion.value;
    const clock = this.around.session.clock.value;
    // To be made, to be fitted and to be drawn for the first time: each is enough for a frame.
    if (this.isNew) {
      this.isNew = false;
      this.around.pacer.goOn();
      return;
    }
    if (!this.laidOut) {
      this.fit(parts, replay);
      if (!this.begun) return;
    }
    const painted = this.begun && parts.land.work(PAINT_BUDGET_MS);
    if (!this.begun) {
      this.sys.setVisible(true);
      this.entered.copy(this.around.lastSeen ?? parts.land.settled);
      this.move.start(this.around.lastSeen === null || still ? 0 : MOVE_MS);
    }
    this.begun = true;
    const catchUp = clock.light >= 1 && this.light === 0 ? 1 : this.light + deltaMs * CATCH_UP_PER_MS;
    if (painted) this.light = Math.min(clock.light, catchUp);
    const { light: whole } = this;
    const light = this.rises ? Math.min(1, whole / SPREAD_SHARE) : whole;
    this.spread = light;
    // Who skips the light skips the rising too.
    if (clock.light >= 1 && light < 1) this.skipped = true;
    const built = !painted || parts.standing === null || parts.standing.work(PAINT_BUDGET_MS);
    // Painting and catching up go on without anybody telling.
    if (!painted || !built || whole < clock.light || this.move.running) this.around.pacer.goOn();

    this.move.advance(deltaMs);
    this.view.between(this.entered, parts.land.settled, easeInOut(this.move.share));
    const stands = this.stand(parts, light, deltaMs, still);
    const moving = this.move.running || !this.placed || stands || parts.layers.some(({ stale }) => stale);
    if (moving) {
      this.place(parts, replay, stageOf(this.around));
      this.placed = !this.move.running;
    }
    this.around.lastSeen = (this.around.lastSeen ?? new FieldTransform()).copy(this.view);

    parts.sky.draw(deltaMs, still);
    parts.land.draw(this.view);
    parts.cover.draw(light, still);
    parts.edge.draw(this.view, 1 - smoothstep(0.05, 0.5, light), deltaMs);
    const lit = smoothstep(0.15, 0.6, light);
    if (moving || lit < 1) {
      parts.trail.draw(this.view, Number.POSITIVE_INFINITY, true, 20, 1 - smoothstep(0.1, 0.45, light));
    }
    parts.walk.draw(clock.cursor, lit, clock.atMoment, deltaMs, still);
    parts.marks.draw(clock.cursor, lit);
    for (const layer of parts.layers) layer.draw(clock.cursor, lit);
    parts.icons.draw((arrival) => parts.cover.litness(still ? 0 : arrival, light), deltaMs, still);
    this.drawPip(parts, replay, clock.cursor, clock.atMoment, lit, deltaMs, still);
    parts.ava.draw(whole, deltaMs, still);
  }

  private take(replay: MappedReplay): void {
    if (replay === this.replay) return;
    if (this.replay !== null) {
      this.scene.restart();
      return;
    }
    this.replay = replay;
    const { standing, land } = this.makeLand(replay);
    const { level } = replay.hunt;
    const pip = new Pip(this, 24, level.spec.controls);
    this.parts = {
      sky: new Sky(this, this.around),
      land,
      standing,
      places: new WalkPlaces(replay, land, standing),
      cover: new LightCover(
        this,
        this.around,
        replay.path.map(({ at }) => at),
      ),
      edge: new PinView(this, replay.map.dimension, replay.map.halfWidth, 12),
      trail: new Trail(this, 15, replay.map.dimension === 1),
      icons: new HollowIcons(this, replay),
      walk: new WalkLine(this, replay.moment.step),
      marks: new MomentMarks(this, replay, this.around.pixelRatio),
      layers: makeLightLayers(this, this.around, replay),
      pip,
      ending: new Ending(this, replay.score.find, sweetOf(level.spec.id, level.seed), this.around.pixelRatio),
      ava: new AvaFlight(this, this.around),
    };
    const warm = replay.hunt.level.spec.senses.includes('warmer-colder');
    this.parts.trail.read(replay.hunt, warm ? 0 : null);
    this.layOut();
  }

  private makeLand(replay: MappedReplay): Pick<Parts, 'land' | 'standing'> {
    const { birdView, reducedMotion } = this.around.session;
    this.rises = false;
    if (replay.map.dimension === 1) return { land: new RopeCurve(this, this.around, replay), standing: null };
    const land = new CakeMap(this, this.around, replay);
    const { renderer } = this;
    if (!(renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer)) return { land, standing: null };
    const look = firstLook(reducedMotion.peek());
    birdView.value = look;
    this.rises = look.relief && !this.around.coarse;
    return { land, standing: new StandingCake(this, renderer, replay, land, 3.1) };
  }

  /** Lets the cake rise or lie down, once all of it is light. True while anything on it moves. */
  private stand({ standing, land }: Parts, light: number, deltaMs: number, still: boolean): boolean {
    const { pacer, pixelRatio, coarse, session } = this.around;
    const view = session.birdView.value;
    if (standing === null || view === null || light < 1 || this.move.running) return false;
    if (this.skipped) standing.hurry(view);
    this.skipped = false;
    const motion: Motion = still ? 'fade' : coarse || pacer.slow ? 'jump' : 'smooth';
    standing.advance(view, land.settled, stageOf(this.around), pixelRatio, deltaMs, motion);
    if (standing.moved) pacer.goOn();
    return standing.moved;
  }

  /** A press skips the rising, once it is light. */
  private hurry(): void {
    const view = this.around.session.birdView.peek();
    if (view !== null && this.spread >= 1) this.parts?.standing?.hurry(view);
  }

  private fit(parts: Parts, replay: MappedReplay): void {
    useCssPixels(this, this.around);
    parts.land.layOut(stageOf(this.around));
    parts.standing?.lookAnew();
    parts.cover.layOut(parts.land.settled, replay.map.halfWidth);
    this.laidOut = true;
    this.placed = false;
  }

  /** Puts everything that lies on the land where it belongs in the present view. */
  private place(parts: Parts, replay: MappedReplay, stage: StageRect): void {
    const { view, spot } = this;
    const fieldSide = 2 * replay.map.halfWidth * view.scale;
    parts.places.move(view);
    parts.walk.layOut(parts.places.start, parts.places.lines, Math.min(1, Math.max(0.72, fieldSide / 520)));
    const placeOf = (at: readonly number[], loss: number): SeenPoint => {
      parts.places.put(spot, view, at, loss);
      return spot;
    };
    const size = Math.min(58, Math.max(34, Math.min(fieldSide, stage.height) * 0.09));
    parts.icons.layOut(stage, size, placeOf, ([x = 0, y = 0]) => parts.cover.arrivalAt(x, y));
    // Signs come with the light: while the camera still moves none is seen.
    const signPx = Math.min(36, Math.max(28, fieldSide * 0.062));
    if (!this.move.running)
      parts.marks.layOut(parts.places.points, parts.places.lines, signPx, stage, parts.icons.covered);
    for (const layer of parts.layers) layer.place(placeOf, fieldSide);
    parts.pip.height = Math.min(76, Math.max(46, Math.min(fieldSide, stage.height) * 0.115));
  }

  /** A press on the sign of a moment goes to its step; a finger that moves on means something else. */
  private listen(): () => void {
    const { canvas } = this.game;
    let pressed: number | null = null;
    const at = (x: number, y: number): number | null => this.parts?.marks.stepAt(x, y) ?? null;
    const stop = listenToPointer(canvas, {
      down: (x, y) => {
        pressed = at(x, y);
      },
      move: (x, y) => {
        canvas.style.cursor = at(x, y) === null ? '' : 'pointer';
      },
      up: (x, y) => {
        if (pressed !== null && at(x, y) === pressed) this.around.session.seek(pressed);
        pressed = null;
      },
      cancel: () => {
        pressed = null;
      },
    });
    return () => {
      canvas.style.cursor = '';
      stop();
    };
  }

  private drawPip(
    parts: Parts,
    replay: MappedReplay,
    cursor: number,
    atMoment: boolean,
    alpha: number,
    deltaMs: number,
    still: boolean,
  ): void {
    const { find } = replay.score;
    const place = parts.walk.placeAt(cursor, parts.places.start);
    const reach = 2 * parts.pip.height;
    const found = find === 'grass' ? null : parts.icons.near(place, find, reach);
    const onCandy = cursor >= replay.path.length - 1 && find === 'candy' && found !== null;
    const { kind } = replay.moment;
    const startled = atMoment && (kind === 'overshoot' || kind === 'uphill' || kind === 'wall');
    parts.pip.face(onCandy ? 'pip-happy' : startled ? 'pip-surprised' : 'pip');
    parts.pip.alpha = alpha;
    parts.pip.depth = onCandy ? 21.9 : 24;
    const at = onCandy ? { x: found.x, y: found.y - found.size * 0.4 } : place;
    // The end is told once it is light and the walk has arrived.
    if (cursor >= replay.path.length - 1 && alpha >= 1 && this.light >= 1) {
      parts.ending.draw(parts.pip, at, found, this.around.width, deltaMs, still);
      if (parts.ending.running) this.around.pacer.goOn();
      return;
    }
    parts.ending.leave();
    const between = cursor - Math.floor(cursor);
    const lift = replay.map.dimension === 1 ? 0 : Math.sin(Math.PI * between) * 12;
    parts.pip.draw(at.x, at.y - lift, deltaMs, still);
  }
}
