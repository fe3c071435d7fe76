/** From a finished hunt and its survey to everything the bird's eye shows. */
import { lessonOf } from '../core/course/lesson/lesson';
import { shownAt } from '../core/hunt/gauge';
import type { Hunt } from '../core/hunt/hunt';
import { contentsOf, scoreHunt } from '../core/hunt/score';
import { isLeg } from '../core/hunt/step-record';
import { deedAt } from '../core/replay/deed';
import { momentsOf, mostTellingMoment } from '../core/replay/moments';
import { tellMoment, tellStory } from '../core/replay/story';
import { walkOf } from '../core/replay/walk';
import type { CriticalPoint } from '../core/surface/critical-points';
import { turnPlace } from '../core/surface/turn-field';
import { codeOf } from './hunt-code';
import type { Survey } from './ports';
import type { ReplayView } from './views';

/** What the session knows about a walk beside the walk itself. */
export type ReplayAbout = Pick<ReplayView, 'title' | 'pin' | 'counts' | 'own'>;

export function buildReplay(hunt: Hunt, survey: Survey, about: ReplayAbout): ReplayView {
  const { level } = hunt;
  const { proof } = survey;
  const asWalked = (point: CriticalPoint): CriticalPoint => ({
    ...point,
    at: turnPlace(point.at, level.seed),
  });
  const minima = proof.minima.map(asWalked);
  const saddles = 'saddles' in proof ? (proof.saddles ?? []).map(asWalked) : [];
  const hilltops = 'maxima' in proof ? (proof.maxima ?? []).map(asWalked) : [];
  const score = scoreHunt(hunt, minima);
  const walk = walkOf(hunt, score.find, { minima, saddles });
  const moment = mostTellingMoment(walk);
  const path = [
    { at: level.start, loss: level.startLoss, shown: 100 },
    ...hunt.records.filter(isLeg).map(({ to, lossAfter }) => ({
      at: to,
      loss: lossAfter,
      shown: shownAt(level, lossAfter),
    })),
  ];
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
    points: { minima, saddles },
    hilltops,
    path,
    moment,
    moments: momentsOf(walk).map((one) => ({
      moment: one,
      message: tellMoment(one, deedAt(hunt, one.step)),
    })),
    story: tellStory({ hunt, score, walk, telling: moment }),
    lesson: lessonOf({ hunt, walk }),
  };
}
