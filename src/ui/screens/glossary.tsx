/** The words: each with a drawing, one plain sentence, its formula, and a level that shows it. One that was asked for comes first. */
import { useEffect, useRef, useState } from 'preact/hooks';
import backIcon from '../../../assets/art/icon-back.svg?raw';
import playIcon from '../../../assets/art/icon-play.svg?raw';
import { isTerm, TERM_IDS, TERMS, type TermId } from '../../core/course/glossary';
import { announce } from '../announce';
import { cameFrom } from '../came-from';
import { useGame, useText } from '../context';
import { foldText } from '../fold-text';
import { Icon } from '../parts/icon';
import { PageBar } from '../parts/page-bar';
import { ReadAloud } from '../parts/read-aloud';
import { TermPicture } from '../parts/term-picture';
import { unbroken } from '../unbroken';
import '../styles/pages.css';
import '../styles/text-field.css';
import '../styles/glossary.css';

/** A word in the address may be long; what is told of it needn't be. */
const LONGEST_PART = 40;

export function GlossaryScreen({ which: term }: { readonly which: string | null }) {
  const t = useText();
  const [sought, setSought] = useState('');
  const walk = cameFrom.value;
  useEffect(
    () => () => {
      cameFrom.value = null;
    },
    [],
  );
  const asked = term !== null && isTerm(term) ? term : null;
  const part = (sought === '' ? (term ?? '') : sought).slice(0, LONGEST_PART);
  const wanted = foldText(sought);
  const nameOf = (id: TermId): string => t(`glossary:term.${id}.name`);
  const found = TERM_IDS.filter(
    (id) => foldText(nameOf(id)).includes(wanted) || foldText(t(`glossary:term.${id}.line`)).includes(wanted),
  );
  const spotlight = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked === null) return;
    // After the page's own heading has had the focus.
    const soon = setTimeout(() => {
      window.scrollTo(0, 0);
      spotlight.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    });
    return () => clearTimeout(soon);
  }, [asked]);
  const told =
    found.length === 0 ? t('glossary:none', { part }) : t('glossary:count', { count: found.length });
  useEffect(() => {
    if (wanted !== '') announce([told]);
  }, [wanted, told]);
  return (
    <main class="page glossary">
      <PageBar heading={t('glossary:heading')}>
        {walk === null ? null : (
          <a class="btn btn-sun" href={walk}>
            <Icon svg={backIcon} flips />
            {t('glossary:back')}
          </a>
        )}
      </PageBar>
      {term !== null && asked === null ? (
        <p class="glossary-unknown" role="status">
          {t('glossary:unknown', { part: term.slice(0, LONGEST_PART) })}
        </p>
      ) : null}
      {asked === null ? null : (
        <div ref={spotlight} class="glossary-asked">
          <TermCard id={asked} />
        </div>
      )}
      <search class="glossary-search">
        <label>
          {t('glossary:search')}
          <input
            class="text-field"
            type="search"
            value={sought}
            autocomplete="off"
            onInput={(event) => setSought(event.currentTarget.value)}
          />
        </label>
        <p class="muted">{told}</p>
      </search>
      <ul class="glossary-words" aria-label={t('glossary:all')}>
        {found.map((id) => (
          <li key={id}>
            <TermCard id={id} />
          </li>
        ))}
      </ul>
    </main>
  );
}

function TermCard({ id }: { readonly id: TermId }) {
  const game = useGame();
  const t = useText();
  const { formula, picture, level } = TERMS[id];
  const name = t(`glossary:term.${id}.name`);
  return (
    <article class="term">
      <TermPicture name={picture} />
      <h2 tabIndex={-1}>{unbroken(name)}</h2>
      <p>{unbroken(t(`glossary:term.${id}.line`))}</p>
      {formula === null ? null : (
        <p class="term-formula">
          <span class="sr-only">{t('glossary:formula')} </span>
          <bdi dir="ltr">{formula}</bdi>
        </p>
      )}
      <div class="term-acts">
        <ReadAloud name={id} what={name} lines={[`${name}.`, t(`glossary:term.${id}.line`)]} />
        <a
          class="btn"
          href={game.link({ place: 'hunt', levelId: level, seed: 1 })}
          aria-label={t('glossary:showMeTerm', { term: name, level: t(`levels:${level}.title`) })}
        >
          <Icon svg={playIcon} />
          {t('glossary:showMe')}
        </a>
      </div>
    </article>
  );
}
