/** A small scenery for each chapter of the map, as text: drawn inline, so that nothing is fetched for it. */

import aThousandKnobs from '../../../../assets/art/place-a-thousand-knobs.svg?raw';
import coachAndDoctor from '../../../../assets/art/place-coach-and-doctor.svg?raw';
import feelTheSlope from '../../../../assets/art/place-feel-the-slope.svg?raw';
import howBigAStep from '../../../../assets/art/place-how-big-a-step.svg?raw';
import manyHollows from '../../../../assets/art/place-many-hollows.svg?raw';
import otherField from '../../../../assets/art/place-other-field.svg?raw';
import ravinesAndRidges from '../../../../assets/art/place-ravines-and-ridges.svg?raw';
import secondBlindfold from '../../../../assets/art/place-second-blindfold.svg?raw';
import shakyGround from '../../../../assets/art/place-shaky-ground.svg?raw';
import warmerColder from '../../../../assets/art/place-warmer-colder.svg?raw';

/** By the chapter's id. A chapter without one stands on the map by its name alone. */
export const PLACE_ART: Readonly<Record<string, string>> = {
  'warmer-colder': warmerColder,
  'feel-the-slope': feelTheSlope,
  'how-big-a-step': howBigAStep,
  'many-hollows': manyHollows,
  'second-blindfold': secondBlindfold,
  'ravines-and-ridges': ravinesAndRidges,
  'shaky-ground': shakyGround,
  'coach-and-doctor': coachAndDoctor,
  'a-thousand-knobs': aThousandKnobs,
  'other-field': otherField,
};
