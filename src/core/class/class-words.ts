/** What is wrong with codes of a class, as message keys: for children who type one, and for whoever brings walks to the wall. */
import type { Message } from '../feedback/message';
import type { ClassCodeProblem } from './class-code';

export function tellCodeProblem({ problem, part }: ClassCodeProblem): Message {
  return { key: `class:problem.code.${problem}`, params: { part } };
}
