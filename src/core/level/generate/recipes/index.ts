/** Every recipe of the generator, in the order of what they teach. A new one is added to this list. */
import type { Recipe } from '../recipe';
import { gradientRecipes } from './gradient';
import { gradientIsLocalRecipes } from './gradient-is-local';
import { localMinimumRecipes } from './local-minimum';
import { lossRecipes } from './loss';
import { plateauRecipes } from './plateau';
import { restartsRecipes } from './restarts';
import { ridgeRecipes } from './ridge';
import { saddleRecipes } from './saddle';

export const RECIPES: readonly Recipe[] = [
  ...lossRecipes,
  ...gradientRecipes,
  ...gradientIsLocalRecipes,
  ...localMinimumRecipes,
  ...restartsRecipes,
  ...ridgeRecipes,
  ...plateauRecipes,
  ...saddleRecipes,
];
