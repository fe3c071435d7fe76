/** The animal that a child was dealt, and the one big button behind which its first walk begins. */
import { useEffect } from 'preact/hooks';
import diceIcon from '../../../../assets/art/icon-dice.svg?raw';
import playIcon from '../../../../assets/art/icon-play.svg?raw';
import type { Activity } from '../../../core/class/activity';
import type { Attendance } from '../../../core/class/attendance';
import { nameOfCode } from '../../../core/class/code-letters';
import { swapAnimal, walkField } from '../../../session/class/attend';
import { announce } from '../../announce';
import { useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';
import { PageBar } from '../../parts/page-bar';
import { AnimalPicture } from '../art/animal-picture';
import { animalName } from '../art/animals';
import { Explained } from './explained';
import { useDealt } from './use-dealt';

interface Props {
  readonly one: Attendance;
  readonly activity: Activity;
}

export function DealPage({ one, activity }: Props) {
  const game = useGame();
  const t = useText();
  const { ready, failed, tryAgain } = useDealt(one, activity, 1);
  const you = t('class:student.deal.you', { animal: t(animalName(one.animal)) });
  const begun = one.unfinished !== null;
  useEffect(() => announce([you]), [you]);
  return (
    <main class="page student">
      <PageBar heading={t('class:student.lobby.heading')}>
        <bdi class="student-of" dir="ltr">
          {nameOfCode(one.code)}
        </bdi>
      </PageBar>
      <section class="panel student-deal">
        <div key={one.animal} class="student-dealt">
          <AnimalPicture animal={one.animal} />
        </div>
        <h2>{you}</h2>
        <p>{t('class:student.deal.line')}</p>
        {failed ? (
          <>
            <p class="warning" role="status">
              {t('class:student.enter.broken')}
            </p>
            <button type="button" class="btn btn-sun" onClick={tryAgain}>
              {t('class:student.enter.again')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="btn btn-sun student-play"
            aria-disabled={!ready}
            onClick={() => ready && walkField(game, one, 1)}
          >
            <Icon svg={playIcon} />
            {t(
              !ready
                ? 'class:student.deal.dealing'
                : begun
                  ? 'class:student.deal.goOn'
                  : 'class:student.deal.play',
            )}
          </button>
        )}
        {one.rerolled || begun ? null : (
          <p class="student-swap">
            <button type="button" class="btn" onClick={() => swapAnimal(game, one)}>
              <Icon svg={diceIcon} />
              {t('class:student.deal.reroll')}
            </button>
            <span class="muted">{t('class:student.deal.once')}</span>
          </p>
        )}
      </section>
      {activity.order === 'explain' ? <Explained activity={activity} level={1} /> : null}
    </main>
  );
}
