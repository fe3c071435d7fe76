/** A field's own sweet, in its colours. */
import cane from '../../../assets/art/sweet-cane.svg?raw';
import drop from '../../../assets/art/sweet-drop.svg?raw';
import heart from '../../../assets/art/sweet-heart.svg?raw';
import lollipop from '../../../assets/art/sweet-lollipop.svg?raw';
import ring from '../../../assets/art/sweet-ring.svg?raw';
import wrapped from '../../../assets/art/sweet-wrapped.svg?raw';
import { inItsColors, type Sweet, type SweetShape } from '../../core/course/sweet';
import '../styles/sweet.css';
import { Icon } from './icon';

const DRAWINGS: Readonly<Record<SweetShape, string>> = { wrapped, lollipop, drop, heart, cane, ring };

/** Says nothing: the words beside it name it. */
export function SweetPicture({ sweet }: { readonly sweet: Sweet }) {
  const drawing = inItsColors(DRAWINGS[sweet.shape], sweet);
  return (
    <span class="sweet">
      <Icon svg={drawing} />
    </span>
  );
}
