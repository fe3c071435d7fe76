/** Every layer that may lie on the lit field, in the order that they are made; each shows itself when its part of exploring says so. */
import type Phaser from 'phaser';
import type { MappedReplay } from '../session/views';
import { makeRivalsLayer } from './rivals-layer';
import { BasinLayer } from './view/basin-layer';
import { ChoiceMarks } from './view/choice-marks';
import { IsolineLayer } from './view/isoline-layer';
import type { LightLayer } from './view/light-layer';
import { LookLayer } from './view/look-layer';
import { OpenWalk } from './view/open-walk';
import { OtherPath } from './view/other-path';
import { PointLayer } from './view/point-layer';
import { SlopeLayer } from './view/slope-layer';
import type { Surroundings } from './view/surroundings';

export type MakeLayer = (scene: Phaser.Scene, around: Surroundings, replay: MappedReplay) => LightLayer;

const LAYERS: readonly MakeLayer[] = [
  (...given) => new BasinLayer(...given),
  (...given) => new IsolineLayer(...given),
  (...given) => new SlopeLayer(...given),
  makeRivalsLayer,
  (...given) => new OtherPath(...given),
  (...given) => new PointLayer(...given),
  (...given) => new LookLayer(...given),
  (...given) => new ChoiceMarks(...given),
  (...given) => new OpenWalk(...given),
];

export const makeLightLayers: (...given: Parameters<MakeLayer>) => readonly LightLayer[] = (...given) =>
  LAYERS.map((make) => make(...given));
