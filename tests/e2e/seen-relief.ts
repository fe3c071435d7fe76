/**
 * The relief as a test works it out by itself: a walk's link, where each place of the field is on screen, and the colors that are
 * really there. The field comes from the core; of the game's drawing only the camera and the heights are used.
 */
import type { Page } from '@playwright/test';
import type { Action, Heading } from '../../src/core/hunt/action';
import { performAll } from '../../src/core/hunt/hunt';
import { isLeg } from '../../src/core/hunt/step-record';
import { buildSurface } from '../../src/core/level/build-surface';
import { proveFieldSteps } from '../../src/core/level/prove-field';
import { resolveLevel } from '../../src/core/level/resolve-level';
import { encodeReplay } from '../../src/core/replay/replay-code';
import { finish } from '../../src/core/steps';
import { buildFieldMap } from '../../src/core/surface/build-field-map';
import { isSurface } from '../../src/core/surface/loss-function';
import { turnPlace } from '../../src/core/surface/turn-field';
import type { Rgb } from '../../src/scenes/view/color';
import { ReliefFit } from '../../src/scenes/view/relief-fit';
import { isHidden, RELIEF_HEIGHT } from '../../src/scenes/view/relief-grid';
import { heightScale } from '../../src/scenes/view/relief-height';
import { buildRelief } from '../../src/scenes/view/relief-mesh';
import { firstLook } from '../../src/session/bird-view';
import type { BirdView } from '../../src/session/views';
import { readLevel } from '../../tools/read-level';
import { withFastCard } from './made-card';
import { atRest, replayReady } from './player';

const LEVEL = new URL('../../levels/feel-the-slope/three-hollows.json', import.meta.url);
const LONGEST = 2;

export interface SeenPlace {
  /** CSS px of the window. */
  readonly x: number;
  readonly y: number;
  /** Whether the relief itself hides it. */
  readonly hidden: boolean;
  /** Which layer its loss lies in, and how far into it: 3.5 is the middle of the fourth. */
  readonly layer: number;
}

export interface SeenRelief {
  readonly layers: number;
  /** The places walked, in field units, the start first. */
  readonly path: readonly (readonly number[])[];
  readonly halfWidth: number;
  /** The hollows, where bowl, sweets and sock stand. */
  readonly hollows: readonly (readonly number[])[];
  /** The passes between them, whose signs stand there. */
  readonly saddles: readonly (readonly number[])[];
  /** Opens the replay with the relief standing at once, every pixel of the screen drawn. */
  open(page: Page): Promise<void>;
  /** Where a place (field units) is seen. */
  placeOf(at: readonly number[], view?: BirdView): SeenPlace;
}

/** A walk of long strides on the field with three hollows. */
export function walkOn(seed: number, headings: readonly Heading[]): SeenRelief {
  const spec = readLevel(LEVEL);
  const level = resolveLevel(spec, seed);
  const { surface, turning, hash, start } = level;
  const drawn = buildSurface(spec.surface);
  if (!isSurface(drawn)) throw new Error('a map needs two parameters');
  const map = buildFieldMap(drawn);
  const proof = finish(proveFieldSteps(spec, drawn));
  if (!proof.ok) throw new Error(proof.reason);
  const scale = heightScale(map);
  const { grid } = finish(buildRelief(map, turning));
  const actions: Action[] = headings.map((heading) => ({ type: 'step', heading, stride: LONGEST }));
  actions.push({ type: 'grab' });
  const { records } = performAll(level, actions);
  const code = encodeReplay({ levelId: spec.id, hash, seed, actions });
  let stage = { x: 0, y: 0, width: 1, height: 1 };
  return {
    layers: scale.layers,
    halfWidth: map.halfWidth,
    hollows: proof.value.minima.map(({ at }) => turnPlace(at, seed)),
    saddles: ('saddles' in proof.value ? (proof.value.saddles ?? []) : []).map(({ at }) =>
      turnPlace(at, seed),
    ),
    path: [start, ...records.filter(isLeg).map(({ to }) => to)],
    open: async (page) => {
      await withFastCard(page);
      await page.goto(`./?renderer=webgl&view=relief#/replay/${code}`);
      await replayReady(page);
      await atRest(page);
      stage = (await page.locator('.stage-area').boundingBox()) ?? stage;
    },
    placeOf: (at, view = firstLook(false)) => {
      const loss = surface.loss(Float64Array.from(at));
      const camera = new ReliefFit().fit(grid, stage, view);
      const [u = 0, v = 0] = at.map((c) => c / map.halfWidth);
      const z = scale.heightOf(loss) * RELIEF_HEIGHT;
      const { screenX, screenY } = camera.project(u, v, z);
      const hidden = isHidden(grid, u, v, z, camera, 1);
      return { x: screenX, y: screenY, hidden, layer: layerOf(loss, map.thresholds, scale.layerOf) };
    },
  };
}

/** The layer by the thresholds alone; how far into it by the scale. */
function layerOf(loss: number, thresholds: readonly number[], coordinate: (loss: number) => number): number {
  const layer = thresholds.filter((threshold) => loss >= threshold).length;
  const into = coordinate(loss) - layer;
  if (into < -1e-6 || into > 1 + 1e-6) throw new Error(`the scale of ${loss} leaves its layer by ${into}`);
  return layer + into;
}

/** A picture of the window, to be asked for its colors. */
export type Picture = readonly Rgb[];

/** The colors of the window at these places (CSS px), the mean of `side` × `side` pixels each. */
export async function colorsAt(
  page: Page,
  places: readonly { readonly x: number; readonly y: number }[],
): Promise<readonly Rgb[]> {
  const spots = await squaresAt(page, places, 3);
  return spots.map((pixels) => {
    const mean = (channel: 0 | 1 | 2): number =>
      pixels.reduce((sum, pixel) => sum + pixel[channel], 0) / pixels.length;
    return [mean(0), mean(1), mean(2)];
  });
}

/** All pixels of a square around each place. */
export async function squaresAt(
  page: Page,
  places: readonly { readonly x: number; readonly y: number }[],
  side: number,
): Promise<readonly Picture[]> {
  const png = (await page.screenshot()).toString('base64');
  const data = await page.evaluate(
    async ({ data, places, side }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const copy = document.createElement('canvas');
      Object.assign(copy, { width: image.width, height: image.height });
      const pen = copy.getContext('2d', { willReadFrequently: true });
      if (pen === null) return [];
      pen.drawImage(image, 0, 0);
      const half = (side - 1) / 2;
      return places.map(({ x, y }) => [
        ...pen.getImageData(Math.floor(x) - half, Math.floor(y) - half, side, side).data,
      ]);
    },
    { data: png, places: places.map(({ x, y }) => ({ x, y })), side },
  );
  return data.map((flat) =>
    Array.from(
      { length: side * side },
      (_, i): Rgb => [flat[4 * i] ?? 0, flat[4 * i + 1] ?? 0, flat[4 * i + 2] ?? 0],
    ),
  );
}
