/** From a finished hunt and its survey to everything the bird's eye shows. Loaded when the first light nears. */
import { shownAt } from '../core/hunt/gauge';
import type { Hunt } from '../core/hunt/hunt';
import { contentsOf, scoreHunt } from '../core/hunt/score';
import { isLeg } from '../core/hunt/step-record';
import { mostTellingMoment } from '../core/replay/moments';
import { passagesOf } from '../core/replay/passages';
import { tellPassage, tellStory } from '../core/replay/story';
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
  const path = [
    { at: level.start, loss: level.startLoss, shown: 100 },
    ...hunt.records.filter(isLeg).map(({ to, lossAfter }) => ({
      at: to,
      loss: lossAfter,
      shown: shownAt(level, lossAfter),
    })),
  ];
  const { floor, tolerance, strides } = level.spec;
  const passages = passagesOf(path, {
    minima,
    candyLoss: floor + tolerance,
    smallStride: strides[0] ?? 1,
  });
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
    path,
    moment,
    passages: passages.map((passage) => ({ passage, message: tellPassage(passage) })),
    story: tellStory(score, moment),
  };
}
