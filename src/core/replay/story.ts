/**
 * The walk retold in three to five plain sentences, as message keys; the same for eye and ear: how it began, what went well, the
 * most telling moment, how it ended, what to try. No two of them tell of the same step.
 */
import type { Message } from '../feedback/message';
import { type Deed, deedAt } from './deed';
import { bestStep } from './finders/single-steps';
import type { Moment } from './moment';
import type { TellingKind } from './moments';
import { type Told, tipFor } from './tip';
import { candyDistances, isJump, lastStep, riseOf, shownAfter, type Walk } from './walk';

export function tellStory(told: Told): readonly Message[] {
  const { hunt, telling } = told;
  const flewOff = telling.kind === 'flew-off';
  return [
    begun(told),
    wentWell(told),
    tellMoment(telling, deedAt(hunt, telling.step)),
    flewOff ? null : ended(told),
    tipFor(told),
  ].filter((message) => message !== null);
}

/** One sentence for a moment: what was done there, and what it did to the loss. */
export function tellMoment(moment: Moment<TellingKind>, deed: Deed | null): Message {
  const { kind, step, from, to, before, after, count } = moment;
  const did = { ...deed?.params, did: deed?.name ?? '' };
  const tell = (params: Message['params'], key: string = kind): Message => ({
    key: `story:moment.${key}`,
    params,
  });
  switch (kind) {
    case 'flew-off':
      return tell({ step, ...did });
    case 'near-miss':
      return tell({ step, count: count / 10, ...did });
    case 'wall':
      return tell(
        { step, ...did },
        deed?.name === 'knob-up' || deed?.name === 'knob-down' ? 'wall-knob' : kind,
      );
    case 'overshoot':
    case 'uphill':
    case 'best-step':
      return tell({ step, before, after, ...did });
    case 'stopped-early':
    case 'crawl':
    case 'warmer-farther':
    case 'colder-nearer':
      return tell({ step, before, after });
    case 'past-lowest':
      return tell({ step, before, after, count });
    case 'zigzag':
      return tell({ from, to, count });
    case 'plateau':
      return tell({ from, to, before, after });
    case 'saddle':
    case 'stuck':
    case 'back-again':
      return tell({ from, to });
    case 'wandering':
      return tell({ times: count / 10 });
    case 'no-step':
      return tell({});
  }
}

/** The loss at the start, and how far the candy was, in small strides. */
function begun({ hunt, walk }: Told): Message {
  const [away = Number.NaN] = candyDistances(walk);
  const isDesk = hunt.level.spec.controls === 'mixing-desk';
  const loss = shownAfter(walk, 0);
  return Number.isFinite(away)
    ? {
        key: isDesk ? 'story:start.desk' : 'story:start.field',
        params: { loss, count: Math.round(away / walk.field.smallStride) },
      }
    : { key: 'story:start.plain', params: { loss } };
}

/** The best step, unless the story stops there anyway; then how many steps led down. Null when nothing went well. */
function wentWell({ walk, telling }: Told): Message | null {
  const best = bestStep(walk);
  if (best === null) return null;
  if (best.step !== telling.step) {
    const { step, before, after } = best;
    return { key: 'story:well.best', params: { step, before, after } };
  }
  const { down, total } = countDown(walk);
  if (total < 2) return null;
  return down === total
    ? { key: 'story:well.all', params: { count: total } }
    : { key: 'story:well.some', params: { count: down, total } };
}

function countDown(walk: Walk): { readonly down: number; readonly total: number } {
  let down = 0;
  let total = 0;
  for (let step = 1; step <= lastStep(walk); step++) {
    if (isJump(walk, step)) continue;
    total += 1;
    if (riseOf(walk, step) < 0) down += 1;
  }
  return { down, total };
}

function ended({ score, walk }: Told): Message {
  return { key: `story:end.${score.find}`, params: { loss: shownAfter(walk, lastStep(walk)) } };
}
