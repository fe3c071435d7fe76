/** The ways to a class: for a child with a code, and for its teacher. */
import { useGame, useText } from '../context';

export function ClassDoors() {
  const game = useGame();
  const t = useText();
  return (
    <section class="panel settings-wide">
      <h2>{t('class:student.door.heading')}</h2>
      <p class="row">
        <a class="btn" href={game.link({ place: 'join', which: null })}>
          {t('class:student.door.join')}
        </a>
        <a class="btn" href={game.link({ place: 'class', which: null })}>
          {t('class:student.door.teach')}
        </a>
      </p>
    </section>
  );
}
