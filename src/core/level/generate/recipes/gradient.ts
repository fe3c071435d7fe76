/**
 * Levels that teach what a gradient is: the arrow, or toe-taps to build it from, lead down. In bowls and ravines, among
 * hollows, over ripples, down a cliff, and on famous functions; the start rolls into the candy.
 */

import type { RandomSource } from '../../../math/random';
import type { AnySurfaceSpec } from '../../any-surface-spec';
import type { Difficulty } from '../../generated-id';
import { beside, drawBowl, drawBumps, drawRipples, within, withLandforms } from '../draw-fields';
import { BOWLS, FLOORS, HOLLOWS, RAVINES, RIPPLES } from '../draw-ranges';
import { placeStart, rollsToCandy } from '../place-start';
import type { Draft, Family, Recipe } from '../recipe';
import { SLOPE, WALK_START_RADIUS, walkDraft } from '../walk-draft';

const place: Draft['place'] = (field, random) => placeStart(field, WALK_START_RADIUS, random, rollsToCandy);

function recipe(
  family: Family,
  difficulties: readonly Difficulty[],
  hollows: Draft['hollows'],
  draw: (random: RandomSource, difficulty: Difficulty) => AnySurfaceSpec,
  rest: Partial<Draft> = {},
): Recipe {
  return {
    teaches: 'gradient',
    family,
    difficulties,
    draw: (random, difficulty) => ({
      ok: true,
      value: walkDraft({
        surface: draw(random, difficulty),
        senses: SLOPE,
        floorShare: within(random, FLOORS[difficulty]),
        hollows,
        place,
        ...rest,
      }),
    }),
  };
}

/** Classic functions whose candy lies off the middle and whose loss an ordinary gauge can show. */
const CLASSICS = ['booth', 'himmelblau', 'styblinski-tang', 'mccormick'] as const;

export const gradientRecipes: readonly Recipe[] = [
  recipe('bowl', ['easy', 'medium'], [1, 1], (random, difficulty) => drawBowl(random, BOWLS[difficulty])),
  recipe('ravine', ['medium', 'hard'], [1, 1], (random, difficulty) => drawBowl(random, RAVINES[difficulty])),
  recipe('hollows', ['easy', 'medium', 'hard'], [1, 8], (random, difficulty) =>
    withLandforms(drawBowl(random, BOWLS.easy), drawBumps(random, HOLLOWS[difficulty])),
  ),
  recipe('ripples', ['easy', 'medium', 'hard'], [1, 12], (random, difficulty) =>
    withLandforms(drawBowl(random, BOWLS.easy), [], [drawRipples(random, RIPPLES[difficulty])]),
  ),
  recipe('cliff', ['easy', 'medium'], [1, 2], (random, difficulty) => {
    const field = drawBowl(random, BOWLS[difficulty]);
    const angleDegrees = within(random, [0, 360]);
    return withLandforms(
      field,
      [],
      [
        {
          kind: 'cliff',
          // It rises from the bowl's middle outwards.
          center: beside(field.bowl.center, within(random, [3, 6]), angleDegrees),
          angleDegrees,
          height: within(random, [8, 30]),
          width: within(random, [0.5, 1.2]),
        },
      ],
    );
  }),
  recipe('classic', ['medium'], [1, 12], (random) => ({
    kind: 'classic',
    name: random.pick(CLASSICS),
    offset: 0,
  })),
];
