/** Every recipe of the generator, in the order of what they teach. A new one is added to this list. */
import type { Recipe } from '../recipe';
import { gradientRecipes } from './gradient';
import { gradientIsLocalRecipes } from './gradient-is-local';
import { lossRecipes } from './loss';

export const RECIPES: readonly Recipe[] = [...lossRecipes, ...gradientRecipes, ...gradientIsLocalRecipes];
