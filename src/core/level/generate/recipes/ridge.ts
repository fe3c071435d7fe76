/**
 * Levels that teach what a ridge is: it runs across the field between the start and the candy, and on the start's side every
 * way down ends in a sock. Jumps lead across. The candy lies at loss 0, so that it shows when it is found.
 */
import { beside, drawBowl, within, withLandforms } from '../draw-fields';
import { RIDGES } from '../draw-ranges';
import { placeStart, rollsInto, rollsIntoSock } from '../place-start';
import type { Draft, Recipe } from '../recipe';
import { SLOPE, WALK_START_RADIUS, walkDraft } from '../walk-draft';

/** The longest stride: a step that far must not lead over the ridge either. */
const REACH = 2.4 + WALK_START_RADIUS;
const AROUND = [0, 45, 90, 135, 180, 225, 270, 315];

const place: Draft['place'] = (field, random) =>
  placeStart(
    field,
    WALK_START_RADIUS,
    random,
    (at) =>
      rollsIntoSock(at, field) && AROUND.every((angle) => rollsInto(field, beside(at, REACH, angle)) !== 0),
  );

export const ridgeRecipes: readonly Recipe[] = [
  {
    teaches: 'ridge',
    checksEarly: true,
    family: 'ridge',
    difficulties: ['medium', 'hard'],
    draw: (random, difficulty) => {
      const draw = RIDGES[difficulty];
      const field = drawBowl(random, { away: [2.6, 6], curvature: [0.35, 0.8], conditionNumber: [1, 2] });
      const { center } = field.bowl;
      // Across: from the candy's side to the start's, through the field's middle so that there is room for both.
      const across = within(random, [0, 360]);
      const crest = beside(center, within(random, draw.away), across);
      const sock = beside(crest, within(random, draw.sockAway), across + within(random, [-25, 25]));
      return {
        ok: true,
        value: walkDraft({
          surface: withLandforms(
            field,
            [
              {
                kind: 'well',
                center: [...center],
                depth: within(random, [16, 36]),
                widths: [within(random, [1.6, 2.4]), within(random, [1.6, 2.4])],
                angleDegrees: within(random, [0, 180]),
              },
              {
                kind: 'well',
                center: sock,
                depth: within(random, draw.sockDepth),
                widths: [within(random, [1.6, 2.6]), within(random, [1.6, 2.6])],
                angleDegrees: within(random, [0, 180]),
              },
            ],
            [
              {
                kind: 'ridge',
                center: crest,
                // The crest runs square to the way across, by 360° at most.
                angleDegrees: within(random, [-15, 15]) + (across < 255 ? across + 90 : across - 270),
                height: within(random, draw.height),
                width: within(random, draw.width),
              },
            ],
          ),
          senses: SLOPE,
          hollows: [2, 6],
          jumpTo: 'field',
          jumps: 6,
          stepsToMeasure: 200,
          parRange: [6, 48],
          budget: { factor: 3, extra: 6 },
          place,
        }),
      };
    },
  },
];
