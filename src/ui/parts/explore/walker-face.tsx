/**
 * The face of one who walked here; a coach wears a cap, a ghost is pale. The drawings come within this card's own file, which the
 * map shares: as files of their own they would count among what a first hunt may cost.
 */
import cap from '../../../../assets/art/coach-cap.svg?raw';
import pip from '../../../../assets/art/pip.svg?raw';
import addie from '../../../../assets/art/rival-addie.svg?raw';
import grady from '../../../../assets/art/rival-grady.svg?raw';
import momo from '../../../../assets/art/rival-momo.svg?raw';
import nessa from '../../../../assets/art/rival-nessa.svg?raw';
import rando from '../../../../assets/art/rival-rando.svg?raw';
import stoch from '../../../../assets/art/rival-stoch.svg?raw';
import robot from '../../../../assets/art/robot.svg?raw';
import type { RivalName } from '../../../core/replay/rivals';
import type { Walker } from '../../../session/explore/rivals';

const FACES: { readonly [name in RivalName]: string } = { rando, grady, momo, nessa, addie, stoch };

/** The pictures that make up a face, from below. */
export function picturesOf(walker: Walker): readonly string[] {
  const face = address(drawingOf(walker));
  return walker.kind === 'coach' ? [face, address(cap)] : [face];
}

export const PIP_PICTURE = (): string => address(pip);

export function WalkerFace({ walker }: { readonly walker: Walker }) {
  return (
    <span class="walker-face" data-kind={walker.kind} aria-hidden="true">
      {picturesOf(walker).map((picture) => (
        <img key={picture} src={picture} alt="" draggable={false} />
      ))}
    </span>
  );
}

const address = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

function drawingOf(walker: Walker): string {
  switch (walker.kind) {
    case 'rival':
    case 'coach':
      return FACES[walker.name];
    case 'robot':
      return robot;
    case 'ghost':
      return pip;
  }
}
