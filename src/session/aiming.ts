/**
 * Asking before a turn, for hands that tremble: a turn is aimed first, and taken when it is chosen once more. Another choice moves
 * the aim. What comes too soon after it is the same press, trembling.
 */
import type { Signal } from '@preact/signals-core';
import type { Stride } from '../core/hunt/action';
import type { Aim } from './views';

/** The scan's own measure of a tremble is as long (ui/input/scan/scanner.ts). */
export const TREMBLE_MS = 250;

export class Aiming {
  private sinceMs = 0;

  /** `tell` is called with each new aim. */
  constructor(
    private readonly aimed: Signal<Aim | null>,
    private readonly tell: () => void,
  ) {
    aimed.value = null;
  }

  /** Time passes, from the frame clock. */
  tick(deltaMs: number): void {
    this.sinceMs += deltaMs;
  }

  /** Whether a turn is to be taken now; else it is aimed. Nobody is asked about a robot's card: it takes no turn. */
  isMeant(turn: Aim, asks: boolean): boolean {
    const { aimed } = this;
    if (asks && turn.type !== 'card') {
      if (!isSame(aimed.value, turn)) {
        this.aim(turn);
        return false;
      }
      if (this.sinceMs < TREMBLE_MS) return false;
    }
    aimed.value = null;
    return true;
  }

  /** Another stride or learning rate: the aim goes along. */
  change(to: { readonly stride: Stride } | { readonly rate: number }): void {
    const turn = this.aimed.value;
    if (turn !== null && Object.keys(to).every((part) => part in turn)) this.aim({ ...turn, ...to });
  }

  private aim(turn: Aim): void {
    this.aimed.value = turn;
    this.sinceMs = 0;
    this.tell();
  }
}

/** Turns are flat: the same kind, with the same parts. */
export function isSame(one: Aim | null, other: Aim): boolean {
  return JSON.stringify(one, Object.keys(other).sort()) === JSON.stringify(other, Object.keys(other).sort());
}
