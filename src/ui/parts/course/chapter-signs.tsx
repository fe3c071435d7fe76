/** Signs at the end of a chapter's way: something to try out, and its exit question, which opens when the chapter is passed. */
import checkIcon from '../../../../assets/art/icon-check.svg?raw';
import lockIcon from '../../../../assets/art/icon-lock.svg?raw';
import { EXPLANATIONS, isExplanation } from '../../../core/course/explanations';
import { chapterAnswers } from '../../../core/course/inventory/answers';
import type { ChapterProgress } from '../../../core/course/progress';
import type { LevelEntry } from '../../../session/game';
import { useGame, useText } from '../../context';
import { Icon } from '../icon';
import { SignArt } from './sign-art';

export function ChapterSigns({ chapter }: { readonly chapter: ChapterProgress<LevelEntry> }) {
  const game = useGame();
  const t = useText();
  const tries = Object.keys(EXPLANATIONS)
    .filter(isExplanation)
    .filter((id) => chapter.open && EXPLANATIONS[id] === chapter.id);
  const { done, items } = chapterAnswers(game.profile.value, chapter.id);
  const isPassed = chapter.passed === chapter.levels.length || game.settings.value.openAll;
  const question = t(items > 1 ? 'questions:sign.questions' : 'questions:sign.question');
  return (
    <ul class="chapter-signs">
      {tries.map((id) => (
        <li key={id}>
          <a class="btn sign" href={game.link({ place: 'explain', which: id })}>
            <SignArt of="try" />
            <span>
              <strong>
                {t('questions:sign.explain')}: {t(`explain:${id}.name`)}
              </strong>
              <small>{t(`explain:${id}.line`)}</small>
            </span>
          </a>
        </li>
      ))}
      {items === 0 ? null : (
        <li>
          {isPassed || done ? (
            <a class="btn sign" href={game.link({ place: 'questions', which: chapter.id })}>
              <SignArt of="question" />
              <span>
                <strong>{question}</strong>
                <small>
                  {done ? <Icon svg={checkIcon} /> : null}
                  {t(done ? 'questions:sign.answered' : 'questions:sign.ready')}
                </small>
              </span>
            </a>
          ) : (
            <div class="btn sign sign-closed">
              <SignArt of="question" />
              <span>
                <strong>{question}</strong>
                <small>
                  <Icon svg={lockIcon} />
                  {t('questions:sign.later')}
                </small>
              </span>
            </div>
          )}
        </li>
      )}
    </ul>
  );
}
