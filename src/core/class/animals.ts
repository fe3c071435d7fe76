/**
 * The animals that children of a class are dealt. An animal says from which side one sees the field and from which of four starts one
 * walks, so that nobody's neighbor sees the same.
 */
import { TURNINGS, type Turning } from '../surface/turning';

export const CLASS_ANIMALS = [
  'otter',
  'fox',
  'owl',
  'hedgehog',
  'frog',
  'panda',
  'rabbit',
  'turtle',
  'bear',
  'cat',
  'dog',
  'mouse',
  'lion',
  'tiger',
  'koala',
  'monkey',
  'pig',
  'cow',
  'sheep',
  'goat',
  'horse',
  'zebra',
  'giraffe',
  'elephant',
  'penguin',
  'duck',
  'parrot',
  'eagle',
  'bee',
  'ladybird',
  'snail',
  'octopus',
] as const;
export type ClassAnimal = (typeof CLASS_ANIMALS)[number];
/** 32: eight turnings times four starts. */
export const ANIMAL_COUNT = CLASS_ANIMALS.length;

/** Whether a number, which may be anything, names an animal. */
export const isAnimal = (animal: number): boolean =>
  Number.isInteger(animal) && animal >= 0 && animal < ANIMAL_COUNT;

/** From which side animal 0–31 sees the field: a mod 8. */
export const turningOfAnimal = (animal: number): Turning => (animal % TURNINGS) as Turning;

/** Which of the four fair starts animal 0–31 has: ⌊a ÷ 8⌋. */
export const startOfAnimal = (animal: number): number => Math.floor(animal / TURNINGS);
