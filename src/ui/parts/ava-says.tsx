/** Ava with her speech bubble. The live region speaks the same words, so the bubble itself is quiet. */
import { unbroken } from '../unbroken';
import { Ava } from './pictures';

interface Props {
  readonly lines: readonly string[];
  /** Changes with every new word, so that Ava hops. */
  readonly turn: number | string;
}

export function AvaSays({ lines, turn }: Props) {
  return (
    <div class="ava-says">
      <span key={turn} class="ava-hop">
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
