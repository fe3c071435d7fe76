/** After the hunt, still dark: say where the candy is, by button instead of by tap, or skip the question. */
import type { Heading } from '../../core/hunt/action';
import { headingVector } from '../../core/hunt/action';
import type { LossField } from '../../core/surface/loss-function';
import { useGame, useText } from '../context';
import { Picture } from './pictures';
import { COMPASS, headingName, ROPE } from './step-pad';

/** The middle of the third of the field that lies in a heading; of the middle third for null. */
function middleOfThird(surface: LossField, heading: Heading | null): readonly number[] {
  const toward = heading === null ? [0, 0] : headingVector(heading);
  return surface.domain.min.map((min, i) => {
    const max = surface.domain.max[i] ?? min;
    return (min + max) / 2 + (Math.sign(Math.round((toward[i] ?? 0) * 2)) * (max - min)) / 3;
  });
}

export function PinGrid({ surface }: { readonly surface: LossField }) {
  const game = useGame();
  const t = useText();
  const rope = surface.dimension === 1;
  return (
    <fieldset
      class={rope ? 'pad pad-rope pin-grid' : 'pad pin-grid'}
      dir="ltr"
      aria-label={t('ui:pin.heading')}
    >
      {(rope ? ROPE : COMPASS).map((heading) => (
        <button
          key={heading ?? 'middle'}
          type="button"
          class="btn pad-key"
          aria-label={t(`ui:pin.${heading === null ? 'middle' : headingName(heading)}`)}
          onClick={() => game.pin(middleOfThird(surface, heading))}
        >
          <Picture name="pin" />
        </button>
      ))}
    </fieldset>
  );
}

export function SkipPin() {
  const game = useGame();
  const t = useText();
  return (
    <button type="button" class="btn btn-skip" onClick={() => game.pin(null)}>
      {t('ui:pin.skip')}
    </button>
  );
}
