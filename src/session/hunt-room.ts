/** One hunt from the first step to the pin: holds the running hunt, turns commands into records, events and words. */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Action, Card, Heading, KnobDirection, Stride } from '../core/hunt/action';
import type { ResolvedLevel } from '../core/level/resolve-level';
import type * as Engine from './engine';
import type { GamePorts } from './ports';
import type { HuntAbout } from './view-of';
import type { Aim, HuntEvent, HuntView } from './views';

/** Slow enough to follow with the eyes, and two hundred steps in half a minute. */
const ROBOT_STEP_MS = 140;

export interface HuntRoom {
  readonly view: ReadonlySignal<HuntView | null>;
  /** The turn that waits to be chosen once more; null while none does. */
  readonly aimed: ReadonlySignal<Aim | null>;
  onEvent(listener: (event: HuntEvent) => void): () => void;
  /** Opens a hunt, with what was already done in it. */
  open(rules: typeof Engine, level: ResolvedLevel, actions: readonly Action[], about: HuntAbout): void;
  close(): void;
  /** Does at once what else would wait for the next frame. */
  settle(): void;
  press(heading: Heading): void;
  act(action: Action): void;
  setStride(stride: Stride): void;
  /** Sliding: chooses a learning rate of the level's grid, the nearest there is. */
  setRate(rate: number): void;
  /** The one big turn of a way to play: slides with the chosen rate, lets a sled glide, sends a robot off or stops it. */
  glide(): void;
  /** At a mixing desk: turns a knob by a stride, the chosen one if none is told, or feels it with a toe while tapping. */
  turnKnob(knob: number, direction: KnobDirection, stride?: Stride): void;
  /** Feels with a toe, once: by a heading, or the chosen knob up and down. */
  tap(heading: Heading): void;
  /** Lays a robot's card; a robot that walks goes on with it. */
  layCard(card: Card, choice: number): void;
  /** Time passes: a robot that walks takes its next step when it is due. */
  tick(deltaMs: number): void;
  setTapping(on: boolean): void;
  announcePin(at: readonly number[]): void;
  takeAim(): void;
  leaveAim(): void;
}

export function createHuntRoom(
  { sound, haptics, afterFrame }: Pick<GamePorts, 'sound' | 'haptics' | 'afterFrame'>,
  keep: (code: string) => void,
  asksFirst: () => boolean,
): HuntRoom {
  const view = signal<HuntView | null>(null);
  const aimed = signal<Aim | null>(null);
  let aiming: Engine.Aiming | null = null;
  let rules: typeof Engine | null = null;
  const listeners = new Set<(event: HuntEvent) => void>();
  const tell = (event: HuntEvent): void => {
    for (const listener of listeners) listener(event);
  };

  /** What a step asks for beside its light, which comes first: to be kept, heard and felt. */
  let waiting: (() => void)[] = [];
  const settle = (): void => {
    const due = waiting;
    waiting = [];
    for (const work of due) work();
  };

  let sinceStepMs = 0;
  /** True when a turn is to be taken now: nobody wants to be asked, or it was chosen once more. */
  const isMeant = (turn: Aim): boolean => aiming?.isMeant(turn, asksFirst()) === true;
  /** `meant`: the player isn't asked. */
  const act = (action: Action, meant?: boolean): void => {
    const now = view.value;
    if (now === null || rules === null) return;
    const reason = rules.whyNot(now.hunt, action);
    if (reason !== null) {
      tell({ type: 'refused', reason });
      return;
    }
    if (!meant && !isMeant(action)) return;
    const hunt = rules.perform(now.hunt, action);
    const record = hunt.records.at(-1);
    const running = now.running && hunt.ending === null;
    view.value = { ...now, ...rules.shownOf(hunt), running, tapping: false };
    if (record === undefined) return;
    tell({ type: 'record', record });
    const { code, sounds, buzzMs } = rules.answerOf(hunt, record);
    waiting.push(() => {
      keep(code);
      for (const asked of sounds) sound.play(asked);
      haptics.buzz(buzzMs);
    });
    afterFrame(settle);
  };

  const turnKnob: HuntRoom['turnKnob'] = (knob, direction, stride) => {
    const now = view.value;
    if (now === null) return;
    if (knob in now.hunt.position) view.value = { ...now, knob };
    if (now.tapping) act({ type: 'tap-knob', knob, direction });
    else act({ type: 'turn-knob', knob, direction, stride: stride ?? now.stride });
  };

  const press = (heading: Heading, tapping?: boolean): void => {
    const now = view.value;
    const pressed =
      now === null || rules === null ? null : rules.pressOf(now, heading, tapping ?? now.tapping);
    if (now === null || pressed === null) return;
    if (pressed.type === 'act') act(pressed.action);
    else view.value = { ...now, knob: pressed.knob };
  };

  const glide = (): void => {
    const now = view.value;
    if (now === null) return;
    switch (now.hunt.level.spec.controls) {
      case 'sled':
        act({ type: 'coast' });
        break;
      case 'robot':
        // It stops at once.
        if (!now.running && !isMeant({ type: 'go' })) return;
        view.value = { ...now, running: !now.running && now.hunt.ending === null };
        sinceStepMs = 0;
        if (view.value.running) act(ONE_STEP, true);
        break;
      default:
        act({ type: 'slide', rate: now.rate });
    }
  };

  return {
    view,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (engine, level, actions, about) => {
      rules = engine;
      aiming = new engine.Aiming(aimed, () => sound.play({ name: 'press' }));
      view.value = engine.openView(level, actions, about);
    },
    settle,
    aimed,
    takeAim: () => {
      const turn = aimed.value;
      if (turn?.type === 'go') glide();
      else if (turn !== null) act(turn);
    },
    leaveAim: () => {
      aimed.value = null;
    },
    close: () => {
      settle();
      aimed.value = null;
      view.value = null;
    },
    act,
    press: (heading) => press(heading),
    tap: (heading) => press(heading, true),
    turnKnob,
    setStride: (stride) => {
      const now = view.value;
      if (now === null || now.hunt.level.spec.strides[stride] === undefined) return;
      view.value = { ...now, stride };
      aiming?.change({ stride });
    },
    setRate: (wanted) => {
      const now = view.value;
      const rate = now === null ? undefined : rules?.nearestRate(now.hunt.level, wanted);
      if (now === null || rate === undefined || rate === now.rate) return;
      view.value = { ...now, rate };
      aiming?.change({ rate });
    },
    glide,
    layCard: (card, choice) => act({ type: 'card', card, choice }),
    tick: (deltaMs) => {
      aiming?.tick(deltaMs);
      if (view.value?.running !== true) return;
      sinceStepMs += deltaMs;
      if (sinceStepMs < ROBOT_STEP_MS) return;
      // After a pause it takes one step, not all that were missed.
      sinceStepMs = Math.min(sinceStepMs - ROBOT_STEP_MS, ROBOT_STEP_MS);
      act(ONE_STEP, true);
    },
    setTapping: (on) => {
      const now = view.value;
      if (now === null) return;
      aimed.value = null;
      view.value = { ...now, tapping: on && now.hunt.toeTapsLeft > 0 && now.hunt.ending === null };
    },
    announcePin: (at) => tell({ type: 'pinned', at }),
  };
}

const ONE_STEP: Action = { type: 'run', length: 0 };
