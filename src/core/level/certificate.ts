/** What a level has proved about itself. */
import type { SurfaceProof } from '../surface/critical-points';

/** Share of seeded runs (0–1) that end with the candy, by bot. */
export interface WinRates {
  /** The intended bot: walks down the slope as far as the level's senses tell it. */
  readonly intended: number;
  /** Walks at random. */
  readonly rando: number;
  /** Walks straight across the middle of the field. */
  readonly middle: number;
}

export interface LevelCertificate {
  /** Of the field as drawn, before any turning. */
  readonly surface: SurfaceProof;
  /** The intended bot's median steps among its wins. */
  readonly par: number;
  readonly winRates: WinRates;
  /** How many seeded runs the rates rest on. */
  readonly runs: number;
}

export type { ProofResult } from '../surface/proof-result';
