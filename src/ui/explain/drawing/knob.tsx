/** One knob to turn: a dial that shows how far, a range to drag, and a button for a small turn either way. */
import { useId } from 'preact/hooks';
import '../../styles/slider.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, for whoever hears it. */
  readonly told: string;
  /** What the two buttons do, in words. */
  readonly less: string;
  readonly more: string;
  readonly onTurn: (value: number) => void;
  /** It was let go, by hand or by key. */
  readonly onSettle?: () => void;
  /** With a dial in front. */
  readonly dial?: boolean;
}

/** How far a dial turns either way from its middle, in degrees. */
const DIAL_DEGREES = 135;

export function Knob({ label, value, min, max, step, told, less, more, onTurn, onSettle, dial }: Props) {
  const id = useId();
  const share = (value - min) / (max - min);
  const turn = (by: number): void => {
    // On the range's own grid, which a value given from elsewhere may be off.
    const turned = min + step * Math.round((value + by - min) / step);
    onTurn(Math.min(max, Math.max(min, turned)));
    onSettle?.();
  };
  return (
    <div class="knob">
      <div class="knob-head">
        <label for={id}>{label}</label>
        <strong aria-hidden="true">
          <bdi>{told}</bdi>
        </strong>
      </div>
      {/* From left to right in every language, as the picture goes. */}
      <div class="knob-row" dir="ltr">
        {dial ? (
          <svg class="knob-dial" viewBox="0 0 48 48" aria-hidden="true">
            <path d="M10 38A19 19 0 1 1 38 38" />
            <g transform={`rotate(${DIAL_DEGREES * (2 * share - 1)} 24 24)`}>
              <circle cx="24" cy="24" r="13" />
              <path d="M24 22V13" />
            </g>
          </svg>
        ) : null}
        <button type="button" class="btn knob-key" aria-label={less} onClick={() => turn(-step)}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 10H16" />
          </svg>
        </button>
        <input
          id={id}
          type="range"
          class="slider"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={told}
          style={{ '--share': share }}
          onInput={(event) => onTurn(Number(event.currentTarget.value))}
          onChange={() => onSettle?.()}
        />
        <button type="button" class="btn knob-key" aria-label={more} onClick={() => turn(step)}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 10H16M10 4V16" />
          </svg>
        </button>
      </div>
    </div>
  );
}
