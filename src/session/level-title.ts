/** What a level is called: a key of the locales with its parameters. */
import type { Message } from '../core/feedback/message';
import { parseDrawnId, parseGeneratedId } from '../core/level/generated-id';
import { isClassLevel } from './next-level';

export function levelTitle(levelId: string): Message {
  // A class plays at most nine fields by one code.
  if (isClassLevel(levelId))
    return { key: 'levels:generated.class', params: { number: Number(levelId.slice(-1)) } };
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
