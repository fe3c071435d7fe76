/** The drawn cast and things, by meaning. Pictures say nothing that the words beside them don't. */
import fox from '../../../assets/art/animal-fox.svg?url';
import frog from '../../../assets/art/animal-frog.svg?url';
import hedgehog from '../../../assets/art/animal-hedgehog.svg?url';
import otter from '../../../assets/art/animal-otter.svg?url';
import owl from '../../../assets/art/animal-owl.svg?url';
import panda from '../../../assets/art/animal-panda.svg?url';
import rabbit from '../../../assets/art/animal-rabbit.svg?url';
import turtle from '../../../assets/art/animal-turtle.svg?url';
import ava from '../../../assets/art/ava.svg?url';
import avaWingUp from '../../../assets/art/ava-wing-up.svg?url';
import candy from '../../../assets/art/candy-bowl.svg?url';
import grass from '../../../assets/art/grass.svg?url';
import hollow from '../../../assets/art/logo-hollow.svg?url';
import pin from '../../../assets/art/pin.svg?url';
import pip from '../../../assets/art/pip.svg?url';
import pipHappy from '../../../assets/art/pip-happy.svg?url';
import pipShadow from '../../../assets/art/pip-shadow.svg?url';
import pipSurprised from '../../../assets/art/pip-surprised.svg?url';
import sock from '../../../assets/art/sock.svg?url';
import star from '../../../assets/art/star.svg?url';
import starEmpty from '../../../assets/art/star-empty.svg?url';
import sweets from '../../../assets/art/sweets.svg?url';

export const PICTURES = {
  fox,
  frog,
  hedgehog,
  otter,
  owl,
  panda,
  rabbit,
  turtle,
  ava,
  avaWingUp,
  candy,
  grass,
  hollow,
  pin,
  pip,
  pipHappy,
  pipShadow,
  pipSurprised,
  sock,
  star,
  starEmpty,
  sweets,
} as const;
export type PictureName = keyof typeof PICTURES;

interface Props {
  readonly name: PictureName;
  readonly class?: string;
}

export function Picture({ name, class: className = '' }: Props) {
  return <img class={`picture ${className}`} src={PICTURES[name]} alt="" draggable={false} />;
}

/** Ava with her wings going; the two drawings take turns. */
export function Ava() {
  return (
    <span class="ava" aria-hidden="true">
      <Picture name="ava" class="ava-down" />
      <Picture name="avaWingUp" class="ava-up" />
    </span>
  );
}
