/**
 * What a recipe of the generator is: for one thing that can be taught, on one family of fields, it draws a level without
 * the numbers that only the field itself can tell. The frame (generate/draw-one.ts) measures those, fills them in, and
 * keeps the level only when its proof holds and its measured difficulty is the one that was asked for.
 *
 * A recipe proves nothing and may draw badly; it decides how often a draw is good. Everything random in it comes from the
 * source it is given. Numbers in level data are rounded to thousandths (`thousandths`), so that they stay short.
 */
import type { RandomSource } from '../../math/random';
import type { Steps } from '../../steps';
import type { Minimum } from '../../surface/critical-points';
import type { ProofResult } from '../../surface/proof-result';
import type { BuiltSurface } from '../build-surface';
import type { Difficulty } from '../generated-id';
import type { LevelSpec, Teaches } from '../level-spec';
import type { Family } from './families';

export { FAMILIES, type Family } from './families';

/** What the frame fills in. */
type Filled = 'version' | 'id' | 'chapter' | 'teaches' | 'budget' | 'start' | 'floor' | 'tolerance' | 'par';

type OmitEach<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A level of any way to play: controls, senses, strides, surface, the way's settings, noise … */
export type BareLevel = OmitEach<LevelSpec, Filled>;

/** How large the candy is. */
export type CandySize =
  /** As wide as this on average over directions, in field units: tolerance = ½·√det H·r² at the candy. */
  | { readonly kind: 'radius'; readonly fieldUnits: number }
  /** Tolerance = this share (0–1) of the loss at the middle of the start region above the floor. */
  | { readonly kind: 'rise'; readonly share: number };

/** What the frame knows of the drawn field before it proves it: the surface as drawn, nothing lifted yet. */
export interface SurveyedField {
  readonly surface: BuiltSurface;
  /** Rising by loss; the first is the candy. Losses are those of the surface as drawn. */
  readonly minima: readonly [Minimum, ...Minimum[]];
  /** The first of `minima`: one, or, of a classic function, as many as it is published to have. */
  readonly candies: readonly Minimum[];
  /** The median loss over an even grid; starts must lie above it (see `medianLoss`). */
  readonly medianLoss: number;
}

export interface Draft {
  readonly level: BareLevel;
  /** Taught beside the recipe's own `teaches`; each is proved too. */
  readonly alsoTeaches?: readonly Teaches[];
  readonly toeTaps: number;
  /** Jumps in the budget; with `level.jumpTo`. */
  readonly jumps?: number;
  /**
   * Loss at the candy as a share (0–0.4) of the loss at the middle of the start region: the frame sets the surface's
   * offset so. Null where the surface has none (a model's loss): the floor is what its lowest loss is.
   */
  readonly floorShare: number | null;
  readonly candy: CandySize;
  readonly startRadius: number;
  /**
   * Where given, the surface is flattened to a plateau τ of this many times the start's loss (see plateau-map.ts);
   * landform fields only.
   */
  readonly plateauTimes?: number;
  /** Steps the intended bot may take while par is measured. */
  readonly stepsToMeasure: number;
  /** Par in range: shorter is no walk, longer is a chore. */
  readonly parRange: readonly [low: number, high: number];
  /** Budget = ⌈factor·par⌉ + extra; 1.6 and 2 unless told. */
  readonly budget?: { readonly factor: number; readonly extra: number };
  /** How many minima the field must have, the candy's among them. */
  readonly hollows: readonly [fewest: number, most: number];
  /**
   * The middle of the start region, in field units, or null when no good one is found. Searches that most recipes
   * need are in generate/place-start.ts. In steps, a place's look downhill each.
   */
  place(field: SurveyedField, random: RandomSource): Steps<readonly number[] | null>;
}

export interface Recipe {
  readonly teaches: Teaches;
  readonly family: Family;
  /** The difficulties it can draw; asked for another, the generator says that there is no such recipe. */
  readonly difficulties: readonly Difficulty[];
  /**
   * True where what is taught can be judged before par is known and is what most draws fail at: then a few runs are
   * looked at first. Left out where a predicate goes by par.
   */
  readonly checksEarly?: boolean;
  /** Draws before the generator gives up; 600 unless told. */
  readonly mostDraws?: number;
  /** One draw, or why it is no good (told when none is). */
  draw(random: RandomSource, difficulty: Difficulty): ProofResult<Draft>;
}

/** Rounded to three decimals. */
export function thousandths(x: number): number {
  return Math.round(x * 1000) / 1000 + 0; // −0 is no number that a file keeps
}
