/** The course: its map as a place, or its chapters as a plain list; where the player is and what is known; the endless fields below. */
import { useEffect } from 'preact/hooks';
import lockIcon from '../../../assets/art/icon-lock.svg?raw';
import { type ChapterProgress, chapterOfNext, chaptersOf } from '../../core/course/progress';
import type { LevelEntry } from '../../session/game';
import { useGame, useText } from '../context';
import { ChapterLevels } from '../parts/course/chapter-levels';
import { CourseMap } from '../parts/course/course-map';
import { MapBackdrop } from '../parts/course/map-backdrop';
import { WhatIKnow } from '../parts/course/what-i-know';
import { WhereIAm } from '../parts/course/where-i-am';
import { FreePlay } from '../parts/free-play';
import { Icon } from '../parts/icon';
import { PageBar } from '../parts/page-bar';
import { Switch } from '../parts/switch';
import '../styles/pages.css';

export function LevelsScreen() {
  const game = useGame();
  const t = useText();
  useEffect(() => game.list(), [game]);
  const { asList } = game.settings.value;
  const chapters = chaptersOf(game.levels.value, game.profile.value);
  const here = chapterOfNext(chapters, game.upNext.value.levelId);
  return (
    <main class={asList ? 'course course-listed' : 'course course-mapped'}>
      {asList ? null : <MapBackdrop />}
      <PageBar heading={t('listed:list.heading')}>
        <Switch
          label={t('listed:course.asList')}
          on={asList}
          onChange={(on) => game.changeSettings({ asList: on })}
        />
      </PageBar>
      <aside class="course-side" aria-label={t('listed:course.side')}>
        <WhereIAm chapters={chapters} here={here} />
        <WhatIKnow />
        <p class="course-doors">
          <a class="btn" href={game.link({ place: 'glossary', which: null })}>
            {t('glossary:heading')}
          </a>
          <a class="btn" href={game.link({ place: 'questions', which: null })}>
            {t('questions:heading')}
          </a>
          <a class="btn" href={game.link({ place: 'join', which: null })}>
            {t('class:student.door.join')}
          </a>
        </p>
      </aside>
      {asList ? <ChapterList chapters={chapters} /> : <CourseMap chapters={chapters} here={here} />}
      <section class="panel course-free">
        <h2>{t('listed:list.endless')}</h2>
        <p class="muted">{t('listed:list.endlessLine')}</p>
        <FreePlay lines={true} />
      </section>
    </main>
  );
}

function ChapterList({ chapters }: { readonly chapters: readonly ChapterProgress<LevelEntry>[] }) {
  const t = useText();
  return (
    <nav class="levels" aria-label={t('listed:course.way')}>
      <ol>
        {chapters.map((chapter, i) => (
          <li key={chapter.id} class="chapter">
            <h2>
              {chapter.open ? null : <Icon svg={lockIcon} />} {t(`levels:chapters.${chapter.id}`)}
            </h2>
            <ChapterLevels chapters={chapters} at={i} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
