/** The cards for exploring a walk, folded away at first. They come in a file of their own. */
import type { Explore } from '../../../session/explore/explore';
import { LayersCard } from './layers-card';
import { RuleCard } from './rule-card';

export function ExploreCards({ explore }: { readonly explore: Explore }) {
  const { layers, replay } = explore;
  return (
    <>
      {layers === null ? null : <LayersCard layers={layers} replay={replay} />}
      <RuleCard replay={replay} />
    </>
  );
}
