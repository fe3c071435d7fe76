/** What keeps everybody safe who can't see. */
import hand from '../../../../assets/art/kit-hand.svg?raw';
import { SAFETY } from '../../../core/class/kit';
import { useText } from '../../context';

export function GymSafety() {
  const t = useText();
  return (
    <section class="kit-safety">
      <h3>
        <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: hand }} />
        {t('teachers:safety.heading')}
      </h3>
      <ul>
        {SAFETY.map((rule) => (
          <li key={rule}>{t(`teachers:safety.${rule}`)}</li>
        ))}
      </ul>
    </section>
  );
}
