/**
 * Levels that teach what a loss is: warmer and colder are all there is to go by, and they are enough. On ropes, in bowls,
 * in long bowls and among hollows; the start rolls into the candy.
 */
import { drawBowl, drawBumps, drawRope, within, withLandforms } from '../draw-fields';
import { BOWLS, FLOORS, HOLLOWS, ROPES } from '../draw-ranges';
import { placeStart, rollsToCandy } from '../place-start';
import type { Draft, Recipe } from '../recipe';
import { WALK_START_RADIUS, WARMTH, walkDraft } from '../walk-draft';

const place: Draft['place'] = (field, random) => placeStart(field, WALK_START_RADIUS, random, rollsToCandy);

export const lossRecipes: readonly Recipe[] = [
  {
    teaches: 'loss',
    family: 'bowl',
    difficulties: ['easy'],
    draw: (random, difficulty) => ({
      ok: true,
      value: walkDraft({
        surface: drawBowl(random, BOWLS[difficulty]),
        senses: WARMTH,
        floorShare: within(random, FLOORS[difficulty]),
        hollows: [1, 1],
        place,
      }),
    }),
  },
  {
    teaches: 'loss',
    family: 'hollows',
    difficulties: ['easy'],
    draw: (random, difficulty) => ({
      ok: true,
      value: walkDraft({
        surface: withLandforms(drawBowl(random, BOWLS.easy), drawBumps(random, HOLLOWS[difficulty])),
        senses: WARMTH,
        floorShare: within(random, FLOORS[difficulty]),
        hollows: [1, 2],
        place,
      }),
    }),
  },
  {
    teaches: 'loss',
    family: 'rope',
    difficulties: ['easy', 'medium', 'hard'],
    draw: (random, difficulty) => ({
      ok: true,
      value: walkDraft({
        controls: 'tightrope',
        surface: drawRope(random, ROPES[difficulty]),
        senses: WARMTH,
        floorShare: within(random, FLOORS[difficulty]),
        candy: { kind: 'radius', fieldUnits: 0.55 },
        hollows: difficulty === 'easy' ? [1, 2] : [2, 6],
        place: (field, random) => placeStart(field, WALK_START_RADIUS, random),
      }),
    }),
  },
];
