/** The mouse as a hand has it: it moves by the clock, whether or not the page has answered the move before. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';

/** As often as a mouse tells. */
const MOVE_EVERY_MS = 1000 / 60;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** So many moves with the left button down. `at` tells where each leads. */
export async function drag(input: CDPSession, moves: number, at: (move: number) => Point): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const beganMs = performance.now();
  for (let move = 0; move < moves; move++) {
    // The browser's own input: while a button is down, the driver's `mouse.move` runs scripts of its own in the page.
    sent.push(
      input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at(move), button: 'left', buttons: 1 }),
    );
    await wait(Math.max(0, beganMs + (move + 1) * MOVE_EVERY_MS - performance.now()));
  }
  await Promise.all(sent);
}
