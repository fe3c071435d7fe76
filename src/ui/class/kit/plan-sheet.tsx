/** A lesson's plan: what it needs, its minutes as a ribbon, and each phase with what the teacher does, the class does, and what to ask. */
import { type PlanId, timetableOf } from '../../../core/class/plans';
import { useFormats, useGame, useText } from '../../context';
import { GymCards } from './gym-cards';
import { GymMap } from './gym-map';
import { GymSafety } from './gym-safety';
import { KitSheet } from './kit-sheet';
import { PhaseClock } from './phase-clock';
import { ScreenLinks } from './screen-links';

type Entry = ReturnType<typeof timetableOf>[number];

export function PlanSheet({ plan }: { readonly plan: PlanId }) {
  const t = useText();
  const game = useGame();
  const entries = timetableOf(plan);
  return (
    <KitSheet part={plan}>
      <div class="kit-facts">
        <section>
          <h3>{t('teachers:goal.heading')}</h3>
          <p class="kit-goal">{t(`teachers:goal.${plan}`)}</p>
        </section>
        <section>
          <h3>{t('teachers:need.heading')}</h3>
          <p>{t(`teachers:need.${plan}`)}</p>
        </section>
      </div>
      {plan === 'gym' ? <GymSafety /> : null}
      <Ribbon entries={entries} />
      <ol class="kit-phases">
        {entries.map((entry) => (
          <PhaseRow key={entry.id} plan={plan} entry={entry} />
        ))}
      </ol>
      {plan === 'gym' ? (
        <>
          <GymMap />
          <GymCards />
        </>
      ) : (
        <p class="kit-early">
          <b>{t('teachers:early.heading')}</b> {t('teachers:early.line')}{' '}
          <a href={game.link({ place: 'today', date: null })}>{t('ui:home.today')}</a>
        </p>
      )}
    </KitSheet>
  );
}

/** The lesson from its first minute to its last, each phase as wide as it is long. Said again in each phase. */
function Ribbon({ entries }: { readonly entries: readonly Entry[] }) {
  const { number } = useFormats();
  return (
    <div class="kit-ribbon" aria-hidden="true">
      {entries.map(({ id, minutes }, i) => (
        <span key={id} style={{ flexGrow: minutes }} data-odd={i % 2 === 1}>
          {number(minutes)}′
        </span>
      ))}
    </div>
  );
}

function PhaseRow({ plan, entry }: { readonly plan: PlanId; readonly entry: Entry }) {
  const t = useText();
  const { id, from, minutes, screens } = entry;
  const words = (what: string): string => t(`teachers:plan.${plan}.${id}.${what}`);
  return (
    <li class="kit-phase">
      <div class="kit-when">
        <PhaseClock from={from} minutes={minutes} />
        <span>{t('teachers:minutes', { count: minutes })}</span>
      </div>
      <div class="kit-what">
        <h3>{words('title')}</h3>
        <dl>
          <div>
            <dt>{t('teachers:column.teacher')}</dt>
            <dd>{words('teacher')}</dd>
          </div>
          <div>
            <dt>{t('teachers:column.children')}</dt>
            <dd>{words('children')}</dd>
          </div>
          {plan === 'gym' ? null : (
            <div>
              <dt>{t('teachers:column.screen')}</dt>
              <dd>
                <ScreenLinks screens={screens} />
              </dd>
            </div>
          )}
        </dl>
      </div>
      <div class="kit-ask">
        <h4>{t('teachers:column.ask')}</h4>
        <p>{words('ask')}</p>
        <p>{words('more')}</p>
      </div>
    </li>
  );
}
