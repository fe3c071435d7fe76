/** Reading aloud as the screens see it. The voice is fetched only by those who want it (behind.ts): null until then. */
import { signal } from '@preact/signals';
import type { Settings } from '../core/course/save';
import type { SpeechPort } from '../session/ports';
import { useGame } from './context';

export const speech = signal<SpeechPort | null>(null);

/** How fast, as parts of a voice's own speed, which is a grown-up's. */
export const RATES: Readonly<Record<Settings['aloudSpeed'], number>> = {
  slow: 0.65,
  normal: 0.9,
  fast: 1.25,
};

export interface Aloud {
  /** Whether this is read just now. */
  readonly reading: boolean;
  read(lines: readonly string[]): void;
  stop(): void;
}

/** Reading something under this name; null where nothing is to be read, or can't be in this language. */
export function useAloud(name: string): Aloud | null {
  const game = useGame();
  const { aloud, aloudSpeed } = game.settings.value;
  const { code } = game.text.language.value;
  const port = aloud === 'off' ? null : speech.value;
  if (!port?.hasVoice(code)) return null;
  return {
    reading: port.reading.value === name,
    read: (lines) => port.read(name, lines, code, RATES[aloudSpeed]),
    stop: port.stop,
  };
}
