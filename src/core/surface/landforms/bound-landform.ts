/** From a landform to its bounds over a box. */
import { AcrossLineBounds } from './across-line-bounds';
import type { BoundedLandform } from './bound-sums';
import type { CompiledLandform } from './compile-landforms';
import { Saddle } from './saddle';
import { SaddleBounds } from './saddle-bounds';

export const boundLandform = (landform: CompiledLandform): BoundedLandform =>
  landform instanceof Saddle ? new SaddleBounds(landform) : new AcrossLineBounds(landform);
