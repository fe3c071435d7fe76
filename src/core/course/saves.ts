/**
 * Saves: reading untrusted ones, making new ones, merging two without losing anything.
 * What a later version changes is in migrations.ts, one step a version.
 */
import * as v from 'valibot';
import { MIGRATIONS, takeStep } from './migrations';
import {
  ANIMALS,
  type Animal,
  type LevelProgress,
  MOST_RECENT,
  type Profile,
  type Save,
  type Settings,
  saveSchema,
} from './save';

export const DEFAULT_SETTINGS: Settings = {
  language: null,
  sound: true,
  light: true,
  touch: true,
  words: true,
  captions: false,
  effectsVolume: 0.8,
  bedVolume: 0.4,
  reducedMotion: 'system',
  textSize: 'normal',
  stepButtons: false,
  hints: 'offer',
  keys: {},
  scan: 'off',
  askFirst: false,
  aloud: 'off',
  aloudSpeed: 'normal',
  openAll: false,
  asList: false,
  explainFirst: false,
};

const NO_PROGRESS: LevelProgress = { stars: 0, finished: 0, best: null, recent: [], seen: [] };

/** How many seen fields are remembered for each level; the oldest are forgotten first. */
export const MOST_SEEN = 200;

export function newProfile(): Profile {
  return { settings: DEFAULT_SETTINGS, levels: {}, unfinished: null, lastWalk: null, answers: {} };
}

export function newSave(): Save {
  return { version: 1, active: ANIMALS[0], profiles: { [ANIMALS[0]]: newProfile() } };
}

/** Says what is wrong with a save: it is no JSON, it is newer than this game, or a field is bad. */
export class SaveError extends RangeError {
  override readonly name = 'SaveError';
  constructor(
    readonly problem: 'not-json' | 'newer' | 'field',
    readonly part: string,
  ) {
    super(`save: ${problem} ${part}`);
  }
}

/** Reads a save from text. Throws SaveError naming what is wrong. */
export function parseSave(text: string): Save {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new SaveError('not-json', text.slice(0, 40));
  }
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (typeof version === 'number' && version > 1) throw new SaveError('newer', String(version));
  const result = v.safeParse(saveSchema, MIGRATIONS.reduce(takeStep, data), { abortEarly: true });
  if (!result.success) throw new SaveError('field', v.getDotPath(result.issues[0]) ?? '');
  return result.output;
}

export function profileOf(save: Save): Profile {
  return save.profiles[save.active] ?? newProfile();
}

export function progressOf(profile: Profile, levelId: string): LevelProgress {
  // Own properties only: a level called "constructor" has no progress either.
  return Object.hasOwn(profile.levels, levelId) ? (profile.levels[levelId] ?? NO_PROGRESS) : NO_PROGRESS;
}

/** The first seed after one whose field has not been seen lit yet: only a first sight counts for stars. */
export function nextUnseenSeed(profile: Profile, levelId: string, after = 0): number {
  const { seen } = progressOf(profile, levelId);
  let seed = after + 1;
  while (seen.includes(seed)) seed += 1;
  return seed;
}

/** The save with the active profile changed. */
export function withProfile(save: Save, change: (profile: Profile) => Profile): Save {
  return { ...save, profiles: { ...save.profiles, [save.active]: change(profileOf(save)) } };
}

/** Both saves' profiles; where both have one, the better stars, all that was seen, all answers, and this device's settings. */
export function mergeSaves(mine: Save, theirs: Save): Save {
  const profiles: Partial<Record<Animal, Profile>> = { ...mine.profiles };
  for (const animal of ANIMALS) {
    const incoming = theirs.profiles[animal];
    if (incoming === undefined) continue;
    const own = mine.profiles[animal];
    profiles[animal] = own === undefined ? incoming : mergeProfiles(own, incoming);
  }
  return { ...mine, profiles };
}

function mergeProfiles(mine: Profile, theirs: Profile): Profile {
  const levels: Record<string, LevelProgress> = { ...mine.levels };
  for (const [id, incoming] of Object.entries(theirs.levels)) {
    const own = progressOf(mine, id);
    const better = incoming.stars > own.stars ? incoming : own;
    levels[id] = {
      stars: better.stars,
      best: better.best ?? own.best ?? incoming.best,
      recent: [...new Set([...own.recent, ...incoming.recent])].slice(0, MOST_RECENT),
      finished: Math.max(own.finished, incoming.finished),
      seen: [...new Set([...own.seen, ...incoming.seen])].slice(-MOST_SEEN),
    };
  }
  return {
    ...mine,
    levels,
    unfinished: mine.unfinished ?? theirs.unfinished,
    answers: { ...theirs.answers, ...mine.answers },
  };
}
