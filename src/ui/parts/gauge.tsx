/** The depth gauge: icy at the top, hot at the bottom, a whole number, and how the last step changed it. */
import nextIcon from '../../../assets/art/icon-next.svg?raw';
import type { Sensed } from '../../core/hunt/step-record';
import { useGame, useText } from '../context';
import { Icon } from './icon';

const MOST_SHOWN = 100;

/** Warmer, colder or the same, from a change of the shown loss. */
function trendOf(change: number): 'warmer' | 'colder' | 'same' {
  if (change === 0) return 'same';
  return change < 0 ? 'warmer' : 'colder';
}

const FROM_TO = {
  warmer: 'ui:gauge.fromToWarmer',
  colder: 'ui:gauge.fromToColder',
  same: 'ui:gauge.fromToSame',
} as const;

export function Gauge({ sensed }: { readonly sensed: Sensed }) {
  const t = useText();
  const { light, words } = useGame().settings.value;
  const { gauge, change } = sensed;
  if ((gauge === null && sensed.warmth === null) || (!light && !words)) return null;
  const trend = change === null ? null : trendOf(change);
  return (
    <section
      class={gauge === null ? 'panel gauge gauge-words' : 'panel gauge'}
      aria-label={t('ui:gauge.heading')}
    >
      <h2 class="panel-title">{t('ui:gauge.heading')}</h2>
      {gauge === null ? null : (
        <div class="gauge-reading">
          {light ? (
            <>
              <span
                class="gauge-tube"
                style={{ '--loss': Math.min(MOST_SHOWN, Math.max(0, gauge)) / MOST_SHOWN }}
              >
                <span class="gauge-marker" />
              </span>
              <span class="gauge-ends" aria-hidden="true">
                <span>{t('ui:gauge.icy')}</span>
                <span>{t('ui:gauge.hot')}</span>
              </span>
            </>
          ) : null}
          {words ? (
            <p class="gauge-number">
              <strong aria-hidden="true">{gauge}</strong>
              <span aria-hidden="true">{t('ui:gauge.loss')}</span>
              <span class="sr-only">{t('ui:gauge.reading', { value: gauge })}</span>
            </p>
          ) : null}
        </div>
      )}
      {!words ? null : trend === null ? (
        <p class="trend">{t('ui:gauge.start')}</p>
      ) : (
        <p class={light ? `trend trend-${trend}` : 'trend'}>
          {gauge === null || change === null || trend === 'same' ? null : (
            <span class="trend-numbers" aria-hidden="true">
              {gauge - change} <Icon svg={nextIcon} flips /> {gauge}
            </span>
          )}
          <span class="trend-word" aria-hidden={gauge !== null}>
            {t(`ui:gauge.${trend}`)}
          </span>
          {gauge === null || change === null ? null : (
            <span class="sr-only">{t(FROM_TO[trend], { before: gauge - change, after: gauge })}</span>
          )}
        </p>
      )}
    </section>
  );
}
