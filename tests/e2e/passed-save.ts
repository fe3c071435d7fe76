/** A save of somebody who has passed the whole course, and hasn't answered a question. */
import { readFileSync } from 'node:fs';

export const SAVE_KEY = 'candy-descent.save';

export function passedSave(): string {
  const { levels: order }: { levels: string[] } = JSON.parse(readFileSync('levels/order.json', 'utf8'));
  const passed = { stars: 2, finished: 1, best: null, recent: [], seen: [1] };
  const settings = {
    language: null,
    sound: false,
    effectsVolume: 0.8,
    bedVolume: 0.4,
    reducedMotion: 'on',
    textSize: 'normal',
    stepButtons: false,
  };
  const done = Object.fromEntries(order.map((path) => [path.split('/')[1], passed]));
  const fox = { settings, levels: done, unfinished: null, lastWalk: null };
  return JSON.stringify({ version: 1, active: 'fox', profiles: { fox } });
}
