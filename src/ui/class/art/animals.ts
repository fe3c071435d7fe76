/** The faces of the 32 animals that a class is dealt (core/class/animals.ts), as SVG text. Eight of them are the profiles' own drawings. */
import fox from '../../../../assets/art/animal-fox.svg?raw';
import frog from '../../../../assets/art/animal-frog.svg?raw';
import hedgehog from '../../../../assets/art/animal-hedgehog.svg?raw';
import otter from '../../../../assets/art/animal-otter.svg?raw';
import owl from '../../../../assets/art/animal-owl.svg?raw';
import panda from '../../../../assets/art/animal-panda.svg?raw';
import rabbit from '../../../../assets/art/animal-rabbit.svg?raw';
import turtle from '../../../../assets/art/animal-turtle.svg?raw';
import { CLASS_ANIMALS, type ClassAnimal } from '../../../core/class/animals';
import { FURRY } from './animals-a';
import { ON_HOOVES } from './animals-b';
import { WITHOUT_FUR } from './animals-c';
import { drawing } from './drawn';

const DRAWN = { ...FURRY, ...ON_HOOVES, ...WITHOUT_FUR };
const PROFILES = { fox, frog, hedgehog, otter, owl, panda, rabbit, turtle };
type Drawn = keyof typeof DRAWN | keyof typeof PROFILES;

/** Animal 0–31 by its name; the first for a number that is none. */
export const animalOf = (animal: number): ClassAnimal & Drawn => CLASS_ANIMALS[animal] ?? CLASS_ANIMALS[0];

/** The words for the name of animal 0–31. */
export const animalName = (animal: number) => `class:student.animal.${animalOf(animal)}` as const;

/** The face of animal 0–31. */
export function faceSvg(animal: number): string {
  const name = animalOf(animal);
  return isProfile(name) ? PROFILES[name] : drawing(DRAWN[name]);
}

const isProfile = (name: Drawn): name is keyof typeof PROFILES => Object.hasOwn(PROFILES, name);
