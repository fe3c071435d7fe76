/** All the levels as a trail, chapter by chapter, then the endless fields. */

import { nextUnseenSeed } from '../../core/course/saves';
import type { LevelEntry } from '../../session/game';
import { useFormats, useGame, useText } from '../context';
import { FreePlay } from '../parts/free-play';
import { PageBar } from '../parts/page-bar';
import { Picture } from '../parts/pictures';
import '../styles/pages.css';
import { Stars } from '../parts/stars';

const MOST_STARS = 3;

interface Chapter {
  readonly id: string;
  readonly levels: readonly { readonly level: LevelEntry; readonly place: number }[];
}

function chaptersOf(levels: readonly LevelEntry[]): readonly Chapter[] {
  const ids = [...new Set(levels.map((level) => level.chapter))];
  const numbered = levels.map((level, i) => ({ level, place: i + 1 }));
  return ids.map((id) => ({ id, levels: numbered.filter(({ level }) => level.chapter === id) }));
}

export function LevelsScreen() {
  const game = useGame();
  const t = useText();
  const animal = game.save.value.active;
  const levels = game.levels.value;
  const count = levels.reduce((sum, level) => sum + level.stars, 0);
  const total = levels.length * MOST_STARS;
  return (
    <main class="page levels">
      <PageBar heading={t('listed:list.heading')}>
        <a class="btn" href={game.link({ place: 'glossary', term: null })}>
          {t('glossary:heading')}
        </a>
        <p class="level-total" role="img" aria-label={t('ui:stars.of', { count, total })}>
          <Picture name={animal} />
          <span class="animal-stars">
            <Picture name="star" />
            {count}
          </span>
        </p>
      </PageBar>
      {chaptersOf(levels).map((chapter) => (
        <section key={chapter.id} class="chapter">
          <h2>{t(`levels:chapters.${chapter.id}`)}</h2>
          <ol class="trail">
            {chapter.levels.map(({ level, place }) => (
              <LevelCard key={level.id} level={level} place={place} />
            ))}
          </ol>
        </section>
      ))}
      <section class="chapter chapter-free">
        <h2>{t('listed:list.endless')}</h2>
        <p class="muted">{t('listed:list.endlessLine')}</p>
        <FreePlay lines={true} />
      </section>
    </main>
  );
}

function LevelCard({ level, place }: { readonly level: LevelEntry; readonly place: number }) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const facts = game.listed.value[level.id];
  const here = game.upNext.value.levelId === level.id;
  const seed = here ? game.upNext.value.seed : nextUnseenSeed(game.profile.value, level.id);
  return (
    <li>
      <a
        class="btn level-card"
        href={game.link({ place: 'hunt', levelId: level.id, seed })}
        aria-current={here ? 'step' : undefined}
      >
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
      </a>
    </li>
  );
}
