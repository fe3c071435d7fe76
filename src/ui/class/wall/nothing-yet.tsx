/** A view without a walk says what it will show, and where walks come from. */
import { useText } from '../../context';
import { Picture } from '../../parts/pictures';

export function NothingYet() {
  const t = useText();
  return (
    <div class="wall-nothing">
      <Picture name="pip" class="wall-nothing-pip" />
      <p>{t('class:wall.nothing')}</p>
    </div>
  );
}
