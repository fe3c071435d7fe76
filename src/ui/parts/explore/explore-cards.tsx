/** The cards for exploring a walk, folded away at first. They come in a file of their own. */
import type { Explore } from '../../../session/explore/explore';
import { LayersCard } from './layers-card';
import { RivalsCard } from './rivals-card';
import { RuleCard } from './rule-card';

export function ExploreCards({ explore }: { readonly explore: Explore }) {
  const { layers, replay, rivals } = explore;
  return (
    <>
      {layers === null ? null : <LayersCard layers={layers} replay={replay} />}
      <RivalsCard rivals={rivals} mapped={replay.map !== null} />
      <RuleCard replay={replay} />
    </>
  );
}
