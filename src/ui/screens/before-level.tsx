/**
 * A level explained before it is played, for who wants it so: its own line, and the words that it teaches. It knows the level's name
 * alone, not its field, so it can't tell where the candy is.
 */
import { useEffect } from 'preact/hooks';
import playIcon from '../../../assets/art/icon-play.svg?raw';
import { TERMS } from '../../core/course/glossary';
import { nextUnseenSeed } from '../../core/course/saves';
import { termsBefore } from '../../core/course/taught-terms';
import { parseAddress } from '../../session/route';
import { useFormats, useGame, useText } from '../context';
import { PLACE_ART } from '../parts/course/place-art';
import { Icon } from '../parts/icon';
import { PageBar } from '../parts/page-bar';
import { TermPicture } from '../parts/term-picture';
import { unbroken } from '../unbroken';
import '../styles/pages.css';
import '../styles/before-level.css';

export function BeforeLevelScreen({ which }: { readonly which: string | null }) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const levelId = which ?? '';
  const levels = game.levels.value;
  const seed = seedIn(levelId) ?? nextUnseenSeed(game.profile.value, levelId);
  useEffect(() => game.list(), [game]);
  const chapter = levels.find(({ id }) => id === levelId)?.chapter ?? '';
  const terms = termsBefore(levelId, game.listed.value[levelId]?.teaches ?? []);
  return (
    <main class="page before" data-explains={levelId}>
      <PageBar heading={t(`levels:${levelId}.title`)} />
      <section class="panel before-level">
        <span
          class="before-art"
          aria-hidden="true"
          dangerouslySetInnerHTML={{ __html: PLACE_ART[chapter] ?? '' }}
        />
        <div>
          <p class="muted">
            {t(`levels:chapters.${chapter}`)} · {number(levels.findIndex(({ id }) => id === levelId) + 1)}
          </p>
          <p class="before-line">{unbroken(t(`listed:lines.${levelId}`))}</p>
        </div>
        <a class="btn btn-sun before-play" href={`${game.link({ place: 'hunt', levelId, seed })}&order=play`}>
          <Icon svg={playIcon} />
          {t('listed:first.play')}
        </a>
      </section>
      {terms.length === 0 ? null : (
        <section>
          <h2>{t('listed:first.words')}</h2>
          <ul class="before-terms">
            {terms.map((id) => (
              <li key={id} class="panel">
                <TermPicture name={TERMS[id].picture} />
                <div>
                  <h3>{unbroken(t(`glossary:term.${id}.name`))}</h3>
                  <p>{unbroken(t(`glossary:term.${id}.line`))}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** The field that the address asks for, where this page stands before a hunt. */
function seedIn(levelId: string): number | null {
  const address = parseAddress(location.hash);
  if ('problem' in address || address.route.place !== 'hunt') return null;
  return address.route.levelId === levelId ? address.route.seed : null;
}
