/** The cards for exploring come in a file of their own, once the light is there. */
import type { Explore } from '../../session/explore/explore';
import type { Layers } from '../../session/explore/layers';
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

const ON_STAGE = later<{ readonly layers: Layers }>(
  async () => (await import('./explore/stage-layers')).StageLayers,
  () => null,
);

/** What exploring writes on the field itself. */
export function ExploreOnStage() {
  const layers = useGame().explore.value?.layers ?? null;
  return layers === null ? null : <ON_STAGE.Component layers={layers} />;
}
