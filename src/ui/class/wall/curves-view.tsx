/** The view of learning curves: the drawing, what it says in a sentence, and its numbers. */
import type { WallRoom } from '../../../session/class/wall-room';
import { useFormats, useText } from '../../context';
import { CurveChart } from './curve-chart';
import { HollowKey } from './hollow-key';
import { looksOf } from './looks';
import { NothingYet } from './nothing-yet';

/** Rows of the table, at most: more, nobody compares. */
const MOST_ROWS = 12;

export function CurvesView({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const { number } = useFormats();
  const { walks, curves, steps } = room.facts.value;
  if (walks.length === 0) return <NothingYet />;
  const last = curves.middle.length - 1;
  const every = Math.max(1, Math.ceil(last / MOST_ROWS));
  const rows = curves.middle.map((_, step) => step).filter((step) => step % every === 0 || step === last);
  return (
    <div class="wall-two">
      <section class="wall-paper">
        <CurveChart walks={walks} facts={curves} looks={room.lit.value ? looksOf(room) : null} />
      </section>
      <aside class="wall-side">
        <p class="wall-lead">
          {t('class:wall.curves.told', {
            start: number(curves.middle[0] ?? 0),
            end: number(curves.middle[last] ?? 0),
          })}
        </p>
        <p>{t('class:wall.curves.key')}</p>
        <p>
          {t('class:wall.steps.told', {
            middle: number(steps.middle),
            low: number(steps.least),
            high: number(steps.most),
          })}
        </p>
        {room.lit.value ? <HollowKey room={room} /> : null}
        <details class="wall-numbers">
          <summary>{t('class:wall.numbers')}</summary>
          <table>
            <caption class="sr-only">{t('class:wall.views.curves')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('class:wall.curves.step')}</th>
                <th scope="col">{t('class:wall.curves.lower')}</th>
                <th scope="col">{t('class:wall.curves.middle')}</th>
                <th scope="col">{t('class:wall.curves.upper')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((step) => (
                <tr key={step}>
                  <th scope="row">{number(step)}</th>
                  <td>{number(Math.round(curves.lower[step] ?? 0))}</td>
                  <td>{number(Math.round(curves.middle[step] ?? 0))}</td>
                  <td>{number(Math.round(curves.upper[step] ?? 0))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </aside>
    </div>
  );
}
