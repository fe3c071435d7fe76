/** Everything that is seen in the light, made once for each replay, and where it all lies in the present view. */
import type Phaser from 'phaser';
import { sweetOf } from '../core/course/sweet';
import type { Landmarks } from '../session/landmarks';
import type { MappedReplay, ReplayClock } from '../session/views';
import type { OverlayItem } from '../session/walk-overlay';
import { makeLightLayers } from './light-layers';
import { AvaFlight } from './view/ava-flight';
import { CakeMap } from './view/cake-map';
import { Ending } from './view/ending';
import type { FieldTransform } from './view/field-transform';
import { isWebGl } from './view/gl-drawing';
import { HollowIcons } from './view/hollow-icons';
import type { Landscape } from './view/landscape';
import { LightCover } from './view/light-cover';
import type { LightLayer } from './view/light-layer';
import { MomentMarks } from './view/moment-marks';
import { PinView } from './view/pin-view';
import { RopeCurve } from './view/rope-curve';
import { Sky } from './view/sky';
import type { StandingCake } from './view/standing-cake';
import { type Surroundings, stageOf } from './view/surroundings';
import { Trail } from './view/trail';
import { WalkLine } from './view/walk-line';
import { WalkPlaces } from './view/walk-places';
import { Walker } from './view/walker';

/** Under the cake map lies the sky, over it the relief. */
const RELIEF_DEPTH = 3.1;
/** Half the knot that the walk starts from. */
const START_PX = 13;

export class LightParts {
  readonly sky: Sky;
  readonly land: Landscape;
  /** The relief, once its code is there; null where there is no WebGL or nothing to stand up. */
  standing: StandingCake | null = null;
  readonly places: WalkPlaces;
  readonly cover: LightCover;
  readonly edge: PinView;
  readonly trail: Trail;
  readonly icons: HollowIcons;
  readonly walk: WalkLine;
  readonly marks: MomentMarks;
  readonly layers: readonly LightLayer[];
  readonly walker: Walker;
  readonly ava: AvaFlight;
  private gone = false;

  constructor(
    scene: Phaser.Scene,
    private readonly around: Surroundings,
    private readonly replay: MappedReplay,
  ) {
    const { hunt, path, map } = replay;
    const { level } = hunt;
    const isRope = map.dimension === 1;
    const flat = isRope ? null : new CakeMap(scene, around, replay);
    this.sky = new Sky(scene, around);
    this.land = flat ?? new RopeCurve(scene, around, replay);
    this.places = new WalkPlaces(replay, this.land, () => this.standing, flat !== null && isWebGl(scene));
    this.cover = new LightCover(
      scene,
      around,
      path.map(({ at }) => at),
    );
    this.edge = new PinView(scene, map.dimension, map.halfWidth, 12);
    this.trail = new Trail(scene, 15, isRope);
    this.icons = new HollowIcons(scene, replay, around.pixelRatio);
    this.walk = new WalkLine(scene, replay.moment.step);
    this.marks = new MomentMarks(scene, replay, around.pixelRatio);
    this.layers = makeLightLayers(scene, around, replay);
    this.walker = new Walker(
      scene,
      replay,
      new Ending(scene, replay.score.find, sweetOf(level.spec.id, level.seed), around.pixelRatio),
    );
    this.ava = new AvaFlight(scene, around);
    const warm = level.spec.senses.includes('warmer-colder');
    this.trail.read(hunt, warm ? 0 : null);
    if (flat !== null && isWebGl(scene)) void this.fetchRelief(scene, flat, scene.sys.renderer);
  }

  fit(): void {
    this.land.layOut(stageOf(this.around));
    this.standing?.lookAnew();
    this.cover.layOut(this.land.settled, this.replay.map.halfWidth);
  }

  /** Puts everything that lies on the land where it belongs; signs only once the camera `rests`. */
  place(view: FieldTransform, rests: boolean): void {
    const { places, icons, cover } = this;
    const stage = stageOf(this.around);
    const fieldSide = 2 * this.replay.map.halfWidth * view.scale;
    const smaller = Math.min(fieldSide, stage.height);
    places.move(view);
    this.walk.layOut(places.start, places.lines, Math.min(1, Math.max(0.72, fieldSide / 520)));
    const iconPx = Math.min(58, Math.max(34, smaller * 0.09));
    icons.layOut(
      stage,
      iconPx,
      (at, loss) => places.placeOf(view, at, loss),
      ([x = 0, y = 0]) => cover.arrivalAt(x, y),
    );
    // They come with the light: while the camera still moves none is seen.
    const signPx = Math.min(36, Math.max(28, fieldSide * 0.062));
    if (rests) this.marks.layOut(places.points, places.lines, signPx, stage, icons.covered);
    for (const layer of this.layers) layer.place((at, loss) => places.placeOf(view, at, loss), fieldSide);
    this.walker.height = Math.min(76, Math.max(46, smaller * 0.115));
  }

  /** All that stands on the map, for names beside it. */
  get landmarks(): Landmarks {
    const { x, y } = this.places.start;
    const start = { kind: 'start', x, y, radius: START_PX } as const;
    return { marks: [...this.icons.landmarks, start], plates: this.marks.plates, way: this.marks.way };
  }

  /** Whether the cake stands, or lies, as it should. */
  get standsAsWished(): boolean {
    const view = this.around.session.birdView.peek();
    if (view === null || this.replay.map.dimension === 1) return true;
    return this.standing?.restsAt(view) ?? !view.relief;
  }

  /** Whether a layer holds something that has to be put in its place first. */
  get hasNewLayers(): boolean {
    return this.layers.some(({ stale }) => stale);
  }

  /** The walk and all that stands over it, for the overlay. */
  overlayItems(): readonly OverlayItem[] {
    const { walk, marks, icons, walker, layers, places } = this;
    return [
      ...walk.overlay(),
      ...layers.flatMap((layer) => layer.overlay?.() ?? []),
      ...marks.overlay(),
      ...icons.overlay(),
      ...walker.overlay(walk, places.start),
    ];
  }

  /** True while the end of the walk goes on. */
  drawWalker(clock: ReplayClock, alpha: number, isLight: boolean, deltaMs: number, still: boolean): boolean {
    const { walker, walk, icons, places, around } = this;
    return walker.draw(clock, walk, icons, places.start, alpha, isLight, around.width, deltaMs, still);
  }

  destroy(): void {
    this.gone = true;
    this.land.destroy();
    this.standing?.destroy();
    this.cover.destroy();
    for (const layer of this.layers) layer.destroy();
  }

  /** Only who has WebGL needs its code, and nobody before the light. Where it can't be had the map lies flat. */
  private async fetchRelief(
    scene: Phaser.Scene,
    flat: CakeMap,
    renderer: Phaser.Renderer.WebGL.WebGLRenderer,
  ): Promise<void> {
    const { coarse, session } = this.around;
    try {
      const { StandingCake } = await import('./view/standing-cake');
      if (!this.gone)
        this.standing = new StandingCake(scene, renderer, this.replay, flat, RELIEF_DEPTH, coarse);
    } catch {
      if (!this.gone) session.birdView.value = null;
    }
    this.around.pacer.stir();
  }
}
