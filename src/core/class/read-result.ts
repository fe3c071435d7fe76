/** From a result code, which nobody trusts, to the walk that it names, walked again by the rules of this class's own levels. */
import { type Hunt, performAll } from '../hunt/hunt';
import { levelResolver, type ResolvedLevel } from '../level/resolve-level';
import { type ClassField, dealtSeedOf } from './class-field';
import { findResults, type Result, splitResult, tagOf } from './result-code';

/** A class as the wall knows it. */
export interface ClassOfWalks {
  /** The class code as it is parsed. */
  readonly code: string;
  /** Each level of the activity, by its number. */
  readonly fields: readonly ClassField[];
}

/**
 * Why a code isn't taken: no code at all; a slip; another class's; a walk that the rules don't allow or that never ended; one that is
 * already there.
 */
export const REFUSALS = ['unreadable', 'checksum', 'other-activity', 'breaks-rules', 'repeated'] as const;
export type ResultRefusal = (typeof REFUSALS)[number];

export type ReadResult =
  | ({ readonly ok: true; readonly text: string; readonly hunt: Hunt } & Omit<Result, 'actions'>)
  | { readonly ok: false; readonly text: string; readonly refused: ResultRefusal };

/** `known` are the codes that are already there. */
export function readResult(
  text: string,
  { code, fields }: ClassOfWalks,
  known: ReadonlySet<string>,
): ReadResult {
  const refuse = (refused: ResultRefusal): ReadResult => ({ ok: false, text, refused });
  const split = splitResult(text);
  if (!split.ok) return refuse(split.problem);
  const { n, animal, mark, actions } = split.result;
  if (split.tag !== tagOf(code)) return refuse('other-activity');
  if (known.has(text)) return refuse('repeated');
  const field = fields.find((each) => each.n === n);
  if (field === undefined) return refuse('breaks-rules');
  try {
    const hunt = performAll(resolverOf(field)(dealtSeedOf(field, animal)), actions);
    return hunt.ending === null ? refuse('breaks-rules') : { ok: true, text, n, animal, mark, hunt };
  } catch (error) {
    if (error instanceof RangeError) return refuse('breaks-rules');
    throw error;
  }
}

/** A wall reads hundreds of walks on one field: it is built once. */
const resolvers = new WeakMap<ClassField, (seed: number) => ResolvedLevel>();

function resolverOf(field: ClassField): (seed: number) => ResolvedLevel {
  const known = resolvers.get(field) ?? levelResolver(field.spec);
  resolvers.set(field, known);
  return known;
}

/** Every code in a text, in its order; the second time that one stands there it is a repeated one. */
export function readResults(
  text: string,
  ofClass: ClassOfWalks,
  known: ReadonlySet<string>,
): readonly ReadResult[] {
  const there = new Set(known);
  return findResults(text).map((code) => {
    const read = readResult(code, ofClass, there);
    if (read.ok) there.add(code);
    return read;
  });
}
