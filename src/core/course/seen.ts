/** A profile after a field was seen lit: what counts, and what is kept of it. Fetched with the first light. */
import { type LevelProgress, MOST_RECENT, type Profile } from './save';
import { MOST_SEEN, progressOf } from './saves';

/** The profile after a field was seen lit without walking it, as by a friend's link: its first sight is spent. */
export function withSeenField(profile: Profile, levelId: string, seed: number): Profile {
  const before = progressOf(profile, levelId);
  if (before.seen.includes(seed)) return profile;
  const after = { ...before, seen: [...before.seen, seed].slice(-MOST_SEEN) };
  return { ...profile, levels: { ...profile.levels, [levelId]: after } };
}

/** The profile after a finished hunt whose field has now been seen. Stars count only at a field's first sight. */
export function withFinishedHunt(
  profile: Profile,
  hunt: {
    readonly levelId: string;
    readonly seed: number;
    readonly stars: 0 | 1 | 2 | 3;
    readonly code: string;
  },
): Profile {
  const before = progressOf(profile, hunt.levelId);
  const counts = !before.seen.includes(hunt.seed);
  const better = counts && (hunt.stars > before.stars || before.best === null);
  const after: LevelProgress = {
    stars: counts && hunt.stars > before.stars ? hunt.stars : before.stars,
    finished: before.finished + 1,
    best: better ? hunt.code : before.best,
    recent: [hunt.code, ...before.recent.filter((code) => code !== hunt.code)].slice(0, MOST_RECENT),
    seen: counts ? [...before.seen, hunt.seed].slice(-MOST_SEEN) : before.seen,
  };
  return {
    ...profile,
    levels: { ...profile.levels, [hunt.levelId]: after },
    unfinished: null,
    lastWalk: hunt.code,
  };
}
