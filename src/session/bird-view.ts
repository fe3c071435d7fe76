/** How the bird's look at the cake may change: pure steps that buttons, keys and gestures share. Comes with the light. */
import type { BirdView } from './views';

/** Radians. Steeper would hide too much behind the heights; flatter is told apart from flat by nobody. */
export const MOST_TILT = 1.2;
export const LEAST_TILT = 0.3;
/** Below this the cake lies down altogether. */
const LIE_DOWN_TILT = 0.2;
export const MOST_NEARNESS = 2.4;
const LEAST_NEARNESS = 0.7;
/** However near it is, the middle of the cake stays within the stage. */
const MOST_SHIFT = 0.5;
const FULL_TURN = 2 * Math.PI;

/** What one press of a button or key does. */
export const TURN_STEP = Math.PI / 8;
export const TILT_STEP = Math.PI / 20;
export const NEARNESS_STEP = 1.2;
export const SHIFT_STEP = 0.1;

/** As the light leaves it: standing, seen from the south, or lying flat for who wants no motion. */
export function firstLook(reducedMotion: boolean): BirdView {
  return {
    relief: !reducedMotion,
    turn: 0.24,
    tilt: 0.78,
    nearness: 1,
    shiftX: 0,
    shiftY: 0,
    tooSlow: false,
  };
}

export const layFlat = (view: BirdView, flat: boolean): BirdView => ({
  ...view,
  relief: !flat,
  tooSlow: false,
});

/** The flat map in place of a relief that comes too slowly here. */
export const layFlatAsTooSlow = (view: BirdView): BirdView => ({ ...view, relief: false, tooSlow: true });

/** Turns the standing relief; a flat map stands up first, as it lay. */
export function turnBy(view: BirdView, radians: number): BirdView {
  if (!view.relief) return layFlat(view, false);
  const turn = view.turn + radians;
  // Kept small, yet without a jump: whoever draws it takes the shorter way round.
  return { ...view, turn: turn - FULL_TURN * Math.round(turn / FULL_TURN) };
}

/** Tilts it; far enough towards the eye it lies down, and from there it stands up again. */
export function tiltBy(view: BirdView, radians: number): BirdView {
  if (!view.relief)
    return radians > 0 ? { ...layFlat(view, false), tilt: Math.max(view.tilt, LEAST_TILT) } : view;
  const tilt = view.tilt + radians;
  if (tilt < LIE_DOWN_TILT) return { ...layFlat(view, true), tilt: firstLook(false).tilt };
  return { ...view, tilt: Math.min(MOST_TILT, tilt) };
}

/** Comes nearer by a factor; a flat map always just fits. */
export function comeNearer(view: BirdView, factor: number): BirdView {
  if (!view.relief) return view;
  return { ...view, nearness: Math.min(MOST_NEARNESS, Math.max(LEAST_NEARNESS, view.nearness * factor)) };
}

/** Moves the standing relief right and down by shares of the stage; a flat map stays in the middle. */
export function shiftBy(view: BirdView, right: number, down: number): BirdView {
  if (!view.relief) return view;
  const within = (shift: number): number => Math.min(MOST_SHIFT, Math.max(-MOST_SHIFT, shift));
  return { ...view, shiftX: within(view.shiftX + right), shiftY: within(view.shiftY + down) };
}

/** Radians from one turn to another, the shorter way round. */
export function turnBetween(from: number, to: number): number {
  const way = to - from;
  return way - FULL_TURN * Math.round(way / FULL_TURN);
}
