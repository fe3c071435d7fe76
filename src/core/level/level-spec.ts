/** A level as data: the one schema behind level files, generated fields and class codes. Parsed, never trusted. */
import * as v from 'valibot';
import { levelProblem } from './level-checks';
import { LevelError } from './level-id';
import { anyLevelSchema, type LevelSpec } from './level-schema';

export {
  CONTROLS,
  type Controls,
  type LevelOf,
  type LevelSpec,
  SENSES,
  type Sense,
  TEACHES,
  type Teaches,
} from './level-schema';

export const levelSpecSchema = v.pipe(
  anyLevelSchema,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const problem = levelProblem(dataset.value);
    if (problem !== null) addIssue({ message: problem.message, path: dotPath(dataset.value, problem.path) });
  }),
);

/** Parses untrusted data into a level. Throws LevelError naming the first bad field. */
export function parseLevel(data: unknown): LevelSpec {
  const result = v.safeParse(levelSpecSchema, data, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new LevelError(v.getDotPath(issue) ?? '', issue.message);
}

/** The keys of a problem's path as valibot wants them. */
function dotPath(input: LevelSpec, keys: readonly string[]): [v.ObjectPathItem, ...v.ObjectPathItem[]] {
  const [first = '', ...rest] = keys.map(
    (key): v.ObjectPathItem => ({
      type: 'object',
      origin: 'value',
      input: { ...input },
      key,
      value: undefined,
    }),
  );
  if (first === '') throw new RangeError('a problem needs a path');
  return [first, ...rest];
}
