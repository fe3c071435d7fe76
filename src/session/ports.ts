/** What the session needs from the world outside, as it sees it. Adapters provide these; tests fake them. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Message } from '../core/feedback/message';
import type { HeadingName } from '../core/hunt/action';
import type { SizeOfChange } from '../core/hunt/felt';
import type { FieldProof } from '../core/level/field-proof';
import type { DrawProgress } from '../core/level/generate/draw-progress';
import type { LevelSpec } from '../core/level/level-spec';
import type { Minimum } from '../core/surface/critical-points';
import type { FieldBasins } from '../core/surface/field-basins';
import type { FieldMap } from '../core/surface/field-map';
import type { Pace } from './told';

/** Text kept on this device. Every method may fail silently; `durable` tells whether it lasts past this page. */
export interface StoragePort {
  readonly durable: boolean;
  read(key: string): string | null;
  /** False when it could not be kept. */
  write(key: string, text: string): boolean;
}

/**
 * A sound asked for by its meaning. `size` 1–5 is how large the change was; `pan` −1 west … 1 east. A slope is told by pulses,
 * so many ms after the step, faster the steeper, brighter the farther north it is lower; its heading is for captions. What waits
 * is dropped when the next action sounds.
 */
export type Sound =
  | { readonly name: 'warmer' | 'colder'; readonly size: SizeOfChange; readonly pan: number }
  | { readonly name: 'tap-warmer' | 'tap-colder'; readonly pan: number }
  | {
      readonly name: 'slope';
      readonly heading: HeadingName;
      readonly pace: Pace;
      readonly brightness: 'south' | 'level' | 'north';
      readonly pulsesMs: readonly number[];
      readonly pan: number;
    }
  | { readonly name: 'overshoot' | 'footprints'; readonly afterMs: number }
  | {
      readonly name: 'same' | 'bump' | 'press' | 'grab' | 'light' | 'candy' | 'sweets' | 'sock' | 'grass';
    };

export interface SoundPort {
  play(sound: Sound): void;
  /** The bed under the play: dark in the hunt, light in the bird's eye, null for silence. */
  setBed(bed: 'dark' | 'light' | null): void;
  /** Volumes from 0 to 1; 0 is silent. */
  setVolume(effects: number, bed: number): void;
}

/** The game kept on the device (adapters/offline.ts). */
export interface OfflinePort {
  /** True once a newer version is there and waits. */
  readonly newVersion: ReadonlySignal<boolean>;
  /** Starts the page anew with it. */
  takeNewVersion(): void;
}

/** Reading aloud, only ever by voices that are on the device. */
export interface SpeechPort {
  /** Whether there is such a voice for a language; voices may arrive late, and whoever asks is told. */
  hasVoice(language: string): boolean;
  /** What is read just now, by the name that it was asked for with; null in silence. */
  readonly reading: ReadonlySignal<string | null>;
  /** Reads the lines one after another, in place of whatever is read just now. `rate` 1 is a voice's own speed. */
  read(name: string, lines: readonly string[], language: string, rate: number): void;
  stop(): void;
}

/** Vibration where there is any. */
export interface HapticsPort {
  /** False where nothing would be felt: on a laptop, and on phones that can't. */
  readonly available: boolean;
  buzz(patternMs: readonly number[]): void;
}

export interface LanguageInfo {
  /** BCP 47 code, the name of its folder: `en`, `es`, `ar`. */
  readonly code: string;
  /** Its own name for itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Words. `language` changes only once its texts are there. */
export interface TextPort {
  readonly languages: readonly LanguageInfo[];
  readonly language: ReadonlySignal<LanguageInfo>;
  /** The text for a key with its placeholders filled, in the current language. */
  translate(key: string, params?: Readonly<Record<string, string | number>>): string;
  say(message: Message): string;
  /**
   * Changes the language; null is the browser's own. False when there is no such language (nothing changes) or
   * its texts could not be loaded.
   */
  choose(code: string | null): Promise<boolean>;
  /** Fetches the words of the screens that are fetched later. Rejects when they can't be had just now. */
  loadLater(): Promise<void>;
}

/** A hand-made level's place among the others. */
export interface ListedLevel {
  readonly id: string;
  readonly chapter: string;
}

/** What the list of levels tells of one beside its title, without fetching it. */
export interface ListedFacts {
  readonly par: number;
  /** What its proof measures it to teach. */
  readonly teaches: readonly string[];
}

/** Levels by id, and the heavy maths about them (in a worker where there is one). */
export interface LevelPort {
  /** Hand-made levels in playing order. */
  readonly order: readonly ListedLevel[];
  /** What the list of levels tells of each hand-made one, by id. */
  listed(): Promise<Readonly<Record<string, ListedFacts>>>;
  /** The level with this id, hand-made or generated. Rejects with LevelError, UnknownLevelError or GeneratorError. */
  load(id: string, patience?: Patience): Promise<LevelSpec>;
  /** All minima, proved, and the map, both as drawn (unturned): everything the bird's eye shows. Rejects with LevelError. */
  survey(spec: LevelSpec, patience?: Patience): Promise<Survey>;
  /** Which hollow each part of a mapped field rolls into; minima and map as drawn, as the survey has them. */
  basins(
    spec: LevelSpec,
    minima: readonly Minimum[],
    map: FieldMap,
    patience?: Patience,
  ): Promise<FieldBasins>;
}

/** How long someone waits for long work, and whom to tell meanwhile. */
export interface Patience {
  /** Aborted, the promise rejects at once with the signal's reason, and the work stops as soon as it can. */
  readonly signal?: AbortSignal | undefined;
  /** Called now and then while a generator draws, from 300 ms on. */
  readonly onProgress?: ((progress: DrawProgress) => void) | undefined;
}

/** There is no level of this name, or no generator of its version any more. */
export class UnknownLevelError extends RangeError {
  override readonly name = 'UnknownLevelError';
  constructor(readonly levelId: string) {
    super(`unknown level "${levelId}"`);
  }
}

/** No seed near the one asked for gave a field that proves itself. */
export class GeneratorError extends RangeError {
  override readonly name = 'GeneratorError';
}

export interface Survey {
  readonly proof: FieldProof;
  /** Null for more than two parameters. */
  readonly map: FieldMap | null;
}

/** The page's address: what stands behind the `#`. */
export interface AddressPort {
  readonly hash: ReadonlySignal<string>;
  /** Goes to an address, as a new entry in the history or in place of the current one. */
  go(hash: string, how: 'push' | 'replace'): void;
}

/** The world outside, as the session asks for it. */
export interface GamePorts {
  readonly storage: StoragePort;
  readonly sound: SoundPort;
  readonly haptics: HapticsPort;
  readonly text: TextPort;
  readonly levels: LevelPort;
  readonly address: AddressPort;
  /** Calls back once, right after the next frame is drawn (or soon, where none is). */
  readonly afterFrame: (work: () => void) => void;
  readonly prefersReducedMotion: ReadonlySignal<boolean>;
  /** The UTC day as yyyy-mm-dd. */
  readonly today: () => string;
  /** Any whole number from 1 to 2³¹: which endless field comes next. */
  readonly freshSeed: () => number;
}
