/**
 * Levels that teach what a plateau is: slow is not stuck. Far out the ground is all but flat, and only near the candy does it
 * fall: because a saturating map flattens a bowl, or because there is nothing but one well in a wide shallow one.
 */
import { drawBowl, inRing, type Range, within, withLandforms } from '../draw-fields';
import { placeStart, rollsToCandy } from '../place-start';
import type { Draft, Recipe } from '../recipe';
import { SLOPE, WALK_START_RADIUS, walkDraft } from '../walk-draft';

const place: Draft['place'] = (field, random) => placeStart(field, WALK_START_RADIUS, random, rollsToCandy);

/** τ over the start's loss: a thirtieth leaves a hundredth of the steepest slope at the start. */
const PLATEAU: Range = [0.026, 0.04];

export const plateauRecipes: readonly Recipe[] = [
  {
    teaches: 'plateau',
    checksEarly: true,
    family: 'plateau',
    difficulties: ['easy'],
    draw: (random) => ({
      ok: true,
      value: walkDraft({
        surface: drawBowl(random, {
          away: [2.6, 6.5],
          curvature: [0.8, 1.6],
          conditionNumber: [1, 2],
        }),
        plateauTimes: within(random, PLATEAU),
        senses: SLOPE,
        hollows: [1, 1],
        place,
      }),
    }),
  },
  {
    teaches: 'plateau',
    checksEarly: true,
    family: 'hollows',
    difficulties: ['easy', 'medium'],
    draw: (random, difficulty) => {
      const center = inRing(random, [3, 6.5]);
      const width = within(random, [1.6, 2.4]);
      return {
        ok: true,
        value: walkDraft({
          surface: withLandforms(
            drawBowl(random, { away: [0, 1.5], curvature: [0.03, 0.08], conditionNumber: [1, 1.5] }),
            [
              {
                kind: 'well',
                center,
                depth: within(random, [30, 60]),
                widths: [width, width * (difficulty === 'easy' ? 1 : 2)],
                angleDegrees: within(random, [0, 180]),
              },
            ],
          ),
          senses: SLOPE,
          hollows: [1, 1],
          place,
        }),
      };
    },
  },
];
