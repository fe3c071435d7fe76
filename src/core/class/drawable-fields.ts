/**
 * What the generator can draw for a class, without the generator itself. A class code names a row by its place, so rows are only
 * ever added at the end; a test compares them with the generator's recipes.
 */

import type { Family } from '../level/generate/families';
import type { Difficulty } from '../level/generated-id';
import type { Teaches } from '../level/teachable';

export type { Family, Teaches };

export interface DrawableField {
  readonly family: Family;
  readonly teaches: Teaches;
  readonly difficulty: Difficulty;
}

const rows = (
  family: Family,
  teaches: Teaches,
  ...difficulties: readonly Difficulty[]
): readonly DrawableField[] => difficulties.map((difficulty) => ({ family, teaches, difficulty }));

export const DRAWABLE_FIELDS: readonly DrawableField[] = [
  ...rows('bowl', 'loss', 'easy'),
  ...rows('hollows', 'loss', 'easy'),
  ...rows('rope', 'loss', 'easy', 'medium', 'hard'),
  ...rows('bowl', 'gradient', 'easy', 'medium'),
  ...rows('ravine', 'gradient', 'medium', 'hard'),
  ...rows('hollows', 'gradient', 'easy', 'medium', 'hard'),
  ...rows('ripples', 'gradient', 'easy', 'medium', 'hard'),
  ...rows('cliff', 'gradient', 'easy', 'medium'),
  ...rows('classic', 'gradient', 'medium'),
  ...rows('bowl', 'gradient-is-local', 'medium'),
  ...rows('ravine', 'gradient-is-local', 'hard'),
  ...rows('hollows', 'gradient-is-local', 'easy', 'medium'),
  ...rows('bowl', 'learning-rate', 'easy', 'medium', 'hard'),
  ...rows('rope', 'learning-rate', 'easy'),
  ...rows('ravine', 'zigzag', 'hard'),
  ...rows('hollows', 'local-minimum', 'medium', 'hard'),
  ...rows('rope', 'local-minimum', 'medium', 'hard'),
  ...rows('hollows', 'restarts', 'hard'),
  ...rows('ripples', 'restarts', 'hard'),
  ...rows('rope', 'restarts', 'medium', 'hard'),
  ...rows('classic', 'restarts', 'hard'),
  ...rows('ridge', 'ridge', 'medium', 'hard'),
  ...rows('hollows', 'plateau', 'easy', 'medium'),
  ...rows('saddle', 'saddle', 'medium'),
  ...rows('ridge', 'noise-helps', 'hard'),
  ...rows('ridge', 'schedule', 'hard'),
  ...rows('ravine', 'adaptive', 'hard'),
  ...rows('line', 'loss-shape', 'easy', 'medium', 'hard'),
  ...rows('line', 'overfit', 'easy', 'medium', 'hard'),
];
