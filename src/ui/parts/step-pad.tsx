/**
 * Real buttons for every heading and stride, for the keyboard, a switch, a screen reader and anyone who likes them.
 * It never mirrors: north is up and east is right in every language.
 */
import arrowIcon from '../../../assets/art/icon-arrow.svg?raw';
import { HEADINGS, type Heading, type HeadingName, type Stride } from '../../core/hunt/action';
import type { HuntView } from '../../session/views';
import { useGame, useText } from '../context';
import { Icon } from './icon';
import { Picture } from './pictures';
import { Cap } from './prompts-later';

/** The headings as they lie on the page, row by row; null is where Pip stands. */
export const COMPASS: readonly (Heading | null)[] = [3, 2, 1, 4, null, 0, 5, 6, 7];
export const ROPE: readonly (Heading | null)[] = [4, null, 0];
/** What the pad's buttons do, and the pad's name for it. */
const PAD_NAMES = { tap: 'ui:hunt.toeTap', nudge: 'ui:sled.nudge', heading: 'ui:hunt.step' } as const;
const STRIDE_NAMES = ['small', 'medium', 'large'] as const;

export const headingName = (heading: Heading): HeadingName => HEADINGS[heading];
/** Degrees clockwise from north, as the arrow icon points up. */
export const headingTurn = (heading: Heading): number => 90 - 45 * heading;

export function StepPad({ view }: { readonly view: HuntView }) {
  const game = useGame();
  const t = useText();
  const { surface, spec } = view.hunt.level;
  const rope = surface.dimension === 1;
  const does = view.tapping ? 'tap' : spec.controls === 'sled' ? 'nudge' : 'heading';
  return (
    <fieldset
      class={rope ? 'pad pad-rope' : 'pad'}
      dir="ltr"
      aria-label={t(PAD_NAMES[does])}
      data-tapping={view.tapping}
    >
      {(rope ? ROPE : COMPASS).map((heading) =>
        heading === null ? (
          <Picture key="pip" name="pip" class="pad-pip" />
        ) : (
          <button
            key={heading}
            type="button"
            class="btn pad-key"
            data-does={heading}
            data-quiet
            aria-label={t(`ui:${does}.${headingName(heading)}`)}
            onClick={() => game.press(heading)}
          >
            <Icon svg={arrowIcon} turn={headingTurn(heading)} />
            <Cap does={headingName(heading)} />
          </button>
        ),
      )}
    </fieldset>
  );
}

export function StridePicker({ view }: { readonly view: HuntView }) {
  const game = useGame();
  const t = useText();
  const { strides } = view.hunt.level.spec;
  if (strides.length < 2) return null;
  return (
    <fieldset class="strides">
      <legend class="panel-title">{t('ui:stride.heading')}</legend>
      <div class="strides-row">
        {strides.map((_, i) => {
          const name = STRIDE_NAMES[i] ?? 'large';
          return (
            <label key={name} class="stride" title={t(`ui:stride.${name}`)}>
              <input
                type="radio"
                name="stride"
                checked={view.stride === i}
                aria-label={t(`ui:stride.${name}`)}
                onChange={() => game.setStride(i as Stride)}
              />
              <span class={`stride-dots stride-${i}`} />
              <Cap does={name} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
