/**
 * Starts and stops scenes with the game's screens: the first at once, others when the page has been laid out for the new
 * screen, as building one is work of its own, and where the stage is, is known then. The scene before goes on until the
 * next one has a picture to show. Between the pin and the light the dark stays as it was; the light's scene is made meanwhile.
 */
import { effect, untracked } from '@preact/signals-core';
import Phaser from 'phaser';
import type { Game } from '../session/game';
import type { StageRect } from '../session/views';
import type { Surroundings } from './view/surroundings';

/** A new screen's page is laid out some frames after it was asked for; a scene waits no longer than this. */
const MOST_FRAMES_OF_THE_PAGE = 30;
/** Once it is laid out, its first paint and the rest of its parts come before the scene. */
const FRAMES_TO_SETTLE = 4;
/** In the light the dark is taken apart so much later. */
const CLEAR_AFTER_MS = 3000;

/** They come with the first light. */
export const LIGHT_SCENES = ['replay', 'desk-light'] as const;
export type LightScene = (typeof LIGHT_SCENES)[number];
type SceneKey = 'hunt' | LightScene;

export interface FollowingScene {
  readonly ready: boolean;
}

/**
 * `data-scene` on the parent names the scene that is really on the canvas by now, for styles and tests. Returns the way
 * to stop.
 */
export function followScreens(
  phaser: Phaser.Game,
  parent: HTMLElement,
  around: Surroundings,
  hunt: FollowingScene,
  readyForLight: () => Promise<Readonly<Record<LightScene, FollowingScene>>>,
): () => void {
  const { PRE_STEP, POST_RENDER } = Phaser.Core.Events;
  const { session: game } = around;
  const scenes: Record<SceneKey, FollowingScene | null> = { hunt, replay: null, 'desk-light': null };
  let clearing: ReturnType<typeof setTimeout> | undefined;
  /** Taking the dark apart is work of its own, which the light doesn't wait for. */
  const clearAway = (): void => {
    if (phaser.scene.isSleeping('hunt')) phaser.scene.stop('hunt');
  };
  let framesToWait = 0;
  let stageBefore: StageRect | null = null;
  const followNextFrame = (): void => {
    phaser.events.once(PRE_STEP, follow);
    around.pacer.goOn();
  };
  const fetchLights = (then: () => void, failed: () => void): void => {
    void readyForLight().then((lights) => {
      Object.assign(scenes, lights);
      then();
    }, failed);
  };
  const follow = (): void => {
    clearTimeout(clearing);
    const screen = game.screen.peek();
    if (screen.name === 'loading' && screen.what === 'map') return;
    const wanted = sceneFor(game);
    if (wanted !== null && !phaser.scene.isActive(wanted)) {
      const stage = game.stage.peek();
      const isNew = stage !== null && stage !== stageBefore;
      if (isNew) framesToWait = Math.min(framesToWait, FRAMES_TO_SETTLE);
      if (framesToWait-- > 0) {
        followNextFrame();
        return;
      }
      if (scenes[wanted] === null) {
        fetchLights(followNextFrame, () => game.reportNoPicture());
        return;
      }
      phaser.scene.start(wanted);
    }
    if (wanted !== null && scenes[wanted]?.ready !== true) {
      followNextFrame();
      return;
    }
    for (const key of ['hunt', ...LIGHT_SCENES] as const) {
      if (key === wanted || !(phaser.scene.isActive(key) || phaser.scene.isSleeping(key))) continue;
      if (key === 'hunt' && wanted !== null) {
        if (phaser.scene.isActive(key)) phaser.scene.sleep(key);
        clearing = setTimeout(clearAway, CLEAR_AFTER_MS);
      } else phaser.scene.stop(key);
    }
    if (wanted === null) around.lastSeen = null;
    phaser.events.once(POST_RENDER, () => {
      parent.dataset.scene = wanted === null ? '' : screen.name;
    });
  };
  let first = true;
  const stopFollowing = effect(() => {
    const screen = game.screen.value;
    if (screen.name === 'loading' && screen.what === 'map') return;
    parent.dataset.scene = '';
    phaser.events.off(PRE_STEP, follow);
    framesToWait = first ? 0 : MOST_FRAMES_OF_THE_PAGE;
    stageBefore = game.stage.peek();
    if (first) untracked(follow);
    else followNextFrame();
    first = false;
  });
  const makeReadyNextFrame = (): void => {
    phaser.events.once(PRE_STEP, makeReady);
    around.pacer.goOn();
  };
  const makeReady = (): void => {
    const { coming } = game;
    if (coming.peek() === null || coming.peek()?.map === null || phaser.scene.isActive('replay')) return;
    // Where it can't be had, the light itself asks for it again, and tells.
    if (scenes.replay === null) fetchLights(makeReadyNextFrame, () => {});
    else phaser.scene.start('replay');
    around.pacer.goOn();
  };
  const stopPreparing = effect(() => {
    if (game.coming.value !== null) makeReadyNextFrame();
    // Nobody came to see it.
    else if (game.screen.peek().name !== 'replay' && phaser.scene.isActive('replay'))
      phaser.scene.stop('replay');
  });
  return () => {
    clearTimeout(clearing);
    stopFollowing();
    stopPreparing();
    phaser.events.off(PRE_STEP, makeReady);
    phaser.events.off(PRE_STEP, follow);
  };
}

/** The scene of a screen; null where there is no field to draw. */
function sceneFor({ screen, replay }: Game): SceneKey | null {
  const { name } = screen.peek();
  if (name === 'replay') return replay.peek()?.map === null ? 'desk-light' : 'replay';
  return name === 'hunt' ? 'hunt' : null;
}
