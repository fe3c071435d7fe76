/** The account of a level's field, whatever it is made of: its minima with the candy first, and how they are known. */
import type { SurfaceProof } from '../surface/critical-points';
import type { DeskProof } from '../surface/prove-desk';

export type FieldProof = SurfaceProof | DeskProof;
