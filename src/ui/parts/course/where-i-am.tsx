/** Where the player is in the course, and on with one press. */
import playIcon from '../../../../assets/art/icon-play.svg?raw';
import type { ChapterProgress } from '../../../core/course/progress';
import type { LevelEntry } from '../../../session/game';
import { levelTitle } from '../../../session/level-title';
import { useFormats, useGame, useText } from '../../context';
import { Icon } from '../icon';
import { Picture } from '../pictures';
import { starsOf } from '../stars-of';

interface Props {
  readonly chapters: readonly ChapterProgress<LevelEntry>[];
  readonly here: number;
}

export function WhereIAm({ chapters, here }: Props) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const save = game.save.value;
  const { levelId } = game.upNext.value;
  const levels = chapters.flatMap((chapter) => chapter.levels);
  const passed = chapters.reduce((sum, chapter) => sum + chapter.passed, 0);
  const isFresh = passed === 0;
  return (
    <section class="panel where" aria-label={t('listed:course.whereLabel')}>
      <div class="where-words">
        <Picture name={save.active} class="where-animal" />
        <p>
          <strong>
            {passed === levels.length
              ? t('listed:course.done')
              : t('listed:course.where', {
                  chapter: number(here + 1),
                  chapters: number(chapters.length),
                })}
          </strong>
          <span class="where-count">
            {t('listed:course.passed', { count: passed, total: number(levels.length) })}
            <span class="animal-stars">
              <Picture name="star" />
              <span aria-hidden="true">{number(starsOf(save, save.active))}</span>
              <span class="sr-only">{t('ui:stars.total', { count: starsOf(save, save.active) })}</span>
            </span>
          </span>
        </p>
        <span class="where-bar" aria-hidden="true">
          <span style={{ width: `${(100 * passed) / Math.max(1, levels.length)}%` }} />
        </span>
      </div>
      <button type="button" class="btn btn-sun where-go" onClick={() => game.play()}>
        <Icon svg={playIcon} />
        <span class="where-go-words">
          <span>{t(isFresh ? 'ui:home.play' : 'ui:home.goOn')}</span>
          <small>{game.text.say(levelTitle(levelId))}</small>
        </span>
      </button>
    </section>
  );
}
