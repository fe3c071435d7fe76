/** What a level is called: a key of the locales with its parameters. */
import type { Message } from '../core/feedback/message';
import { parseDrawnId, parseGeneratedId } from '../core/level/generated-id';

export function levelTitle(levelId: string): Message {
  const generated = parseGeneratedId(levelId) ?? parseDrawnId(levelId);
  return generated === null
    ? { key: `levels:${levelId}.title`, params: {} }
    : { key: `levels:generated.${generated.difficulty}`, params: { number: generated.seed } };
}

/** The field of a day (yyyy-mm-dd, UTC) is the medium field with the day's digits as its seed. */
export function seedOfDay(date: string): number {
  return Number(date.replaceAll('-', ''));
}

/** The day goes out as a moment in ms, for the locale to write as a UTC date. */
export function dayTitle(date: string): Message {
  return { key: 'levels:today.title', params: { date: Date.parse(`${date}T00:00:00Z`) } };
}
