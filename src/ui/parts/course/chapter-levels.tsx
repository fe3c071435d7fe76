/** A chapter's levels as cards and its signs; what opens the chapter while it is closed. */
import type { ChapterProgress } from '../../../core/course/progress';
import { nextUnseenSeed } from '../../../core/course/saves';
import type { LevelEntry } from '../../../session/game';
import { useFormats, useGame, useText } from '../../context';
import { Picture } from '../pictures';
import { Stars } from '../stars';
import { ChapterSigns } from './chapter-signs';

interface Props {
  readonly chapters: readonly ChapterProgress<LevelEntry>[];
  /** The chapter's place among them. */
  readonly at: number;
}

export function ChapterLevels({ chapters, at }: Props) {
  const chapter = chapters[at];
  if (chapter === undefined) return null;
  return (
    <>
      {chapter.open ? null : <WhatOpens before={chapters[at - 1]} />}
      <ol class="trail">
        {chapter.levels.map(({ level, number }) => (
          <li key={level.id}>
            <LevelCard level={level} number={number} open={chapter.open} />
          </li>
        ))}
      </ol>
      <ChapterSigns chapter={chapter} />
    </>
  );
}

function WhatOpens({ before }: { readonly before: ChapterProgress<LevelEntry> | undefined }) {
  const t = useText();
  if (before === undefined) return null;
  const count = before.levels.length - before.passed;
  return (
    <div class="what-opens">
      <p>
        <strong>{t('listed:course.opens', { chapter: t(`levels:chapters.${before.id}`) })}</strong>{' '}
        {t('listed:course.left', { count })}
      </p>
      <p class="muted">{t('listed:course.how')}</p>
    </div>
  );
}

function LevelCard(props: { readonly level: LevelEntry; readonly number: number; readonly open: boolean }) {
  const { level, number, open } = props;
  const game = useGame();
  const here = game.upNext.value.levelId === level.id;
  const seed = here ? game.upNext.value.seed : nextUnseenSeed(game.profile.value, level.id);
  const words = <CardWords level={level} number={number} here={here && open} />;
  if (!open) return <div class="btn level-card level-card-closed">{words}</div>;
  return (
    <a
      class="btn level-card"
      href={game.link({ place: 'hunt', levelId: level.id, seed })}
      aria-current={here ? 'step' : undefined}
    >
      {words}
    </a>
  );
}

function CardWords(props: { readonly level: LevelEntry; readonly number: number; readonly here: boolean }) {
  const { level, number: place, here } = props;
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const facts = game.listed.value[level.id];
  return (
    <>
      <span class="level-number">{place}</span>
      <span class="level-words">
        <strong>{t(`levels:${level.id}.title`)}</strong>
        <span class="level-line">{t(`listed:lines.${level.id}`)}</span>
        {facts === undefined ? null : (
          <span class="level-par">{t('listed:list.par', { par: number(facts.par) })}</span>
        )}
        {facts === undefined || facts.teaches.length === 0 ? null : (
          <span class="level-teaches">
            <span class="sr-only">{t('listed:list.teaches')}</span>
            {facts.teaches.map((taught) => (
              <span key={taught} class="level-taught">
                {t(`listed:teaches.${taught}`)}
              </span>
            ))}
          </span>
        )}
        {here ? <span class="level-here">{t('listed:list.here')}</span> : null}
      </span>
      {level.finished ? (
        <Stars count={level.stars} />
      ) : (
        <span class="sr-only">{t('listed:list.notYet')}</span>
      )}
      {here && !level.finished ? <Picture name="pip" class="level-pip" /> : null}
    </>
  );
}
