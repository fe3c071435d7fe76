/** A child's place in a class: dealt an animal on coming in, asked who it is on coming back, in the lobby once a walk is done. */
import { useEffect } from 'preact/hooks';
import type { Activity } from '../../../core/class/activity';
import { onResult } from '../../../session/class/announce';
import { enterClass } from '../../../session/class/attend';
import { resultOf } from '../../../session/class/class-walk';
import { studentOf } from '../../../session/class/student';
import { useGame } from '../../context';
import { LoadingScreen } from '../../screens/waiting';
import { loadTabs } from '../devices';
import { DealPage } from './deal-page';
import { Lobby } from './lobby';
import { WelcomeBack } from './welcome-back';

interface Props {
  readonly code: string;
  readonly activity: Activity;
}

export function Seat({ code, activity }: Props) {
  const game = useGame();
  const student = studentOf(game.ports.storage);
  const known = student.memory.value.classes.find((one) => one.code === code) ?? null;
  const isIn = student.now.value?.code === code;
  useEffect(() => {
    if (known === null) enterClass(game, code, activity);
  }, [game, code, activity, known]);
  useEffect(() => {
    const stops: (() => void)[] = [];
    let left = false;
    /** All that was walked in this class, in whatever visit. */
    const kept = (): readonly string[] => {
      const one = student.attendance(code);
      return one === null ? [] : one.walks.map((walk) => resultOf(one, walk));
    };
    loadTabs().then(({ tellTabs, answerTabs }) => {
      if (!left) stops.push(onResult(tellTabs), answerTabs(kept));
    }, console.warn);
    return () => {
      left = true;
      for (const stop of stops) stop();
    };
  }, [student, code]);
  if (known === null) return <LoadingScreen what="level" />;
  if (!isIn) return <WelcomeBack one={known} activity={activity} />;
  if (known.walks.length === 0) return <DealPage one={known} activity={activity} />;
  return <Lobby one={known} activity={activity} />;
}
