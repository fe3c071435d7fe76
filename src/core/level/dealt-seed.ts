/**
 * Seeds that a class is dealt: from 2⁴⁰ on, a seed names the turning, the start and the luck of a run each by itself, so that
 * children meet one field with one luck from other starts and other sides.
 *
 *   seed = 2⁴⁰ + (noise·4096 + start)·8 + (turning + 1) mod 8        0 ≤ start < 4096, 0 ≤ noise < 2³⁷
 *
 * The turning is read as any seed's (`turningOfSeed`). Below 2⁴⁰ one number decides everything. Made in src/core/class/deal.ts.
 */

/** 2⁴⁰: nobody comes here by pressing "again", and fresh seeds end at 2³¹. */
export const FIRST_DEALT = 0x10000000000;
export const DEALT_STARTS = 4096;

/** The seed by which jumps and noise are drawn. */
export const noiseSeedOf = (seed: number): number =>
  seed < FIRST_DEALT ? seed : Math.floor((seed - FIRST_DEALT) / (8 * DEALT_STARTS));

/** The seed by which the start is drawn. */
export const startSeedOf = (seed: number): number =>
  seed < FIRST_DEALT ? seed : Math.floor(seed / 8) % DEALT_STARTS;
