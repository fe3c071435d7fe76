/** The rope's cards to cut out: the place above the fold, the loss on show beneath it. */
import { useMemo } from 'preact/hooks';
import { gymRope } from '../../../core/class/gym-rope';
import { useFormats, useText } from '../../context';

export function GymCards() {
  const t = useText();
  const { number } = useFormats();
  const { cards } = useMemo(gymRope, []);
  return (
    <section class="kit-cards">
      <h3>{t('teachers:rope.cards')}</h3>
      <p>{t('teachers:rope.cardsLine')}</p>
      <ol>
        {cards.map(({ place, shown }) => (
          <li key={place}>
            <span class="kit-card-place">{t('teachers:rope.card', { place: number(place) })}</span>
            <b>{number(shown)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
