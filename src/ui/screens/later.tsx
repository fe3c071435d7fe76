/**
 * Screens that nobody needs at first: less to load before the first step. They are fetched soon after the first paint, so
 * that they are there when they are asked for.
 */
import type { Game } from '../../session/game';
import { later } from '../later';
import { DRIVEN_CONTROLS } from '../parts/driven-later';
import { LoadingScreen } from './waiting';

const waitForLevel = () => <LoadingScreen what="level" />;
const waitForMap = () => <LoadingScreen what="map" />;

const hunt = later(async () => (await import('./hunt')).HuntScreen, waitForLevel);
const levels = later(async (text) => {
  const [{ LevelsScreen }] = await Promise.all([import('./levels'), text.loadLater()]);
  return LevelsScreen;
}, waitForLevel);
const settings = later(async (text) => {
  const [{ SettingsScreen }] = await Promise.all([import('./settings'), text.loadLater()]);
  return SettingsScreen;
}, waitForLevel);
const replay = later(async (text) => {
  const [{ ReplayScreen }] = await Promise.all([import('./replay'), text.loadLater()]);
  return ReplayScreen;
}, waitForMap);

export const HuntScreen = hunt.Component;
export const LevelsScreen = levels.Component;
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
