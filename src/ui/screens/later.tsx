/**
 * Screens that nobody needs at first arrive in files of their own, with their styles and words: less to load before the first
 * step. They are fetched soon after the first paint, so that they are there when they are asked for.
 */
import { signal } from '@preact/signals';
import { type ComponentType, h } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Game } from '../../session/game';
import type { TextPort } from '../../session/ports';
import { useGame } from '../context';
import { LoadingScreen, type Wait } from './waiting';

type Screen = ComponentType<Record<string, never>>;

interface Later {
  readonly Screen: Screen;
  fetch(text: TextPort): void;
}

function later(load: (text: TextPort) => Promise<Screen>, wait: Wait): Later {
  const loaded = signal<Screen | null>(null);
  let asked = false;
  const fetch = (text: TextPort): void => {
    if (asked) return;
    asked = true;
    load(text).then(
      (screen) => {
        loaded.value = screen;
      },
      () => {
        asked = false; // no network just now: the next time it is asked for, it is tried again
      },
    );
  };
  return {
    fetch,
    Screen: () => {
      const { text } = useGame();
      useEffect(() => fetch(text), [text]);
      return loaded.value === null ? <LoadingScreen what={wait} /> : h(loaded.value, {});
    },
  };
}

const hunt = later(async () => (await import('./hunt')).HuntScreen, 'level');
const levels = later(async () => (await import('./levels')).LevelsScreen, 'level');
const settings = later(async (text) => {
  const [{ SettingsScreen }] = await Promise.all([import('./settings'), text.loadLater()]);
  return SettingsScreen;
}, 'level');
const replay = later(async (text) => {
  const [{ ReplayScreen }] = await Promise.all([import('./replay'), text.loadLater()]);
  return ReplayScreen;
}, 'map');

export const HuntScreen = hunt.Screen;
export const LevelsScreen = levels.Screen;
export const SettingsScreen = settings.Screen;
export const ReplayScreen = replay.Screen;

/** The dark comes first: it is fetched beside the field that is drawn behind it. */
export function fetchHuntScreen({ text }: Game): void {
  hunt.fetch(text);
}

/** Fetches the others, the one that will be needed first in front. */
export function fetchLaterScreens({ text }: Game): void {
  replay.fetch(text);
  levels.fetch(text);
  settings.fetch(text);
}
