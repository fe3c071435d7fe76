/** Who fell into which hollow: each hollow's shape, its name, and how many. The thirty starts are random restarts. */
import type { WallRoom } from '../../../session/class/wall-room';
import { useFormats, useText } from '../../context';
import { HollowSign } from './hollow-sign';
import { looksOf } from './looks';

export function HollowKey({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const { number } = useFormats();
  const look = looksOf(room);
  const { basins, walks } = room.facts.value;
  return (
    <ul class="wall-key" aria-label={t('class:wall.basins.heading')}>
      {basins.map(({ hollow, count }) => (
        <li key={`${hollow}`}>
          <HollowSign look={look(hollow)} />
          <span>
            {t(look(hollow).name)} {hollow === 0 ? <small>{t('class:wall.basins.candy')}</small> : null}
          </span>
          <span class="wall-key-bar" aria-hidden="true">
            <span style={{ width: `${(100 * count) / Math.max(1, walks.length)}%` }} />
          </span>
          <b>{number(count)}</b>
        </li>
      ))}
    </ul>
  );
}
