/**
 * Playing the walk: play, pause, one step back and on, the place, the speed. Time runs left to right everywhere.
 * The range is the real control for keys and screen readers; what is seen and drawn by a pointer lies over it, because it glides
 * between whole steps, and because a range lays the page out anew with every move of its thumb.
 */

import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import pauseIcon from '../../../assets/art/icon-pause.svg?raw';
import playIcon from '../../../assets/art/icon-play.svg?raw';
import stepBackIcon from '../../../assets/art/icon-step-back.svg?raw';
import stepForwardIcon from '../../../assets/art/icon-step-forward.svg?raw';
import { REPLAY_SPEEDS, type ReplaySpeed, type ReplayView } from '../../session/views';
import { useFormats, useGame, useText } from '../context';
import { useMoved } from '../moved';
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
        <Range replay={replay} />
        <Track total={total} moment={replay.moment.step} />
        {nothing ? null : <Grip total={total} />}
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

/** Alone in its component: its value and words change with the step, the buttons don't. */
function Range({ replay: { path } }: { readonly replay: ReplayView }) {
  const game = useGame();
  const t = useText();
  const step = useStepShown();
  const total = path.length - 1;
  return (
    <input
      type="range"
      min={0}
      max={Math.max(1, total)}
      step={1}
      value={step}
      disabled={total === 0}
      aria-label={t('replay:scrubber')}
      aria-valuetext={t('replay:scrubberValue', { step, total, loss: path[step]?.shown ?? 0 })}
      onInput={(event) => game.scrub(Number(event.currentTarget.value))}
    />
  );
}

function Track({ total, moment }: { readonly total: number; readonly moment: number }) {
  const share = (place: number): number => (total === 0 ? 0 : place / total);
  const fill = useMoved<HTMLSpanElement>((cursor) => `scaleX(${share(cursor)})`);
  const rail = useMoved<HTMLSpanElement>((cursor) => `translateX(${100 * share(cursor)}%)`);
  return (
    <span class="scrub-track">
      <span class="scrub-bar">
        <span ref={fill} class="scrub-fill" />
      </span>
      {moment === 0 ? null : <span class="scrub-moment" style={{ '--moment': share(moment) }} />}
      <span class="scrub-room">
        <span ref={rail} class="scrub-rail">
          <span class="scrub-thumb" />
        </span>
      </span>
    </span>
  );
}

/** What a finger or a mouse draws. */
function Grip({ total }: { readonly total: number }) {
  const game = useGame();
  const track = useRef<DOMRect | null>(null);
  const stepAt = ({ clientX }: PointerEvent): number => {
    const { left = 0, width = 1 } = track.current ?? {};
    return Math.round((total * (clientX - left)) / width);
  };
  return (
    <span
      class="scrub-grip"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // The keys go on from there.
        event.preventDefault();
        const { currentTarget } = event;
        const range = currentTarget.parentElement?.querySelector('input');
        range?.focus({ preventScroll: true });
        currentTarget.setPointerCapture(event.pointerId);
        track.current = currentTarget.getBoundingClientRect();
        game.hold(true);
        game.scrub(stepAt(event));
      }}
      onPointerMove={(event) => {
        if (track.current !== null) game.scrub(stepAt(event));
      }}
      onPointerUp={(event) => {
        if (track.current !== null) game.seek(stepAt(event));
      }}
      onLostPointerCapture={() => {
        track.current = null;
        game.hold(false);
      }}
    />
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
