/** Everything that is on screen during a hunt: built for one level, laid out for one stage, drawn from one state. */
import type Phaser from 'phaser';
import { nextMove } from '../core/hunt/next-move';
import type { HuntView, StageRect } from '../session/views';
import type { HuntCamera } from './hunt-camera';
import type { HuntPointer } from './hunt-pointer';
import { stonesLie } from './stones-lie';
import { AimMark } from './view/aim-mark';
import { Aura } from './view/aura';
import type { AuraTextures } from './view/aura-textures';
import { heatStepOf } from './view/color';
import { easeOutBack, Span } from './view/ease';
import { FirstHint } from './view/first-hint';
import { GlideGhost } from './view/glide-ghost';
import { Ground } from './view/ground';
import { hintFor } from './view/hint-time';
import { PinView } from './view/pin-view';
import { Pip } from './view/pip';
import { Rope } from './view/rope';
import type { SettledPictures } from './view/settled';
import { ShownStone, stoneFor } from './view/shown-stone';
import { SlopeArrow } from './view/slope-arrow';
import { Sparks } from './view/sparks';
import { Stones } from './view/stones';
import type { Surroundings } from './view/surroundings';
import { ToeMarks } from './view/toe-marks';
import { Trail } from './view/trail';
import { Walls } from './view/walls';

/** Pip's middle is this share of its height above its feet. */
const MIDDLE = 0.44;
/** Pip's height when the whole field is in view, CSS px. */
const FAR_PIP_PX = 60;
const PRINT_PX = 30;
const FAR_PRINT_PX = 20;
const JOY_MS = 380;
/** The ghost's ring, as a share of Pip's height. */
const GHOST_RADIUS = 0.31;

export class HuntParts {
  readonly stones: Stones;
  readonly walls: Walls;
  readonly sparks: Sparks;
  readonly pip: Pip;
  readonly pin: PinView;
  readonly trail: Trail;
  readonly ghost: GlideGhost;
  /** Pip's height while hunting, CSS px. */
  pipPx = 80;
  /** Set when the trail must be placed anew though nothing moves. */
  trailIsStale = true;
  /** Null at a mixing desk, which has no ground: nothing there may move with two of its knobs. */
  private readonly ground: Ground | null;
  private readonly rope: Rope | null;
  private readonly aura: Aura;
  private readonly marks: ToeMarks;
  private readonly aim: AimMark;
  private readonly arrow: SlopeArrow;
  private readonly bowl: Phaser.GameObjects.Image;
  private readonly joy = new Span();
  private readonly hint: FirstHint | null;
  private readonly shown: ShownStone;
  private sightPx = 400;
  /** How far away the ghost of the next glide can be shown, CSS px. */
  private ghostPx = 200;

  constructor(
    scene: Phaser.Scene,
    private readonly around: Surroundings,
    auras: AuraTextures,
    settled: SettledPictures | null,
    { hunt }: HuntView,
  ) {
    const { surface, spec, start } = hunt.level;
    const onRope = surface.dimension === 1;
    const dimension = onRope ? 1 : 2;
    this.ground = surface.dimension > 2 ? null : new Ground(scene, start);
    this.rope = onRope ? new Rope(scene, around, start[0] ?? 0) : null;
    this.aura = new Aura(scene, around, auras, heatStepOf(hunt.sensed.warmth));
    this.stones = new Stones(scene, dimension, spec.strides, settled);
    this.trail = new Trail(scene, 3, onRope);
    this.walls = new Walls(scene);
    this.marks = new ToeMarks(scene);
    this.aim = new AimMark(scene);
    this.arrow = new SlopeArrow(scene);
    this.ghost = new GlideGhost(scene);
    this.sparks = new Sparks(scene, 10, 7.9);
    this.pip = new Pip(scene, 8, spec.controls);
    this.pin = new PinView(scene, dimension, surface.domain.max[0] ?? 1, 0.5);
    const hint = hintFor(hunt, around.session.profile.peek());
    this.hint = hint === null ? null : new FirstHint(scene, hint);
    this.shown = new ShownStone(scene);
    this.bowl = scene.add.image(0, 0, '__DEFAULT').setDepth(11).setVisible(false);
  }

  layOut(stage: StageRect, camera: HuntCamera, strides: readonly number[]): void {
    const scale = camera.nearScale;
    const small = strides[0] ?? 1;
    const reachPx = (strides.at(-1) ?? small) * scale;
    this.pipPx = Math.min(116, Math.max(50, 1.7 * small * scale));
    this.sightPx = Math.max(reachPx * 1.5, 0.45 * Math.min(this.around.width, this.around.height));
    this.ghostPx = Math.min(stage.width, stage.height) * 0.42;
    this.stones.layOut(scale, Math.min(stage.width, stage.height), this.around.pixelRatio);
    this.ground?.layOut(scale, small, this.sightPx);
    this.rope?.layOut();
    this.aura.layOut(this.pipPx, reachPx);
    this.trailIsStale = true;
  }

  /** Stepped into the candy: the bowl pops up. */
  rejoice(still: boolean): void {
    this.joy.start(still ? 0 : JOY_MS);
  }

  draw(state: HuntView, camera: HuntCamera, pointer: HuntPointer, deltaMs: number, still: boolean): void {
    const { hunt } = state;
    const { view, away } = camera;
    const open = hunt.ending === null;
    const dark = 1 - away;
    // While the view glides after Pip, Pip itself stays in the middle.
    const x = away === 0 ? view.anchorX : view.screenX(hunt.position[0] ?? 0);
    const y = away === 0 ? view.anchorY : view.screenY(hunt.position[1] ?? 0);
    const pipPx = this.pipPx + (Math.min(FAR_PIP_PX, this.pipPx) - this.pipPx) * away;
    const feetY = this.rope === null ? y + pipPx * MIDDLE : y;
    const middleY = feetY - pipPx * MIDDLE;

    this.ground?.draw(view, dark);
    this.rope?.draw(view, away === 0 ? null : this.pin.ends(view), 1);
    // Two glows at a time are the dearest of all there is to draw: a slow machine shows the new one at once.
    this.aura.show(heatStepOf(hunt.sensed.warmth), still || this.around.pacer.slow);
    this.aura.draw(x, middleY, deltaMs, still, dark);
    const { stride, tapping } = state;
    const { hover, pressed } = pointer;
    const hinted = this.hint?.now ?? null;
    this.stones.draw(
      x,
      y,
      { stride, tapping, hover, pressed, hinted, open: open && stonesLie(state) },
      deltaMs,
      still,
    );
    this.hint?.draw(
      (heading) => {
        const stone = this.stones.of(heading, stride);
        return stone === null ? null : { x: x + stone.x, y: y + stone.y, radius: stone.radius };
      },
      this.around.session.device.peek(),
      open && hunt.records.length === 0,
      deltaMs,
      still || this.around.pacer.slow,
    );
    const shown = open && stonesLie(state) ? stoneFor(this.around.session.advised.peek(), tapping) : null;
    this.shown.draw(
      shown === null ? null : this.stones.of(shown.heading, shown.stride),
      x,
      y,
      deltaMs,
      still,
    );
    this.ghost.draw(
      open && !tapping ? nextMove(hunt, state.rate) : null,
      x,
      y,
      view.scale,
      this.ghostPx,
      pipPx,
    );
    const at = this.aimedAt(state);
    this.aim.draw(at === null ? null : { x: x + at.x, y: y + at.y, radius: at.radius }, deltaMs, still);
    pointer.drawBand(x, y);
    this.marks.show(hunt.sensed.taps, still);
    this.marks.draw(x, y, (hunt.level.spec.strides[0] ?? 0) * view.scale, deltaMs, open ? 1 : dark);
    this.walls.draw(view, pipPx, deltaMs, dark);
    this.arrow.draw(hunt.sensed.arrow, x, middleY, pipPx, open ? 1 : 0);
    this.sparks.draw(x, middleY, deltaMs, still);
    this.pip.height = pipPx;
    this.pip.draw(x, feetY, deltaMs, still);
    this.pin.draw(view, away, deltaMs);
    this.drawBowl(x, feetY, pipPx, hunt.ending === 'found', deltaMs);
    if (camera.moving || this.trailIsStale) this.drawTrail(state, camera);
  }

  /** Where the turn leads that waits to be chosen once more, from Pip; null where none waits or none of it is seen. */
  private aimedAt({
    stride,
  }: HuntView): { readonly x: number; readonly y: number; readonly radius: number } | null {
    const aim = this.around.session.aimed.peek();
    switch (aim?.type) {
      case 'step':
        return this.stones.of(aim.heading, aim.stride);
      case 'nudge':
        return this.stones.of(aim.heading, stride);
      case 'toe-tap':
        return this.stones.of(aim.heading, 0);
      case 'slide':
      case 'coast': {
        const [x = 0, y = 0] = this.ghost.at ?? [];
        // So short a way lies under Pip, and its ghost isn't seen either.
        const isSeen = Math.hypot(x, y) > this.pipPx * GHOST_RADIUS;
        return isSeen ? { x, y, radius: this.pipPx * GHOST_RADIUS } : null;
      }
      default:
        return null;
    }
  }

  destroy(): void {
    this.rope?.destroy();
    this.aura.destroy();
  }

  private drawTrail({ hunt }: HuntView, camera: HuntCamera): void {
    const { view, away } = camera;
    this.trailIsStale = camera.moving;
    const shown = this.ground !== null && (away > 0 || hunt.level.spec.senses.includes('footprints'));
    // Drawing back, all of the walk comes into sight.
    const sightPx = this.sightPx * (1 + 8 * away);
    const size = PRINT_PX + (FAR_PRINT_PX - PRINT_PX) * away;
    this.trail.draw(view, sightPx, hunt.ending !== null, size, shown ? 1 : 0);
  }

  private drawBowl(x: number, feetY: number, pipPx: number, found: boolean, deltaMs: number): void {
    this.joy.advance(deltaMs);
    this.bowl.setVisible(found);
    if (!found) return;
    if (this.bowl.texture.key !== 'candy-bowl') this.bowl.setTexture('candy-bowl');
    const size = pipPx * 0.72 * Math.max(0.05, easeOutBack(this.joy.share));
    this.bowl.setPosition(x, feetY + pipPx * 0.16).setDisplaySize(size, size);
  }
}
