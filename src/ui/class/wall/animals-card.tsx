/** Which animals are on the wall: each can be hidden, and picked to be looked at beside others. */
import type { WallRoom } from '../../../session/class/wall-room';
import { useText } from '../../context';
import { AnimalFace } from './animal-face';
import { HollowSign } from './hollow-sign';
import { looksOf } from './looks';

export function AnimalsCard({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const walks = room.walks.value;
  const picked = room.picked.value;
  const lit = room.lit.value;
  const look = looksOf(room);
  if (walks.length === 0) return null;
  return (
    <details class="wall-numbers">
      <summary>{t('class:wall.animals.heading', { count: walks.length })}</summary>
      <ul class="wall-animals">
        {walks.map(({ code, animal, hollow, steps, hidden }) => (
          <li key={code} data-hidden={hidden}>
            <label class="wall-pick">
              <input
                type="checkbox"
                checked={picked.includes(code)}
                disabled={hidden}
                onChange={() => room.pick(code)}
              />
              <AnimalFace animal={animal} />
              {lit ? <HollowSign look={look(hollow)} /> : null}
              <small>{t('class:wall.animals.steps', { count: steps })}</small>
            </label>
            <button type="button" class="btn wall-small" onClick={() => room.hide(code, !hidden)}>
              {t(hidden ? 'class:wall.animals.show' : 'class:wall.animals.hide')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
