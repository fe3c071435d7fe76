/**
 * Who else walked here: rivals, coaches, a robot to set and the player's own ghosts, each switched on by the player. A walk is
 * reckoned when it is first asked for: its first pieces at once, the others one a tick, so that nothing ever waits for it.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Hunt } from '../../core/hunt/hunt';
import { type FreeRule, freeWalkSteps, RATES_BELOW, ratesFor } from '../../core/replay/free-walk';
import { ghostsOf } from '../../core/replay/ghosts';
import {
  COACH_NAMES,
  type CoachName,
  coachWalkSteps,
  type RivalName,
  rivalsOf,
  rivalWalkSteps,
} from '../../core/replay/rivals';
import { type ToldWalk, tellWalk } from '../../core/replay/told-walk';
import type { Steps } from '../../core/steps';
import type { ReplayView } from '../views';

/** Somebody who walks from the player's start. */
export type Walker =
  | { readonly kind: 'rival'; readonly id: string; readonly name: RivalName }
  | { readonly kind: 'coach'; readonly id: string; readonly name: CoachName }
  | { readonly kind: 'robot'; readonly id: string }
  /** `number` counts those that are not the best, from 1, the latest first. */
  | { readonly kind: 'ghost'; readonly id: string; readonly isBest: boolean; readonly number: number };

export interface ShownWalker {
  readonly walker: Walker;
  /** Null while it is being reckoned. */
  readonly told: ToldWalk | null;
}

export interface RobotSetting {
  readonly rule: FreeRule;
  /** The learning rate's place in `rates`. */
  readonly rate: number;
  /** μ; only momentum and Nesterov look at it. */
  readonly momentum: number;
}

/** The walks kept on the device that might be ghosts of this field. */
export interface KeptWalks {
  readonly best: string | null;
  /** The latest first. */
  readonly earlier: readonly string[];
}

export interface Rivals {
  /** Everybody there is on this field: rivals, coaches, the robot, ghosts. */
  readonly walkers: readonly Walker[];
  /** Who is shown, in the order they were switched on; at most `MOST_SHOWN`. */
  readonly shown: ReadonlySignal<readonly ShownWalker[]>;
  /** Whether this many are all that there is room for. */
  readonly full: ReadonlySignal<boolean>;
  readonly robot: ReadonlySignal<RobotSetting>;
  /** The scale of the robot's learning rates for its rule. */
  readonly rates: ReadonlySignal<readonly number[]>;
  /** Switches somebody on or off; false where there is no room. */
  toggle(walker: Walker): boolean;
  /** Another setting; its path is walked at once, if it is shown. */
  setRobot(change: Partial<RobotSetting>): void;
  /** Goes on with what is being reckoned. */
  tick(): void;
}

/** More lines than these nobody can tell apart. */
export const MOST_SHOWN = 4;
/** Pieces of a walk that are reckoned as soon as it is asked for: a rival's whole walk, mostly. */
const PIECES_AT_ONCE = 3;
export const MOMENTUMS = [0, 0.5, 0.8, 0.9, 0.95, 0.99] as const;

interface Job {
  readonly id: string;
  readonly steps: Steps<Hunt>;
}

export function openRivals(replay: ReplayView, kept: KeptWalks): Rivals {
  const { level } = replay.hunt;
  const codes = [...(kept.best === null ? [] : [kept.best]), ...kept.earlier];
  const ghosts = ghostsOf(
    level,
    codes.filter((code) => code !== replay.code),
  );
  const known = new Map<string, ToldWalk>();
  let jobs: readonly Job[] = [];
  const shownIds = signal<readonly string[]>([]);
  /** Raised whenever a walk has been told. */
  const toldCount = signal(0);
  const robot = signal<RobotSetting>({ rule: 'gradient-descent', rate: RATES_BELOW, momentum: 0.9 });
  const rates = computed(() => ratesFor(level, robot.value.rule));

  let number = 0;
  const ghostWalks = new Map<string, Hunt>();
  const walkers: readonly Walker[] = [
    ...rivalsOf(level).map((name): Walker => ({ kind: 'rival', id: `rival-${name}`, name })),
    ...COACH_NAMES.map((name): Walker => ({ kind: 'coach', id: `coach-${name}`, name })),
    { kind: 'robot', id: 'robot' },
    ...ghosts.map(({ code, hunt }, i): Walker => {
      const isBest = code === kept.best;
      if (!isBest) number += 1;
      const id = `ghost-${i}`;
      ghostWalks.set(id, hunt);
      return { kind: 'ghost', id, isBest, number };
    }),
  ];

  const tell = (id: string, hunt: Hunt): void => {
    known.set(id, tellWalk(hunt, replay.points));
    toldCount.value += 1;
  };
  const stepsOf = (walker: Exclude<Walker, { kind: 'ghost' }>): Steps<Hunt> => {
    switch (walker.kind) {
      case 'rival':
        return rivalWalkSteps(level, walker.name);
      case 'coach':
        return coachWalkSteps(level, walker.name);
      case 'robot': {
        const { rule, rate, momentum } = robot.peek();
        return freeWalkSteps(level, { rule, momentum, learningRate: rates.peek()[rate] ?? 1 });
      }
    }
  };

  /** One piece of the first job; true while there are any. */
  const work = (): boolean => {
    const [job] = jobs;
    if (job === undefined) return false;
    const piece = job.steps.next();
    if (piece.done !== true) return true;
    jobs = jobs.slice(1);
    tell(job.id, piece.value);
    return jobs.length > 0;
  };
  const reckon = (walker: Walker): void => {
    if (walker.kind === 'ghost') {
      const hunt = ghostWalks.get(walker.id);
      if (hunt !== undefined) tell(walker.id, hunt);
      return;
    }
    jobs = [...jobs.filter(({ id }) => id !== walker.id), { id: walker.id, steps: stepsOf(walker) }];
    for (let piece = 0; piece < PIECES_AT_ONCE && work(); piece++);
  };

  const full = computed(() => shownIds.value.length >= MOST_SHOWN);
  return {
    walkers,
    shown: computed(() => {
      void toldCount.value;
      return shownIds.value.flatMap((id) => {
        const walker = walkers.find((each) => each.id === id);
        return walker === undefined ? [] : [{ walker, told: known.get(id) ?? null }];
      });
    }),
    full,
    robot,
    rates,
    toggle: (walker) => {
      const ids = shownIds.peek();
      if (ids.includes(walker.id)) {
        shownIds.value = ids.filter((id) => id !== walker.id);
        jobs = jobs.filter(({ id }) => id !== walker.id);
        return true;
      }
      if (full.peek()) return false;
      shownIds.value = [...ids, walker.id];
      if (!known.has(walker.id)) reckon(walker);
      return true;
    },
    setRobot: (change) => {
      robot.value = { ...robot.peek(), ...change };
      const walker = walkers.find(({ kind }) => kind === 'robot');
      const isShown = walker !== undefined && shownIds.peek().includes(walker.id);
      // What it did before stays to be seen until the new walk is there.
      if (isShown) reckon(walker);
      else known.delete('robot');
    },
    tick: () => {
      work();
    },
  };
}
