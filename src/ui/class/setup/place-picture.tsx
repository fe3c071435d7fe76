/** The small scenery of a chapter; a fresh field has the dice. */
import diceIcon from '../../../../assets/art/icon-dice.svg?raw';
import { PLACE_ART } from '../../parts/course/place-art';
import { Icon } from '../../parts/icon';

export function PlacePicture({ chapter }: { readonly chapter: string | null }) {
  if (chapter === null)
    return (
      <span class="setup-art setup-dice">
        <Icon svg={diceIcon} />
      </span>
    );
  return (
    <span
      class="setup-art"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: PLACE_ART[chapter] ?? '' }}
    />
  );
}
