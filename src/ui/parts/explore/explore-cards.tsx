/** The cards for exploring a walk, folded away at first. They come in a file of their own. */
import type { Explore } from '../../../session/explore/explore';
import { KeepCard } from './keep-card';
import { LayersCard } from './layers-card';
import { OpenEyesCard } from './open-eyes-card';
import { RivalsCard } from './rivals-card';
import { RuleCard } from './rule-card';

export { WalkersInWords, WalkersOnCurve, WalkersOnSlice } from './walkers-beside';

export function ExploreCards({ explore }: { readonly explore: Explore }) {
  const { layers, replay, rivals } = explore;
  return (
    <>
      <OpenEyesCard explore={explore} />
      {layers === null ? null : <LayersCard layers={layers} replay={replay} />}
      <RivalsCard rivals={rivals} mapped={replay.map !== null} />
      <RuleCard replay={replay} />
      <KeepCard explore={explore} />
    </>
  );
}
