/**
 * From a walk to the light: makes the bird's eye of it, keeps what was done and seen, shows it, and opens what explores it. Fetched
 * while the hunt goes on, long before the first light.
 */
import type { Signal } from '@preact/signals-core';
import { progressOf } from '../core/course/saves';
import { withFinishedHunt, withSeenField } from '../core/course/seen';
import type { Hunt } from '../core/hunt/hunt';
import { buildReplay } from './build-replay';
import type { Explore } from './explore/explore';
import type { HuntRoom } from './hunt-room';
import { levelTitle } from './level-title';
import type { LevelPort, SoundPort, Survey } from './ports';
import type { ReplayClockControl } from './replay-clock';
import type { Route } from './route';
import type { SaveStore } from './save-store';
import type { HuntView, ReplayView, Screen } from './views';

export { levelAfter } from './level-after';
export { createReplayClock } from './replay-clock';

export interface LightParts {
  readonly levels: LevelPort;
  readonly sound: SoundPort;
  readonly store: SaveStore;
  readonly room: HuntRoom;
  /** Another room, for a walk in the light that nothing is kept of. */
  readonly openRoom: () => HuntRoom;
  /** What the light needn't wait for. */
  readonly afterFrame: (work: () => void) => void;
  /** Called when a place has become another with an address of its own, as a hunt its replay. */
  readonly moved: (route: Route) => void;
}

/** What the light is shown by. */
export interface LightShown {
  readonly screen: Signal<Screen>;
  readonly replay: Signal<ReplayView | null>;
  readonly coming: Signal<ReplayView | null>;
  readonly explore: Signal<Explore | null>;
  readonly clockwork: ReplayClockControl;
}

/** One visit to a field. */
export interface FieldVisit {
  readonly surveyed: Survey;
  /** The code of the walk to beat, or to lie beside this one: shown to nobody before the light. */
  readonly theirs: string;
  /** Aborted when the place is left. */
  readonly signal: AbortSignal;
}

/** The light on a visited field. */
export interface Light {
  /** Makes what the light of a finished hunt will show, before it is asked to. */
  makeReady(finished: HuntView): void;
  /** The blindfold comes off: score, keep, show, and take the replay's own address. */
  reveal(finished: HuntView, pin: readonly number[] | null): void;
  /** Shows a walk that was read from its code. */
  open(walk: Hunt, code: string): void;
}

export function createLight(
  { levels, sound, store, room, openRoom, afterFrame, moved }: LightParts,
  { screen, replay, coming, explore, clockwork }: LightShown,
  { surveyed, theirs, signal }: FieldVisit,
): Light {
  let unpinned: ReplayView | null = null;
  /** Without a pin. Asked again it is the same. */
  const unpinnedOf = ({ hunt, title, seenBefore }: HuntView): ReplayView => {
    unpinned ??= buildReplay(hunt, surveyed, { title, pin: null, counts: !seenBefore, own: true });
    return unpinned;
  };

  const show = (view: ReplayView): void => {
    clockwork.start(view.path.length - 1, view.moment.step);
    replay.value = view;
    room.close();
    screen.value = { name: 'replay' };
    coming.value = null;
    afterFrame(() => follow(view));
  };

  /** What comes with a replay, but after its first frame. */
  const follow = (view: ReplayView): void => {
    if (signal.aborted) return;
    sound.setBed('light');
    sound.play({ name: 'light' });
    sound.play({ name: view.score.find });
    import('./explore/explore').then(({ openExplore }) => {
      if (signal.aborted) return;
      explore.value = openExplore({
        replay: view,
        profile: store.profile.value,
        theirs,
        signal,
        levels,
        openRoom,
      });
    }, console.warn);
  };

  return {
    makeReady: (finished) => {
      if (!signal.aborted && replay.value === null) coming.value = unpinnedOf(finished);
    },
    reveal: (finished, pin) => {
      const view = { ...unpinnedOf(finished), pin };
      const { spec, seed } = finished.hunt.level;
      const { code } = view;
      store.updateProfile((profile) =>
        withFinishedHunt(profile, { levelId: spec.id, seed, stars: view.score.stars, code }),
      );
      show(view);
      afterFrame(() => {
        // With theirs in the address, both walks are there again.
        if (!signal.aborted) moved({ place: 'replay', code: code + (theirs && `~${theirs}`) });
      });
    },
    open: (hunt, code) => {
      const { spec, seed } = hunt.level;
      const { lastWalk } = store.profile.value;
      const own = code === lastWalk || code === progressOf(store.profile.value, spec.id).best;
      store.updateProfile((profile) => withSeenField(profile, spec.id, seed));
      show(buildReplay(hunt, surveyed, { title: levelTitle(spec.id), pin: null, counts: true, own }));
    },
  };
}
