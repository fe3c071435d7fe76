/** What a teacher needs beside the game: plans, slides, the gym, questions, answers, standards, privacy. To read, to show, to print. */
import { useLayoutEffect } from 'preact/hooks';
import mapIcon from '../../../assets/art/icon-map.svg?raw';
import { isKitPart, KIT_PARTS, type KitPart } from '../../core/class/kit';
import { isSlide } from '../../core/class/slides';
import { useGame, useText } from '../context';
import { Icon } from '../parts/icon';
import { PageBar } from '../parts/page-bar';
import { AnswersSheet } from './kit/answers-sheet';
import { AskingSheet } from './kit/asking-sheet';
import { KitArt } from './kit/kit-art';
import { PlanSheet } from './kit/plan-sheet';
import { PrintButton } from './kit/print-button';
import { PrivacySheet } from './kit/privacy-sheet';
import { Deck } from './kit/slides/deck';
import { SlidesSheet } from './kit/slides/slides-sheet';
import { StandardsSheet } from './kit/standards-sheet';
import '../styles/pages.css';
import './kit/index.css';

/** What an address asks for may be long; what is told of it needn't be. */
const LONGEST_PART = 40;
/** The address of all parts on one page, to print them at once. */
const ALL = 'all';
/** `slides-stride` opens the slides at one of them. */
const SLIDES = 'slides-';

export function TeachersPage({ which }: { readonly which: string | null }) {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.prints = 'kit'; // kit-print.css
    return () => {
      delete dataset.prints;
    };
  }, []);
  if (which === ALL) return <Whole />;
  if (which !== null && isKitPart(which)) return <One key={which} part={which} />;
  if (which?.startsWith(SLIDES)) {
    const slide = which.slice(SLIDES.length);
    if (isSlide(slide)) return <One key={which} part="slides" slide={slide} />;
  }
  return <Index unknown={which} />;
}

function Index({ unknown }: { readonly unknown: string | null }) {
  const game = useGame();
  const t = useText();
  return (
    <main class="page kit">
      <PageBar heading={t('teachers:heading')} />
      {unknown === null ? (
        <p class="kit-lead">{t('teachers:line')}</p>
      ) : (
        <p role="status">{t('teachers:unknown', { part: unknown.slice(0, LONGEST_PART) })}</p>
      )}
      <a class="panel kit-setup" href={game.link({ place: 'class', which: null })}>
        <KitArt of="class" />
        <span>
          <b>{t('teachers:setUp')}</b>
          <span class="muted">{t('teachers:setUpLine')}</span>
        </span>
      </a>
      <h2 class="sr-only">{t('teachers:ways')}</h2>
      <ul class="kit-parts">
        {KIT_PARTS.map((part) => (
          <li key={part}>
            <a class="panel" href={game.link({ place: 'teachers', which: part })}>
              <KitArt of={part} />
              <b>{t(`teachers:part.${part}.name`)}</b>
              <span class="muted">{t(`teachers:part.${part}.line`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="kit-ways">
        <a class="btn" href={game.link({ place: 'teachers', which: ALL })}>
          {t('teachers:printAll')}
        </a>
        <span class="muted">{t('teachers:printLine')}</span>
      </p>
    </main>
  );
}

function One({
  part,
  slide,
}: {
  readonly part: KitPart;
  readonly slide?: Parameters<typeof Deck>[0]['first'];
}) {
  return (
    <main class="page kit" data-part={part}>
      <PageBar heading={useText()('teachers:kit')}>
        <ToKit />
        <PrintButton />
      </PageBar>
      {part === 'slides' ? <Deck first={slide ?? 'hunt'} /> : null}
      <Sheet part={part} />
    </main>
  );
}

function Whole() {
  return (
    <main class="page kit" data-part={ALL}>
      <PageBar heading={useText()('teachers:kit')}>
        <ToKit />
        <PrintButton />
      </PageBar>
      {KIT_PARTS.map((part) => (
        <Sheet key={part} part={part} />
      ))}
    </main>
  );
}

function ToKit() {
  const game = useGame();
  return (
    <a class="btn" href={game.link({ place: 'teachers', which: null })}>
      <Icon svg={mapIcon} />
      {useText()('teachers:toKit')}
    </a>
  );
}

function Sheet({ part }: { readonly part: KitPart }) {
  switch (part) {
    case 'first':
    case 'second':
    case 'gym':
      return <PlanSheet plan={part} />;
    case 'slides':
      return <SlidesSheet />;
    case 'asking':
      return <AskingSheet />;
    case 'answers':
      return <AnswersSheet />;
    case 'standards':
      return <StandardsSheet />;
    case 'privacy':
      return <PrivacySheet />;
  }
}
