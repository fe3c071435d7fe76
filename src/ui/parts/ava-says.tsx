/** Ava with her speech bubble. The live region speaks the same words, so the bubble itself is quiet. */
import { unbroken } from '../unbroken';
import { Ava } from './pictures';

interface Props {
  readonly lines: readonly string[];
  /** Grows by one with every new word, so that Ava beats her wings. */
  readonly turn: number;
}

export function AvaSays({ lines, turn }: Props) {
  return (
    <div class="ava-says">
      <span key={turn} class="ava-turn" data-wings={turn % 2 === 0 ? 'down' : 'up'}>
        <Ava />
      </span>
      {lines.length === 0 ? null : (
        <p class="bubble">
          {lines.map((line, i) => (
            <span key={i} class={i === 0 && lines.length > 1 ? 'bubble-lead' : undefined}>
              {unbroken(line)}{' '}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
