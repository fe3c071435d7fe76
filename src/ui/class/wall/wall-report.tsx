/** One page of paper about the class: made only while it is printed, and seen nowhere else. */
import { useEffect, useState } from 'preact/hooks';
import type { HollowCount } from '../../../core/class/wall-facts';
import type { WallRoom } from '../../../session/class/wall-room';
import { useFormats, useGame, useText } from '../../context';
import { CurveChart } from './curve-chart';
import { FieldDrawing } from './field-drawing';
import { HollowSign } from './hollow-sign';
import { looksOf } from './looks';
import { StepsChart } from './steps-view';
import { usePicture } from './use-picture';

/** Groups on one page. */
const MOST_GROUPS = 6;

export function WallReport({ room }: { readonly room: WallRoom }) {
  const prints = usePrints();
  return prints ? <Sheet room={room} /> : null;
}

/** True while the browser prints, or shows how it would. */
function usePrints(): boolean {
  const [prints, setPrints] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const look = (): void => setPrints(media.matches);
    const begin = (): void => setPrints(true);
    const end = (): void => setPrints(false);
    look();
    media.addEventListener('change', look);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      media.removeEventListener('change', look);
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return prints;
}

function Sheet({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const { text } = useGame();
  const { number } = useFormats();
  const lit = room.lit.value;
  const look = looksOf(room);
  const picture = usePicture(room);
  const { walks, steps, curves, groups, basins } = room.facts.value;
  const tallies = room.tallies.value;
  const tallied = tallies.reduce((sum, { count }) => sum + count, 0);
  const field = room.fields.find((one) => one.number === room.number.value);
  const stepWords = { middle: number(steps.middle), low: number(steps.least), high: number(steps.most) };
  return (
    <section class="wall-sheet">
      <header>
        <h2>{t('class:wall.report.heading')}</h2>
        <p>
          {field === undefined ? null : text.say(field.title)} · {t('class:wall.code')}{' '}
          <bdi dir="ltr">{room.code}</bdi>
        </p>
      </header>
      <p class="wall-sheet-lead">
        {t('class:wall.field.walks', { count: walks.length })}{' '}
        {walks.length === 0 ? null : t('class:wall.steps.told', stepWords)}
      </p>
      <div class="wall-sheet-two">
        {lit && picture.field !== null ? (
          <FieldDrawing
            field={picture.field}
            hollows={picture.hollows}
            walks={walks}
            look={look}
            label={t('class:wall.field.walks', { count: walks.length })}
          />
        ) : (
          <p class="wall-sheet-dark">{t('class:wall.field.dark')}</p>
        )}
        <div>
          {lit ? <HollowTable caption={t('class:wall.basins.heading')} rows={basins} look={look} /> : null}
          {tallied === 0 ? null : (
            <HollowTable caption={t('class:wall.views.tallies')} rows={tallies} look={look} />
          )}
        </div>
      </div>
      {walks.length === 0 ? null : (
        <div class="wall-sheet-two">
          <figure>
            <figcaption>{t('class:wall.views.curves')}</figcaption>
            <CurveChart walks={walks} facts={curves} looks={lit ? look : null} />
          </figure>
          <figure>
            <figcaption>{t('class:wall.views.steps')}</figcaption>
            <StepsChart
              bins={steps.bins}
              looks={lit ? look : null}
              alt={t('class:wall.steps.told', stepWords)}
            />
          </figure>
        </div>
      )}
      {groups.length === 0 ? null : (
        <ul class="wall-sheet-groups">
          {groups.slice(0, MOST_GROUPS).map(({ kind, walks: codes }) => (
            <li key={kind}>
              <b>{t('class:wall.groups.count', { count: codes.length })}:</b> {t(`replay:moment.${kind}`)}.{' '}
              {t(`class:wall.group.${kind}`)}
            </li>
          ))}
        </ul>
      )}
      <footer>{t('class:wall.report.foot')}</footer>
    </section>
  );
}

interface HollowTableProps {
  readonly caption: string;
  readonly rows: readonly HollowCount[];
  readonly look: ReturnType<typeof looksOf>;
}

function HollowTable({ caption, rows, look }: HollowTableProps) {
  const t = useText();
  const { number } = useFormats();
  return (
    <table class="wall-table">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ hollow, count }) => (
          <tr key={`${hollow}`}>
            <th scope="row">
              <HollowSign look={look(hollow)} /> {t(look(hollow).name)}
            </th>
            <td>{number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
