/** Every layer that may lie on the lit field, in the order that they are made; each shows itself when its part of exploring says so. */
import type Phaser from 'phaser';
import type { MappedReplay } from '../session/views';
import { makeRivalsLayer } from './rivals-layer';
import type { LightLayer } from './view/light-layer';
import type { Surroundings } from './view/surroundings';

export type MakeLayer = (scene: Phaser.Scene, around: Surroundings, replay: MappedReplay) => LightLayer;

const LAYERS: readonly MakeLayer[] = [makeRivalsLayer];

export const makeLightLayers: (...given: Parameters<MakeLayer>) => readonly LightLayer[] = (...given) =>
  LAYERS.map((make) => make(...given));
