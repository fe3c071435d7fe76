/**
 * The places of the game that take time to reach: a hunt, a replay, and the light between them. Loads what a place needs,
 * shows how long it takes, drops what comes too late, and turns what fails into a friendly message.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core';
import { progressOf } from '../core/course/saves';
import type { Message } from '../core/feedback/message';
import type { Action } from '../core/hunt/action';
import type { Hunt } from '../core/hunt/hunt';
import type { LevelSpec } from '../core/level/level-spec';
import type { ResolvedLevel } from '../core/level/resolve-level';
import { splitReplay } from '../core/replay/replay-head';
import type * as Bird from './build-replay';
import type { Ended } from './class/gate';
import type * as Engine from './engine';
import type { Explore } from './explore/explore';
import type { HuntRoom } from './hunt-room';
import { levelTitle } from './level-title';
import { headOf, isClassLevel, isGenerated } from './next-level';
import type { LevelPort, SoundPort, StoragePort } from './ports';
import { Elsewhere, problemOf } from './problems';
import type { ReplayClockControl } from './replay-clock';
import type { Route } from './route';
import type { SaveStore } from './save-store';
import type { HuntAbout } from './view-of';
import type { HuntView, ReplayClock, ReplayView, Screen } from './views';

/** A field surveyed: makes the bird's eye of a finished hunt on it, and keeps what was seen. */
interface BirdsEye extends Pick<typeof Bird, 'withFinishedHunt' | 'withSeenField'> {
  build(hunt: Hunt, about: Bird.ReplayAbout): ReplayView;
}

/** What the light will show, and what the finished hunt is kept with. */
type Light = BirdsEye & { readonly view: ReplayView };

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

export interface PlacesParts {
  readonly levels: LevelPort;
  readonly sound: SoundPort;
  readonly store: SaveStore;
  readonly storage: StoragePort;
  readonly room: HuntRoom;
  /** Another room, for a walk in the light that nothing is kept of. */
  readonly openRoom: () => HuntRoom;
  /** What the light needn't wait for. */
  readonly afterFrame: (work: () => void) => void;
  /** Called when a place has become another with an address of its own, as a hunt its replay. */
  readonly moved: (route: Route) => void;
}

export function createPlaces({
  levels,
  sound,
  store,
  storage,
  room,
  openRoom,
  afterFrame,
  moved,
}: PlacesParts): Places {
  const screen = signal<Screen>({ name: 'home' });
  const replay = signal<ReplayView | null>(null);
  const coming = signal<ReplayView | null>(null);
  const explore = signal<Explore | null>(null);
  const clock = signal<ReplayClock>({ light: 0, cursor: 0, playing: false, speed: 1, atMoment: false });
  let clockwork: ReplayClockControl | null = null;
  /** Raised with every new place, so that what loads late for an old one is dropped. */
  let visit = 0;
  /** Aborted with every new place: nobody works for an old one any more. */
  let stay = new AbortController();
  let survey: (() => Promise<BirdsEye>) | null = null;
  /** What the light of the finished hunt will show, once it was asked for. */
  let light: Promise<Light> | null = null;
  /** The walk to beat: shown to nobody before the light. */
  let theirs = '';
  /** How long the survey of a hunt's field still waits for its turn. */
  let surveyMs = 0;
  let endMs = 0;

  /** Where the light of a field is its class's, asks for it, and gives the class a walk that has ended. Rejects while it is dark. */
  const gate = async ({ spec }: ResolvedLevel, ended?: Ended): Promise<void> => {
    if (isClassLevel(spec.id))
      await (await import('./class/gate')).pass(spec.id, { levels, storage, store }, ended);
  };

  /** What can't be shown becomes a friendly message, or leads elsewhere. */
  const fail = (error: unknown): void => {
    if (error instanceof Elsewhere) moved(error.route);
    else screen.value = { name: 'problem', message: problemOf(error) };
  };

  /** Surveys the field and fetches the bird's eye; asked again, the library remembers the survey. */
  const surveyOf = (level: ResolvedLevel): Promise<BirdsEye> => {
    const { signal } = stay;
    const eye = Promise.all([
      levels.survey(level.spec, { signal }),
      import('./build-replay'),
      gate(level),
    ]).then(([surveyed, bird]): BirdsEye => {
      clockwork ??= bird.createReplayClock(clock);
      return { ...bird, build: (hunt, about) => bird.buildReplay(hunt, surveyed, about) };
    });
    eye.catch(() => {}); // told when it is awaited
    return eye;
  };

  const leave = (): void => {
    visit += 1;
    stay.abort();
    stay = new AbortController();
    survey = null;
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
    const mine = visit;
    return levels.load(levelId, {
      signal: stay.signal,
      onProgress: ({ refused }) => {
        const now = screen.value;
        if (mine === visit && now.name === 'loading') screen.value = { ...now, tried: refused };
      },
    });
  };

  /** Runs the way to a screen; what fails becomes a friendly message, and what is late is dropped. */
  const enter = async (loading: Screen, way: (current: () => boolean) => Promise<void>): Promise<void> => {
    leave();
    const mine = visit;
    screen.value = loading;
    try {
      await way(() => mine === visit);
    } catch (error) {
      if (mine === visit) fail(error);
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
    enter({ name: 'loading', what: isGenerated(levelId) ? 'generating' : 'level' }, async (current) => {
      const [spec, rules] = await Promise.all([load(levelId), import('./engine')]);
      if (!current()) return;
      const other = code ? rules.readWalk(spec, code) : null;
      theirs = code;
      const level = rules.resolveLevel(spec, seed);
      const seen = progressOf(store.profile.value, levelId).seen.includes(seed);
      survey = () => surveyOf(level);
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
    enter({ name: 'loading', what: 'map' }, async (current) => {
      const [code = '', another = ''] = codes.split('~');
      const { levelId, seed } = splitReplay(code);
      const [spec, rules] = await Promise.all([load(levelId), import('./engine')]);
      const hunt = rules.readWalk(spec, code);
      const surveyed = await surveyOf(hunt.level);
      if (!current()) return;
      theirs = another;
      const { lastWalk } = store.profile.value;
      const own = code === lastWalk || code === progressOf(store.profile.value, levelId).best;
      store.updateProfile((profile) => surveyed.withSeenField(profile, levelId, seed));
      showReplay(surveyed.build(hunt, { title: levelTitle(levelId), pin: null, counts: true, own }));
    });

  const showReplay = (view: ReplayView): void => {
    clockwork?.start(view.path.length - 1, view.moment.step);
    replay.value = view;
    room.close();
    screen.value = { name: 'replay' };
    coming.value = null;
    afterFrame(() => followReplay(view));
  };

  /** What comes with a replay, but after its first frame. */
  const followReplay = (view: ReplayView): void => {
    if (replay.value !== view) return;
    sound.setBed('light');
    sound.play({ name: 'light' });
    sound.play({ name: view.score.find });
    const { signal } = stay;
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

  /** The light of a finished hunt, without a pin. Asked again it is the same. */
  const lightOf = ({ hunt, title, seenBefore }: HuntView, surveyed: Promise<BirdsEye>): Promise<Light> => {
    const mine = visit;
    light ??= surveyed.then((eye) => {
      const view = eye.build(hunt, { title, pin: null, counts: !seenBefore, own: true });
      if (mine === visit && replay.value === null) coming.value = view;
      return { ...eye, view };
    });
    light.catch(() => {
      if (mine === visit) light = null; // told when it is awaited; asked for once more it is tried once more
    });
    return light;
  };

  const reveal = async (pin: readonly number[] | null): Promise<void> => {
    const now = room.view.value;
    if (now === null || now.hunt.ending === null || survey === null) return;
    room.settle(); // the walk is kept as unfinished before it is kept as finished
    const mine = visit;
    const look = survey;
    survey = null; // a second call finds nothing to do
    const { level } = now.hunt;
    const { spec, seed } = level;
    try {
      await gate(level, { hunt: now.hunt, pin });
      if (mine !== visit) return;
      const { view: unpinned, withFinishedHunt } = await lightOf(now, look());
      if (mine !== visit) return;
      const view = { ...unpinned, pin };
      store.updateProfile((profile) =>
        withFinishedHunt(profile, {
          levelId: spec.id,
          seed,
          stars: view.score.stars,
          code: view.code,
        }),
      );
      showReplay(view);
      afterFrame(() => {
        // With theirs in the address, both walks are there again.
        if (mine === visit) moved({ place: 'replay', code: view.code + (theirs && `~${theirs}`) });
      });
    } catch (error) {
      if (mine === visit) fail(error);
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
      if (survey !== null && surveyMs > 0) {
        surveyMs -= deltaMs;
        if (surveyMs <= 0) void survey();
      }
      const now = room.view.value;
      if (now === null || now.hunt.ending === null) return;
      if (endMs < READY_AFTER_MS && endMs + deltaMs >= READY_AFTER_MS && survey !== null)
        void lightOf(now, survey());
      endMs += deltaMs;
      if (now.phase !== 'pinning' && endMs >= END_MS) void reveal(null);
    },
  };
}
