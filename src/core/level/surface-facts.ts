/** What a level needs to know of a surface from its data alone, before anything is built. */
import { freeParametersOf } from '../model/model-spec';
import type { AnySurfaceSpec } from './any-surface-spec';

/** Half the side of every classic and model field, in field units (a test holds it to what is built). */
const USUAL_HALF_WIDTH = 10;

/** How many parameters the surface has. */
export function dimensionOf(spec: AnySurfaceSpec): number {
  switch (spec.kind) {
    case 'landforms':
    case 'quadratic-desk':
      return spec.dimension;
    case 'classic':
      return 2;
    case 'line-fit':
    case 'linear-fit':
    case 'logistic':
    case 'network-slice':
      return freeParametersOf(spec);
  }
}

/** Half the side of its domain, in field units. */
export function halfWidthOf(spec: AnySurfaceSpec): number {
  switch (spec.kind) {
    case 'landforms':
    case 'quadratic-desk':
      return spec.halfWidth;
    case 'classic':
    case 'line-fit':
    case 'linear-fit':
    case 'logistic':
    case 'network-slice':
      return USUAL_HALF_WIDTH;
  }
}

/** True where the loss is a mean over samples, of which a mini-batch can be taken. */
export function hasSamples(spec: AnySurfaceSpec): boolean {
  switch (spec.kind) {
    case 'landforms':
    case 'quadratic-desk':
    case 'classic':
      return false;
    case 'line-fit':
    case 'linear-fit':
    case 'logistic':
    case 'network-slice':
      return true;
  }
}
