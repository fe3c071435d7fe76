/** All slides with what they are for, to choose from and to print: two on a page, in the light. */
import { SLIDE_IDS } from '../../../../core/class/slides';
import { useFormats, useGame, useText } from '../../../context';
import { KitSheet } from '../kit-sheet';
import { useOneByOne } from '../one-by-one';
import { SlideFigure } from './slide-figure';
import './slides.css';

export function SlidesSheet() {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const ready = useOneByOne(SLIDE_IDS.length);
  return (
    <KitSheet part="slides">
      <ol class="slide-list">
        {SLIDE_IDS.map((id, i) => (
          <li key={id}>
            <div class="slide-small" data-slide={id}>
              {i < ready ? <SlideFigure id={id} lit /> : null}
            </div>
            <div class="slide-told">
              <h3>
                <span>{number(i + 1)}</span>
                <a href={game.link({ place: 'teachers', which: `slides-${id}` })}>
                  {t(`teachers:slide.${id}.title`)}
                </a>
              </h3>
              <p>{t(`teachers:slide.${id}.line`)}</p>
              <p class="kit-question">{t(`teachers:slide.${id}.ask`)}</p>
              <p class="slide-note">{t(`teachers:slide.${id}.note`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </KitSheet>
  );
}
