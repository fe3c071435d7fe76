/**
 * The places of the game that take time to reach: a hunt, a replay, and the light between them. Loads what a place needs,
 * shows how long it takes, drops what comes too late, and turns what fails into a friendly message.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { progressOf } from '../core/course/saves';
import type { Message } from '../core/feedback/message';
import type { Action } from '../core/hunt/action';
import type { LevelSpec } from '../core/level/level-spec';
import type { ResolvedLevel } from '../core/level/resolve-level';
import { splitReplay } from '../core/replay/replay-head';
import type { Ended } from './class/gate';
import type * as Engine from './engine';
import type { Explore } from './explore/explore';
import type { Light, LightParts } from './first-light';
import { levelTitle } from './level-title';
import { headOf, isClassLevel, isGenerated } from './next-level';
import type { StoragePort } from './ports';
import { Elsewhere, problemOf } from './problems';
import type { ReplayClockControl } from './replay-clock';
import type { HuntAbout } from './view-of';
import type { ReplayClock, ReplayView, Screen } from './views';

/** The field is surveyed while the hunt goes on, but the first step comes first. */
const SURVEY_AFTER_MS = 1500;
/** The light is made ready once the end of a hunt, or the question for the pin, is on the page. */
const READY_AFTER_MS = 400;
/** How long the end of a hunt lasts that asks for no pin, such as the joy of stepping into the candy, before the light comes by itself. */
const END_MS = 1300;

export interface Places {
  readonly screen: ReadonlySignal<Screen>;
  readonly replay: ReadonlySignal<ReplayView | null>;
  readonly coming: ReadonlySignal<ReplayView | null>;
  readonly explore: ReadonlySignal<Explore | null>;
  readonly clock: ReadonlySignal<ReplayClock>;
  /** What turns it; null before the first light is near. */
  readonly clockwork: () => ReplayClockControl | null;
  openHunt(levelId: string, seed: number, title: Message): Promise<void>;
  /** A hunt on the field of another walk, which stays hidden until the light. */
  openBeat(code: string): Promise<void>;
  /** A walk by its code; behind a `~` another's code, to lie beside it. */
  openReplay(codes: string): Promise<void>;
  /** A screen that needs nothing to be loaded; whatever was open is left. */
  show(screen: Screen): void;
  /** The blindfold comes off: score, keep, show, and take the replay's own address. */
  reveal(pin: readonly number[] | null): Promise<void>;
  tick(deltaMs: number): void;
}

/** What places are made of: the light alone needs some of it, and is fetched later. */
export interface PlacesParts extends LightParts {
  readonly storage: StoragePort;
}

export function createPlaces(parts: PlacesParts): Places {
  const { levels, sound, store, room } = parts;
  const screen = signal<Screen>({ name: 'home' });
  const replay = signal<ReplayView | null>(null);
  const coming = signal<ReplayView | null>(null);
  const explore = signal<Explore | null>(null);
  const clock = signal<ReplayClock>({
    light: 0,
    cursor: 0,
    playing: false,
    speed: 1,
    atMoment: false,
    held: false,
  });
  let clockwork: ReplayClockControl | null = null;
  /** Aborted with every new place: what loads late for an old one is dropped, and nobody works for it any more. */
  let stay = new AbortController();
  /** The field of a hunt whose light is still to come. */
  let dark: ResolvedLevel | null = null;
  /** The light on the field, once it was asked for. */
  let light: Promise<Light> | null = null;
  /** The walk to beat: shown to nobody before the light. */
  let theirs = '';
  /** How long the survey of a hunt's field still waits for its turn. */
  let surveyMs = 0;
  let endMs = 0;

  /** Where the light of a field is its class's, asks for it, and gives the class a walk that has ended. Rejects while it is dark. */
  const gate = async ({ spec }: ResolvedLevel, ended?: Ended): Promise<void> => {
    if (isClassLevel(spec.id)) await (await import('./class/gate')).pass(spec.id, parts, ended);
  };

  /** What can't be shown becomes a friendly message, or leads elsewhere. */
  const fail = (error: unknown): void => {
    if (error instanceof Elsewhere) parts.moved(error.route);
    else screen.value = { name: 'problem', message: problemOf(error) };
  };

  /** Surveys the field and fetches what makes the light. Asked again it is the same. */
  const lightOn = (level: ResolvedLevel): Promise<Light> => {
    const { signal } = stay;
    const asked =
      light ??
      Promise.all([levels.survey(level.spec, { signal }), import('./first-light'), gate(level)]).then(
        ([surveyed, made]) => {
          clockwork ??= made.createReplayClock(clock);
          const shown = { screen, replay, coming, explore, clockwork };
          return made.createLight(parts, shown, { surveyed, theirs, signal });
        },
      );
    light = asked;
    asked.catch(() => {
      if (light === asked) light = null; // told when it is awaited; asked for once more it is tried once more
    });
    return asked;
  };

  const leave = (): void => {
    stay.abort();
    stay = new AbortController();
    dark = null;
    light = null;
    theirs = '';
    room.close();
    replay.value = null;
    coming.value = null;
    explore.value = null;
  };

  /** A place without music. */
  const show = (plain: Screen): void => {
    sound.setBed(null);
    leave();
    screen.value = plain;
  };

  /** The level; while a generator draws it, the loading screen says how many fields were tried. */
  const load = (levelId: string): Promise<LevelSpec> => {
    const { signal } = stay;
    return levels.load(levelId, {
      signal,
      onProgress: ({ refused }) => {
        const now = screen.value;
        if (!signal.aborted && now.name === 'loading') screen.value = { ...now, tried: refused };
      },
    });
  };

  /** Runs the way to a screen; what fails becomes a friendly message, and what is late is dropped. */
  const enter = async (loading: Screen, way: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    leave();
    const { signal } = stay;
    screen.value = loading;
    try {
      await way(signal);
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  };

  const unfinishedOf = (rules: typeof Engine, level: ResolvedLevel): readonly Action[] => {
    const { unfinished } = store.profile.value;
    const kept = headOf(unfinished);
    const same = kept?.levelId === level.spec.id && kept.seed === level.seed && kept.hash === level.hash;
    return same && unfinished !== null ? rules.decodeReplay(unfinished).actions : [];
  };

  const openBeat = async (code: string): Promise<void> => {
    try {
      const { levelId, seed } = splitReplay(code);
      await openHunt(levelId, seed, levelTitle(levelId), code);
    } catch (error) {
      show({ name: 'problem', message: problemOf(error) });
    }
  };

  const openHunt = (levelId: string, seed: number, title: Message, code = ''): Promise<void> =>
    enter({ name: 'loading', what: isGenerated(levelId) ? 'generating' : 'level' }, async (signal) => {
      const [spec, rules] = await Promise.all([load(levelId), import('./engine')]);
      if (signal.aborted) return;
      const other = code ? rules.readWalk(spec, code) : null;
      theirs = code;
      const level = rules.resolveLevel(spec, seed);
      const seen = progressOf(store.profile.value, levelId).seen.includes(seed);
      dark = level;
      surveyMs = SURVEY_AFTER_MS;
      endMs = 0;
      openResumable(rules, level, { title, seenBefore: seen, other });
      screen.value = { name: 'hunt' };
      sound.setBed('dark');
    });

  const openResumable = (rules: typeof Engine, level: ResolvedLevel, about: HuntAbout): void => {
    try {
      room.open(rules, level, unfinishedOf(rules, level), about);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      room.open(rules, level, [], about); // what was kept breaks the rules: begin anew
    }
  };

  const openReplay = (codes: string): Promise<void> =>
    enter({ name: 'loading', what: 'map' }, async (signal) => {
      const [code = '', another = ''] = codes.split('~');
      theirs = another;
      const [spec, rules] = await Promise.all([load(splitReplay(code).levelId), import('./engine')]);
      const hunt = rules.readWalk(spec, code);
      const shown = await lightOn(hunt.level);
      if (!signal.aborted) shown.open(hunt, code);
    });

  const reveal = async (pin: readonly number[] | null): Promise<void> => {
    const now = room.view.value;
    if (now === null || now.hunt.ending === null || dark === null) return;
    room.settle(); // the walk is kept as unfinished before it is kept as finished
    dark = null; // a second call finds nothing to do
    const { signal } = stay;
    const { hunt } = now;
    try {
      await gate(hunt.level, { hunt, pin });
      if (signal.aborted) return;
      const shown = await lightOn(hunt.level);
      if (!signal.aborted) shown.reveal(now, pin);
    } catch (error) {
      if (!signal.aborted) fail(error);
    }
  };

  return {
    screen,
    replay,
    coming,
    explore,
    clock,
    clockwork: () => clockwork,
    openHunt,
    openBeat,
    openReplay,
    show,
    reveal,
    tick: (deltaMs) => {
      explore.value?.tick(deltaMs);
      if (dark !== null && surveyMs > 0) {
        surveyMs -= deltaMs;
        if (surveyMs <= 0) void lightOn(dark);
      }
      const now = room.view.value;
      if (now === null || now.hunt.ending === null) return;
      if (endMs < READY_AFTER_MS && endMs + deltaMs >= READY_AFTER_MS && dark !== null)
        lightOn(dark)
          .then((near) => near.makeReady(now))
          .catch(() => {}); // told when it is awaited
      endMs += deltaMs;
      if (now.phase !== 'pinning' && endMs >= END_MS) void reveal(null);
    },
  };
}
