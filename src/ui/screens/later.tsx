/**
 * Screens that nobody needs at first: less to load before the first step. They are fetched soon after the first paint, so
 * that they are there when they are asked for.
 */
import type { ComponentType, VNode } from 'preact';
import type { Game } from '../../session/game';
import { type Later, later } from '../later';
import { DRIVEN_CONTROLS } from '../parts/driven-later';
import { LoadingScreen } from './waiting';

const waitForLevel = () => <LoadingScreen what="level" />;
const waitForMap = () => <LoadingScreen what="map" />;

const hunt = later(async () => (await import('./hunt')).HuntScreen, waitForLevel);
/** With the words that are fetched later. */
const worded = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: () => VNode,
): Later<Props> => later(async (text) => (await Promise.all([load(), text.loadLater()]))[0], waiting);

const levels = worded(async () => (await import('./levels')).LevelsScreen, waitForLevel);
const settings = worded(async () => (await import('./settings')).SettingsScreen, waitForLevel);
const reading = worded(async () => (await import('./reading')).ReadingScreen, waitForLevel);
const replay = worded(async () => (await import('./replay')).ReplayScreen, waitForMap);

export const HuntScreen = hunt.Component;
export const LevelsScreen = levels.Component;
export const ReadingScreen = reading.Component;
export const SettingsScreen = settings.Component;
export const ReplayScreen = replay.Component;

/** The dark comes first: it is fetched beside the field that is drawn behind it. */
export function fetchHuntScreen({ text }: Game): void {
  hunt.fetch(text);
}

/** Fetches the others, the one that will be needed first in front. */
export function fetchLaterScreens({ text }: Game): void {
  replay.fetch(text);
  DRIVEN_CONTROLS.fetch(text);
  levels.fetch(text);
  settings.fetch(text);
}
