/**
 * Keeps round icons from covering one another and inside the stage, each as near to its home as that allows. Where pushing isn't enough
 * they shrink, and one with no room left or with its home far off the stage is left out (size 0). The first in the list keep their size longest.
 */
import type { StageRect } from '../../session/views';

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
