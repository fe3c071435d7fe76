/** The face of an animal of a class, drawn; its name stands beside it. */
import { faceSvg } from './animals';

export function AnimalPicture({ animal }: { readonly animal: number }) {
  return (
    <span class="class-animal" aria-hidden="true" dangerouslySetInnerHTML={{ __html: faceSvg(animal) }} />
  );
}
