/**
 * The game behind its screens: follows the address, takes commands, keeps progress. What a place needs before it can be
 * shown is in places.ts.
 * Commands in, signals out. It knows no DOM, no Phaser and no clock: time comes in through `tick`.
 */
import { computed, effect, signal, untracked } from '@preact/signals-core';
import { channelsOn, reachable } from '../core/course/channels';
import type { Save } from '../core/course/save';
import { newProfile, nextUnseenSeed, progressOf } from '../core/course/saves';
import type { Advised } from '../core/feedback/hint';
import type { Message } from '../core/feedback/message';
import { type Difficulty, generatedId } from '../core/level/generated-id';
import type { Game, Heard, LevelEntry, Notice } from './game';
import { createHuntRoom } from './hunt-room';
import type { Landmarks } from './landmarks';
import { dayTitle, levelTitle, seedOfDay } from './level-title';
import { type LevelAndSeed, upNextOf } from './next-level';
import { createPlaces } from './places';
import type { GamePorts, HapticsPort, ListedFacts, ListedLevel, SoundPort } from './ports';
import { addressProblem } from './problems';
import { commandsOf } from './room-commands';
import { formatAddress, parseAddress, type Route } from './route';
import { createSaveStore } from './save-store';
import type { BirdView, Device, StageRect } from './views';

export function createGame(ports: GamePorts): Game {
  const { levels, text, address } = ports;
  const heard = signal<readonly Heard[]>([]);
  /** What sounds in one breath belongs together. */
  let isNewMoment = true;
  const sound: SoundPort = {
    ...ports.sound,
    play: (asked) => {
      const before = heard.value;
      heard.value = [...(isNewMoment ? [] : before), { id: (before.at(-1)?.id ?? 0) + 1, sound: asked }];
      if (isNewMoment)
        queueMicrotask(() => {
          isNewMoment = true;
        });
      isNewMoment = false;
      ports.sound.play(asked);
    },
  };
  const notices = signal<readonly Notice[]>([]);
  let noticeCount = 0;
  const notify = (message: Message): void => {
    noticeCount += 1;
    // The same trouble twice is told once, with its newest words.
    const others = notices.value.filter((notice) => notice.message.key !== message.key);
    notices.value = [...others, { id: noticeCount, message }];
  };
  const store = createSaveStore(ports.storage, notify);
  const settings = computed(() => reachable(store.profile.value.settings, ports.haptics.available));
  const reducedMotion = computed(() =>
    settings.value.reducedMotion === 'system'
      ? ports.prefersReducedMotion.value
      : settings.value.reducedMotion === 'on',
  );
  const stage = signal<StageRect | null>(null);
  const birdView = signal<BirdView | null>(null);
  const listed = signal<Readonly<Record<string, ListedFacts>>>({});
  const advised = signal<Advised | null>(null);
  const haptics: HapticsPort = {
    ...ports.haptics,
    buzz: (patternMs) => {
      if (settings.value.touch) ports.haptics.buzz(patternMs);
    },
  };
  const asksFirst = (): boolean => settings.value.askFirst;
  const room = createHuntRoom(
    { ...ports, sound, haptics },
    (code) => store.updateProfile((profile) => ({ ...profile, unfinished: code })),
    asksFirst,
  );

  /** The language in the address, which overrules the settings. */
  let language: string | null = null;
  let askedLanguage: string | null = null;
  const link = (route: Route): string => formatAddress(route, language);
  const go = (route: Route): void => address.go(link(route), 'push');
  const places = createPlaces({
    levels,
    sound,
    store,
    storage: ports.storage,
    room,
    // What is walked with open eyes is not kept.
    openRoom: () => createHuntRoom({ ...ports, sound, haptics }, () => {}, asksFirst),
    afterFrame: ports.afterFrame,
    moved: (route) => address.go(link(route), 'replace'),
  });
  const { screen, replay, coming, explore, clock, clockwork } = places;

  /** Whether levels are explained before they are first played, as a link asked for with `order=explain`: for the visit. */
  let explains = false;

  const follow = (hash: string): void => {
    explains ||= hash.includes('order=explain');
    const parsed = parseAddress(hash);
    if ('problem' in parsed) {
      places.show({ name: 'problem', message: addressProblem(parsed) });
      return;
    }
    language = parsed.language;
    void chooseLanguage();
    const { route } = parsed;
    switch (route.place) {
      case 'home':
      case 'levels':
      case 'settings':
        places.show({ name: route.place });
        return;
      case 'hunt':
        // Read, it asks for the same address with `order=play`. A hunt that was begun goes on.
        if (
          (explains || settings.value.explainFirst) &&
          !hash.includes('order=play') &&
          !(upNext.value.resumes && upNext.value.levelId === route.levelId) &&
          game.levels.value.some(({ id, finished }) => id === route.levelId && !finished)
        )
          places.show({ name: 'explain', which: route.levelId });
        else void places.openHunt(route.levelId, route.seed, levelTitle(route.levelId));
        return;
      case 'today': {
        const date = route.date ?? ports.today();
        void places.openHunt(generatedId('medium', seedOfDay(date)), 1, dayTitle(date));
        return;
      }
      case 'beat':
        void places.openBeat(route.code);
        return;
      case 'replay':
        if (replay.value?.code !== route.code.split('~')[0]) void places.openReplay(route.code);
        return;
      default:
        places.show({ name: route.place, which: route.which });
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

  const upNext = computed(() => upNextOf(levels.order, store.profile.value));

  const playGenerated = (difficulty: Difficulty): void =>
    go({ place: 'hunt', levelId: generatedId(difficulty, ports.freshSeed()), seed: 1 });

  const goTo = (level: LevelAndSeed): void => go({ place: 'hunt', ...level });

  effect(() => {
    const { sound: on, effectsVolume, bedVolume } = settings.value;
    sound.setVolume(on ? effectsVolume : 0, on ? bedVolume : 0);
  });

  const game: Game = {
    text,
    screen,
    ...commandsOf(room),
    replay,
    coming,
    explore,
    clock,
    levels: computed(() => levels.order.map((level) => entryOf(level, store.save.value))),
    listed,
    save: store.save,
    profile: store.profile,
    settings,
    reducedMotion,
    heard,
    canShake: ports.haptics.available,
    ports,
    notices,
    stage,
    birdView,
    landmarks: signal<Landmarks | null>(null),
    advised,
    device: signal<Device>('mouse'),
    upNext,
    go,
    link,
    play: () => goTo({ levelId: upNext.value.levelId, seed: upNext.value.seed }),
    playGenerated,
    pin: (at) => {
      if (room.view.value?.phase !== 'pinning') return;
      if (at !== null) room.announcePin(at);
      void places.reveal(at);
    },
    tick: (deltaMs) => {
      room.tick(deltaMs);
      places.tick(deltaMs);
      if (screen.value.name === 'replay') clockwork()?.tick(deltaMs, reducedMotion.value);
    },
    skipLight: () => clockwork()?.skipLight(),
    setPlaying: (on) => clockwork()?.setPlaying(on),
    seek: (step) => clockwork()?.seek(step),
    scrub: (step) => clockwork()?.scrub(step),
    hold: (on) => clockwork()?.hold(on),
    setSpeed: (speed) => clockwork()?.setSpeed(speed),
    again: () => {
      const level = replay.value?.hunt.level ?? room.view.value?.hunt.level;
      if (level === undefined) return;
      const levelId = level.spec.id;
      goTo({ levelId, seed: nextUnseenSeed(store.profile.value, levelId, level.seed) });
    },
    next: async () => {
      const current = replay.value?.hunt.level.spec.id ?? '';
      const { levelAfter } = await import('./first-light'); // there already: a replay is open
      go(levelAfter(levels.order, store.profile.value, current, ports.freshSeed));
    },
    list: () => {
      levels.listed().then((known) => {
        listed.value = known;
      }, console.warn);
    },
    changeSettings: (change) => {
      const changed = { ...settings.value, ...change };
      if (channelsOn(changed, ports.haptics.available).length === 0) {
        notify({ key: 'problems:last-channel', params: {} });
        return;
      }
      store.updateProfile((profile) => ({ ...profile, settings: changed }));
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
    changeProfile: store.updateProfile,
    changeSave: store.update,
    tell: notify,
    dismiss: (id) => {
      notices.value = notices.value.filter((notice) => notice.id !== id);
    },
    pressSound: () => sound.play({ name: 'press' }),
  };

  effect(() => {
    const hash = address.hash.value;
    untracked(() => follow(hash));
  });
  return game;
}

function entryOf(level: ListedLevel, save: Save): LevelEntry {
  const { stars, finished } = progressOf(save.profiles[save.active] ?? newProfile(), level.id);
  return { ...level, stars, finished: finished > 0 };
}
