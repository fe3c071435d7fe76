/** The cards for exploring come in a file of their own, once the light is there. */
import type { Explore } from '../../session/explore/explore';
import { useGame } from '../context';
import { later } from '../later';

const CARDS = later<{ readonly explore: Explore }>(
  async () => (await import('./explore/explore-cards')).ExploreCards,
  () => null,
);

export function ExploreLater() {
  const explore = useGame().explore.value;
  return explore === null ? null : <CARDS.Component explore={explore} />;
}
