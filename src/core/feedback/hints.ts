/**
 * The hint ladder: a question, then a pointer, then a shown step. What is advised comes from what was sensed and done alone; the
 * field, its loss and its gradient are never looked at. Definitions stand in docs/model.md, under "Hints".
 */
import { HEADINGS } from '../hunt/action';
import type { Hunt } from '../hunt/hunt-state';
import type { Advised, Hint } from './hint';
import { hintAtDesk } from './hint-at-desk';
import { hintByRate, hintOnSled } from './hint-driven';
import { hintOnFoot } from './hint-on-foot';
import type { Message } from './message';

export const RUNGS = 3;

/** The words of a rung, 1 … 3, and what to show with the third. */
export function hintAt(
  hunt: Hunt,
  rung: number,
): { readonly message: Message; readonly advised: Advised | null } {
  const { reason, advised } = hintOf(hunt);
  if (rung <= 1) return { message: { key: `hints:question.${reason}`, params: {} }, advised: null };
  if (rung === 2) return { message: { key: `hints:pointer.${reason}`, params: {} }, advised: null };
  return { message: { key: `hints:shown.${advised.type}`, params: paramsOf(advised) }, advised };
}

export function hintOf(hunt: Hunt): Hint {
  const { spec } = hunt.level;
  if (hunt.sensed.gauge === 0 && !spec.candyEndsHunt) return { reason: 'hot', advised: { type: 'grab' } };
  switch (spec.controls) {
    case 'walk':
    case 'tightrope':
      return hintOnFoot(hunt);
    case 'slide':
    case 'robot':
      return hintByRate(hunt);
    case 'sled':
      return hintOnSled(hunt);
    case 'mixing-desk':
      return hintAtDesk(hunt);
  }
}

const STRIDES = ['small', 'medium', 'large'] as const;

function paramsOf(advised: Advised): Message['params'] {
  switch (advised.type) {
    case 'step':
      return { heading: HEADINGS[advised.heading], stride: STRIDES[advised.stride] };
    case 'toe':
    case 'nudge':
      return { heading: HEADINGS[advised.heading] };
    case 'knob':
      return { knob: advised.knob + 1, direction: advised.direction, stride: STRIDES[advised.stride] };
    case 'knob-tap':
      return { knob: advised.knob + 1, direction: advised.direction };
    default:
      return {};
  }
}
