/** The way back to the class from wherever else one went to practise; the dark and the class's own rooms are left alone. */
import { studentOf } from '../../../session/class/student';
import type { Screen } from '../../../session/views';
import { useGame, useText } from '../../context';
import { AnimalPicture } from '../art/animal-picture';
import './class-chip.css';

const SHOWN_ON: readonly Screen['name'][] = ['home', 'levels', 'settings', 'glossary', 'explain', 'problem'];

export function ClassChip() {
  const game = useGame();
  const t = useText();
  const now = studentOf(game.ports.storage).now.value;
  const { name } = game.screen.value;
  if (now === null || !SHOWN_ON.includes(name)) return null;
  const isHome = name === 'home';
  return (
    <nav aria-label={t('class:student.lobby.heading')}>
      {isHome ? null : <div class="class-chip-room" />}
      <a
        class="btn btn-mint class-chip"
        data-top={isHome}
        href={game.link({ place: 'join', which: now.code })}
      >
        <AnimalPicture animal={now.animal} />
        {t('class:student.door.back')}
      </a>
    </nav>
  );
}
