/**
 * How things on the map keep clear of one another and inside the stage. Pure.
 *
 * What stands on its home (`keepApart`): each as near to it as that allows. Where pushing isn't enough they shrink, and one with no room
 * left or with its home far off the stage is left out (size 0). The first in the list keep their size longest.
 * What stands beside its home (`placeBeside`): on the first free side, clear of all that stands already; with its home off the stage
 * it is left out, too.
 */
import type { StageRect } from './views';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Something round that others keep clear of. */
export type Disc = Place & { readonly radius: number };

/** Something with a width and a height, told by its middle. */
export type Plate = Place & { readonly width: number; readonly height: number };

export interface Kept {
  homeX: number;
  homeY: number;
  x: number;
  y: number;
  /** Side of the square it is drawn in; what is drawn fills `DRAWN` of it. */
  size: number;
}

/** Share of an icon's side that its drawing takes up. */
export const DRAWN = 0.92;
/** How far an icon may be moved from its home, as a share of its size. */
const MOST_SHIFT = 0.6;
const ROUNDS = 8;
/** Smaller tells nothing. */
const LEAST_PX = 16;

export function keepApart(icons: readonly Kept[], stage: StageRect): void {
  for (const icon of icons) {
    icon.size = Math.min(icon.size, stage.width, stage.height);
    icon.x = icon.homeX;
    icon.y = icon.homeY;
    const far = icon.size;
    const isOff =
      icon.x < stage.x - far ||
      icon.x > stage.x + stage.width + far ||
      icon.y < stage.y - far ||
      icon.y > stage.y + stage.height + far;
    if (isOff) icon.size = 0;
    else keepInside(icon, stage);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < icons.length; i++) {
      for (let k = i + 1; k < icons.length; k++) push(icons[i], icons[k]);
    }
    for (const icon of icons) {
      holdNear(icon);
      keepInside(icon, stage);
    }
  }
  for (let k = 1; k < icons.length; k++) {
    for (let i = 0; i < k; i++) shrink(icons[i], icons[k]);
  }
}

function push(a: Kept | undefined, b: Kept | undefined): void {
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return;
  const need = ((a.size + b.size) / 2) * DRAWN;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy);
  if (distance >= need) return;
  const by = (need - distance) / 2;
  const ux = distance < 1 ? 1 : dx / distance;
  const uy = distance < 1 ? 0 : dy / distance;
  a.x -= ux * by;
  a.y -= uy * by;
  b.x += ux * by;
  b.y += uy * by;
}

function holdNear(icon: Kept): void {
  const away = Math.hypot(icon.x - icon.homeX, icon.y - icon.homeY);
  const most = icon.size * MOST_SHIFT;
  if (away <= most) return;
  icon.x = icon.homeX + ((icon.x - icon.homeX) * most) / away;
  icon.y = icon.homeY + ((icon.y - icon.homeY) * most) / away;
}

function keepInside(icon: Kept, stage: StageRect): void {
  const half = icon.size / 2;
  icon.x = Math.min(stage.x + stage.width - half, Math.max(stage.x + half, icon.x));
  icon.y = Math.min(stage.y + stage.height - half, Math.max(stage.y + half, icon.y));
}

/** Makes two that still meet small enough; the second gives way first. */
function shrink(a: Kept | undefined, b: Kept | undefined): void {
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return;
  const room = (2 * Math.hypot(b.x - a.x, b.y - a.y)) / DRAWN;
  if (room >= a.size + b.size) return;
  if (room < LEAST_PX + Math.min(a.size, LEAST_PX)) {
    b.size = 0;
    return;
  }
  const share = room / (a.size + b.size);
  if (b.size * share >= LEAST_PX && a.size * share >= LEAST_PX) {
    a.size *= share;
    b.size *= share;
    return;
  }
  b.size = Math.min(b.size, LEAST_PX);
  a.size = Math.min(a.size, Math.max(0, room - b.size));
}

/** The sides tried, clockwise from above, in turns of the whole; the nearest ring first. */
const SIDES = [0, 1 / 8, 7 / 8, 1 / 4, 3 / 4, 3 / 8, 5 / 8, 1 / 2];
/** Rings around the home: from it to a plate's edge, in the plate's own heights. The outer ones need a stem to tell whose it is. */
const RINGS = [0.65, 1.3, 2.1];
/** Room between plates, as a share of their height. */
const BETWEEN = 0.08;

export interface Home extends Place {
  /** Of the plate that belongs to it. */
  readonly width: number;
  readonly height: number;
  /** How far what stands on the home itself reaches. */
  readonly radius?: number;
}

export interface Ground {
  /** What none may cover. */
  readonly taken?: readonly Disc[];
  /** What they cover only where no other side is free, the more important first. */
  readonly better?: readonly (readonly Disc[])[];
  /** Plates that stand already. */
  readonly plates?: readonly Plate[];
  /** How many rings around the home are near enough; all where left out. */
  readonly rings?: number;
}

/**
 * A place for each home's plate, in their order: inside the stage, clear of the plates before it and of what is taken. Null where no
 * side is free or the home is off the stage.
 */
export function placeBeside(
  homes: readonly Home[],
  stage: StageRect,
  { taken = [], better = [], plates = [], rings = RINGS.length }: Ground = {},
): readonly (Place | null)[] {
  const standing: Plate[] = [...plates];
  return homes.map((home) => {
    if (!isOn(stage, home, 0, 0)) return null;
    let free = sidesOf(home, rings).filter(
      (side) =>
        isOn(stage, side, side.width / 2, side.height / 2) &&
        standing.every((other) => areClear(side, other)) &&
        taken.every((disc) => isClearOf(side, disc)),
    );
    for (const discs of better) {
      const clear = free.filter((side) => discs.every((disc) => isClearOf(side, disc)));
      if (clear.length > 0) free = clear;
    }
    const [best = null] = free;
    if (best !== null) standing.push(best);
    return best;
  });
}

function sidesOf({ x, y, width, height, radius = 0 }: Home, rings: number): readonly Plate[] {
  return RINGS.slice(0, rings).flatMap((ring) =>
    SIDES.map((turn) => {
      const angle = 2 * Math.PI * turn;
      const away = radius + ring * height;
      return {
        x: x + Math.sin(angle) * (away + width / 2),
        y: y - Math.cos(angle) * (away + height / 2),
        width,
        height,
      };
    }),
  );
}

/** Whether something that reaches so far from its middle is all on the stage. */
function isOn(stage: StageRect, { x, y }: Place, reachX: number, reachY: number): boolean {
  return (
    x >= stage.x + reachX &&
    x <= stage.x + stage.width - reachX &&
    y >= stage.y + reachY &&
    y <= stage.y + stage.height - reachY
  );
}

function areClear(a: Plate, b: Plate): boolean {
  const room = BETWEEN * Math.min(a.height, b.height);
  return (
    Math.abs(a.x - b.x) >= (a.width + b.width) / 2 + room ||
    Math.abs(a.y - b.y) >= (a.height + b.height) / 2 + room
  );
}

function isClearOf(plate: Plate, disc: Disc): boolean {
  const dx = Math.max(0, Math.abs(disc.x - plate.x) - plate.width / 2);
  const dy = Math.max(0, Math.abs(disc.y - plate.y) - plate.height / 2);
  return Math.hypot(dx, dy) >= disc.radius;
}
