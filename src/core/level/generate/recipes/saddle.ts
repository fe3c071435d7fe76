/**
 * Levels that teach what a saddle is: the way down slows at one and goes on. The start lies where the steepest way down leads
 * straight to a saddle: up the slope from it, along the direction in which the saddle bends up.
 */
import type { Difficulty } from '../../generated-id';
import { climbFrom } from '../climb-from';
import { beside, drawBowl, type Range, within, withLandforms } from '../draw-fields';
import { rollsToCandy } from '../place-start';
import type { Draft, Recipe } from '../recipe';
import { SLOPE, walkDraft } from '../walk-draft';

/** Small: a saddle draws in only what lies on a narrow strip. */
const START_RADIUS = 0.15;

const place: Draft['place'] = (field, random) => climbFrom(field, START_RADIUS, random, rollsToCandy);

const LONG: Readonly<Record<Difficulty, Range>> = { easy: [1, 2], medium: [3, 9], hard: [9, 19] };

export const saddleRecipes: readonly Recipe[] = [
  {
    teaches: 'saddle',
    checksEarly: true,
    family: 'saddle',
    difficulties: ['easy', 'medium'],
    draw: (random, difficulty) => {
      const field = drawBowl(random, {
        away: [2.6, 6],
        curvature: [0.6, 1.4],
        conditionNumber: LONG[difficulty],
      });
      const [x = 0, y = 0] = field.bowl.center;
      // A hill on the slope above the candy: behind it the way down stops at a saddle, and passes it on either side.
      const share = random.between(-0.4, 0.2);
      const hill = beside([share * x, share * y], within(random, [0, 2.5]), within(random, [0, 360]));
      return {
        ok: true,
        value: walkDraft({
          surface: withLandforms(field, [
            {
              kind: 'hill',
              center: hill,
              depth: within(random, [12, 36]),
              widths: [within(random, [0.9, 1.5]), within(random, [0.9, 1.5])],
              angleDegrees: within(random, [0, 180]),
            },
          ]),
          senses: SLOPE,
          startRadius: START_RADIUS,
          hollows: [1, 1],
          place,
        }),
      };
    },
  },
];
