/** The scenes of the light, which come together, with it. */
import { DeskLightScene } from './desk-light-scene';
import type { LightScene } from './follow-screens';
import { ReplayScene } from './replay-scene';
import type { Surroundings } from './view/surroundings';

export type LightScenes = Readonly<Record<LightScene, ReplayScene | DeskLightScene>>;

export function makeLightScenes(around: Surroundings): LightScenes {
  return { replay: new ReplayScene(around), 'desk-light': new DeskLightScene(around) };
}
