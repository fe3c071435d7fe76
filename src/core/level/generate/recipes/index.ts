/** Every recipe of the generator, in the order of what they teach. A new one is added to this list. */
import type { Recipe } from '../recipe';
import { adaptiveRecipes } from './adaptive';
import { gradientRecipes } from './gradient';
import { gradientIsLocalRecipes } from './gradient-is-local';
import { learningRateRecipes } from './learning-rate';
import { localMinimumRecipes } from './local-minimum';
import { lossRecipes } from './loss';
import { lossShapeRecipes } from './loss-shape';
import { noiseHelpsRecipes } from './noise-helps';
import { overfitRecipes } from './overfit';
import { plateauRecipes } from './plateau';
import { restartsRecipes } from './restarts';
import { ridgeRecipes } from './ridge';
import { saddleRecipes } from './saddle';
import { scheduleRecipes } from './schedule';
import { zigzagRecipes } from './zigzag';

export const RECIPES: readonly Recipe[] = [
  ...lossRecipes,
  ...gradientRecipes,
  ...gradientIsLocalRecipes,
  ...learningRateRecipes,
  ...zigzagRecipes,
  ...localMinimumRecipes,
  ...restartsRecipes,
  ...ridgeRecipes,
  ...plateauRecipes,
  ...saddleRecipes,
  ...noiseHelpsRecipes,
  ...scheduleRecipes,
  ...adaptiveRecipes,
  ...lossShapeRecipes,
  ...overfitRecipes,
];
