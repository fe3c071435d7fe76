/** Every kind of surface that a level may name, in one schema. What each becomes is in build-surface.ts. */
import * as v from 'valibot';
import { linearFitSchema, lineFitSchema, logisticSchema, networkSliceSchema } from '../model/model-spec';
import { classicSpecSchema } from '../surface/classic/classic-spec';
import { deskSpecSchema } from '../surface/desk-spec';
import { surfaceSpecSchema } from '../surface/surface-spec';

export const anySurfaceSchema = v.variant('kind', [
  surfaceSpecSchema,
  classicSpecSchema,
  deskSpecSchema,
  lineFitSchema,
  linearFitSchema,
  logisticSchema,
  networkSliceSchema,
]);

export type AnySurfaceSpec = v.InferOutput<typeof anySurfaceSchema>;
