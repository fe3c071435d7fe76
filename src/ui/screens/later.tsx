/**
 * Screens that nobody needs at first arrive in files of their own, with their styles: less to load before the first
 * step. They are fetched soon after the first paint, so that they are there when they are asked for.
 */
import { signal } from '@preact/signals';
import { type ComponentType, h } from 'preact';
import { useEffect } from 'preact/hooks';
import { LoadingScreen, type Wait } from './waiting';

type Screen = ComponentType<Record<string, never>>;

interface Later {
  readonly Screen: Screen;
  fetch(): void;
}

function later(load: () => Promise<Screen>, wait: Wait): Later {
  const loaded = signal<Screen | null>(null);
  let asked = false;
  const fetch = (): void => {
    if (asked) return;
    asked = true;
    load().then(
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
      useEffect(fetch, []);
      return loaded.value === null ? <LoadingScreen what={wait} /> : h(loaded.value, {});
    },
  };
}

const hunt = later(async () => (await import('./hunt')).HuntScreen, 'level');
const levels = later(async () => (await import('./levels')).LevelsScreen, 'level');
const settings = later(async () => (await import('./settings')).SettingsScreen, 'level');
const replay = later(async () => (await import('./replay')).ReplayScreen, 'map');

export const HuntScreen = hunt.Screen;
export const LevelsScreen = levels.Screen;
export const SettingsScreen = settings.Screen;
export const ReplayScreen = replay.Screen;

/** The dark comes first: it is fetched beside the field that is drawn behind it. */
export function fetchHuntScreen(): void {
  hunt.fetch();
}

/** Fetches the others, the one that will be needed first in front. */
export function fetchLaterScreens(): void {
  replay.fetch();
  levels.fetch();
  settings.fetch();
}
