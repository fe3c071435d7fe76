/**
 * The one moment's choices as buttons: on foot and on the sled laid out like a compass, else as a list; each says in words what it would
 * have brought. What is chosen is told once more beside them, and a pale Pip shows it on the field.
 */
import { useEffect } from 'preact/hooks';
import arrowIcon from '../../../../assets/art/icon-arrow.svg?raw';
import starIcon from '../../../../assets/art/star.svg?raw';
import type { Stride } from '../../../core/hunt/action';
import type { Choice, Choices } from '../../../core/replay/choices';
import { type MomentChoices as Control, strideOf } from '../../../session/explore/choices';
import type { ReplayView } from '../../../session/views';
import { announce } from '../../announce';
import { useFormats, useGame, useText } from '../../context';
import { unbroken } from '../../unbroken';
import { Icon } from '../icon';
import { Picture } from '../pictures';
import { COMPASS, headingTurn, ROPE } from '../step-pad';
import { ChoiceLegend, ChoiceSign } from './choice-signs';
import { type ChoiceWords, choiceWords } from './choice-words';
import './moment-choices.css';

const STRIDE_NAMES = ['small', 'medium', 'large'] as const;

export function MomentChoices({ replay }: { readonly replay: ReplayView }) {
  const explore = useGame().explore.value;
  if (explore?.replay !== replay) return null;
  const found = explore.choices.found.value;
  return found === null ? null : <Panel replay={replay} control={explore.choices} found={found} />;
}

interface PanelProps {
  readonly replay: ReplayView;
  readonly control: Control;
  readonly found: Choices;
}

function Panel({ replay, control, found }: PanelProps) {
  const t = useText();
  const words = choiceWords(replay, found, t, useFormats());
  const chosen = control.chosen.value;
  const stride = control.stride.value;
  const told = chosen === null ? [] : [words.told(chosen), ...words.judged(chosen)];
  const spoken = told.join(' ');
  useEffect(() => {
    if (spoken !== '') announce([spoken]);
  }, [spoken]);
  const { spec, surface } = replay.hunt.level;
  const takesStrides = found.list.some((one) => strideOf(one) !== null);
  const shown = takesStrides
    ? found.list.filter((one) => strideOf(one) === stride || strideOf(one) === null)
    : found.list;
  const isCompass = spec.controls === 'walk' || spec.controls === 'tightrope' || spec.controls === 'sled';
  const best = found.list.find((one) => one.best);
  const button = (choice: Choice) => (
    <ChoiceButton
      key={choice.key}
      choice={choice}
      words={words}
      chosen={choice === chosen}
      onChoose={() => control.choose(choice.key)}
    />
  );
  return (
    <section class="could" data-way={spec.controls} aria-labelledby="could-heading">
      <h3 id="could-heading">{t('explore:choices.heading')}</h3>
      <div class={isCompass ? 'could-by-compass' : 'could-by-list'}>
        {isCompass ? (
          <Compass list={shown} rope={surface.dimension === 1} button={button} />
        ) : (
          <fieldset class="could-list" aria-label={t('explore:choices.heading')}>
            {shown.map(button)}
          </fieldset>
        )}
        <div class="could-side">
          {takesStrides && spec.strides.length > 1 ? (
            <Strides
              count={spec.strides.length}
              stride={stride}
              onChoose={(next) => (control.stride.value = next)}
            />
          ) : null}
          <p class="could-told">
            {chosen === null
              ? t('explore:choices.line')
              : told.map((sentence) => unbroken(sentence)).join(' ')}
          </p>
          {best === undefined || best === chosen ? null : (
            <button type="button" class="btn could-best" onClick={() => control.choose(best.key)}>
              <Icon svg={starIcon} />
              {t('explore:choices.showBest')}
            </button>
          )}
        </div>
      </div>
      <ChoiceLegend />
    </section>
  );
}

interface CompassProps {
  readonly list: readonly Choice[];
  readonly rope: boolean;
  readonly button: (choice: Choice) => ReturnType<typeof ChoiceButton>;
}

/** North is up and east is right in every language. What has no heading stands below. */
function Compass({ list, rope, button }: CompassProps) {
  const t = useText();
  const others = list.filter((one) => headingOf(one) === null);
  return (
    <fieldset class="could-compass" dir="ltr" aria-label={t('explore:choices.heading')}>
      <div class={rope ? 'could-pad could-rope' : 'could-pad'}>
        {(rope ? ROPE : COMPASS).map((heading) => {
          if (heading === null) return <Picture key="pip" name="pip" class="could-pip" />;
          const choice = list.find((one) => headingOf(one) === heading);
          return choice === undefined ? <span key={heading} /> : button(choice);
        })}
      </div>
      {others.length === 0 ? null : <div class="could-others">{others.map(button)}</div>}
    </fieldset>
  );
}

function headingOf({ actions: [action] }: Choice) {
  return action?.type === 'step' || action?.type === 'nudge' ? action.heading : null;
}

interface ButtonProps {
  readonly choice: Choice;
  readonly words: ChoiceWords;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function ChoiceButton({ choice, words, chosen, onChoose }: ButtonProps) {
  const t = useText();
  const { number } = useFormats();
  const heading = headingOf(choice);
  const { compared, done, best, flewOff, shown } = choice;
  const label = [words.told(choice), ...(done ? [t('explore:choices.own')] : [])];
  if (best) label.push(t('explore:choices.best'));
  return (
    <button
      type="button"
      class="could-step"
      data-compared={compared}
      data-done={done}
      data-best={best}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      {/* What is read says it in a sentence. */}
      <span class="sr-only">{label.join(' ')}</span>
      {heading === null ? (
        <span class="could-way" aria-hidden="true">
          {words.short(choice)}
        </span>
      ) : (
        <Icon svg={arrowIcon} turn={headingTurn(heading)} />
      )}
      <span class="could-number" aria-hidden="true">
        <ChoiceSign compared={compared} />
        {flewOff ? '✗' : number(shown)}
      </span>
    </button>
  );
}

interface StridesProps {
  readonly count: number;
  readonly stride: Stride;
  readonly onChoose: (stride: Stride) => void;
}

function Strides({ count, stride, onChoose }: StridesProps) {
  const t = useText();
  return (
    <fieldset class="could-strides">
      <legend class="sr-only">{t('ui:stride.heading')}</legend>
      {STRIDE_NAMES.slice(0, count).map((name, i) => (
        <label key={name} title={t(`ui:stride.${name}`)}>
          <input
            type="radio"
            name="could-stride"
            checked={stride === i}
            aria-label={t(`ui:stride.${name}`)}
            onChange={() => onChoose(i as Stride)}
          />
          <span style={{ '--dots': i + 1 }} />
        </label>
      ))}
    </fieldset>
  );
}
