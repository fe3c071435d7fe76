/** The game and its words, for every component below. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Game } from '../session/game';
import type { TextKey } from './text-keys';

export const GameContext = createContext<Game | null>(null);

export function useGame(): Game {
  const game = useContext(GameContext);
  if (game === null) throw new Error('useGame needs a GameContext above it');
  return game;
}

export type Translate = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string;

/** The translating function; reading it subscribes the component to changes of language. */
export function useText(): Translate {
  const { text } = useGame();
  void text.language.value;
  return (key, params) => text.translate(key, params);
}

export interface Formats {
  number(value: number): string;
  percent(share: number): string;
  /** A learning rate, to two digits: 0.05, 1.6. */
  rate(value: number): string;
}

/** Made once for a language, when first needed: making one takes longer than anything else on a screen. */
const formats = new Map<string, Formats>();

/** Numbers as the current language writes them. */
export function useFormats(): Formats {
  return formatsIn(useGame().text.language.value.code);
}

export function formatsIn(code: string): Formats {
  const known = formats.get(code) ?? makeFormats(code);
  formats.set(code, known);
  return known;
}

function makeFormats(code: string): Formats {
  let number: Intl.NumberFormat | null = null;
  let percent: Intl.NumberFormat | null = null;
  let rate: Intl.NumberFormat | null = null;
  return {
    number: (value) => {
      number ??= new Intl.NumberFormat(code, { maximumFractionDigits: 1 });
      return number.format(value);
    },
    rate: (value) => {
      rate ??= new Intl.NumberFormat(code, { maximumSignificantDigits: 2 });
      return rate.format(value);
    },
    percent: (share) => {
      percent ??= new Intl.NumberFormat(code, { style: 'percent' });
      return percent.format(share);
    },
  };
}
