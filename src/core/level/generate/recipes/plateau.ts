/**
 * Levels that teach what a plateau is: slow is not stuck. Far out the ground is all but flat, and only near the candy does it
 * fall: there is nothing but one well in a wide shallow bowl. (A bowl flattened by a saturating map would do too, but
 * there the fastest learning rate leaps off the plateau by luck, and other starts don't share it.)
 */
import { drawBowl, inRing, within, withLandforms } from '../draw-fields';
import { placeStart, rollsToCandy } from '../place-start';
import type { Draft, Recipe } from '../recipe';
import { SLOPE, WALK_START_RADIUS, walkDraft } from '../walk-draft';

const place: Draft['place'] = (field, random) => placeStart(field, WALK_START_RADIUS, random, rollsToCandy);

export const plateauRecipes: readonly Recipe[] = [
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
