/**
 * The one card: what the level teaches, told with this walk's own numbers; then its name, its formula folded away, and the glossary; behind
 * a chapter's last level its exit question.
 */
import nextIcon from '../../../../assets/art/icon-next.svg?raw';
import { TERMS } from '../../../core/course/glossary';
import { LETTERS } from '../../../core/course/lesson/letters';
import type { CourseLevel } from '../../../core/course/passed';
import type { ReplayView } from '../../../session/views';
import { cameFrom } from '../../came-from';
import { useGame, useText } from '../../context';
import { sumLine } from '../../sum-line';
import { unbroken } from '../../unbroken';
import { Icon } from '../icon';
import { ReadAloud } from '../read-aloud';
import { TermPicture } from '../term-picture';
import './rule.css';
import './lesson.css';

export function LessonCard({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  const { lesson } = replay;
  const code = game.text.language.value.code;
  if (lesson === null) return null;
  const chapter = endedBy(game.levels.value, replay.hunt.level.spec.id);
  const { told, named, sums, letters, term } = lesson;
  return (
    <section class="card lesson">
      <h2>{t('lesson:title')}</h2>
      <TermPicture name={TERMS[term].picture} />
      <div class="lesson-words">
        {told.map((message) => (
          <p key={message.key}>{unbroken(game.text.say(message))}</p>
        ))}
        <p class="lesson-name">{unbroken(game.text.say(named))}</p>
      </div>
      <ReadAloud
        name="lesson"
        what={t('lesson:title')}
        lines={[...told, named].map((message) => game.text.say(message))}
      />
      {sums.length === 0 ? null : (
        <details class="rule-letters lesson-sums">
          <summary>{t('lesson:sums')}</summary>
          {sums.map(({ symbols, filled }) => (
            <p key={filled.join('')} class="rule-symbols">
              {symbols === '' ? null : <bdi dir="ltr">{symbols}</bdi>}
              <bdi dir="ltr" class="lesson-filled">
                {sumLine(filled, code)}
              </bdi>
            </p>
          ))}
          <p class="small">{t('lesson:lettersMean')}</p>
          <dl>
            {letters.map((letter) => (
              <div key={letter}>
                <dt>
                  <bdi dir="ltr">{LETTERS[letter]}</bdi>
                </dt>
                <dd>{t(`lesson:letter.${letter}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <a
        class="btn"
        href={game.link({ place: 'glossary', which: term })}
        onClick={() => {
          cameFrom.value = location.hash;
        }}
      >
        {t('lesson:more', { term: t(`glossary:term.${term}.name`) })}
        <Icon svg={nextIcon} flips />
      </a>
      {chapter === null ? null : (
        <a class="btn" href={game.link({ place: 'questions', which: chapter })}>
          {t('questions:lesson')}
          <Icon svg={nextIcon} flips />
        </a>
      )}
    </section>
  );
}

/** The chapter that a level is the last of; null for all others. */
function endedBy(levels: readonly CourseLevel[], levelId: string): string | null {
  const at = levels.findIndex(({ id }) => id === levelId);
  const chapter = levels[at]?.chapter;
  return chapter === undefined || levels[at + 1]?.chapter === chapter ? null : chapter;
}
