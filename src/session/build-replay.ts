/** From a finished hunt and its survey to everything the bird's eye shows. Loaded when the first light nears. */
import { shownAt } from '../core/hunt/gauge';
import type { Hunt } from '../core/hunt/hunt';
import { contentsOf, scoreHunt } from '../core/hunt/score';
import { mostTellingMoment } from '../core/replay/moments';
import { tellStory } from '../core/replay/story';
import { turnPoint } from '../core/surface/turning';
import { codeOf } from './hunt-code';
import type { Survey } from './ports';
import type { ReplayView } from './views';

/** What the session knows about a walk beside the walk itself. */
export type ReplayAbout = Pick<ReplayView, 'title' | 'pin' | 'counts' | 'own'>;

export function buildReplay(hunt: Hunt, survey: Survey, about: ReplayAbout): ReplayView {
  const { level } = hunt;
  const minima = survey.proof.minima.map((minimum) => ({
    ...minimum,
    at: turnPoint(minimum.at, level.turning),
  }));
  const score = scoreHunt(hunt, minima);
  const moment = mostTellingMoment(hunt, score);
  const steps = hunt.records.filter((record) => record.type === 'step');
  return {
    ...about,
    code: codeOf(hunt),
    hunt,
    score,
    map: survey.map,
    turning: level.turning,
    hollows: minima.map((minimum) => ({
      at: minimum.at,
      loss: minimum.loss,
      contents: contentsOf(minimum, hunt),
    })),
    path: [
      { at: level.start, loss: level.startLoss, shown: 100 },
      ...steps.map((step) => ({
        at: step.to,
        loss: step.lossAfter,
        shown: shownAt(level, step.lossAfter),
      })),
    ],
    moment,
    story: tellStory(score, moment),
  };
}
