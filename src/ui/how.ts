/** How something is done with the device last used, in words; null until the words are there (parts/prompts-later.tsx). */
import { signal } from '@preact/signals';
import type { Game } from '../session/game';
import type { Aim, HuntView } from '../session/views';
import type { Translate } from './context';
import type { Capped } from './input/cap-of';

export type HowTo = 'step' | 'pin';

/** A cap that shows which key, or which button of a gamepad, does the same. */
export interface CapProps {
  readonly does: Capped;
  /** In the line of its words, not at the corner of its button. */
  readonly inline?: boolean;
}

/** Ava's question before a turn (parts/ask-first.tsx). */
export interface AskProps {
  readonly aim: Aim;
  readonly view: HuntView;
}

export const sayHow = signal<((what: HowTo, game: Game, t: Translate) => string) | null>(null);
