/** The things to do besides stepping: tap a toe, jump, grab. */
import diceIcon from '../../../assets/art/icon-dice.svg?raw';
import toeIcon from '../../../assets/art/icon-toe.svg?raw';
import type { HuntView } from '../../session/views';
import { useGame, useText } from '../context';
import { unbroken } from '../unbroken';
import { Icon } from './icon';
import { Picture } from './pictures';
import { Cap } from './prompts-later';

/** More dots than this would not fit the button; the number then speaks alone. */
const MOST_DOTS = 6;

export function HuntActions({ view }: { readonly view: HuntView }) {
  const game = useGame();
  const t = useText();
  const { spec } = view.hunt.level;
  const over = view.hunt.ending !== null;
  return (
    <div class="hunt-actions">
      {spec.senses.includes('toe-taps') ? <ToeTapButton view={view} /> : null}
      {spec.budget.jumps === undefined ? null : <JumpButton view={view} />}
      {spec.candyEndsHunt ? null : (
        <button
          type="button"
          class="btn btn-mint btn-grab"
          data-quiet
          disabled={over}
          onClick={() => game.grab()}
        >
          <Picture name="candy" />
          <span>{t('ui:hunt.grab')}</span>
          <Cap does="grab" />
        </button>
      )}
    </div>
  );
}

function ToeTapButton({ view }: { readonly view: HuntView }) {
  const game = useGame();
  const t = useText();
  const left = view.hunt.toeTapsLeft;
  const total = view.hunt.level.spec.budget.toeTaps;
  return (
    <button
      type="button"
      class="btn btn-toe"
      aria-pressed={view.tapping}
      disabled={left === 0 || view.hunt.ending !== null}
      onClick={() => game.setTapping(!view.tapping)}
    >
      <Icon svg={toeIcon} />
      <span class="sr-only">{t('ui:hunt.toeTapLabel', { count: left })}</span>
      <span class="btn-toe-words" aria-hidden="true">
        <span>{unbroken(t('ui:hunt.toeTap'))}</span>
        {total > MOST_DOTS ? (
          <span class="toe-count">{left}</span>
        ) : (
          <span class="toe-dots">
            {Array.from({ length: total }, (_, i) => (
              <i key={i} class={i < left ? 'dot' : 'dot dot-spent'} />
            ))}
          </span>
        )}
      </span>
      <Cap does="toe" />
    </button>
  );
}

function JumpButton({ view }: { readonly view: HuntView }) {
  const game = useGame();
  const t = useText();
  const left = view.hunt.jumpsLeft;
  return (
    <button
      type="button"
      class="btn btn-toe btn-jump"
      disabled={left === 0 || view.hunt.ending !== null}
      onClick={() => game.jump()}
    >
      <Icon svg={diceIcon} />
      <span class="sr-only">{t('ui:hunt.jumpLabel', { count: left })}</span>
      <span class="btn-toe-words" aria-hidden="true">
        <span>{t('ui:hunt.jump')}</span>
        <span class="toe-count">{left}</span>
      </span>
    </button>
  );
}
