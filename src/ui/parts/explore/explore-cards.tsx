/** The cards for exploring a walk, folded away at first. They come in a file of their own. */
import type { Explore } from '../../../session/explore/explore';
import { KeepCard } from './keep-card';
import { OpenEyesCard } from './open-eyes-card';

export function ExploreCards({ explore }: { readonly explore: Explore }) {
  return (
    <>
      <OpenEyesCard explore={explore} />
      <KeepCard explore={explore} />
    </>
  );
}
