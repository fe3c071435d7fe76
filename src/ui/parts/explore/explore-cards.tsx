/** The cards for exploring a walk, folded away at first. They come in a file of their own. */
import type { Explore } from '../../../session/explore/explore';

export function ExploreCards(_props: { readonly explore: Explore }) {
  return null;
}
