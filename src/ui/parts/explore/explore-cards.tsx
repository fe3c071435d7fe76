/** The cards for exploring a walk, folded away at first. They come in a file of their own. */
import type { Explore } from '../../../session/explore/explore';
import { RivalsCard } from './rivals-card';

export function ExploreCards({ explore }: { readonly explore: Explore }) {
  return <RivalsCard rivals={explore.rivals} mapped={explore.replay.map !== null} />;
}
