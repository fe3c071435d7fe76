/** The cards for exploring a walk, folded away at first. They come in a file of their own. */
import type { Explore } from '../../../session/explore/explore';
import { KeepCard } from './keep-card';
import { OpenEyesCard } from './open-eyes-card';
import { RivalsCard } from './rivals-card';

export function ExploreCards({ explore }: { readonly explore: Explore }) {
  return (
    <>
      <OpenEyesCard explore={explore} />
      <RivalsCard rivals={explore.rivals} mapped={explore.replay.map !== null} />
      <KeepCard explore={explore} />
    </>
  );
}
