/** What somebody else's walk found and why, as message keys: the step or the walk is what each sentence tells of, never "you". */
import type { Message } from '../feedback/message';
import type { ToldWalk } from './told-walk';

/** What it found, and in how many steps. */
export function tellFound({ find, ending, steps }: ToldWalk): Message {
  const grass = ending === 'diverged' ? 'flewOff' : ending === 'out-of-steps' ? 'ranOut' : 'grass';
  return {
    key: `explore:rivals.found.${find === 'grass' ? grass : find}`,
    params: { count: steps },
  };
}

/** Why, by its own moment. */
export function tellWhy({ why }: ToldWalk): Message {
  const { kind, step, from, to, before, after, count } = why;
  return {
    key: `explore:rivals.why.${kind}`,
    params: { step, from, to, before, after, count: kind === 'near-miss' ? count / 10 : count },
  };
}
