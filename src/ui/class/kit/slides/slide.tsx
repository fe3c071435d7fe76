/** One slide: few large words, what to ask, and its figure. */
import type { SlideId } from '../../../../core/class/slides';
import { useText } from '../../../context';
import { SlideFigure } from './slide-figure';

export function Slide({ id, lit }: { readonly id: SlideId; readonly lit: boolean }) {
  const t = useText();
  return (
    <div class="slide" data-slide={id} data-lit={lit}>
      <div class="slide-words">
        <h2>{t(`teachers:slide.${id}.title`)}</h2>
        <p class="slide-line">{t(`teachers:slide.${id}.line`)}</p>
        <p class="slide-ask">{t(`teachers:slide.${id}.ask`)}</p>
      </div>
      <SlideFigure id={id} lit={lit} />
    </div>
  );
}
