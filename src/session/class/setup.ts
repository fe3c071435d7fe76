/** What a teacher puts together for a class: changes to an activity that always leave a good one. State is the page's; all here is pure. */
import {
  ACTIVITY_SEEDS,
  type Activity,
  type ActivityLevel,
  MOST_ACTIVITY_LEVELS,
  MOST_SHORT_LEVELS,
} from '../../core/class/activity';
import { READY_ACTIVITIES, type ReadyActivity, type ReadyId } from '../../core/class/ready-activities';

/** A class that was not changed yet: everybody's own language, hints when asked for, no sound, play first. */
export function freshActivity({ levels }: ReadyActivity, freshSeed: () => number): Activity {
  return {
    levels,
    senses: 'levels',
    hints: true,
    order: 'play',
    language: null,
    sound: false,
    seed: freshSeed() % ACTIVITY_SEEDS,
  };
}

/** The levels of a ready activity in place of whatever was there; how it is played stays. */
export const withReady = (activity: Activity, { levels }: ReadyActivity): Activity => ({
  ...activity,
  levels,
});

/** Other turnings, starts and generated fields, so another code. */
export function withFreshSeed(activity: Activity, freshSeed: () => number): Activity {
  const seed = freshSeed() % ACTIVITY_SEEDS;
  return { ...activity, seed: seed === activity.seed ? (seed + 1) % ACTIVITY_SEEDS : seed };
}

/** One more level at the end; nothing changes where a class is full. The same level may come twice. */
export const withLevel = (activity: Activity, level: ActivityLevel): Activity =>
  isFull(activity) ? activity : { ...activity, levels: [...activity.levels, level] };

export const isFull = ({ levels }: Activity): boolean => levels.length >= MOST_ACTIVITY_LEVELS;

/** True for a class that is too big for a short code: it travels by link, QR code or file. */
export const isBig = ({ levels }: Activity): boolean => levels.length > MOST_SHORT_LEVELS;

/** Without the level at a place, from 0; the last one stays. */
export const withoutLevel = (activity: Activity, at: number): Activity =>
  activity.levels.length < 2
    ? activity
    : { ...activity, levels: activity.levels.filter((_, place) => place !== at) };

/** The level at a place, from 0, changes places with the one before (−1) or behind it (1), where there is one. */
export function withMoved(activity: Activity, at: number, by: -1 | 1): Activity {
  const levels = [...activity.levels];
  const [moved, other] = [levels[at], levels[at + by]];
  if (moved === undefined || other === undefined) return activity;
  levels[at] = other;
  levels[at + by] = moved;
  return { ...activity, levels };
}

/** The ready activity whose levels these are, in its order; null for a mix of one's own. */
export function readyOf({ levels }: Activity): ReadyId | null {
  const same = ({ levels: ready }: ReadyActivity): boolean =>
    ready.length === levels.length && ready.every((level, i) => keyOf(level) === keyOf(levels[i] ?? level));
  return READY_ACTIVITIES.find(same)?.id ?? null;
}

/** A level as text: the same for the same. */
export const keyOf = (level: ActivityLevel): string =>
  level.kind === 'course' ? level.id : `${level.family} ${level.teaches} ${level.difficulty}`;

/** Where a class joins: the page itself, without what stands before its `#`, so that a teacher's own wishes don't go along. */
export function joinAddress(pageAddress: string, code: string): string {
  const [page = ''] = pageAddress.split('#');
  const [plain = ''] = page.split('?');
  return `${plain.replace(/index\.html$/, '')}#/join/${code}`;
}

/** True for an address that only this device can open. */
export const isOnlyHere = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || hostname === '' || /^127(\.\d{1,3}){3}$/.test(hostname);
