/**
 * What the session shows: plain data that scenes and UI draw. They decide nothing; they send commands.
 */
import type { Lesson } from '../core/course/lesson/lesson';
import type { Message } from '../core/feedback/message';
import type { Action, Stride } from '../core/hunt/action';
import type { Hunt, Refusal } from '../core/hunt/hunt';
import type { Find, Score } from '../core/hunt/score';
import type { StepRecord } from '../core/hunt/step-record';
import type { Moment } from '../core/replay/moment';
import type { TellingKind } from '../core/replay/moments';
import type { KnownPoints } from '../core/replay/walk';
import type { CriticalPoint, Saddle } from '../core/surface/critical-points';
import type { FieldMap } from '../core/surface/field-map';
import type { Turning } from '../core/surface/turning';
import type { ReadingRoom } from './route';

/** Which screen is on: hunting and pinning share the dark, the replay is the light. */
export type Screen =
  | { readonly name: 'home' | 'levels' | 'settings' }
  | {
      readonly name: ReadingRoom;
      /** What was asked for in there; null for the whole room. */
      readonly which: string | null;
    }
  | {
      readonly name: 'loading';
      readonly what: 'level' | 'generating' | 'map';
      /** How many fields a generator has tried in vain; left out until that takes a while. */
      readonly tried?: number;
    }
  | { readonly name: 'hunt' | 'replay' }
  | { readonly name: 'problem'; readonly message: Message };

export interface HuntView {
  /** The level's name: a key of the locales with its parameters. */
  readonly title: Message;
  readonly hunt: Hunt;
  /** `pinning`: the hunt is over, still dark, and the player may say where the candy is. */
  readonly phase: 'hunting' | 'pinning';
  /** The stride that a heading alone will take. */
  readonly stride: Stride;
  /** Sliding: the learning rate that the next slide takes, an index of the level's grid. */
  readonly rate: number;
  /** At a mixing desk: the knob that headings turn, counted from 0. */
  readonly knob: number;
  /** True while a robot walks on by itself, a step at a time. */
  readonly running: boolean;
  /** True while the next heading taps a toe instead of stepping. */
  readonly tapping: boolean;
  /** What Ava says now, in order. */
  readonly messages: readonly Message[];
  /** True when this very field was seen lit before on this profile: then it counts for no stars. */
  readonly seenBefore: boolean;
}

/** A hollow of the field as walked, and what lies in it. */
export interface HollowView {
  readonly at: readonly number[];
  readonly loss: number;
  readonly contents: Exclude<Find, 'grass'>;
}

export interface ReplayView {
  readonly title: Message;
  /** The replay code of this walk, as in its address. */
  readonly code: string;
  readonly hunt: Hunt;
  readonly score: Score;
  /** False when this field had been seen before, so that its stars don't count. */
  readonly counts: boolean;
  /** True when the player has just walked it; false when a link was opened. */
  readonly own: boolean;
  /** As drawn; turn it by `turning` to lay it under the walk. Null at a mixing desk: no map can show more than two parameters. */
  readonly map: FieldMap | null;
  readonly turning: Turning;
  readonly hollows: readonly HollowView[];
  /** The critical points of the field as walked, as far as they are known. */
  readonly points: KnownPoints;
  /** Hilltops inside the walls, where all are proved; else none. */
  readonly hilltops: readonly CriticalPoint[];
  /** Where the player pinned the candy, if they did. */
  readonly pin: readonly number[] | null;
  /** The places walked, start first, with the shown loss at each. */
  readonly path: readonly { readonly at: readonly number[]; readonly shown: number; readonly loss: number }[];
  /** The most telling one, which the replay stops at. */
  readonly moment: Moment<TellingKind>;
  /** All that there are, each with its sentence, in the order of the steps that they are marked at. */
  readonly moments: readonly { readonly moment: Moment; readonly message: Message }[];
  /** The sentences of the story, three to five; one of them is the most telling moment's. */
  readonly story: readonly Message[];
  /** What the level teaches, in this walk's own numbers; null where it claims to teach nothing. */
  readonly lesson: Lesson | null;
}

/** A replay whose field has one parameter or two. */
export type MappedReplay = ReplayView & { readonly map: FieldMap };

/** The passes between hollows, as far as they are known: lower to two sides, higher to the other two. */
export const passesOf = ({ points }: ReplayView): readonly Saddle[] =>
  points.saddles.filter(({ onWall }) => !onWall);

export const hasMap = (replay: ReplayView): replay is MappedReplay => replay.map !== null;

/** How the bird looks at the cake. */
export interface BirdView {
  /** Whether it stands as a relief or lies flat. */
  readonly relief: boolean;
  /** Radians that the relief is turned by, counter-clockwise. */
  readonly turn: number;
  /** Radians that it is tilted by; 0 would be seen from straight above. */
  readonly tilt: number;
  /** How much larger than just fitting the stage it is. */
  readonly nearness: number;
  /** How far its middle is moved right and down, in shares of the stage. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Whether it was laid flat because it came too slowly here. */
  readonly tooSlow: boolean;
}

/** Where the replay stands; changes each frame while it plays. */
export interface ReplayClock {
  /** 0 dark … 1 all light. */
  readonly light: number;
  /** Steps into the path, with fractions while walking: 0 … path.length − 1. */
  readonly cursor: number;
  readonly playing: boolean;
  readonly speed: ReplaySpeed;
  /** True while it holds at the most telling moment. */
  readonly atMoment: boolean;
  /** Whether a hand is on the cursor: it may move at any time. */
  readonly held: boolean;
}

export const REPLAY_SPEEDS = [0.5, 1, 2, 4] as const;
export type ReplaySpeed = (typeof REPLAY_SPEEDS)[number];

/** Something that just happened in the hunt, for light, sound and particles. */
export type HuntEvent =
  | { readonly type: 'record'; readonly record: StepRecord }
  | {
      readonly type: 'refused';
      readonly reason: Refusal;
    }
  | { readonly type: 'pinned'; readonly at: readonly number[] };

/** A turn that was chosen and is not taken yet: an action, or that a robot sets off. */
export type Aim = Action | { readonly type: 'go' };

/** The part of the window left free for the field, in CSS px. UI lays it out, scenes draw around its middle. */
export interface StageRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the player used last. A pen is a finger, too; `switch` is the one switch that a light scans for. */
export type Device = 'keyboard' | 'touch' | 'mouse' | 'gamepad' | 'switch';
