/** The signs of choices: better, the same or worse than the step that was taken. */
import type { Choice } from '../../../core/replay/choices';
import { useText } from '../../context';

/** As on the field: down is warmer, up colder, two bars the same. */
const SIGNS = {
  better: 'M-5-3H5L0 5Z',
  worse: 'M-5 3H5L0-5Z',
  same: 'M-5-4H5V-1H-5ZM-5 1H5V4H-5Z',
} as const;

export function ChoiceSign({ compared }: Pick<Choice, 'compared'>) {
  return (
    <svg class="could-sign" viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={SIGNS[compared]} />
    </svg>
  );
}

/** What the signs say. */
export function ChoiceLegend() {
  const t = useText();
  return (
    <ul class="could-legend">
      {(['better', 'same', 'worse'] as const).map((compared) => (
        <li key={compared}>
          <ChoiceSign compared={compared} />
          {t(`explore:choices.legend.${compared}`)}
        </li>
      ))}
    </ul>
  );
}
