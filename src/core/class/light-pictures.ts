/** The three pictures that bring the light: they follow from the class code, so that a device can check them without asking anybody. */
import { hash32 } from '../math/hash';
import { randomSource } from '../math/random';

export const LIGHT_PICTURES = [
  'star',
  'boat',
  'moon',
  'cake',
  'tree',
  'key',
  'house',
  'sun',
  'fish',
  'balloon',
  'bell',
  'cup',
] as const;
export type LightPicture = (typeof LIGHT_PICTURES)[number];

/** Which three of the twelve, in which order: no two alike, one of 1,320 triples. `code` is a class code as it is parsed. */
export function lightPicturesOf(code: string): readonly [number, number, number] {
  const random = randomSource(hash32(code, 5), 'light');
  const left = LIGHT_PICTURES.map((_, i) => i);
  const draw = (): number => left.splice(random.integer(0, left.length - 1), 1)[0] ?? 0;
  return [draw(), draw(), draw()];
}
