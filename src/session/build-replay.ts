/** From a finished hunt and its survey to everything the bird's eye shows. Loaded when the first light nears. */
import { shownAt } from '../core/hunt/gauge';
import type { Hunt } from '../core/hunt/hunt';
import { contentsOf, scoreHunt } from '../core/hunt/score';
import { isLeg } from '../core/hunt/step-record';
import { mostTellingMoment } from '../core/replay/moments';
import { tellStory } from '../core/replay/story';
import { turnPlace } from '../core/surface/turn-field';
import { codeOf } from './hunt-code';
import type { Survey } from './ports';
import type { ReplayView } from './views';

/** What the session knows about a walk beside the walk itself. */
export type ReplayAbout = Pick<ReplayView, 'title' | 'pin' | 'counts' | 'own'>;

export function buildReplay(hunt: Hunt, survey: Survey, about: ReplayAbout): ReplayView {
  const { level } = hunt;
  const minima = survey.proof.minima.map((minimum) => ({
    ...minimum,
    at: turnPlace(minimum.at, level.seed),
  }));
  const score = scoreHunt(hunt, minima);
  const moment = mostTellingMoment(hunt, score);
  const legs = hunt.records.filter(isLeg);
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
      ...legs.map((leg) => ({
        at: leg.to,
        loss: leg.lossAfter,
        shown: shownAt(level, leg.lossAfter),
      })),
    ],
    moment,
    story: tellStory(score, moment),
  };
}
