/** All moments of the walk, folded away under its story: a press goes to the step. Their signs stand on the curve and the map. */
import type { ReplayView } from '../../session/views';
import { useGame, useText } from '../context';
import { MomentIcon } from './moment-icon';

export function MomentsList({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  if (replay.moments.length === 0) return null;
  return (
    <details class="moments">
      <summary>
        {t('replay:moments')}
        <span class="moments-count" aria-hidden="true">
          {replay.moments.length}
        </span>
      </summary>
      <ul>
        {replay.moments.map(({ moment, message }) => (
          <li key={moment.kind}>
            <button type="button" class="moment-line" onClick={() => game.seek(moment.step)}>
              <MomentIcon moment={moment} telling={moment.kind === replay.moment.kind} />
              <span>
                <strong>{t(`replay:moment.${moment.kind}`)}</strong> {game.text.say(message)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
