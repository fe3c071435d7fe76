/** A scale for one switch: buttons for less and more beside it, because a scan can't drag. */
import { render } from 'preact';
import type { Game } from '../../../session/game';
import { nudgeRange } from '../nudge-range';

/** A scale with more steps than this gets buttons for big changes, too. */
const MANY_STEPS = 10;
const BIG_SHARE = 0.2;
const GAP_PX = 14;
/** Room that the buttons need above the scale, px. */
const ROOM_PX = 110;

export interface ScanScale {
  readonly host: HTMLElement;
  readonly scale: HTMLInputElement;
  close(): void;
}

export function openScale(game: Game, scale: HTMLInputElement, done: () => void): ScanScale {
  const name = scale.getAttribute('aria-label') ?? scale.closest('label')?.textContent ?? '';
  // A landmark of its own: it lies beside the page's.
  const host = document.createElement('section');
  host.className = 'scan-scale';
  host.setAttribute('aria-label', name);
  const box = scale.getBoundingClientRect();
  if (box.top > ROOM_PX) host.style.bottom = `${innerHeight - box.top + GAP_PX}px`;
  else host.style.top = `${box.bottom + GAP_PX}px`;
  (scale.closest('dialog') ?? document.body).append(host);
  const steps = (Number(scale.max) - Number(scale.min)) / (Number(scale.step) || 1);
  const big = Math.round(steps * BIG_SHARE);
  const by = [1, -1, ...(steps > MANY_STEPS ? [big, -big] : [])];
  const nameOf = (change: number) =>
    change === 1 ? 'more' : change === -1 ? 'less' : change > 0 ? 'muchMore' : 'muchLess';
  render(
    <fieldset aria-label={name}>
      {by.map((change) => (
        <button key={change} type="button" class="btn" onClick={() => nudgeRange(scale, change)}>
          {game.text.translate(`settings:scan.${nameOf(change)}`)}
        </button>
      ))}
      <button type="button" class="btn btn-sun" onClick={done}>
        {game.text.translate('settings:scan.done')}
      </button>
    </fieldset>,
    host,
  );
  return {
    host,
    scale,
    close: () => {
      render(null, host);
      host.remove();
    },
  };
}
