/** What a level has proved about itself. Plain data: it can be written down and checked again (check-certificate.ts). */
import type { FieldProof } from './field-proof';
import type { TeachEvidence } from './teaches/teach-predicate';

/** Share of seeded runs (0–1) that end with the candy, by bot. */
export interface WinRates {
  /** The intended bot: plays as the level is meant to be played, as far as its senses tell. */
  readonly intended: number;
  /** Does anything at random. */
  readonly rando: number;
  /** Walks straight across the middle of the field. */
  readonly middle: number;
}

/** A winning run of the intended bot, to be replayed. */
export interface Witness {
  readonly seed: number;
  /** Its replay code. */
  readonly code: string;
  readonly steps: number;
}

/** That a level can be won, and not by luck. */
export interface WalksProof {
  /** Of the field as drawn, before any turning. */
  readonly surface: FieldProof;
  /** The intended bot's median steps among its wins. */
  readonly par: number;
  readonly winRates: WinRates;
  /** How many seeded runs the rates rest on; their seeds are firstSeed, firstSeed + 1, … */
  readonly runs: number;
  readonly firstSeed: number;
  /** The first of the wins that took exactly par steps. */
  readonly witness: Witness;
}

/** Where the candy is, and how surely. */
export interface CandyClaim {
  /** The global minimum, or all that are tied, in field units of the field as drawn. */
  readonly places: readonly (readonly number[])[];
  readonly loss: number;
  /** What is known of the loss elsewhere; see `CandyBound`. */
  readonly bound: CandyBound;
}

export type CandyBound =
  /** Outside the candies' convex cores every loss is above the candy's by this much. */
  | { readonly kind: 'above-elsewhere'; readonly gap: number }
  /** No loss is lower than the candy's by more than this. */
  | { readonly kind: 'none-lower'; readonly error: number }
  /** Nothing is proved: a scan and descents found nothing lower. */
  | { readonly kind: 'sampled' };

/** A misconception's bot and how often it wins where its misconception is the lesson. */
export interface MisconceptionRate {
  readonly name: string;
  readonly winRate: number;
}

export interface LevelCertificate extends WalksProof {
  readonly levelId: string;
  /** Names the rules and the level that was proved (`hashLevel`). */
  readonly hash: string;
  readonly candy: CandyClaim;
  /** The share of the field (0–1) that rolls into each of `surface.minima`, by real descent. */
  readonly basinShares: readonly number[];
  readonly budget: { readonly steps: number | null; readonly toeTaps: number; readonly jumps: number };
  /** One for each of the level's `teaches`, in their order. */
  readonly teaches: readonly TeachEvidence[];
  /** One for each misconception that what the level teaches is to break. */
  readonly misconceptions: readonly MisconceptionRate[];
}

export type { ProofResult } from '../surface/proof-result';
