/** One of the pictures that bring the light, drawn; its name stands beside it or is its button's. */
import { LIGHT_PICTURES } from '../../../core/class/light-pictures';
import { drawing } from './drawn';
import { LIGHT_DRAWINGS } from './light-drawings';

export function LightPicture({ picture }: { readonly picture: number }) {
  const svg = drawing(LIGHT_DRAWINGS[LIGHT_PICTURES[picture] ?? LIGHT_PICTURES[0]]);
  return <span class="light-picture" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}
