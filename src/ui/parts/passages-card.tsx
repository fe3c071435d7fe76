/** Stretches of the walk worth a look: a press goes to where one begins. */
import type { ReplayView } from '../../session/views';
import { useGame, useText } from '../context';

export function PassagesCard({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  if (replay.passages.length === 0) return null;
  return (
    <section class="card passages">
      <h2>{t(replay.own ? 'replay:passages' : 'replay:passagesOf')}</h2>
      <ul>
        {replay.passages.map(({ passage, message }) => (
          <li key={passage.kind}>
            <button type="button" class="passage" onClick={() => game.seek(passage.from - 1)}>
              {game.text.say(message)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
