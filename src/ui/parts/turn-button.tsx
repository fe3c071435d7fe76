/** A big button that takes a turn: slide, glide, brake, step, go. `main` is the one that the space bar presses, too. */
import type { Capped } from '../input/cap-of';
import { Icon } from './icon';
import { Cap } from './prompts-later';

interface Props {
  readonly svg: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly main?: boolean;
  /** Its icon points along the reading direction. */
  readonly flips?: boolean;
  /** What keys and gamepads call it. */
  readonly does?: Capped;
}

export function TurnButton({ svg, label, disabled, onPress, main = false, flips = false, does }: Props) {
  return (
    <button
      type="button"
      class={main ? 'btn btn-sun btn-slide' : 'btn btn-slide'}
      data-quiet
      disabled={disabled}
      onClick={onPress}
    >
      <Icon svg={svg} flips={flips} />
      {label}
      {does === undefined ? null : <Cap does={does} />}
    </button>
  );
}
