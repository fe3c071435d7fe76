/**
 * Playing the walk: play, pause, one step back and on, the place, the speed. Time runs left to right everywhere.
 * The range is the real control; what is seen is drawn over it, because it glides between whole steps.
 */

import { useComputed } from '@preact/signals';
import pauseIcon from '../../../assets/art/icon-pause.svg?raw';
import playIcon from '../../../assets/art/icon-play.svg?raw';
import stepBackIcon from '../../../assets/art/icon-step-back.svg?raw';
import stepForwardIcon from '../../../assets/art/icon-step-forward.svg?raw';
import { REPLAY_SPEEDS, type ReplaySpeed, type ReplayView } from '../../session/views';
import { useFormats, useGame, useText } from '../context';
import { useStepShown, wholeStep } from '../step-shown';
import { Icon } from './icon';
import { OneByOne } from './one-by-one';

const SPEED_NAMES: Readonly<Record<ReplaySpeed, 'Slow' | 'Normal' | 'Fast' | 'Fastest'>> = {
  0.5: 'Slow',
  1: 'Normal',
  2: 'Fast',
  4: 'Fastest',
};

/** How many parts it comes in, one after the other. */
export const PARTS_OF_THE_SCRUBBER = 2;

export function Scrubber({ replay }: { readonly replay: ReplayView }) {
  const t = useText();
  return (
    <section class="scrubber" dir="ltr" aria-label={t('replay:walkHeading')}>
      <OneByOne>
        <Steps replay={replay} />
        <SpeedPicker />
      </OneByOne>
    </section>
  );
}

function Steps({ replay }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  // The cursor glides with every frame; the buttons change only with these.
  const playing = useComputed(() => game.clock.value.playing).value;
  const step = useStepShown();
  const total = replay.path.length - 1;
  const nothing = total === 0;
  return (
    <>
      <button
        type="button"
        class="btn btn-sun btn-round scrub-play"
        aria-label={t(playing ? 'replay:pause' : 'replay:play')}
        disabled={nothing}
        onClick={() => game.setPlaying(!playing)}
      >
        <Icon svg={playing ? pauseIcon : playIcon} />
      </button>
      <button
        type="button"
        class="btn btn-round scrub-back"
        aria-label={t('replay:stepBack')}
        disabled={nothing}
        onClick={() => game.seek(Math.ceil(game.clock.peek().cursor - 1e-6) - 1)}
      >
        <Icon svg={stepBackIcon} />
      </button>
      <span class="scrub">
        <input
          type="range"
          min={0}
          max={Math.max(1, total)}
          step={1}
          value={step}
          disabled={nothing}
          aria-label={t('replay:scrubber')}
          aria-valuetext={t('replay:scrubberValue', { step, total, loss: replay.path[step]?.shown ?? 0 })}
          onInput={(event) => game.seek(Number(event.currentTarget.value))}
        />
        <Track total={total} moment={replay.moment.step} />
      </span>
      <button
        type="button"
        class="btn btn-round scrub-on"
        aria-label={t('replay:stepForward')}
        disabled={nothing}
        onClick={() => game.seek(wholeStep(game) + 1)}
      >
        <Icon svg={stepForwardIcon} />
      </button>
    </>
  );
}

/** Alone in its component, because it moves with every frame. */
function Track({ total, moment }: { readonly total: number; readonly moment: number }) {
  const { cursor } = useGame().clock.value;
  const share = (place: number): number => (total === 0 ? 0 : place / total);
  return (
    <span class="scrub-track" style={{ '--at': share(cursor), '--moment': share(moment) }}>
      <span class="scrub-fill" />
      {moment === 0 ? null : <span class="scrub-moment" />}
      <span class="scrub-thumb" />
    </span>
  );
}

function SpeedPicker() {
  const game = useGame();
  const t = useText();
  const { number } = useFormats();
  const speed = useComputed(() => game.clock.value.speed).value;
  return (
    <fieldset class="speeds">
      <legend class="sr-only">{t('replay:speed')}</legend>
      {REPLAY_SPEEDS.map((choice) => (
        <label key={choice} class="speed">
          <input
            type="radio"
            name="speed"
            checked={speed === choice}
            aria-label={t(`replay:speed${SPEED_NAMES[choice]}`)}
            onChange={() => game.setSpeed(choice)}
          />
          <span aria-hidden="true">{t('replay:speedTimes', { times: number(choice) })}</span>
        </label>
      ))}
    </fieldset>
  );
}
