/**
 * The game as its screens see it: signals to draw, commands to send. `createGame` (game-session.ts) builds one;
 * scenes and UI depend on this interface alone.
 */
import type { ReadonlySignal, Signal } from '@preact/signals-core';
import type { Animal, Profile, Save, Settings } from '../core/course/save';
import type { Advised } from '../core/feedback/hint';
import type { Message } from '../core/feedback/message';
import type { Card, Heading, KnobDirection, Stride } from '../core/hunt/action';
import type { Difficulty } from '../core/level/generated-id';
import type { Explore } from './explore/explore';
import type { Landmarks } from './landmarks';
import type { GamePorts, ListedFacts, ListedLevel, Sound, TextPort } from './ports';
import type { Route } from './route';
import type {
  Aim,
  BirdView,
  Device,
  HuntEvent,
  HuntView,
  ReplayClock,
  ReplaySpeed,
  ReplayView,
  Screen,
  StageRect,
} from './views';

/** A friendly word about something that went wrong or is worth knowing; stays until dismissed. */
export interface Notice {
  readonly id: number;
  readonly message: Message;
}

/** A sound that was asked for, numbered. */
export interface Heard {
  readonly id: number;
  readonly sound: Sound;
}

/** One row of the level list. */
export interface LevelEntry extends ListedLevel {
  readonly stars: 0 | 1 | 2 | 3;
  readonly finished: boolean;
}

export interface Game {
  readonly text: TextPort;

  readonly screen: ReadonlySignal<Screen>;
  /** Set on the screens `hunt` (also while pinning); null elsewhere. */
  readonly hunt: ReadonlySignal<HuntView | null>;
  /** Set on the screen `replay`; null elsewhere. */
  readonly replay: ReadonlySignal<ReplayView | null>;
  /** What the light will show, for whoever makes it ready: set while a finished hunt is still dark; null elsewhere. */
  readonly coming: ReadonlySignal<ReplayView | null>;
  /** Set soon after `replay`, once what it needs is fetched; null elsewhere. */
  readonly explore: ReadonlySignal<Explore | null>;
  /** The turn that waits to be chosen once more, for players who want to be asked before each; null while none does. */
  readonly aimed: ReadonlySignal<Aim | null>;
  readonly clock: ReadonlySignal<ReplayClock>;
  readonly levels: ReadonlySignal<readonly LevelEntry[]>;
  /** What the list tells of each level by id, once `list` was called and it is there. */
  readonly listed: ReadonlySignal<Readonly<Record<string, ListedFacts>>>;
  readonly save: ReadonlySignal<Save>;
  readonly profile: ReadonlySignal<Profile>;
  readonly settings: ReadonlySignal<Settings>;
  /** Settings and the device's wish, resolved. */
  readonly reducedMotion: ReadonlySignal<boolean>;
  /** What was heard last, of one action: a step may sound of a wall, of its change and of the slope. */
  readonly heard: ReadonlySignal<readonly Heard[]>;
  /** Whether this device can vibrate. */
  readonly canShake: boolean;
  /** What rooms that are fetched later ask of the world themselves: places to keep things, levels, chance. */
  readonly ports: Pick<GamePorts, 'storage' | 'levels' | 'freshSeed'>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  /** The free part of the window; the UI keeps it up to date, scenes draw around it. */
  readonly stage: Signal<StageRect | null>;
  /** How the bird looks; null where the cake can only be drawn flat. Whoever draws sets it out, buttons and gestures change it. */
  readonly birdView: Signal<BirdView | null>;
  /** What stands on the lit map; null while it moves or nothing is lit. Scenes keep it up to date, the UI writes names beside it. */
  readonly landmarks: Signal<Landmarks | null>;
  /** What a hint shows to press; the UI keeps it up to date, scenes mark its stone. */
  readonly advised: Signal<Advised | null>;
  /** What the player used last; the UI keeps it up to date, and all that shows how to do something speaks of it. */
  readonly device: Signal<Device>;
  /** The id of the level that Play would start, and whether it goes on with something begun. */
  readonly upNext: ReadonlySignal<{
    readonly levelId: string;
    readonly seed: number;
    readonly resumes: boolean;
  }>;

  /** Called with everything that happens in a hunt, in order. Returns the way to stop. */
  onHuntEvent(listener: (event: HuntEvent) => void): () => void;

  /** Fetches what `listed` tells. */
  list(): void;

  // Going places. `link` gives the address of a place, for real <a href> links.
  go(route: Route): void;
  link(route: Route): string;
  /** Play: straight into the next level. */
  play(): void;
  playGenerated(difficulty: Difficulty): void;

  // The hunt.
  /**
   * A heading pressed: steps with the selected stride or nudges a sled, or taps a toe while `tapping`. At a mixing desk north and
   * south turn the chosen knob, east and west choose another.
   */
  press(heading: Heading): void;
  step(heading: Heading, stride: Stride): void;
  toeTap(heading: Heading): void;
  setStride(stride: Stride): void;
  /** Sliding: chooses a learning rate by its place in the level's grid, the nearest there is. */
  setRate(rate: number): void;
  /** The one big turn of a way to play: slides with the chosen rate, lets a sled glide, sends a robot off or stops it. */
  glide(): void;
  /** Sledding: keeps only a part of the speed. */
  brake(): void;
  /** At a mixing desk: turns a knob by a stride, the chosen one if none is told, or feels it with a toe while `tapping`. */
  turnKnob(knob: number, direction: KnobDirection, stride?: Stride): void;
  /** A robot takes a single step. */
  stepRobot(): void;
  /** Lays one of a robot's cards, by its place among the level's cards of that kind. */
  layCard(card: Card, choice: number): void;
  setTapping(on: boolean): void;
  grab(): void;
  /** To a random place, where the level gives jumps. */
  jump(): void;
  /** Takes the turn that waits. */
  takeAim(): void;
  /** Lets it be. */
  leaveAim(): void;
  /** Keeps at once what would be kept after the next frame: the page may be gone by then. */
  settle(): void;
  /** Where the player thinks the candy is, in field units; null skips the question. Then the light comes. */
  pin(at: readonly number[] | null): void;

  // The bird's eye.
  /** Time passes (from the frame clock); moves the light and the walk on. */
  tick(deltaMs: number): void;
  skipLight(): void;
  setPlaying(on: boolean): void;
  /** Goes to a whole step and stops there. */
  seek(step: number): void;
  /** The same while a slider is drawn. */
  scrub(step: number): void;
  /** A hand takes the cursor, or lets it go. */
  hold(on: boolean): void;
  setSpeed(speed: ReplaySpeed): void;
  again(): void;
  next(): void;

  // What stays.
  /** A change that would leave no channel for a hunt's answers is told and not made. */
  changeSettings(change: Partial<Settings>): void;
  chooseProfile(animal: Animal): void;
  /** Keeps something of the player's, as an answer. */
  changeProfile(change: (profile: Profile) => Profile): void;
  changeSave(change: (save: Save) => Save): void;
  /** A notice, as of trouble, until it is dismissed. */
  tell(message: Message): void;
  dismiss(noticeId: number): void;
  /** A small sound for a button. */
  pressSound(): void;
}
