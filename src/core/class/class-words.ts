/** What is wrong with codes of a class, as message keys: for children who type one, and for whoever brings walks to the wall. */
import type { Message } from '../feedback/message';
import type { ClassCodeProblem } from './class-code';
import type { ClassFileProblem, ReadClassFile } from './class-file';
import type { ReadResult } from './read-result';

export function tellCodeProblem({ problem, part }: ClassCodeProblem): Message {
  return { key: `class:problem.code.${problem}`, params: { part } };
}

/** What is wrong with a file, or with the code in it. */
export function tellFileRefusal(refused: Extract<ReadClassFile, { readonly ok: false }>): Message {
  if ('file' in refused) return tellFileProblem(refused.file, refused.part);
  // Nobody typed the code: to look at its letters again is no help.
  return refused.code.problem === 'unknown-level'
    ? tellCodeProblem(refused.code)
    : tellFileProblem('code', refused.code.part);
}

export function tellFileProblem(problem: ClassFileProblem | 'code', part = ''): Message {
  return { key: `class:problem.file.${problem}`, params: { part } };
}

/** A code that isn't taken, named by its beginning: it may be 3,000 characters long. */
export function tellRefusal({ text, refused }: Extract<ReadResult, { readonly ok: false }>): Message {
  const part = text.length > LONGEST_PART ? `${text.slice(0, LONGEST_PART)}…` : text;
  return { key: `class:problem.result.${refused}`, params: { part } };
}

const LONGEST_PART = 24;
