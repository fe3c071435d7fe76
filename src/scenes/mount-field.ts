/**
 * Puts the field on the page: one canvas behind the DOM, filling its parent, drawn by Phaser. Chooses the scene that
 * fits the game's screen. The canvas holds no words and is hidden from screen readers; the DOM says everything.
 */
import { effect } from '@preact/signals-core';
import Phaser from 'phaser';
import type { Game } from '../session/game';
import type { OpenWalkOverlay } from '../session/walk-overlay';
import { chooseRenderer, type Renderer, type RendererWish } from './choose-renderer';
import { followScreens, LIGHT_SCENES } from './follow-screens';
import { FramePacer } from './frame-pacer';
import { HuntScene } from './hunt-scene';
import type { LightScenes } from './light-scenes';
import { INK } from './view/color';
import { useCanvas } from './view/paint';
import { type Pictures, pixelRatioHere } from './view/pictures';
import type { Surroundings, ViewWish } from './view/surroundings';

/** Pictures on their way: what the dark needs, and what may be painted once somebody plays. */
export interface PaintedPictures {
  readonly dark: Promise<Pictures>;
  later(): Promise<Pictures>;
}

/** The first step should not wait for what is only seen in the light. */
const PAINT_LATER_MS = 1500;

export interface MountedField {
  readonly renderer: Renderer;
  destroy(): void;
}

export async function mountField(
  game: Game,
  parent: HTMLElement,
  options: {
    renderer: RendererWish;
    view: ViewWish;
    pictures: PaintedPictures;
    openOverlay?: () => Promise<OpenWalkOverlay>;
  },
): Promise<MountedField> {
  const pacer = new FramePacer();
  const { renderer, sharpness } = chooseRenderer(options.renderer);
  const around: Surroundings = {
    session: game,
    pacer,
    pixelRatio: 1,
    coarse: sharpness < 1,
    viewWish: options.view,
    openOverlay: options.openOverlay ?? null,
    width: 1,
    height: 1,
    lastSeen: null,
  };
  measure(around, parent, sharpness);
  const phaser = await boot(around, parent, renderer);
  const hang = async (pictures: Promise<Pictures>): Promise<void> => {
    for (const [key, canvas] of await pictures) useCanvas(phaser.textures, key, canvas);
  };
  if (phaser.renderer instanceof Phaser.Renderer.Canvas.CanvasRenderer) fillOnce(phaser.renderer);
  await hang(options.pictures.dark);
  drawAtPace(phaser, around);
  const hunt = new HuntScene(around);
  let lights: LightScenes | null = null;
  phaser.scene.add('hunt', hunt);

  const fit = (): void => {
    measure(around, parent, sharpness);
    phaser.scale.setZoom(1 / around.pixelRatio);
    phaser.scale.resize(around.width * around.pixelRatio, around.height * around.pixelRatio);
    // Phaser leaves an old style size standing where a canvas pixel is a CSS px.
    phaser.canvas.style.width = `${around.width}px`;
    phaser.canvas.style.height = `${around.height}px`;
    hunt.layOut();
    for (const key of LIGHT_SCENES) lights?.[key].layOut();
    pacer.stir();
  };
  const observer = new ResizeObserver(fit);
  observer.observe(parent);
  let light: Promise<LightScenes> | null = null;
  /** Fetches and paints what the light needs; where that fails, the next one to ask tries again. */
  const readyForLight = (): Promise<LightScenes> => {
    light ??= Promise.all([import('./light-scenes'), hang(options.pictures.later())]).then(
      ([{ makeLightScenes }]) => {
        lights = makeLightScenes(around);
        for (const key of LIGHT_SCENES) phaser.scene.add(key, lights[key]);
        return lights;
      },
      (error) => {
        light = null;
        throw error;
      },
    );
    return light;
  };
  const painting = setTimeout(() => readyForLight().catch(() => {}), PAINT_LATER_MS);
  // A relief needs a shader; before the light nobody sees how it lies, but the page keeps room for its buttons.
  if (phaser.renderer.type === Phaser.WEBGL)
    game.birdView.value = {
      relief: false,
      turn: 0,
      tilt: 0,
      nearness: 1,
      shiftX: 0,
      shiftY: 0,
      tooSlow: false,
    };
  const stopFollowing = followScreens(phaser, parent, around, hunt, readyForLight);
  return {
    renderer: phaser.renderer.type === Phaser.WEBGL ? 'webgl' : 'canvas',
    destroy: () => {
      clearTimeout(painting);
      stopFollowing();
      game.birdView.value = null;
      observer.disconnect();
      // Stopped first, so that they let go of the game's signals.
      for (const key of ['hunt', ...LIGHT_SCENES]) phaser.scene.stop(key);
      phaser.destroy(true);
    },
  };
}

/** Begins each frame on plain ink. Phaser would clear the canvas and then fill it: every pixel written twice. */
function fillOnce(renderer: Phaser.Renderer.Canvas.CanvasRenderer): void {
  renderer.on(Phaser.Renderer.Events.PRE_RENDER_CLEAR, () => {
    const { gameContext, width, height } = renderer;
    gameContext.fillStyle = INK;
    gameContext.fillRect(0, 0, width, height);
  });
}

/** Puts the pacer between Phaser's loop and its step, and stirs it with all that changes what is seen. */
function drawAtPace(phaser: Phaser.Game, { pacer, session }: Surroundings): void {
  const { loop } = phaser;
  const step = loop.callback;
  loop.callback = (time: number, deltaMs: number) => {
    // A hidden tab has no frames; where a browser gives some all the same, nothing may move.
    if (document.hidden) return;
    pacer.measure(loop.rawDelta);
    const covered = pacer.pace(deltaMs, session.reducedMotion.peek());
    if (covered !== null) step(time, covered);
  };
  const stir = (): void => pacer.stir();
  for (const event of [Phaser.Core.Events.RESUME, Phaser.Core.Events.VISIBLE, Phaser.Core.Events.FOCUS])
    phaser.events.on(event, stir);
  phaser.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, stir);
  effect(() => {
    void [session.screen.value, session.hunt.value, session.replay.value];
    void [session.stage.value, session.reducedMotion.value, session.birdView.value, session.explore.value];
    void [session.advised.value, session.aimed.value, session.device.value];
    stir();
  });
  effect(() => {
    void session.clock.value;
    pacer.goOn();
  });
  session.onHuntEvent(stir);
  for (const event of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave'])
    phaser.canvas.addEventListener(event, stir);
}

function measure(around: Surroundings, parent: HTMLElement, sharpness: number): void {
  around.width = Math.max(1, parent.clientWidth);
  around.height = Math.max(1, parent.clientHeight);
  around.pixelRatio = pixelRatioHere() * sharpness;
}

function boot(around: Surroundings, parent: HTMLElement, renderer: Renderer): Promise<Phaser.Game> {
  return new Promise((resolve) => {
    const phaser = new Phaser.Game({
      type: renderer === 'canvas' ? Phaser.CANVAS : Phaser.WEBGL,
      parent,
      backgroundColor: INK,
      banner: false,
      autoFocus: false,
      disableContextMenu: true,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
      // One texture a batch: with more, Phaser 4.2.1 tears rotated pictures (phaserjs/phaser#7372).
      render: {
        antialias: true,
        antialiasGL: false,
        transparent: false,
        maxTextures: 1,
        // A canvas is filled once instead (see `fillOnce`).
        clearBeforeRender: renderer === 'webgl',
      },
      scale: {
        mode: Phaser.Scale.NONE,
        expandParent: false,
        // The page tells of every resize (see `fit`); Phaser's own look at the parent makes the browser lay out anew.
        resizeInterval: 3_600_000,
        width: around.width * around.pixelRatio,
        height: around.height * around.pixelRatio,
        zoom: 1 / around.pixelRatio,
      },
    });
    phaser.events.once(Phaser.Core.Events.READY, () => {
      phaser.canvas.setAttribute('aria-hidden', 'true');
      // One finger belongs to the field; two may still zoom the page.
      phaser.canvas.style.touchAction = 'pinch-zoom';
      phaser.canvas.style.display = 'block';
      resolve(phaser);
    });
  });
}
