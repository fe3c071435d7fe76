/**
 * The teacher's page: choose or put together what a class plays, and its code is there at once. Nothing is kept but in the address, which
 * names the code: a reload, a bookmark and the way back from the wall bring the same class.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Activity } from '../../core/class/activity';
import { classCodeOf, parseClassCode } from '../../core/class/class-code';
import { tellCodeProblem } from '../../core/class/class-words';
import { groupsOf, isLongCode } from '../../core/class/code-letters';
import { READY_ACTIVITIES, type ReadyActivity } from '../../core/class/ready-activities';
import type { Message } from '../../core/feedback/message';
import { freshActivity, readyOf, withFreshSeed, withReady } from '../../session/class/setup';
import { announce } from '../announce';
import { useGame, useText } from '../context';
import { PageBar } from '../parts/page-bar';
import { freshSeed } from './devices';
import { OpenClassFile } from './open-class-file';
import { AddLevel } from './setup/add-level';
import { BigCode } from './setup/big-code';
import { ChosenLevels } from './setup/chosen-levels';
import { CodeCard } from './setup/code-card';
import { ReadyList } from './setup/ready-list';
import { SetupOptions } from './setup/setup-options';
import '../styles/pages.css';
import '../styles/text-field.css';
import './setup/index.css';

export function ClassPage({ which }: { readonly which: string | null }) {
  const game = useGame();
  const t = useText();
  const ids = game.levels.value.map(({ id }) => id);
  const [activity, setActivity] = useState(() => activityIn(which, ids) ?? fresh());
  const [wrong, setWrong] = useState(() => problemIn(which, ids));
  const [big, setBig] = useState(false);
  const code = classCodeOf(activity, ids);
  const side = useRef<HTMLDivElement>(null);

  // Another address was followed, back or forward.
  useEffect(() => {
    const asked = activityIn(which, ids);
    if (asked !== null && which !== code) setActivity(asked);
  }, [which]);
  // Back from the projector's view, the focus is where it was pressed.
  const wasBig = useRef(false);
  useEffect(() => {
    if (wasBig.current && !big) side.current?.querySelector<HTMLElement>('.code-big')?.focus();
    wasBig.current = big;
  }, [big]);
  useEffect(() => {
    history.replaceState(history.state, '', game.link({ place: 'class', which: code }));
  }, [game, code]);

  const change = (changed: Activity): void => {
    setActivity(changed);
    const next = classCodeOf(changed, ids);
    if (next === code) return;
    if (!isLongCode(next)) announce([t('class:code.now', { code: groupsOf(next).join(' ') })]);
    else if (!isLongCode(code)) announce([t('class:code.long.line')]);
  };
  const choose = (ready: ReadyActivity): void => change(withReady(activity, ready));
  // What was there before stays one step back.
  const open = (opened: string, brought: Activity): void => {
    game.go({ place: 'class', which: opened });
    setWrong(null);
    change(brought);
  };
  if (big) return <BigCode code={code} activity={activity} onBack={() => setBig(false)} />;
  return (
    <main class="page class-page">
      <PageBar heading={t('class:setup.heading')} />
      <div class="class-line">
        <p>{t('class:setup.line')}</p>
        {wrong === null ? null : (
          <p class="warning" role="status">
            {game.text.say(wrong)} {t('class:setup.instead')}
          </p>
        )}
      </div>
      <ReadyList chosen={readyOf(activity)} onChoose={choose} />
      <div class="code-side" ref={side}>
        <CodeCard
          code={code}
          activity={activity}
          onBig={() => setBig(true)}
          onAnother={() => change(withFreshSeed(activity, freshSeed))}
        />
      </div>
      <section class="panel">
        <h2>{t('class:setup.chosen.heading')}</h2>
        <ChosenLevels activity={activity} onChange={change} />
        <AddLevel activity={activity} onChange={change} />
      </section>
      <SetupOptions activity={activity} onChange={change} />
      <section class="panel">
        <h2>{t('class:file.heading')}</h2>
        <OpenClassFile onOpen={open} />
      </section>
    </main>
  );
}

/** The first that is offered: there is a code before anything was chosen. */
function fresh(): Activity {
  const [first] = READY_ACTIVITIES;
  if (first === undefined) throw new Error('no activity is ready');
  return freshActivity(first, freshSeed);
}

/** What is wrong with the code in an address; null when nothing is, or none is there. */
function problemIn(which: string | null, ids: readonly string[]): Message | null {
  const read = which === null ? null : parseClassCode(which, ids);
  return read === null || read.ok ? null : tellCodeProblem(read);
}

function activityIn(which: string | null, ids: readonly string[]): Activity | null {
  const read = which === null ? null : parseClassCode(which, ids);
  return read?.ok ? read.activity : null;
}
