/**
 * A wall as text: for the device, and as a file that another wall opens. Untrusted input, parsed with a schema; its walks are believed
 * only when they are read again (`verify`).
 */
import * as v from 'valibot';
import { LONGEST_CODE } from '../replay/replay-head';
import { MOST_ACTIVITY_LEVELS } from './activity';
import { ANIMAL_COUNT } from './animals';
import { type ClassOfWalks, REFUSALS, readResult } from './read-result';
import { rebuild, toldCode, type Wall } from './wall';

const whole = (low: number, high: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const code = v.pipe(v.string(), v.maxLength(LONGEST_CODE));
const codes = v.pipe(v.array(code), v.maxLength(1000));
const level = whole(1, MOST_ACTIVITY_LEVELS);

const wallCommand = v.variant('type', [
  v.strictObject({
    type: v.literal('tell'),
    codes: v.pipe(
      v.array(
        v.union([
          v.strictObject({ code, n: level, animal: whole(0, ANIMAL_COUNT - 1) }),
          v.strictObject({ code, refused: v.picklist(REFUSALS) }),
        ]),
      ),
      v.maxLength(1000),
    ),
  }),
  v.strictObject({
    type: v.literal('tally'),
    n: level,
    hollow: v.nullable(whole(0, 999)),
    by: v.picklist([1, -1]),
  }),
  v.strictObject({ type: v.literal('hide'), code, on: v.boolean() }),
  v.strictObject({ type: v.literal('pick'), codes }),
  v.strictObject({ type: v.literal('lift'), n: level, on: v.boolean() }),
]);

const wallSchema = v.strictObject({
  what: v.literal('candy-descent/wall'),
  version: v.literal(1),
  code: v.pipe(v.string(), v.regex(/^[2-9A-Z]{7,25}$/)),
  commands: v.pipe(v.array(wallCommand), v.maxLength(20_000)),
});

export function wallToText({ code: classCode, commands }: Wall): string {
  return JSON.stringify({ what: 'candy-descent/wall', version: 1, code: classCode, commands });
}

/** What a text is: a wall, one of a newer version of the game, one with a mistake in `part`, or none (a chat with codes in it, say). */
export type ReadWall =
  | { readonly ok: true; readonly wall: Wall }
  | { readonly ok: false; readonly problem: 'no-wall' | 'newer' | 'field'; readonly part: string };

export function readWall(text: string): ReadWall {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'no-wall', part: text.slice(0, 40) };
  }
  const { what, version }: { what?: unknown; version?: unknown } = Object(data);
  if (what !== 'candy-descent/wall') return { ok: false, problem: 'no-wall', part: text.slice(0, 40) };
  if (typeof version === 'number' && version > 1)
    return { ok: false, problem: 'newer', part: String(version) };
  const result = v.safeParse(wallSchema, data, { abortEarly: true });
  return result.success
    ? { ok: true, wall: rebuild(result.output.code, result.output.commands) }
    : { ok: false, problem: 'field', part: v.getDotPath(result.issues[0]) ?? '' };
}

/** The wall with every code of it read again by the rules of its class; what was thought of a code before counts nothing. */
export function verify(wall: Wall, ofClass: ClassOfWalks): Wall {
  const none: ReadonlySet<string> = new Set();
  const commands = wall.commands.map((given) =>
    given.type === 'tell'
      ? { ...given, codes: given.codes.map((told) => toldCode(readResult(told.code, ofClass, none))) }
      : given,
  );
  return rebuild(wall.code, commands);
}
