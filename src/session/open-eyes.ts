/**
 * The same field from the same start once more, with the light on: the hunt's own rules and commands in a room of its own. Nothing is
 * kept, nothing is pinned, no stars; at its end both walks stand side by side.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { shownAt } from '../core/hunt/gauge';
import type { Hunt } from '../core/hunt/hunt-state';
import { isLeg } from '../core/hunt/step-record';
import * as rules from './engine';
import type { HuntRoom } from './hunt-room';
import { commandsOf, type RoomCommands } from './room-commands';
import type { HuntView, ReplayView } from './views';

/** What a walk came to. */
export interface Outcome {
  readonly steps: number;
  /** The loss on show at its end. */
  readonly shown: number;
  /** It ended in the candy: its loss is at most the floor and the tolerance. */
  readonly candy: boolean;
}

export interface WalkedTo {
  readonly at: readonly number[];
  readonly loss: number;
}

export interface OpenEyes {
  /** The walk with open eyes; null while none is walked. Its phase says nothing here: it is over when it has an ending. */
  readonly view: ReadonlySignal<HuntView | null>;
  /** The places walked with open eyes, the start first. */
  readonly path: ReadonlySignal<readonly WalkedTo[]>;
  /** Both walks, once the one with open eyes is over. */
  readonly outcomes: ReadonlySignal<{ readonly open: Outcome; readonly blind: Outcome } | null>;
  /** Begins, or begins anew. */
  start(): void;
  leave(): void;
  tick(deltaMs: number): void;
  /** What a hunt's controls ask of the game, for this walk. */
  readonly commands: RoomCommands;
}

export interface OpenEyesParts {
  readonly replay: ReplayView;
  /** Aborted when the replay is left. */
  readonly signal: AbortSignal;
  /** A room for a hunt that nothing is kept of. */
  readonly openRoom: () => HuntRoom;
}

export function openEyesOn({ replay, signal, openRoom }: OpenEyesParts): OpenEyes {
  const room = openRoom();
  const { level } = replay.hunt;
  signal.addEventListener('abort', room.close, { once: true });
  return {
    view: room.view,
    path: computed(() => placesOf(room.view.value?.hunt)),
    outcomes: computed(() => {
      const hunt = room.view.value?.hunt;
      return hunt === undefined || hunt.ending === null
        ? null
        : { open: outcomeOf(hunt), blind: outcomeOf(replay.hunt) };
    }),
    start: () => room.open(rules, level, [], { title: replay.title, seenBefore: true }),
    leave: room.close,
    tick: room.tick,
    commands: commandsOf(room),
  };
}

export function placesOf(hunt: Hunt | undefined): readonly WalkedTo[] {
  if (hunt === undefined) return [];
  const { start, startLoss } = hunt.level;
  const legs = hunt.records.filter(isLeg).map(({ to, lossAfter }) => ({ at: to, loss: lossAfter }));
  return [{ at: start, loss: startLoss }, ...legs];
}

export function outcomeOf({ level, loss, stepsTaken, ending }: Hunt): Outcome {
  const { floor, tolerance } = level.spec;
  return {
    steps: stepsTaken,
    shown: shownAt(level, loss),
    candy: ending !== 'diverged' && loss <= floor + tolerance,
  };
}
