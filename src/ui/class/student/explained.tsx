/** A field of the class explained before it is walked, where the class wants that: the words that it teaches, and nothing of where the candy is. */
import { useEffect } from 'preact/hooks';
import type { Activity } from '../../../core/class/activity';
import { TERMS } from '../../../core/course/glossary';
import { termsBefore } from '../../../core/course/taught-terms';
import { useGame, useText } from '../../context';
import { TermPicture } from '../../parts/term-picture';
import { unbroken } from '../../unbroken';
import '../../styles/before-level.css';

export function Explained({ activity, level }: { readonly activity: Activity; readonly level: number }) {
  const game = useGame();
  const t = useText();
  useEffect(() => game.list(), [game]);
  const one = activity.levels[level - 1];
  if (one === undefined) return null;
  const id = one.kind === 'course' ? one.id : '';
  const terms = termsBefore(
    id,
    one.kind === 'drawn' ? [one.teaches] : (game.listed.value[id]?.teaches ?? []),
  );
  return (
    <section>
      <h2>{t('class:student.deal.first')}</h2>
      {id === '' ? null : <p class="before-line">{unbroken(t(`listed:lines.${id}`))}</p>}
      <ul class="before-terms">
        {terms.map((term) => (
          <li key={term} class="panel">
            <TermPicture name={TERMS[term].picture} />
            <div>
              <h3>{unbroken(t(`glossary:term.${term}.name`))}</h3>
              <p>{unbroken(t(`glossary:term.${term}.line`))}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
