/** Every code that was told: the walks, and by kind those that aren't walks of this wall. Nothing is lost. */
import type { WallRoom } from '../../../session/class/wall-room';
import { REFUSALS } from '../../../session/class/wall-views';
import { useFormats, useText } from '../../context';
import { AnimalFace } from './animal-face';
import { HollowSign } from './hollow-sign';
import { looksOf } from './looks';

/** Of a refused code, which may be anything. */
const LONGEST_SHOWN = 48;

export function ListView({ room }: { readonly room: WallRoom }) {
  const t = useText();
  const { number } = useFormats();
  const walks = room.walks.value;
  const refusals = room.refusals.value;
  const lit = room.lit.value;
  const look = looksOf(room);
  return (
    <div class="wall-list-view">
      <section>
        <h2>{t('class:wall.list.walks', { count: walks.length })}</h2>
        {walks.length === 0 ? null : (
          <table class="wall-table">
            <caption class="sr-only">{t('class:wall.views.list')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('class:wall.list.animal')}</th>
                {lit ? <th scope="col">{t('class:wall.list.hollow')}</th> : null}
                <th scope="col">{t('class:wall.steps.axis')}</th>
                <th scope="col">{t('class:wall.list.end')}</th>
                <th scope="col">{t('class:wall.list.onWall')}</th>
              </tr>
            </thead>
            <tbody>
              {walks.map(({ code, animal, hollow, steps, losses, hidden }) => (
                <tr key={code} data-hidden={hidden}>
                  <th scope="row">
                    <AnimalFace animal={animal} />
                  </th>
                  {lit ? (
                    <td>
                      <HollowSign look={look(hollow)} /> {t(look(hollow).name)}
                    </td>
                  ) : null}
                  <td>{number(steps)}</td>
                  <td>{number(losses.at(-1) ?? 0)}</td>
                  <td>
                    <button type="button" class="btn wall-small" onClick={() => room.hide(code, !hidden)}>
                      {t(hidden ? 'class:wall.animals.show' : 'class:wall.animals.hide')}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section>
        <h2>{t('class:wall.list.refused', { count: refusals.length })}</h2>
        {REFUSALS.map((kind) => {
          const own = refusals.filter(({ refused }) => refused === kind);
          if (own.length === 0) return null;
          return (
            <div key={kind} class="wall-refused">
              <h3>
                {t(`class:wall.refused.${kind}`)} <small>{number(own.length)}</small>
              </h3>
              <p class="wall-note">{t(`class:wall.refusedNote.${kind}`)}</p>
              <ul>
                {own.map(({ code }, i) => (
                  <li key={i}>
                    <code dir="ltr">{code.slice(0, LONGEST_SHOWN)}</code>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </section>
    </div>
  );
}
