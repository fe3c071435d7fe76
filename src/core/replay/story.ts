/** The walk retold in a few plain sentences, as message keys; the same for eye and ear. */
import type { Message } from '../feedback/message';
import type { Score } from '../hunt/score';
import type { Moment } from './moments';
import type { Passage } from './passages';

/** What was found, then the most telling moment; who flew off the field found nothing. */
export function tellStory(score: Score, moment: Moment): readonly Message[] {
  const told: Message = {
    key: `story:moment.${moment.kind}`,
    params: { step: moment.step, before: moment.before, after: moment.after },
  };
  if (moment.kind === 'flew-off') return [told];
  return [{ key: `story:find.${score.find}`, params: { count: score.steps } }, told];
}

/** One sentence for a passage. */
export function tellPassage({ kind, from, to, before, after, count }: Passage): Message {
  const params = kind === 'wandering' ? { times: count / 10 } : { from, to, before, after };
  return { key: `story:passage.${kind}`, params };
}
