/** This device was in the class before and left it: the same child again, or somebody new. */
import type { Activity } from '../../../core/class/activity';
import type { Attendance } from '../../../core/class/attendance';
import { enterClass } from '../../../session/class/attend';
import { studentOf } from '../../../session/class/student';
import { useGame, useText } from '../../context';
import { PageBar } from '../../parts/page-bar';
import { AnimalPicture } from '../art/animal-picture';
import { animalName } from '../art/animals';

interface Props {
  readonly one: Attendance;
  readonly activity: Activity;
}

export function WelcomeBack({ one, activity }: Props) {
  const game = useGame();
  const t = useText();
  const animal = t(animalName(one.animal));
  return (
    <main class="page student">
      <PageBar heading={t('class:student.heading')} />
      <section class="panel student-deal">
        <AnimalPicture animal={one.animal} />
        <h2>{t('class:student.deal.before', { animal })}</h2>
        <button type="button" class="btn btn-sun" onClick={() => enterClass(game, one.code, activity)}>
          {t('class:student.deal.same', { animal })}
        </button>
        <button
          type="button"
          class="btn"
          aria-describedby="student-new-line"
          onClick={() => studentOf(game.ports.storage).forget(one.code)}
        >
          {t('class:student.deal.new')}
        </button>
        <p id="student-new-line" class="muted">
          {t('class:student.deal.newLine')}
        </p>
      </section>
    </main>
  );
}
