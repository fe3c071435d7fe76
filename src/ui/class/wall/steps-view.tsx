/** How many steps the walks took: a histogram, each bar in parts by hollow once it is light. */
import type { StepsBin } from '../../../core/class/wall-facts';
import type { WallRoom } from '../../../session/class/wall-room';
import { useFormats, useText } from '../../context';
import { HollowKey } from './hollow-key';
import { HollowSign } from './hollow-sign';
import { type LooksOf, looksOf } from './looks';
import { NothingYet } from './nothing-yet';

export function StepsView({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const { number } = useFormats();
  const { walks, steps } = room.facts.value;
  if (walks.length === 0) return <NothingYet />;
  const words = {
    middle: number(steps.middle),
    low: number(steps.least),
    high: number(steps.most),
  };
  return (
    <div class="wall-two">
      <section class="wall-paper">
        <StepsChart
          bins={steps.bins}
          looks={room.lit.value ? looksOf(room) : null}
          alt={t('class:wall.steps.told', words)}
        />
      </section>
      <aside class="wall-side">
        <p class="wall-lead">{t('class:wall.steps.told', words)}</p>
        {room.lit.value ? <HollowKey room={room} /> : null}
        <table class="wall-table">
          <caption class="sr-only">{t('class:wall.views.steps')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('class:wall.steps.axis')}</th>
              <th scope="col">{t('class:wall.steps.walks')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.bins.map((bin) => (
              <tr key={bin.from}>
                <th scope="row">
                  <bdi dir="ltr">{rangeOf(bin, number)}</bdi>
                </th>
                <td>{number(bin.count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </aside>
    </div>
  );
}

interface ChartProps {
  readonly bins: readonly StepsBin[];
  /** In the light each bar has its parts by hollow; null in the dark. */
  readonly looks: LooksOf | null;
  readonly alt: string;
}

export function StepsChart({ bins, looks, alt }: ChartProps) {
  const t = useText();
  const { number } = useFormats();
  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <div class="wall-bars" dir="ltr" role="img" aria-label={alt}>
      <div class="wall-bars-row" aria-hidden="true">
        {bins.map((bin) => (
          <div key={bin.from} class="wall-bar">
            <b>{bin.count === 0 ? '' : number(bin.count)}</b>
            <span class="wall-bar-body" style={{ height: `${(100 * bin.count) / most}%` }}>
              {looks === null ? (
                <span style={{ flexGrow: bin.count }} />
              ) : (
                bin.parts.map(({ hollow, count }) => {
                  const look = looks(hollow);
                  return (
                    <span key={`${hollow}`} style={{ flexGrow: count, background: look.color }}>
                      <HollowSign look={look} />
                    </span>
                  );
                })
              )}
            </span>
            <small>{rangeOf(bin, number)}</small>
          </div>
        ))}
      </div>
      <p class="wall-axis-name" dir="auto" aria-hidden="true">
        {t('class:wall.steps.axis')}
      </p>
    </div>
  );
}

function rangeOf({ from, to }: StepsBin, number: (n: number) => string): string {
  return from === to ? number(from) : `${number(from)}–${number(to)}`;
}
