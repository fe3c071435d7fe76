/** The hunt as its screens are shown it, and what answers a turn beside its light. Part of the rules: fetched with the first hunt. */
import type { Message } from '../core/feedback/message';
import { messagesFor } from '../core/feedback/rules';
import { signalsOf } from '../core/feedback/signals';
import type { Action, Stride } from '../core/hunt/action';
import { type Hunt, performAll } from '../core/hunt/hunt';
import type { StepRecord } from '../core/hunt/step-record';
import type { ResolvedLevel } from '../core/level/resolve-level';
import { codeOf } from './hunt-code';
import type { Sound } from './ports';
import { soundsOf } from './sounds';
import { buzzOf } from './touch';
import type { HuntView } from './views';

/** What the session knows about a hunt beside the hunt itself. */
export interface HuntAbout extends Pick<HuntView, 'title' | 'seenBefore'> {
  /** The walk to beat: how many steps it has is told at the start, nothing else. */
  readonly other?: Hunt | null;
}

/** A hunt opened, with what was already done in it. */
export function openView(
  level: ResolvedLevel,
  actions: readonly Action[],
  { other = null, ...about }: HuntAbout,
): HuntView {
  const shown = shownOf(performAll(level, actions));
  const waits: readonly Message[] =
    other === null || actions.length > 0
      ? []
      : [{ key: 'ui:hunt.waits', params: { count: other.stepsTaken } }];
  return {
    ...about,
    ...shown,
    messages: [...shown.messages, ...waits],
    stride: Math.floor((level.spec.strides.length - 1) / 2) as Stride,
    // The slowest, as a robot's first card is: which rate is good is for the player to find.
    rate: 0,
    knob: 0,
    running: false,
    tapping: false,
  };
}

/**
 * Stepping into the candy needs no pin: the hunt stays lit with joy until the light comes by itself. Nor does a mixing desk:
 * no map can show where its candy is.
 */
export function shownOf(hunt: Hunt): Pick<HuntView, 'hunt' | 'phase' | 'messages'> {
  const pinning = hunt.ending !== null && hunt.ending !== 'found' && hunt.level.surface.dimension <= 2;
  return { hunt, phase: pinning ? 'pinning' : 'hunting', messages: messagesFor(signalsOf(hunt)) };
}

/** What the newest record of a hunt asks for beside its light: to be kept, heard and felt. */
export function answerOf(
  hunt: Hunt,
  record: StepRecord,
): { readonly code: string; readonly sounds: readonly Sound[]; readonly buzzMs: readonly number[] } {
  const told = signalsOf(hunt);
  return { code: codeOf(hunt), sounds: soundsOf(record, told), buzzMs: buzzOf(record, told) };
}

/** The nearest learning rate that a level has, by its place in the level's grid; 0 where none is chosen. */
export function nearestRate({ spec }: ResolvedLevel, wanted: number): number {
  const count = spec.controls === 'slide' ? spec.slide.learningRates.count : 1;
  return Math.max(0, Math.min(count - 1, Math.round(wanted)));
}
