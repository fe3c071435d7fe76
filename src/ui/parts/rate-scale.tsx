/** A learning rate on its log scale: a range from crawl to fly, with the rate written above it. */
import { useState } from 'preact/hooks';
import { useFormats, useText } from '../context';
import { Cap } from './prompts-later';
import '../styles/slider.css';

interface Props {
  readonly rates: readonly number[];
  /** The place of the chosen rate among `rates`. */
  readonly chosen: number;
  /** A rate was settled on: a key pressed, the thumb let go. */
  readonly onChoose: (rate: number) => void;
  /** The thumb passed over a rate on its way. */
  readonly onPass?: (rate: number) => void;
  /** The space bar was pressed on the scale. */
  readonly onSpace: () => void;
}

export function RateScale({ rates, chosen, onChoose, onPass, onSpace }: Props) {
  const t = useText();
  const { rate: written } = useFormats();
  const [passing, setPassing] = useState<number | null>(null);
  const shown = passing ?? chosen;
  const value = written(rates[shown] ?? 0);
  return (
    <>
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
          value={shown}
          aria-label={t('ui:slide.rate')}
          aria-valuetext={value}
          style={{ '--share': rates.length < 2 ? 0 : shown / (rates.length - 1) }}
          onInput={(event) => {
            setPassing(Number(event.currentTarget.value));
            onPass?.(Number(event.currentTarget.value));
          }}
          onChange={(event) => {
            setPassing(null);
            onChoose(Number(event.currentTarget.value));
          }}
          onKeyDown={(event) => {
            if (event.code === 'Space' && !event.repeat) onSpace();
          }}
          // Dragged, it lets go of the keyboard, so that its keys go on playing.
          onPointerUp={(event) => event.currentTarget.blur()}
        />
        <span class="rate-ends" aria-hidden="true">
          <span>
            <Cap does="left" inline /> {t('ui:slide.crawl')}
          </span>
          <span>
            {t('ui:slide.fly')} <Cap does="right" inline />
          </span>
        </span>
      </div>
    </>
  );
}
