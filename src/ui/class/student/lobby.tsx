/**
 * The lobby: walks are safe, the light is on its way. A child holds up its hollow, shows its result, practises, and taps the three
 * pictures when the class is ready.
 */
import { useEffect, useState } from 'preact/hooks';
import eyeIcon from '../../../../assets/art/icon-eye.svg?raw';
import type { Activity } from '../../../core/class/activity';
import type { Attendance, ClassWalk } from '../../../core/class/attendance';
import { nameOfCode } from '../../../core/class/code-letters';
import { leaveClass, showLight } from '../../../session/class/attend';
import { findHollow } from '../../../session/class/class-walk';
import { studentOf } from '../../../session/class/student';
import { useGame, useText } from '../../context';
import { Icon } from '../../parts/icon';
import { PageBar } from '../../parts/page-bar';
import { AnimalPicture } from '../art/animal-picture';
import { animalName } from '../art/animals';
import { BringLight } from './bring-light';
import { ClassFields } from './class-fields';
import { HoldUp } from './hold-up';
import { Practice } from './practice';
import { ResultCard } from './result-card';
import { useDealt } from './use-dealt';

interface Props {
  readonly one: Attendance;
  readonly activity: Activity;
}

export function Lobby({ one, activity }: Props) {
  const game = useGame();
  const t = useText();
  const [asked, setAsked] = useState<number | null>(null);
  const walk = one.walks.find(({ level }) => level === asked) ?? one.walks.at(-1);
  // The next field is dealt while the child looks around.
  const { ready } = useDealt(one, activity, one.walks.length + 1);
  useHollow(one, walk);
  if (walk === undefined) return null;
  const { storage } = game.ports;
  return (
    <main class="page student">
      <PageBar heading={t('class:student.lobby.heading')}>
        <bdi class="student-of" dir="ltr">
          {nameOfCode(one.code)}
        </bdi>
      </PageBar>
      <div class="lobby" data-lit={one.lit}>
        <section class="panel lobby-hero" data-lit={one.lit}>
          <AnimalPicture animal={one.animal} />
          <div role="status">
            <p class="eyebrow">{t(animalName(one.animal))}</p>
            <h2>{t(one.lit ? 'class:student.lobby.lit' : 'class:student.lobby.safe')}</h2>
            <p>{t(one.lit ? 'class:student.lobby.litLine' : 'class:student.lobby.safeLine')}</p>
            {storage.durable ? null : <p class="warning">{t('class:student.lobby.notKept')}</p>}
          </div>
          {one.lit ? (
            <button type="button" class="btn btn-sun lobby-see" onClick={() => showLight(game, one, walk)}>
              <Icon svg={eyeIcon} />
              {t('class:student.lobby.showMe')}
            </button>
          ) : null}
        </section>
        <HoldUp one={one} walk={walk} />
        {one.lit ? null : <BringLight code={one.code} />}
        <ResultCard key={walk.level} one={one} walk={walk} />
        {activity.levels.length > 1 ? (
          <ClassFields
            one={one}
            count={activity.levels.length}
            ready={ready}
            shown={walk.level}
            onShow={setAsked}
          />
        ) : null}
        <Practice />
        <section class="lobby-leave">
          <button
            type="button"
            class="btn"
            onClick={() => {
              leaveClass(game);
              game.go({ place: 'join', which: null });
            }}
          >
            {t('class:student.lobby.leave')}
          </button>
          <p class="muted">{t('class:student.lobby.leaveLine')}</p>
        </section>
      </div>
    </main>
  );
}

/** Which hollow a walk ended in is found out once, and kept. */
function useHollow({ code }: Attendance, walk: ClassWalk | undefined): void {
  const game = useGame();
  const wanted = walk !== undefined && walk.hollow === null;
  useEffect(() => {
    if (!wanted || walk === undefined) return;
    const { levels, storage } = game.ports;
    findHollow(levels, studentOf(storage), code, walk).catch(console.warn);
  }, [game, code, wanted, walk]);
}
