/** Steps left: a little footprint for each, or a number when there are many or no limit. */
import type { Hunt } from '../../core/hunt/hunt';
import { useText } from '../context';

/** More footprints than this can't be taken in at a glance. */
const MOST_FEET = 32;

export function StepsLeft({ hunt }: { readonly hunt: Hunt }) {
  const t = useText();
  const left = hunt.stepsLeft;
  const total = hunt.level.spec.budget.steps;
  if (left === null || total === null) {
    return (
      <section class="panel steps" aria-label={t('ui:hunt.stepsLeft')}>
        <h2 class="panel-title">{t('ui:hunt.stepsLeft')}</h2>
        <p class="steps-words">{t('ui:hunt.noLimit')}</p>
        <p class="small">{t('ui:hunt.stepsTaken', { count: hunt.stepsTaken })}</p>
      </section>
    );
  }
  return (
    <section class="panel steps" aria-label={t('ui:hunt.stepsLeft')}>
      <h2 class="panel-title">{t('ui:hunt.stepsLeft')}</h2>
      {total > MOST_FEET ? null : (
        <div class="feet" aria-hidden="true">
          {Array.from({ length: total }, (_, i) => (
            <span key={i} class={i < left ? 'foot' : 'foot foot-spent'} />
          ))}
        </div>
      )}
      <p class="steps-words" aria-hidden="true">
        {t('ui:hunt.stepsLeftOf', { count: left, total })}
      </p>
      <p class="sr-only">{t('ui:hunt.stepsLeftLabel', { count: left, total })}</p>
    </section>
  );
}

/** The same in one line, for the top bar of a phone. */
export function StepsChip({ hunt }: { readonly hunt: Hunt }) {
  const t = useText();
  const left = hunt.stepsLeft;
  const total = hunt.level.spec.budget.steps;
  if (left === null || total === null) return null;
  return (
    <p class="steps-chip" role="img" aria-label={t('ui:hunt.stepsLeftLabel', { count: left, total })}>
      <span class="foot" />
      <strong>{left}</strong>
    </p>
  );
}
