/** Fields to practise on while the class waits: drawn afresh, they light up at once. */
import type { Difficulty } from '../../../core/level/generated-id';
import { useGame, useText } from '../../context';

const OFFERED: readonly Difficulty[] = ['easy', 'medium'];

export function Practice() {
  const game = useGame();
  const t = useText();
  return (
    <section class="panel lobby-practice">
      <h2>{t('class:student.practice.heading')}</h2>
      <p class="muted">{t('class:student.practice.line')}</p>
      <p class="row">
        {OFFERED.map((difficulty, i) => (
          <button key={difficulty} type="button" class="btn" onClick={() => game.playGenerated(difficulty)}>
            <span class={`hills hills-${i}`} aria-hidden="true" />
            {t(difficulty === 'easy' ? 'class:student.practice.easy' : 'class:student.practice.medium')}
          </button>
        ))}
      </p>
    </section>
  );
}
