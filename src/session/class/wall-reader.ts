/**
 * Believes result codes: walks each again by the rules of its field, one at a time, so that the page has its turn between them, and never
 * twice. Fields are fetched and measured when a code of theirs is first told.
 */
import type { Activity } from '../../core/class/activity';
import type { ClassField } from '../../core/class/class-field';
import { classLevelId } from '../../core/class/class-level';
import { type ReadResult, readResult } from '../../core/class/read-result';
import { splitResult, tagOf } from '../../core/class/result-code';
import { type WallWalk, wallWalkOf } from '../../core/class/wall-walk';
import type { LevelSpec } from '../../core/level/level-spec';
import type { LevelPort, Survey } from '../ports';

export interface WallReader {
  /** Rejects when the code's field can't be had just now; nothing is said of the code then. */
  read(code: string): Promise<ReadResult>;
  /** A walk as the wall shows it; null for a code that isn't believed. */
  walk(code: string): Promise<WallWalk | null>;
  spec(number: number): Promise<LevelSpec>;
  survey(number: number): Promise<Survey>;
}

/** Measures a field's fair starts. */
export type MeasureField = (spec: LevelSpec, activity: Activity) => Promise<ClassField>;

interface ReaderParts {
  readonly code: string;
  readonly activity: Activity;
  readonly levels: LevelPort;
  readonly measure: MeasureField;
  /** Lets everything else that waits have its turn. */
  readonly pause: () => Promise<void>;
}

const NOT_KNOWN: ReadonlySet<string> = new Set();

export function createWallReader({ code, activity, levels, measure, pause }: ReaderParts): WallReader {
  const results = new Map<string, ReadResult>();
  const walks = new Map<string, WallWalk>();

  const spec = (number: number): Promise<LevelSpec> => levels.load(classLevelId({ code, n: number }));
  const survey = async (number: number): Promise<Survey> => levels.survey(await spec(number));
  const fieldsOf = async (number: number): Promise<readonly ClassField[]> =>
    number > activity.levels.length ? [] : [await measure(await spec(number), activity)];

  const read = async (text: string): Promise<ReadResult> => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const split = splitResult(text);
    const isOwn = split.ok && split.tag === tagOf(code);
    const fields = isOwn ? await fieldsOf(split.result.n) : [];
    await pause();
    const result = readResult(text, { code, fields }, NOT_KNOWN);
    results.set(text, result);
    return result;
  };

  return {
    read,
    spec,
    survey,
    walk: async (text) => {
      const known = walks.get(text);
      if (known !== undefined) return known;
      const result = await read(text);
      if (!result.ok) return null;
      const { proof } = await survey(result.n);
      await pause();
      const saddles = 'saddles' in proof ? (proof.saddles ?? []) : [];
      const walk = wallWalkOf(result, { minima: proof.minima, saddles });
      walks.set(text, walk);
      return walk;
    },
  };
}
