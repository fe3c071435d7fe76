/** Pip on the walk in the light: where the cursor is, with the face that fits, and the end that the walk comes to. */
import type Phaser from 'phaser';
import type { MappedReplay, ReplayClock } from '../../session/views';
import type { OverlayItem } from '../../session/walk-overlay';
import type { Ending } from './ending';
import type { HollowIcons } from './hollow-icons';
import { Pip } from './pip';
import type { SeenPoint, WalkLine } from './walk-line';

const DEPTH = 24;
/** On the bowl's far side, with the candy before it. */
const BEHIND_THE_CANDY = 21.9;
/** Pip behind a hill is still seen, as a ghost. */
const HIDDEN_ALPHA = 0.42;
const HOP_PX = 12;

export class Walker {
  private readonly pip: Pip;

  constructor(
    scene: Phaser.Scene,
    private readonly replay: MappedReplay,
    private readonly ending: Ending,
  ) {
    this.pip = new Pip(scene, DEPTH, replay.hunt.level.spec.controls);
  }

  set height(px: number) {
    this.pip.height = px;
  }

  /** A press lets the end be over. */
  skip(): void {
    this.ending.skip();
  }

  /** Pip on the walk for the overlay, but not where it ends. */
  overlay(walk: WalkLine, start: SeenPoint): readonly OverlayItem[] {
    return this.pip.overlay(walk.overlayWay(start, this.hopPx));
  }

  private get hopPx(): number {
    return this.replay.map.dimension === 1 ? 0 : HOP_PX;
  }

  /** True while something goes on that needs the next frame. `isLight`: the end is told once it is. */
  draw(
    { cursor, atMoment }: ReplayClock,
    walk: WalkLine,
    icons: HollowIcons,
    start: SeenPoint,
    alpha: number,
    isLight: boolean,
    windowWidth: number,
    deltaMs: number,
    still: boolean,
  ): boolean {
    const { pip, replay, ending } = this;
    const { find } = replay.score;
    const place = walk.placeAt(cursor, start);
    const found = find === 'grass' ? null : icons.near(place, find, 2 * pip.height);
    const hasArrived = cursor >= replay.path.length - 1;
    const onCandy = hasArrived && find === 'candy' && found !== null;
    const { kind } = replay.moment;
    const startled = atMoment && (kind === 'overshoot' || kind === 'uphill' || kind === 'wall');
    pip.face(onCandy ? 'pip-happy' : startled ? 'pip-surprised' : 'pip');
    pip.alpha = alpha * (place.hidden === true ? HIDDEN_ALPHA : 1);
    pip.depth = onCandy ? BEHIND_THE_CANDY : DEPTH;
    if (hasArrived && alpha >= 1 && isLight) {
      const at = onCandy ? { x: found.x, y: found.y - found.size * 0.4 } : place;
      ending.draw(pip, at, found, windowWidth, deltaMs, still);
      return ending.running;
    }
    ending.leave();
    const between = cursor - Math.floor(cursor);
    const lift = Math.sin(Math.PI * between) * this.hopPx;
    const y = onCandy ? found.y - found.size * 0.4 : place.y;
    pip.draw(onCandy ? found.x : place.x, y - lift, deltaMs, still);
    return false;
  }
}
