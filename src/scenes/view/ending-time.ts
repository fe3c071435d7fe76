/**
 * How a find is answered in the light, as pure numbers over time: candy with a dance and sweets that hop out of the bowl,
 * sweets with a smile and two small hops, a sock with a held nose and a smell, grass with a shrug. Each plays once and
 * settles into a pose that says the same; with reduced motion only that pose is shown.
 */
import type { Find } from '../../core/hunt/score';
import { clamp01, easeOut, smoothstep } from './ease';
import type { Face } from './pip';
import { dancePose, type Pose, setRest } from './pip-pose';

export const ENDING_MS: Readonly<Record<Find, number>> = {
  candy: 2150,
  sweets: 1100,
  sock: 1900,
  grass: 1300,
};

export const ENDING_FACE: Readonly<Record<Find, Face>> = {
  candy: 'pip-happy',
  sweets: 'pip-smile',
  sock: 'pip-nose',
  grass: 'pip-shrug',
};

/** Sweets that fly, at most. */
export const MOST_SWEETS = 14;
export const SWEETS_FLYING: Readonly<Record<Find, number>> = {
  candy: MOST_SWEETS,
  sweets: 4,
  sock: 0,
  grass: 0,
};
export const STINKS = 3;

const STEP_ASIDE_MS = 280;
const SWEET_EVERY_MS = 70;
const SWEET_FLIGHT_MS = 780;
const SWEET_LIES_MS = 420;
const STINK_RISES_MS = 950;

/** How far Pip has stepped aside from what lies there, 0 to 1; on candy it stands on the heap. */
export function aside(find: Find, ms: number, still: boolean): number {
  if (find === 'candy' || find === 'grass') return 0;
  return still ? 1 : easeOut(clamp01(ms / STEP_ASIDE_MS));
}

/** Pip's pose so many milliseconds in; `side` is where what lies there is: −1 left, 1 right. */
export function endingPose(find: Find, ms: number, side: number, still: boolean, pose: Pose): void {
  setRest(pose);
  const t = still ? 1 : clamp01(ms / ENDING_MS[find]);
  const fade = 1 - smoothstep(0.75, 1, t);
  switch (find) {
    case 'candy':
      if (t < 1 || still) dancePose(ms, still, pose);
      return;
    case 'sweets':
      pose.lift = t < 1 ? 0.16 * Math.abs(Math.sin(2 * Math.PI * t)) : 0;
      pose.stretch = 0.07 * Math.sin(4 * Math.PI * t) * fade;
      pose.tilt = 0.05 * side;
      return;
    case 'sock':
      // Leans away from it, and shudders.
      pose.tilt = -0.13 * side * smoothstep(0.08, 0.2, t);
      pose.shiftX = t > 0.2 ? 0.03 * Math.sin(22 * Math.PI * t) * fade : 0;
      return;
    case 'grass': {
      // Shoulders up, held a moment, and down, twice.
      const shrug = Math.max(0, Math.sin(3 * Math.PI * t)) * fade;
      pose.stretch = 0.12 * shrug;
      pose.lift = 0.05 * shrug;
      pose.tilt = 0.07;
      return;
    }
  }
}

/** What a sock or a heap of sweets does: an angle, and a size relative to the usual one. */
export function wiggleOf(
  find: Find,
  ms: number,
  still: boolean,
): { readonly angle: number; readonly size: number } {
  const t = clamp01(ms / ENDING_MS[find]);
  if (still || t >= 1) return AT_REST;
  const swing = Math.sin(14 * Math.PI * t) * (1 - t);
  if (find === 'sock') return { angle: 0.2 * swing, size: 1 + 0.06 * Math.abs(swing) };
  return { angle: 0, size: 1 + 0.1 * Math.abs(Math.sin(5 * Math.PI * t)) * (1 - t) };
}

const AT_REST = { angle: 0, size: 1 } as const;

/** Where something small is: sizes of what it came from, y down; `alpha` 0 hides it. */
export interface Flight {
  x: number;
  y: number;
  turn: number;
  alpha: number;
}

/** The `index`-th of `count` sweets: up out of the heap, down around it, and gone. */
export function sweetAt(index: number, count: number, ms: number, still: boolean, flight: Flight): void {
  // Spread evenly to both sides, never twice to the same place in a row.
  const share = count <= 1 ? 0.5 : ((index * 5) % count) / (count - 1);
  const across = 2 * share - 1;
  const own = still ? SWEET_FLIGHT_MS : ms - 60 - index * SWEET_EVERY_MS;
  const t = clamp01(own / SWEET_FLIGHT_MS);
  const far = 0.75 + 0.3 * ((index * 3) % 4);
  const high = 1.15 + 0.25 * ((index * 7) % 3);
  flight.x = across * far * t;
  flight.y = -0.25 - 4 * high * t * (1 - t) + 0.75 * t - 0.18 * Math.abs(across) * t;
  flight.turn = across * 5 * t;
  const lying = (own - SWEET_FLIGHT_MS) / SWEET_LIES_MS;
  flight.alpha = own < 0 ? 0 : still ? 1 : 1 - smoothstep(0.4, 1, lying);
}

/** The `index`-th line of smell above a sock: rises, sways and thins, again and again until it stands still. */
export function stinkAt(index: number, ms: number, still: boolean, flight: Flight): void {
  const over = still || ms >= ENDING_MS.sock;
  const t = over ? 0.45 : (ms / STINK_RISES_MS + index / STINKS) % 1;
  flight.x =
    (index - (STINKS - 1) / 2) * 0.3 + (over ? 0 : 0.06 * Math.sin(2 * Math.PI * (2 * t + index / 2)));
  flight.y = -0.55 - 0.5 * t - (over && index === 1 ? 0.12 : 0);
  flight.turn = 0.12 * (index - 1);
  flight.alpha = over ? 0.9 : Math.sin(Math.PI * t);
}
