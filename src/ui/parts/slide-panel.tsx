/** Sliding: the slope picks the way, the player how far: the learning rate, on a log scale, and one big button. */
import goIcon from '../../../assets/art/icon-slide.svg?raw';
import { learningRatesOf, type SlideSettings } from '../../core/level/way-settings';
import type { HuntView } from '../../session/views';
import { useFormats, useGame, useText } from '../context';
import { Icon } from './icon';
import '../styles/slider.css';

export function SlidePanel({
  view,
  settings,
}: {
  readonly view: HuntView;
  readonly settings: SlideSettings;
}) {
  const game = useGame();
  const t = useText();
  const { rate: written } = useFormats();
  const rates = learningRatesOf(settings.learningRates);
  const value = written(rates[view.rate] ?? 0);
  return (
    <section class="panel slide-panel">
      <div class="rate-head">
        <h2 class="panel-title">{t('ui:slide.rate')}</h2>
        <strong class="rate-now">{value}</strong>
      </div>
      {/* The scale runs from left to right in every language, as the keys do. */}
      <div class="rate" dir="ltr">
        <input
          class="slider"
          type="range"
          min={0}
          max={rates.length - 1}
          step={1}
          value={view.rate}
          aria-label={t('ui:slide.rate')}
          aria-valuetext={value}
          style={{ '--share': rates.length < 2 ? 0 : view.rate / (rates.length - 1) }}
          onInput={(event) => game.setRate(Number(event.currentTarget.value))}
          onKeyDown={(event) => {
            if (event.code === 'Space') game.glide();
          }}
          // Dragged, it lets go of the keyboard, so that its keys go on playing.
          onPointerUp={(event) => event.currentTarget.blur()}
        />
        <span class="rate-ends" aria-hidden="true">
          <span>{t('ui:slide.crawl')}</span>
          <span>{t('ui:slide.fly')}</span>
        </span>
      </div>
      <button
        type="button"
        class="btn btn-sun btn-slide"
        data-quiet
        disabled={view.hunt.ending !== null}
        onClick={() => game.glide()}
      >
        <Icon svg={goIcon} />
        {t('ui:slide.go')}
      </button>
    </section>
  );
}
