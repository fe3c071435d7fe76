/**
 * A class in a file, for where no link reaches: a small JSON text that holds its code and, for people, what is played in plain words. The words
 * aren't read again: the code alone says what a class is. Untrusted input, parsed with a schema.
 *
 *   { "what": "candy-descent/class", "version": 1, "code": "2K7P…", "words": ["First bowl", …] }
 *
 * `what` names the kind as in a wall's file (wall-file.ts), so that each can tell the other's.
 */
import * as v from 'valibot';
import type { Activity } from './activity';
import { type ClassCodeProblem, parseClassCode } from './class-code';

const WHAT = 'candy-descent/class';
const VERSION = 1;

/** Bytes that a file of a class may have; one that the game writes has about one thousand. */
export const MOST_CLASS_FILE_BYTES = 64 * 1024;

/** Room for a code with spaces or dashes in it, should somebody have written it. */
const classSchema = v.object({
  what: v.literal(WHAT),
  version: v.literal(VERSION),
  code: v.pipe(v.string(), v.maxLength(100)),
});

/** `words` say to people what the class plays, a line each. */
export function classToText(code: string, words: readonly string[]): string {
  return `${JSON.stringify({ what: WHAT, version: VERSION, code, words }, null, 2)}\n`;
}

/**
 * What is wrong with a file: too big; no class at all; a wall; a class that is cut off, or has a mistake in `part`, or is of a newer version;
 * and where it is opened, one that the device can't read.
 */
export const CLASS_FILE_PROBLEMS = [
  'too-big',
  'no-class',
  'wall',
  'broken',
  'field',
  'newer',
  'unreadable',
] as const;
export type ClassFileProblem = (typeof CLASS_FILE_PROBLEMS)[number];
export type ReadClassFile =
  | { readonly ok: true; readonly code: string; readonly activity: Activity }
  | { readonly ok: false; readonly file: ClassFileProblem; readonly part: string }
  | { readonly ok: false; readonly code: ClassCodeProblem };

/** Nothing of the text is believed before its code checks. */
export function readClassFile(text: string, courseIds: readonly string[]): ReadClassFile {
  // Every character has a byte at least.
  if (text.length > MOST_CLASS_FILE_BYTES) return refuse('too-big');
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return text.includes(WHAT) ? refuse('broken') : refuse('no-class');
  }
  const { what, version }: { what?: unknown; version?: unknown } = Object(data);
  if (what === 'candy-descent/wall') return refuse('wall');
  if (what !== WHAT) return refuse('no-class');
  if (typeof version === 'number' && version > VERSION) return refuse('newer');
  const result = v.safeParse(classSchema, data, { abortEarly: true });
  if (!result.success) return refuse('field', v.getDotPath(result.issues[0]) ?? '');
  const read = parseClassCode(result.output.code, courseIds);
  return read.ok ? read : { ok: false, code: read };
}

const refuse = (file: ClassFileProblem, part = ''): ReadClassFile => ({ ok: false, file, part });
