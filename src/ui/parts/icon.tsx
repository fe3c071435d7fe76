/**
 * A line icon, inlined so that it takes the colour and size of the words beside it. Whoever shows one imports its drawing
 * (`assets/art/icon-….svg?raw`): so each arrives with the screen that needs it.
 */

interface Props {
  /** The drawing's text. */
  readonly svg: string;
  /** Degrees clockwise; for arrows that point somewhere in the field (those never mirror). */
  readonly turn?: number;
  /** Points along the reading direction: turns round in right-to-left languages. */
  readonly flips?: boolean;
}

export function Icon({ svg, turn, flips = false }: Props) {
  return (
    <span
      class={flips ? 'icon icon-flips' : 'icon'}
      style={turn === undefined ? undefined : { transform: `rotate(${turn}deg)` }}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
