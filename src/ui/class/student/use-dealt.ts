/** Deals the seeds of a class's fields as they are needed: a few walks of a bot measure which starts are fair. */
import { useEffect, useState } from 'preact/hooks';
import type { Activity } from '../../../core/class/activity';
import type { Attendance } from '../../../core/class/attendance';
import { dealtSeedOf } from '../../../core/class/class-field';
import { classLevelOf } from '../../../session/class/class-level-name';
import { studentOf } from '../../../session/class/student';
import { useGame } from '../../context';
import { loadClassFields } from '../devices';

export interface Dealt {
  /** True once the field may be walked. */
  readonly ready: boolean;
  /** True when it can't be had just now. */
  readonly failed: boolean;
  tryAgain(): void;
}

/** The field `level` of the class, from 1; one after the last is nothing to deal. */
export function useDealt({ code, animal, seeds }: Attendance, activity: Activity, level: number): Dealt {
  const game = useGame();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const there = seeds.length;
  const wanted = there < level && level <= activity.levels.length;
  useEffect(() => {
    if (!wanted) return;
    let stale = false;
    setFailed(false);
    const next = there + 1;
    const deal = async (): Promise<void> => {
      const [spec, { measureClassField }] = await Promise.all([
        game.ports.levels.load(classLevelOf(code, next)),
        loadClassFields(),
      ]);
      const field = await measureClassField(spec, activity);
      if (!stale) studentOf(game.ports.storage).deal(code, next, dealtSeedOf(field, animal));
    };
    deal().catch((error: unknown) => {
      console.warn(error);
      if (!stale) setFailed(true);
    });
    return () => {
      stale = true;
    };
  }, [game, activity, code, animal, there, wanted, tries]);
  return { ready: there >= level, failed, tryAgain: () => setTries(tries + 1) };
}
