/**
 * The slides, one at a time, for the projector: by button, arrow keys, a presenter's page keys or a swipe; as large as the screen where
 * that is wanted. Some begin in the dark: the class says what it thinks, then the light comes.
 */
import { useRef, useState } from 'preact/hooks';
import eyeIcon from '../../../../../assets/art/icon-eye.svg?raw';
import nextIcon from '../../../../../assets/art/icon-next.svg?raw';
import { DARK_SLIDES, SLIDE_IDS, type SlideId } from '../../../../core/class/slides';
import { useFormats, useGame, useText } from '../../../context';
import { Icon } from '../../../parts/icon';
import { Slide } from './slide';
import { useDeckKeys } from './use-deck-keys';
import { useFullScreen } from './use-full-screen';
import { useSwipe } from './use-swipe';
import './slides.css';

const LAST = SLIDE_IDS.length - 1;

export function Deck({ first }: { readonly first: SlideId }) {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const [at, setAt] = useState(SLIDE_IDS.indexOf(first));
  const [lit, setLit] = useState(false);
  const stage = useRef<HTMLElement>(null);
  const full = useFullScreen(stage);
  const id = SLIDE_IDS[at] ?? first;
  const hasLight = DARK_SLIDES.includes(id);
  /** From where the last press led, which may not be on the page yet. */
  const go = (to: (from: number) => number): void => {
    setAt((from) => Math.max(0, Math.min(LAST, to(from))));
    setLit(false);
  };
  const forward = (): void => go((from) => from + 1);
  const back = (): void => go((from) => from - 1);
  const isMirrored = game.text.language.value.direction === 'rtl';
  useDeckKeys({
    forward,
    back,
    isMirrored,
    toFirst: () => go(() => 0),
    toLast: () => go(() => LAST),
    switchLight: () => setLit(hasLight && !lit),
    full,
  });
  const swipe = useSwipe(isMirrored ? { left: back, right: forward } : { left: forward, right: back });
  const place = t('teachers:slides.of', { number: number(at + 1), total: number(SLIDE_IDS.length) });
  return (
    <section class="deck" aria-label={t('teachers:slides.deck')}>
      <section
        ref={stage}
        class="deck-stage"
        data-full={full.isFull}
        data-slide={id}
        data-light={lit || id === 'home'}
        aria-label={place}
        {...swipe}
      >
        <Slide id={id} lit={lit || !hasLight} />
        <div class="deck-bar">
          <button
            type="button"
            class="btn btn-round"
            disabled={at === 0}
            aria-label={t('teachers:slides.back')}
            onClick={back}
          >
            <span class="deck-back">
              <Icon svg={nextIcon} flips />
            </span>
          </button>
          <span class="deck-place" aria-hidden="true">
            {number(at + 1)} / {number(SLIDE_IDS.length)}
          </span>
          <button
            type="button"
            class="btn btn-round btn-sun"
            disabled={at === LAST}
            aria-label={t('teachers:slides.next')}
            onClick={forward}
          >
            <Icon svg={nextIcon} flips />
          </button>
          {hasLight ? (
            <button type="button" class="btn deck-light" aria-pressed={lit} onClick={() => setLit(!lit)}>
              <Icon svg={eyeIcon} />
              {t('teachers:slides.light')}
            </button>
          ) : null}
          <button type="button" class="btn deck-full" onClick={full.toggle}>
            {t(full.isFull ? 'teachers:slides.leave' : 'teachers:slides.full')}
          </button>
        </div>
        <p class="sr-only" role="status">
          {place}: {t(`teachers:slide.${id}.title`)}
          {hasLight && lit ? ` ${t('teachers:slides.isLight')}` : ''}
        </p>
      </section>
      <aside class="deck-note">
        <b>{t('teachers:slides.note')}</b> <span>{t(`teachers:slide.${id}.note`)}</span>
        <small>{t('teachers:slides.keys')}</small>
      </aside>
    </section>
  );
}
