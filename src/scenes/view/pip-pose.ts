/**
 * How Pip's body answers: a pose for every moment of a play, as pure numbers. A play leads with what happened (a hop, a
 * ride, a bump, a tap) and ends with how it felt: a wobble when it got colder, a bounce when it got much warmer. Every
 * play is over within 700 ms and holds nothing up: the next one begins wherever this one stands.
 * Lengths are shares of Pip's height, x to the right and y down; angles are radians. With reduced motion each play is one
 * pose, which stays until the next: the same meaning, standing still.
 */
import { clamp01, smoothstep } from './ease';

/** What a step felt like, as far as the senses tell. */
export type Feeling = 'much-warmer' | 'warmer' | 'same' | 'colder';

/** `x`, `y`: the way it went, a unit vector on screen. */
export type PipPlay =
  | {
      readonly type: 'hop' | 'ride' | 'walk';
      readonly x: number;
      readonly y: number;
      /** How high it goes. */
      readonly lift: number;
      readonly durationMs: number;
      readonly feeling: Feeling;
    }
  | { readonly type: 'bump'; readonly x: number; readonly y: number }
  | {
      readonly type: 'tap';
      readonly x: number;
      readonly y: number;
      /** How far the toe reaches. */
      readonly reach: number;
    }
  /** From nowhere, as a jump lands; it tells no way. */
  | { readonly type: 'drop' }
  /** What was asked can't be done. */
  | { readonly type: 'shake' };

type Travel = PipPlay & { readonly type: 'hop' | 'ride' | 'walk' };

export interface Pose {
  lift: number;
  shiftX: number;
  shiftY: number;
  tilt: number;
  /** Taller and thinner above 0, flatter and wider below. */
  stretch: number;
  /** Width ÷ usual width: turning around goes through 0 to −1. */
  turn: number;
  /** How far a foot is put out, from between the feet. */
  footX: number;
  footY: number;
}

export function restingPose(): Pose {
  return { lift: 0, shiftX: 0, shiftY: 0, tilt: 0, stretch: 0, turn: 1, footX: 0, footY: 0 };
}

const AFTER_MS: Readonly<Record<Feeling, number>> = {
  'much-warmer': 340,
  warmer: 220,
  same: 160,
  colder: 380,
};
const BUMP_MS = 400;
const TAP_MS = 380;
const DROP_MS = 320;
const SHAKE_MS = 300;
const BEAT_MS = 430;
/** A dance turns around once in so many beats. */
const BEATS_A_TURN = 8;
/** A foot that taps stands on a small stone: stones lie around Pip's middle, feet are this much lower. */
const STONES_ABOVE_FEET = 0.44;

export function lengthOf(play: PipPlay): number {
  switch (play.type) {
    case 'hop':
    case 'ride':
    case 'walk':
      return play.durationMs + AFTER_MS[play.feeling];
    case 'bump':
      return BUMP_MS;
    case 'tap':
      return TAP_MS;
    case 'drop':
      return DROP_MS;
    case 'shake':
      return SHAKE_MS;
  }
}

/** Sets `pose` to how Pip stands so many milliseconds into a play. */
export function poseAt(play: PipPlay, elapsedMs: number, pose: Pose): void {
  setRest(pose);
  const t = clamp01(elapsedMs / lengthOf(play));
  if (t >= 1) return;
  switch (play.type) {
    case 'hop':
    case 'ride':
    case 'walk': {
      const { durationMs, feeling } = play;
      if (elapsedMs < durationMs) travel(play, elapsedMs / durationMs, pose);
      else feel(play, (elapsedMs - durationMs) / AFTER_MS[feeling], pose);
      return;
    }
    case 'bump': {
      // Into it, flattened, thrown back, and steady again.
      const into = t < 0.25 ? Math.sin((Math.PI / 2) * (t / 0.25)) : 0;
      const back = t < 0.25 ? 0 : (1 - t) / 0.75;
      const swing = back * Math.cos(7 * (1 - back));
      pose.shiftX = play.x * (0.2 * into - 0.2 * back * smoothstep(0.25, 0.45, t));
      pose.shiftY = play.y * (0.14 * into - 0.14 * back * smoothstep(0.25, 0.45, t));
      pose.tilt = play.x * (0.16 * into - 0.3 * swing * smoothstep(0.25, 0.4, t));
      pose.stretch = 0.06 * into - 0.3 * swing * smoothstep(0.23, 0.38, t);
      return;
    }
    case 'tap': {
      const out = smoothstep(0, 0.28, t) * (1 - smoothstep(0.78, 1, t));
      const pat = t > 0.28 && t < 0.78 ? Math.abs(Math.sin((2 * Math.PI * (t - 0.28)) / 0.5)) : 0;
      putFootOut(play, out, pose);
      pose.footY -= 0.07 * pat;
      pose.tilt = -0.1 * play.x * out;
      pose.shiftX = -0.05 * play.x * out;
      pose.stretch = 0.03 * out;
      return;
    }
    case 'drop': {
      const fall = clamp01(t / 0.5);
      pose.lift = 0.55 * (1 - fall * fall);
      pose.stretch =
        0.1 * fall * (1 - fall) + smoothstep(0.45, 0.6, t) * spring(0.24, clamp01((t - 0.5) / 0.5));
      return;
    }
    case 'shake':
      pose.shiftX = 0.07 * Math.sin(5 * Math.PI * t) * (1 - t);
      return;
  }
}

/** Sets `pose` to the one that says what a play says, without moving. */
export function stillPose(play: PipPlay | null, pose: Pose): void {
  setRest(pose);
  switch (play?.type) {
    case 'hop':
    case 'ride':
    case 'walk':
      if (play.feeling === 'colder') pose.tilt = play.x < 0 ? 0.12 : -0.12;
      if (play.feeling !== 'same') pose.stretch = STILL_STRETCH[play.feeling];
      if (play.feeling === 'much-warmer') pose.lift = 0.07;
      return;
    case 'bump':
      pose.shiftX = -0.1 * play.x;
      pose.shiftY = -0.07 * play.y;
      pose.tilt = -0.14 * play.x;
      pose.stretch = -0.08;
      return;
    case 'tap':
      putFootOut(play, 1, pose);
      pose.tilt = -0.1 * play.x;
      return;
    default:
      return;
  }
}

const STILL_STRETCH = { 'much-warmer': 0.09, warmer: 0.04, colder: -0.06 } as const;

/** Sets `pose` to a moment of the dance at the candy: hops from foot to foot, with a turn now and then. */
export function dancePose(timeMs: number, still: boolean, pose: Pose): void {
  setRest(pose);
  if (still) {
    pose.tilt = 0.1;
    pose.stretch = 0.05;
    return;
  }
  const beats = timeMs / BEAT_MS;
  const beat = beats % 1;
  const side = Math.floor(beats) % 2 === 0 ? 1 : -1;
  const up = Math.sin(Math.PI * beat);
  pose.lift = 0.26 * up;
  pose.shiftX = 0.1 * side * up;
  pose.tilt = 0.15 * side * up;
  pose.stretch = 0.12 * Math.sin(2 * Math.PI * beat - 0.6);
  const turning = beats % BEATS_A_TURN;
  if (turning < 1) pose.turn = Math.cos(2 * Math.PI * turning);
}

/** Sets `pose` to rest. */
export function setRest(pose: Pose): void {
  pose.lift = 0;
  pose.shiftX = 0;
  pose.shiftY = 0;
  pose.tilt = 0;
  pose.stretch = 0;
  pose.turn = 1;
  pose.footX = 0;
  pose.footY = 0;
}

/** On the way: `t` from 0 to 1. */
function travel(play: Travel, t: number, pose: Pose): void {
  const { x, y, lift } = play;
  const middle = Math.sin(Math.PI * t);
  switch (play.type) {
    case 'hop': {
      // A short crouch the other way, then off; the last bit flattens.
      const crouch = t < 0.16 ? Math.sin((Math.PI * t) / 0.16) : 0;
      const flight = clamp01((t - 0.08) / 0.92);
      const air = Math.sin(Math.PI * flight);
      pose.lift = lift * air;
      pose.tilt = x * (0.24 * air - 0.1 * crouch);
      pose.shiftX = x * (0.09 * air - 0.03 * crouch);
      pose.shiftY = y * (0.07 * air - 0.02 * crouch);
      pose.stretch = 0.13 * air - 0.14 * crouch - 0.2 * smoothstep(0.8, 1, t) - 0.05 * y * air;
      return;
    }
    case 'ride':
      // Pressed back when it starts, thrown forward when it stops.
      pose.tilt = -0.16 * x * Math.sin(2 * Math.PI * t);
      pose.shiftX = 0.08 * x * middle;
      pose.shiftY = 0.06 * y * middle;
      pose.lift = lift * Math.abs(Math.sin(3 * Math.PI * t)) * middle;
      pose.stretch = -0.13 * middle;
      return;
    case 'walk':
      // Stiff legs, twice from one to the other.
      pose.tilt = 0.11 * Math.sin(4 * Math.PI * t);
      pose.lift = lift * Math.abs(Math.sin(4 * Math.PI * t));
      pose.shiftX = 0.04 * x * middle;
      return;
  }
}

/** There: `t` from 0 to 1. A hop has landed flat; what rode or walked gets there softly. */
function feel(play: Travel, t: number, pose: Pose): void {
  const flat = play.type === 'hop' ? 1 : smoothstep(0, 0.35, t);
  switch (play.feeling) {
    case 'same':
    case 'warmer':
      pose.stretch = flat * spring(0.2, t);
      return;
    case 'much-warmer':
      pose.lift = 0.24 * Math.sin(Math.PI * t);
      pose.stretch = 0.12 * Math.sin(Math.PI * t) - 0.2 * flat * (1 - smoothstep(0, 0.25, t));
      pose.tilt = 0.1 * Math.sin(2 * Math.PI * t);
      return;
    case 'colder':
      pose.tilt = 0.17 * Math.sin(5 * Math.PI * t) * (1 - t);
      pose.shiftX = 0.03 * Math.sin(5 * Math.PI * t) * (1 - t);
      pose.stretch = -0.15 * flat * (1 - t);
      return;
  }
}

/** Flat at first, then up and down once, and at rest at 1. */
function spring(strength: number, t: number): number {
  return -strength * Math.cos(1.5 * Math.PI * t) * (1 - t);
}

function putFootOut(play: PipPlay & { readonly type: 'tap' }, out: number, pose: Pose): void {
  pose.footX = play.x * play.reach * out;
  pose.footY = (play.y * play.reach - STONES_ABOVE_FEET) * out;
}
