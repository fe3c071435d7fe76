/** One scrubber for all walks: play, a step back and on, and the step to drag. Time runs left to right everywhere. */
import { useComputed } from '@preact/signals';
import pauseIcon from '../../../../assets/art/icon-pause.svg?raw';
import playIcon from '../../../../assets/art/icon-play.svg?raw';
import stepBackIcon from '../../../../assets/art/icon-step-back.svg?raw';
import stepForwardIcon from '../../../../assets/art/icon-step-forward.svg?raw';
import { useText } from '../../context';
import { Icon } from '../../parts/icon';
import type { Cursor } from './use-cursor';
import '../../styles/slider.css';

interface Props {
  readonly cursor: Cursor;
  /** Steps of the longest walk. */
  readonly most: number;
}

export function WallScrubber({ cursor, most }: Props) {
  const t = useText();
  const { playing, step } = cursor;
  return (
    <section class="wall-scrubber" dir="ltr" aria-label={t('class:wall.walks.play')}>
      <button
        type="button"
        class="btn btn-sun btn-round"
        aria-label={t(playing ? 'replay:pause' : 'replay:play')}
        disabled={most === 0}
        onClick={() => cursor.play(!playing)}
      >
        <Icon svg={playing ? pauseIcon : playIcon} />
      </button>
      <button
        type="button"
        class="btn btn-round"
        aria-label={t('replay:stepBack')}
        disabled={most === 0}
        onClick={() => cursor.seek(Math.ceil(cursor.at.peek() - 1e-6) - 1)}
      >
        <Icon svg={stepBackIcon} />
      </button>
      <Range cursor={cursor} most={most} />
      <button
        type="button"
        class="btn btn-round"
        aria-label={t('replay:stepForward')}
        disabled={most === 0}
        onClick={() => cursor.seek(step + 1)}
      >
        <Icon svg={stepForwardIcon} />
      </button>
      <output class="wall-step" dir="auto">
        {t('class:wall.walks.step', { step, total: most })}
      </output>
    </section>
  );
}

function Range({ cursor, most }: Props) {
  const t = useText();
  const share = useComputed(() => cursor.at.value / Math.max(1, most));
  return (
    <input
      class="slider"
      type="range"
      min={0}
      max={Math.max(1, most)}
      step={1}
      value={cursor.step}
      disabled={most === 0}
      aria-label={t('class:wall.walks.scrubber')}
      aria-valuetext={t('class:wall.walks.step', { step: cursor.step, total: most })}
      style={{ '--share': share.value }}
      onInput={(event) => cursor.seek(Number(event.currentTarget.value))}
    />
  );
}
