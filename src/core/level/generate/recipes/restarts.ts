/**
 * Levels that teach to start again: the candy's basin holds 10 to 50 % of the field, the start rolls elsewhere, and jumps lead
 * to other places of the field. The candy lies at loss 0, so that it shows when it is found.
 */
import type { RandomSource } from '../../../math/random';
import type { AnySurfaceSpec } from '../../any-surface-spec';
import type { Difficulty } from '../../generated-id';
import { drawBowl, drawBumps, drawRipples, drawRope, withLandforms } from '../draw-fields';
import { BOWLS, RIPPLES, SOCK_ROPES, SOCKS } from '../draw-ranges';
import { placeStart, rollsElsewhere } from '../place-start';
import type { Draft, Family, Recipe } from '../recipe';
import { SLOPE, WALK_START_RADIUS, WARMTH, walkDraft } from '../walk-draft';

const place: Draft['place'] = (field, random) => placeStart(field, WALK_START_RADIUS, random, rollsElsewhere);

/** As many as a level may give: with a basin of a quarter, nine jumps find it in 92 of 100 hunts. */
const JUMPS = 9;

function recipe(
  family: Family,
  difficulties: readonly Difficulty[],
  draw: (random: RandomSource, difficulty: Difficulty) => AnySurfaceSpec,
  rest: Partial<Parameters<typeof walkDraft>[0]> = {},
): Recipe {
  return {
    teaches: 'restarts',
    checksEarly: true,
    family,
    difficulties,
    draw: (random, difficulty) => ({
      ok: true,
      value: walkDraft({
        surface: draw(random, difficulty),
        senses: SLOPE,
        hollows: [2, 16],
        jumpTo: 'field',
        jumps: JUMPS,
        stepsToMeasure: 250,
        parRange: [6, 60],
        budget: { factor: 4, extra: 8 },
        place,
        ...rest,
      }),
    }),
  };
}

export const restartsRecipes: readonly Recipe[] = [
  recipe('hollows', ['hard'], (random, difficulty) =>
    withLandforms(drawBowl(random, BOWLS.easy), drawBumps(random, SOCKS[difficulty])),
  ),
  recipe('ripples', ['hard'], (random, difficulty) =>
    withLandforms(drawBowl(random, BOWLS.easy), [], [drawRipples(random, RIPPLES[difficulty])]),
  ),
  recipe('rope', ['medium', 'hard'], (random, difficulty) => drawRope(random, SOCK_ROPES[difficulty]), {
    controls: 'tightrope',
    senses: WARMTH,
    candy: { kind: 'radius', fieldUnits: 0.55 },
  }),
  recipe('classic', ['hard'], () => ({ kind: 'classic', name: 'styblinski-tang', offset: 0 })),
];
