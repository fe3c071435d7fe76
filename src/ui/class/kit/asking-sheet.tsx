/** What to ask when: while they walk, at each view of the wall, and about groups of walks. */
import { GROUPS, WHENS } from '../../../core/class/kit';
import { WALL_VIEWS } from '../../../core/class/plans';
import { useText } from '../../context';
import { MomentIcon } from '../../parts/moment-icon';
import { KitSheet } from './kit-sheet';
import { ViewArt } from './view-art';
import { VIEW_NAME } from './view-name';

const HABITS = ['wait', 'numbers', 'believer'] as const;

export function AskingSheet() {
  const t = useText();
  return (
    <KitSheet part="asking">
      <div class="kit-facts">
        <section>
          <h3>{t('teachers:asking.rules')}</h3>
          <ol class="kit-habits">
            {HABITS.map((habit) => (
              <li key={habit}>{t(`teachers:asking.${habit}`)}</li>
            ))}
          </ol>
        </section>
        <section>
          <h3>{t('teachers:asking.during')}</h3>
          <dl class="kit-whens">
            {WHENS.map((when) => (
              <div key={when}>
                <dt>{t(`teachers:when.${when}.name`)}</dt>
                <dd>{t(`teachers:when.${when}.ask`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <h3>{t('teachers:asking.views')}</h3>
      <ul class="kit-views">
        {WALL_VIEWS.map((view) => (
          <li key={view}>
            <ViewArt of={view} />
            <div>
              <h4>{t(VIEW_NAME[view])}</h4>
              <dl>
                <div>
                  <dt>{t('teachers:asking.see')}</dt>
                  <dd>{t(`teachers:view.${view}.see`)}</dd>
                </div>
                <div>
                  <dt>{t('teachers:asking.next')}</dt>
                  <dd class="kit-question">{t(`teachers:view.${view}.ask`)}</dd>
                </div>
                <div>
                  <dt>{t('teachers:asking.listen')}</dt>
                  <dd>{t(`teachers:view.${view}.listen`)}</dd>
                </div>
              </dl>
            </div>
          </li>
        ))}
      </ul>
      <section class="kit-groups">
        <h3>{t('teachers:asking.groups')}</h3>
        <p>{t('teachers:asking.groupsLine')}</p>
        <table class="kit-table">
          <thead>
            <tr>
              <th scope="col">{t('teachers:asking.moment')}</th>
              <th scope="col">{t('teachers:asking.next')}</th>
              <th scope="col">{t('teachers:asking.belief')}</th>
            </tr>
          </thead>
          <tbody>
            {GROUPS.map(({ moment, belief }) => (
              <tr key={moment}>
                <th scope="row">
                  <span class="kit-moment">
                    <MomentIcon moment={{ kind: moment, from: 1, to: 1 }} telling={false} />
                    <span>{t(`class:wall.group.${moment}`)}</span>
                  </span>
                </th>
                <td>{t(`teachers:group.${moment}`)}</td>
                <td>{belief === null ? '–' : t(`listed:beliefs.${belief}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </KitSheet>
  );
}
