/**
 * The game behind its screens: follows the address, opens hunts and replays, keeps progress.
 * Commands in, signals out. It knows no DOM, no Phaser and no clock: time comes in through `tick`.
 */
import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals-core';
import type { Save } from '../core/course/save';
import {
  newProfile,
  nextUnseenSeed,
  progressOf,
  withFinishedHunt,
  withSeenField,
} from '../core/course/saves';
import type { Message } from '../core/feedback/message';
import type { Action } from '../core/hunt/action';
import type { Hunt } from '../core/hunt/hunt';
import {
  type Difficulty,
  DRAWN_VERSION,
  drawnId,
  GENERATOR_VERSION,
  generatedId,
  parseDrawnId,
  parseGeneratedId,
} from '../core/level/generated-id';
import type { LevelSpec } from '../core/level/level-spec';
import type { ResolvedLevel } from '../core/level/resolve-level';
import { type ReplayHead, splitReplay } from '../core/replay/replay-head';
import type { ReplayAbout } from './build-replay';
import type * as Engine from './engine';
import type { Game, LevelEntry, Notice } from './game';
import { createHuntRoom, type HuntAbout } from './hunt-room';
import { dayTitle, levelTitle, seedOfDay } from './level-title';
import type {
  AddressPort,
  HapticsPort,
  LevelPort,
  ListedLevel,
  SoundPort,
  StoragePort,
  TextPort,
} from './ports';
import { addressProblem, problemOf, ReplayError } from './problems';
import { createReplayClock } from './replay-clock';
import { formatAddress, parseAddress, type Route } from './route';
import { createSaveStore } from './save-store';
import { soundOfFind } from './sounds';
import type { ReplayView, Screen, StageRect } from './views';

export interface GamePorts {
  readonly storage: StoragePort;
  readonly sound: SoundPort;
  readonly haptics: HapticsPort;
  readonly text: TextPort;
  readonly levels: LevelPort;
  readonly address: AddressPort;
  readonly prefersReducedMotion: ReadonlySignal<boolean>;
  /** The UTC day as yyyy-mm-dd. */
  readonly today: () => string;
  /** Any whole number from 1 to 2³¹: which endless field comes next. */
  readonly freshSeed: () => number;
}

/** A field surveyed: makes the bird's eye of a finished hunt on it. */
interface BirdsEye {
  build(hunt: Hunt, about: ReplayAbout): ReplayView;
}

/** The field is surveyed while the hunt goes on, but the first step comes first. */
const SURVEY_AFTER_MS = 1500;
/** How long the joy of stepping into the candy lasts before the light comes by itself. */
const JOY_MS = 1300;

export function createGame(ports: GamePorts): Game {
  const { levels, text, sound, address } = ports;
  const notices = signal<readonly Notice[]>([]);
  let noticeCount = 0;
  const notify = (message: Message): void => {
    noticeCount += 1;
    notices.value = [...notices.value, { id: noticeCount, message }];
  };
  const store = createSaveStore(ports.storage, notify);
  const settings = computed(() => store.profile.value.settings);
  const reducedMotion = computed(() =>
    settings.value.reducedMotion === 'system'
      ? ports.prefersReducedMotion.value
      : settings.value.reducedMotion === 'on',
  );
  const screen = signal<Screen>({ name: 'home' });
  const replay = signal<ReplayView | null>(null);
  const stage = signal<StageRect>({ x: 0, y: 0, width: 0, height: 0 });
  const clock = createReplayClock();
  const room = createHuntRoom(sound, ports.haptics, (code) =>
    store.updateProfile((profile) => ({ ...profile, unfinished: code })),
  );

  /** Raised with every new place, so that what loads late for an old one is dropped. */
  let visit = 0;
  /** Aborted with every new place: nobody works for an old one any more. */
  let stay = new AbortController();
  /** The language in the address, which overrules the settings. */
  let language: string | null = null;
  let askedLanguage: string | null = null;
  let survey: (() => Promise<BirdsEye>) | null = null;
  /** How long the survey of a hunt's field still waits for its turn. */
  let surveyMs = 0;
  let joyMs = 0;

  const link = (route: Route): string => formatAddress(route, language);
  const go = (route: Route): void => address.go(link(route), 'push');

  /** Surveys the field and fetches the bird's eye; asked again, the library remembers the survey. */
  const surveyOf = (level: ResolvedLevel): Promise<BirdsEye> => {
    const { signal } = stay;
    const eye = Promise.all([levels.survey(level.spec, { signal }), import('./build-replay')]).then(
      ([surveyed, { buildReplay }]): BirdsEye => ({
        build: (hunt, about) => buildReplay(hunt, surveyed, about),
      }),
    );
    eye.catch(() => {}); // told when it is awaited
    return eye;
  };

  const leave = (): void => {
    visit += 1;
    stay.abort();
    stay = new AbortController();
    survey = null;
    room.close();
    replay.value = null;
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
      if (mine === visit) screen.value = { name: 'problem', message: problemOf(error) };
    }
  };

  const unfinishedOf = (rules: typeof Engine, level: ResolvedLevel): readonly Action[] => {
    const { unfinished } = store.profile.value;
    const kept = headOf(unfinished);
    const same = kept?.levelId === level.spec.id && kept.seed === level.seed && kept.hash === level.hash;
    return same && unfinished !== null ? rules.decodeReplay(unfinished).actions : [];
  };

  const openHunt = (levelId: string, seed: number, title: Message): Promise<void> =>
    enter({ name: 'loading', what: isGenerated(levelId) ? 'generating' : 'level' }, async (current) => {
      const [spec, rules] = await Promise.all([load(levelId), import('./engine')]);
      if (!current()) return;
      const level = rules.resolveLevel(spec, seed);
      const seen = progressOf(store.profile.value, levelId).seen.includes(seed);
      survey = () => surveyOf(level);
      surveyMs = SURVEY_AFTER_MS;
      joyMs = 0;
      openResumable(rules, level, { title, seenBefore: seen });
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

  const openReplay = (code: string): Promise<void> =>
    enter({ name: 'loading', what: 'map' }, async (current) => {
      const { levelId, hash, seed } = splitReplay(code);
      const [spec, rules] = await Promise.all([load(levelId), import('./engine')]);
      const { actions } = rules.decodeReplay(code);
      if (rules.hashLevel(spec) !== hash) throw new ReplayError('other-version');
      const hunt = walkAgain(rules, rules.resolveLevel(spec, seed), actions);
      const surveyed = await surveyOf(hunt.level);
      if (!current()) return;
      const { lastWalk } = store.profile.value;
      const own = code === lastWalk || code === progressOf(store.profile.value, levelId).best;
      store.updateProfile((profile) => withSeenField(profile, levelId, seed));
      showReplay(surveyed.build(hunt, { title: levelTitle(levelId), pin: null, counts: true, own }));
    });

  const showReplay = (view: ReplayView): void => {
    clock.start(view.path.length - 1, view.moment.step);
    replay.value = view;
    room.close();
    screen.value = { name: 'replay' };
    sound.setBed('light');
    sound.play({ name: 'light' });
    sound.play(soundOfFind(view.score.find));
  };

  /** The blindfold comes off: score, keep, show, and take the replay's own address. */
  const reveal = async (pin: readonly number[] | null): Promise<void> => {
    const now = room.view.value;
    if (now === null || now.hunt.ending === null || survey === null) return;
    const mine = visit;
    const { hunt, title, seenBefore } = now;
    const awaited = survey;
    survey = null; // a second call finds nothing to do
    try {
      const surveyed = await awaited();
      if (mine !== visit) return;
      const view = surveyed.build(hunt, { title, pin, counts: !seenBefore, own: true });
      const { spec, seed } = hunt.level;
      store.updateProfile((profile) =>
        withFinishedHunt(profile, { levelId: spec.id, seed, stars: view.score.stars, code: view.code }),
      );
      showReplay(view);
      address.go(link({ place: 'replay', code: view.code }), 'replace');
    } catch (error) {
      if (mine === visit) screen.value = { name: 'problem', message: problemOf(error) };
    }
  };

  const follow = (hash: string): void => {
    const parsed = parseAddress(hash);
    if ('problem' in parsed) {
      leave();
      screen.value = { name: 'problem', message: addressProblem(parsed) };
      return;
    }
    language = parsed.language;
    void chooseLanguage();
    const { route } = parsed;
    switch (route.place) {
      case 'home':
      case 'levels':
      case 'settings':
        leave();
        sound.setBed(null);
        screen.value = { name: route.place };
        return;
      case 'hunt':
        void openHunt(route.levelId, route.seed, levelTitle(route.levelId));
        return;
      case 'today': {
        const date = route.date ?? ports.today();
        void openHunt(generatedId('medium', seedOfDay(date)), 1, dayTitle(date));
        return;
      }
      case 'replay':
        if (replay.value?.code !== route.code) void openReplay(route.code);
        return;
    }
  };

  const chooseLanguage = async (): Promise<void> => {
    const wanted = language ?? settings.value.language;
    if (wanted === askedLanguage) return;
    askedLanguage = wanted;
    if (!(await text.choose(wanted)) && wanted !== null) {
      notify({ key: 'problems:language.unknown', params: { part: wanted.slice(0, 20) } });
      // The player's own language, not whatever the page happened to start in.
      if (wanted === askedLanguage && wanted === language) await text.choose(settings.value.language);
    }
  };

  /** False for a hunt kept by another version of the game, on a level that is no more. */
  const canLoad = (levelId: string): boolean =>
    levels.order.some(({ id }) => id === levelId) ||
    parseGeneratedId(levelId)?.version === GENERATOR_VERSION ||
    parseDrawnId(levelId)?.version === DRAWN_VERSION;

  const upNext = computed(() => {
    const kept = headOf(store.profile.value.unfinished);
    if (kept !== null && canLoad(kept.levelId))
      return { levelId: kept.levelId, seed: kept.seed, resumes: true };
    const open = levels.order.find(({ id }) => progressOf(store.profile.value, id).stars === 0);
    if (open !== undefined) return { levelId: open.id, seed: nextSeed(open.id), resumes: false };
    return { levelId: generatedId('easy', 1), seed: 1, resumes: false };
  });

  const nextSeed = (levelId: string, after = 0): number =>
    nextUnseenSeed(store.profile.value, levelId, after);

  const playGenerated = (difficulty: Difficulty): void =>
    go({ place: 'hunt', levelId: generatedId(difficulty, ports.freshSeed()), seed: 1 });

  const next = (): void => {
    const current = replay.value?.hunt.level.spec.id;
    const generated = parseGeneratedId(current ?? '');
    if (generated !== null) {
      playGenerated(generated.difficulty);
      return;
    }
    const drawn = parseDrawnId(current ?? '');
    if (drawn !== null) {
      go({ place: 'hunt', levelId: drawnId({ ...drawn, seed: ports.freshSeed() }), seed: 1 });
      return;
    }
    const following = levels.order[levels.order.findIndex(({ id }) => id === current) + 1];
    if (following === undefined) playGenerated('easy');
    else go({ place: 'hunt', levelId: following.id, seed: nextSeed(following.id) });
  };

  effect(() => {
    const { sound: on, effectsVolume, bedVolume } = settings.value;
    sound.setVolume(on ? effectsVolume : 0, on ? bedVolume : 0);
  });

  const game: Game = {
    text,
    screen,
    hunt: room.view,
    replay,
    clock: clock.clock,
    levels: computed(() => levels.order.map((level) => entryOf(level, store.save.value))),
    save: store.save,
    profile: store.profile,
    settings,
    reducedMotion,
    durable: ports.storage.durable,
    notices,
    stage,
    upNext,
    onHuntEvent: room.onEvent,
    go,
    link,
    play: () => go({ place: 'hunt', levelId: upNext.value.levelId, seed: upNext.value.seed }),
    playGenerated,
    press: room.press,
    step: (heading, stride) => room.act({ type: 'step', heading, stride }),
    toeTap: (heading) => room.act({ type: 'toe-tap', heading }),
    setStride: room.setStride,
    setTapping: room.setTapping,
    grab: () => room.act({ type: 'grab' }),
    jump: () => room.act({ type: 'jump' }),
    pin: (at) => {
      if (room.view.value?.phase !== 'pinning') return;
      if (at !== null) room.announcePin(at);
      void reveal(at);
    },
    tick: (deltaMs) => {
      if (survey !== null && surveyMs > 0) {
        surveyMs -= deltaMs;
        if (surveyMs <= 0) void survey();
      }
      if (screen.value.name === 'replay') clock.tick(deltaMs, reducedMotion.value);
      else if (room.view.value?.hunt.ending === 'found') {
        joyMs += deltaMs;
        if (joyMs >= JOY_MS) void reveal(null);
      }
    },
    skipLight: clock.skipLight,
    setPlaying: clock.setPlaying,
    seek: clock.seek,
    setSpeed: clock.setSpeed,
    again: () => {
      const level = replay.value?.hunt.level ?? room.view.value?.hunt.level;
      if (level === undefined) return;
      go({ place: 'hunt', levelId: level.spec.id, seed: nextSeed(level.spec.id, level.seed) });
    },
    next,
    changeSettings: (change) => {
      store.updateProfile((profile) => ({ ...profile, settings: { ...profile.settings, ...change } }));
      if (change.language === undefined) return;
      // The chosen language overrules the one in the address.
      const parsed = parseAddress(address.hash.value);
      language = null;
      if (!('problem' in parsed)) address.go(formatAddress(parsed.route), 'replace');
      void chooseLanguage();
    },
    chooseProfile: (animal) => {
      store.update((save) => ({
        ...save,
        active: animal,
        profiles: { ...save.profiles, [animal]: save.profiles[animal] ?? newProfile() },
      }));
      void chooseLanguage();
    },
    exportSave: store.exportText,
    importSave: (fileText) => {
      const problem = store.importText(fileText);
      if (problem !== null) notify(problem);
      return problem === null;
    },
    dismiss: (id) => {
      notices.value = notices.value.filter((notice) => notice.id !== id);
    },
    reportNoPicture: () => notify({ key: 'problems:no-picture', params: {} }),
    pressSound: () => sound.play({ name: 'press' }),
  };

  effect(() => {
    const hash = address.hash.value;
    untracked(() => follow(hash));
  });
  return game;
}

const isGenerated = (levelId: string): boolean =>
  parseGeneratedId(levelId) !== null || parseDrawnId(levelId) !== null;

function entryOf(level: ListedLevel, save: Save): LevelEntry {
  const { stars, finished } = progressOf(save.profiles[save.active] ?? newProfile(), level.id);
  return { ...level, stars, finished: finished > 0 };
}

/** Which hunt a kept code is of; null when there is none or it can't be read. */
function headOf(code: string | null): ReplayHead | null {
  if (code === null) return null;
  try {
    return splitReplay(code);
  } catch {
    return null;
  }
}

/** A replay's walk, re-simulated. ReplayError when the rules don't allow it or it never ended. */
function walkAgain(rules: typeof Engine, level: ResolvedLevel, actions: readonly Action[]): Hunt {
  let hunt: Hunt;
  try {
    hunt = rules.performAll(level, actions);
  } catch (error) {
    if (error instanceof RangeError) throw new ReplayError('illegal');
    throw error;
  }
  if (hunt.ending === null) throw new ReplayError('unfinished');
  return hunt;
}
