/** What became of the codes that were just told: how many are new, and of each kind how many are refused. */
import { REFUSALS, type Taken } from '../../../session/class/wall-views';
import { useGame, useText } from '../../context';

interface Props {
  readonly taken: Taken | null;
  readonly busy: boolean;
}

export function TakenTold({ taken, busy }: Props) {
  const t = useText();
  const { text } = useGame();
  return (
    <div class="wall-taken" role="status">
      {busy ? <p>{t('class:wall.taken.busy')}</p> : null}
      {taken === null || busy ? null : (
        <>
          <p>
            <strong>
              {taken.message !== null
                ? text.say(taken.message)
                : taken.added === 0 && taken.refused.length === 0
                  ? t('class:wall.taken.nothing')
                  : null}{' '}
              {taken.added > 0 || taken.refused.length > 0
                ? t('class:wall.taken.added', { count: taken.added })
                : null}
            </strong>
          </p>
          {REFUSALS.map((kind) => {
            const count = taken.refused.filter(({ refused }) => refused === kind).length;
            return count === 0 ? null : (
              <p key={kind}>
                {t(`class:wall.refused.${kind}`)}: <bdi>{t('class:wall.taken.codes', { count })}</bdi>
              </p>
            );
          })}
        </>
      )}
    </div>
  );
}
