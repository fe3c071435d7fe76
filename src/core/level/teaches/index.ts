/** Every thing that a level can claim to teach, and the predicate that measures the claim. */
import type { Teaches } from '../level-spec';
import { teachesAdaptive } from './adaptive';
import { teachesGradient } from './gradient';
import { teachesGradientIsLocal } from './gradient-is-local';
import { teachesLearningRate } from './learning-rate';
import { teachesLocalMinimum } from './local-minimum';
import { teachesLoss } from './loss';
import { teachesLossShape } from './loss-shape';
import { teachesNoiseHelps } from './noise-helps';
import { teachesOverfit } from './overfit';
import { teachesPlateau } from './plateau';
import { teachesRestarts } from './restarts';
import { teachesRidge } from './ridge';
import { teachesSaddle } from './saddle';
import { teachesSchedule } from './schedule';
import type { TeachPredicate } from './teach-predicate';
import { teachesZigzag } from './zigzag';

export const teachPredicates: Readonly<Record<Teaches, TeachPredicate>> = {
  loss: teachesLoss,
  gradient: teachesGradient,
  'gradient-is-local': teachesGradientIsLocal,
  'learning-rate': teachesLearningRate,
  zigzag: teachesZigzag,
  ridge: teachesRidge,
  plateau: teachesPlateau,
  saddle: teachesSaddle,
  'local-minimum': teachesLocalMinimum,
  restarts: teachesRestarts,
  'noise-helps': teachesNoiseHelps,
  schedule: teachesSchedule,
  adaptive: teachesAdaptive,
  'loss-shape': teachesLossShape,
  overfit: teachesOverfit,
};
