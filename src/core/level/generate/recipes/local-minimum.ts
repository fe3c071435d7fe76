/**
 * Levels that teach what a local minimum is: the start rolls into a sock. On a field jumps lead out of it; on a rope one can
 * stride on past it. The candy lies at loss 0, so that it shows when it is found.
 */
import type { RandomSource } from '../../../math/random';
import type { SurfaceSpec } from '../../../surface/surface-spec';
import type { Difficulty } from '../../generated-id';
import { drawBowl, drawBumps, drawRope, withLandforms } from '../draw-fields';
import { BOWLS, SOCK_ROPES, SOCKS } from '../draw-ranges';
import { placeStart, rollsIntoSock } from '../place-start';
import type { Draft, Family, Recipe } from '../recipe';
import { SLOPE, WALK_START_RADIUS, WARMTH, walkDraft } from '../walk-draft';

const place: Draft['place'] = (field, random) => placeStart(field, WALK_START_RADIUS, random, rollsIntoSock);

/** A walk that ends in a sock may begin again this often. */
const JUMPS: Readonly<Record<Difficulty, number>> = { easy: 4, medium: 6, hard: 9 };

function walk(
  family: Family,
  difficulties: readonly Difficulty[],
  draw: (random: RandomSource, difficulty: Difficulty) => SurfaceSpec,
): Recipe {
  return {
    teaches: 'local-minimum',
    family,
    difficulties,
    draw: (random, difficulty) => ({
      ok: true,
      value: walkDraft({
        surface: draw(random, difficulty),
        senses: SLOPE,
        hollows: [2, 12],
        jumpTo: 'field',
        jumps: JUMPS[difficulty],
        stepsToMeasure: 200,
        parRange: [6, 48],
        budget: { factor: 3, extra: 6 },
        place,
      }),
    }),
  };
}

export const localMinimumRecipes: readonly Recipe[] = [
  walk('hollows', ['medium', 'hard'], (random, difficulty) =>
    withLandforms(drawBowl(random, BOWLS.easy), drawBumps(random, SOCKS[difficulty])),
  ),
  {
    teaches: 'local-minimum',
    family: 'rope',
    difficulties: ['medium', 'hard'],
    draw: (random, difficulty) => ({
      ok: true,
      value: walkDraft({
        controls: 'tightrope',
        surface: drawRope(random, SOCK_ROPES[difficulty]),
        senses: WARMTH,
        candy: { kind: 'radius', fieldUnits: 0.55 },
        hollows: [2, 6],
        place,
      }),
    }),
  },
];
