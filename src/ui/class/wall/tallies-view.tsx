/** Hold up! Children show the shape that they found, the teacher counts with a press each; no data leaves any device for it. */
import type { WallRoom } from '../../../session/class/wall-room';
import { useFormats, useText } from '../../context';
import { HollowSign } from './hollow-sign';
import { looksOf } from './looks';

export function TalliesView({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const { number } = useFormats();
  const lookOf = looksOf(room);
  // In an order that tells nothing of depth.
  const tallies = room.tallies.value.toSorted((a, b) => lookOf(a.hollow).order - lookOf(b.hollow).order);
  const total = tallies.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(1, ...tallies.map(({ count }) => count));
  return (
    <div class="wall-tallies-view">
      <p class="wall-lead">{t('class:wall.tallies.lead')}</p>
      <ul class="wall-tallies">
        {tallies.map(({ hollow, count }) => {
          const look = lookOf(hollow);
          const name = t(look.name);
          return (
            <li key={`${hollow}`} style={{ '--hollow': look.color }}>
              <button
                type="button"
                class="btn wall-tally"
                data-tally={hollow ?? 'grass'}
                onClick={() => room.tally(hollow, 1)}
              >
                <span class="wall-tally-bar" aria-hidden="true">
                  <span style={{ height: `${(100 * count) / most}%` }} />
                </span>
                <HollowSign look={look} />
                <b>{number(count)}</b>
                <span>{name}</span>
                <span class="sr-only">{t('class:wall.tallies.more')}</span>
              </button>
              <button
                type="button"
                class="btn wall-less"
                aria-label={t('class:wall.tallies.less', { hollow: name })}
                disabled={count === 0}
                onClick={() => room.tally(hollow, -1)}
              >
                −
              </button>
            </li>
          );
        })}
      </ul>
      <p class="wall-total" role="status">
        {t('class:wall.tallies.total', { count: total })}
      </p>
    </div>
  );
}
