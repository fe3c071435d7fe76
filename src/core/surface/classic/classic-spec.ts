/** A classic function as a field, as data. */
import * as v from 'valibot';
import { CLASSIC_NAMES } from './classic-function';

export const classicSpecSchema = v.strictObject({
  kind: v.literal('classic'),
  name: v.picklist(CLASSIC_NAMES),
  /** The loss at the global minimum, in loss: what is added to f − min f. 0 or more, as no played loss is negative. */
  offset: v.pipe(v.number(), v.finite()),
});

export type ClassicSpec = v.InferOutput<typeof classicSpecSchema>;
