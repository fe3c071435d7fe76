/**
 * Levels that teach what a saddle is: the way down slows at one and goes on. The start lies where the steepest way down leads
 * straight to a saddle: up the slope from it, along the direction in which the saddle bends up.
 */

import { distance } from '../../../math/vector';
import { climbFrom } from '../climb-from';
import { beside, drawBowl, within, withLandforms } from '../draw-fields';
import { rollsToCandy } from '../place-start';
import { type Draft, type Recipe, thousandths } from '../recipe';
import { SLOPE, walkDraft } from '../walk-draft';

/** Small: a saddle draws in only what lies on a narrow strip. */
const START_RADIUS = 0.15;

const CANDY: Draft['candy'] = { kind: 'radius', fieldUnits: 0.6 };
const place: Draft['place'] = (field, random) => climbFrom(field, START_RADIUS, CANDY, random, rollsToCandy);

export const saddleRecipes: readonly Recipe[] = [
  {
    teaches: 'saddle',
    checksEarly: true,
    family: 'saddle',
    difficulties: ['medium'],
    draw: (random) => {
      const field = drawBowl(random, {
        away: [2.6, 6],
        curvature: [0.6, 1.4],
        conditionNumber: [1, 1.5],
      });
      const [x = 0, y = 0] = field.bowl.center;
      // A hill on the slope above the candy: behind it the way down stops at a saddle, and passes it on either side.
      const share = random.between(-0.4, 0.2);
      const hill = beside([share * x, share * y], within(random, [0, 2]), within(random, [0, 360]));
      const width = within(random, [1.8, 2.6]);
      const [c1 = 1, c2 = 1] = field.bowl.curvatures;
      // A Gaussian is steepest one width from its top, by 0.607·d/σ; there it must outdo the bowl.
      const least = (width / 0.607) * Math.sqrt(c1 * c2) * (distance(hill, field.bowl.center) + width);
      return {
        ok: true,
        value: walkDraft({
          surface: withLandforms(field, [
            // The candy's own narrow well: where it bends most decides how large a learning rate may be, and with a
            // small one the way down follows the slope.
            {
              kind: 'well',
              center: [...field.bowl.center],
              depth: thousandths(Math.sqrt(c1 * c2) * random.between(8, 16)),
              widths: [within(random, [1.2, 1.6]), within(random, [1.2, 1.6])],
              angleDegrees: within(random, [0, 180]),
            },
            {
              kind: 'hill',
              center: hill,
              depth: thousandths(least * random.between(1.05, 1.35)),
              widths: [width, thousandths(width * random.between(1, 1.3))],
              angleDegrees: within(random, [0, 180]),
            },
          ]),
          senses: SLOPE,
          candy: CANDY,
          startRadius: START_RADIUS,
          hollows: [1, 1],
          place,
        }),
      };
    },
  },
];
