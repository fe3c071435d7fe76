/** How many walks are picked, and the way to look at all again. */
import type { WallRoom } from '../../../session/class/wall-room';
import { useText } from '../../context';

export function PickedBar({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const count = room.picked.value.length;
  if (count === 0) return null;
  return (
    <p class="wall-picked" role="status">
      <span>{t('class:wall.picked.count', { count })}</span>
      <button type="button" class="btn wall-small" onClick={() => room.pickAll([])}>
        {t('class:wall.picked.none')}
      </button>
    </p>
  );
}
