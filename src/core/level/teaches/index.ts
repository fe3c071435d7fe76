/** Every thing that a level can claim to teach, and the predicate that measures the claim. */
import type { Teaches } from '../level-spec';
import { teachesGradient } from './gradient';
import { teachesGradientIsLocal } from './gradient-is-local';
import { teachesLocalMinimum } from './local-minimum';
import { teachesLoss } from './loss';
import { teachesPlateau } from './plateau';
import { teachesRestarts } from './restarts';
import { teachesRidge } from './ridge';
import { teachesSaddle } from './saddle';
import type { TeachPredicate } from './teach-predicate';

/** A claim without a predicate can't be proved, and `proveLevel` refuses it. */
export const teachPredicates: Readonly<Partial<Record<Teaches, TeachPredicate>>> = {
  loss: teachesLoss,
  gradient: teachesGradient,
  'gradient-is-local': teachesGradientIsLocal,
  ridge: teachesRidge,
  plateau: teachesPlateau,
  saddle: teachesSaddle,
  'local-minimum': teachesLocalMinimum,
  restarts: teachesRestarts,
};
