/**
 * Levels that teach that the gradient is local: lower here is not there. The arrow at every start is well off the way to
 * the candy, which the start rolls into all the same. In long bowls and ravines the arrow points across; among hollows
 * and ripples it points into the next dip.
 */
import type { RandomSource } from '../../../math/random';
import type { SurfaceSpec } from '../../../surface/surface-spec';
import type { Difficulty } from '../../generated-id';
import { drawBowl, drawBumps, within, withLandforms } from '../draw-fields';
import { BOWLS, DEFLECTING, FLOORS, LOCAL_BOWLS, RAVINES } from '../draw-ranges';
import { cosineToCandy, placeStart, rollsToCandy } from '../place-start';
import type { Draft, Family, Recipe } from '../recipe';
import { EASY_STEPS, SLOPE, walkDraft } from '../walk-draft';

/** cos 45°: the proof asks for 40° at every start, this for 45° at the middle and the rim of their region. */
const MOST_COSINE = Math.SQRT1_2;
/** Small, so that the arrow is much the same all over it. */
const START_RADIUS = 0.5;

const place: Draft['place'] = (field, random) =>
  placeStart(
    field,
    START_RADIUS,
    random,
    (at) => cosineToCandy(field, at) < MOST_COSINE && rollsToCandy(at, field),
  );

function recipe(
  family: Family,
  difficulties: readonly Difficulty[],
  hollows: Draft['hollows'],
  draw: (random: RandomSource, difficulty: Difficulty) => SurfaceSpec,
): Recipe {
  return {
    teaches: 'gradient-is-local',
    family,
    difficulties,
    draw: (random, difficulty) => ({
      ok: true,
      value: walkDraft({
        surface: draw(random, difficulty),
        senses: SLOPE,
        floorShare: within(random, FLOORS[difficulty]),
        startRadius: START_RADIUS,
        ...(difficulty === 'easy' ? EASY_STEPS : {}),
        hollows,
        place,
      }),
    }),
  };
}

export const gradientIsLocalRecipes: readonly Recipe[] = [
  recipe('bowl', ['medium'], [1, 1], (random, difficulty) => drawBowl(random, LOCAL_BOWLS[difficulty])),
  recipe('ravine', ['hard'], [1, 1], (random, difficulty) => drawBowl(random, RAVINES[difficulty])),
  recipe('hollows', ['easy', 'medium'], [1, 8], (random, difficulty) =>
    withLandforms(drawBowl(random, BOWLS.easy), drawBumps(random, DEFLECTING[difficulty])),
  ),
];
