/** A row of the table: when it speaks and what it says. */
import type { Message } from './message';
import type { HuntSignals } from './signals';

export interface Rule {
  readonly key: string;
  readonly when: (s: HuntSignals) => boolean;
  readonly params?: (s: HuntSignals) => Message['params'];
  /** Wordings that take turns, action by action; 2 unless told. What is said once in a hunt has 1, praise has 4. */
  readonly wordings?: 1 | 2 | 4;
}

/** The wordings after the first one, as i18next's contexts. */
const CONTEXTS = ['again', 'third', 'fourth'] as const;

/** Which wording the action number `turn`, counted from 1, is told in; null for the first one. */
export function contextOf({ wordings = 2 }: Rule, turn: number): (typeof CONTEXTS)[number] | null {
  return CONTEXTS[((turn - 1) % wordings) - 1] ?? null;
}
