/** What every scene shares: the game to draw, the window's size and the last way the field was seen. */
import type Phaser from 'phaser';
import type { Game } from '../../session/game';
import type { StageRect } from '../../session/views';
import type { OpenWalkOverlay } from '../../session/walk-overlay';
import type { FramePacer } from '../frame-pacer';
import { INK_RGB } from './color';
import type { FieldTransform } from './field-transform';

/** How the bird's eye is to open, where the address says so. */
export type ViewWish = 'relief' | 'flat' | null;

export interface Surroundings {
  readonly session: Game;
  /** Pixels of the canvas per CSS px, which textures are painted for: at most 2. */
  pixelRatio: number;
  /** Whether WebGL is drawn coarsely because it is slow here: nothing that fills the stage should move smoothly. */
  coarse: boolean;
  readonly viewWish: ViewWish;
  /** Fetches the way to have the walk drawn over the field by a worker; null where there is none. */
  readonly openOverlay: (() => Promise<OpenWalkOverlay>) | null;
  /** The window in CSS px. */
  width: number;
  height: number;
  /** Decides which frames are drawn; whoever changes something tells it. */
  readonly pacer: FramePacer;
  /** How the field was seen last, so that the next scene starts from there. */
  lastSeen: FieldTransform | null;
}

/** The stage the UI left free, or the whole window while it hasn't been laid out. */
export function stageOf(around: Surroundings): StageRect {
  const stage = around.session.stage.peek();
  return stage !== null && stage.width > 40 && stage.height > 40
    ? stage
    : { x: 0, y: 0, width: around.width, height: around.height };
}

/** Calls back when the stage has moved; one that leaves with its screen is nothing to fit to. Returns the way to stop. */
export function onStageMoved({ session }: Surroundings, moved: () => void): () => void {
  return session.stage.subscribe((stage) => {
    if (stage !== null) moved();
  });
}

/** Lets a scene draw in CSS px from the window's top left corner. */
export function useCssPixels(scene: Phaser.Scene, around: Surroundings): void {
  const camera = scene.cameras.main;
  camera.setOrigin(0, 0).setZoom(around.pixelRatio);
  camera.setSize(scene.scale.width, scene.scale.height);
}

/** Comes up softly out of the ink. */
export function fadeIn(scene: Phaser.Scene, still: boolean): void {
  if (!still) scene.cameras.main.fadeIn(260, ...INK_RGB);
}
