/** The dots, the odd one to be dragged, and the three lines through them. */
import { useRef } from 'preact/hooks';
import { type Dot, type LossField, lineAt, ODD_RANGE } from '../../core/course/explain/three-losses';
import { axisOver, round, shapesAt } from '../chart/data-chart';
import { useFormats, useText } from '../context';
import { LossMark, markAt } from './loss-functions-mark';
import '../styles/data-card.css';

const WIDTH = 300;
const HEIGHT = 240;
const X = axisOver([...ODD_RANGE.x]);
const Y = axisOver([...ODD_RANGE.y]);
const toX = (value: number): number => round(WIDTH * X.share(value));
const toY = (value: number): number => round(HEIGHT * (1 - Y.share(value)));
/** Where along the lines their marks sit, so that none lies on another. */
const MARK_X = [5.2, 6.7, 8.2] as const;

interface Props {
  readonly others: readonly Dot[];
  readonly odd: Dot;
  readonly fields: readonly LossField[];
  readonly onMove: (to: Dot) => void;
}

const snapped = (value: number, [min, max]: readonly [number, number]): number =>
  Math.min(max, Math.max(min, Math.round(value / ODD_RANGE.step) * ODD_RANGE.step));

export function LossLines({ others, odd, fields, onMove }: Props) {
  const t = useText();
  const { number } = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const drag = (event: PointerEvent): void => {
    const at = box.current?.getBoundingClientRect();
    if (at === undefined || event.buttons === 0) return;
    const x = X.low + ((event.clientX - at.left) / at.width) * (X.high - X.low);
    const y = Y.high - ((event.clientY - at.top) / at.height) * (Y.high - Y.low);
    const to: Dot = [snapped(x, ODD_RANGE.x), snapped(y, ODD_RANGE.y)];
    if (to[0] !== odd[0] || to[1] !== odd[1]) onMove(to);
  };
  return (
    <>
      <div class="data-chart losses-chart" dir="ltr">
        <div class="data-ticks-up" aria-hidden="true">
          {Y.ticks.map((tick) => (
            <span key={tick} style={{ top: `${(100 * toY(tick)) / HEIGHT}%` }}>
              {number(tick)}
            </span>
          ))}
        </div>
        <div ref={box} class="data-box">
          <svg
            class="data-drawing"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-label={t('explain:loss-functions.picture')}
          >
            {fields.map(({ name, line }) => {
              const d = `M${toX(X.low)} ${toY(lineAt(line, X.low))}L${toX(X.high)} ${toY(lineAt(line, X.high))}`;
              return (
                <g key={name}>
                  <path class="loss-line-edge" d={d} />
                  <path class="loss-line" data-loss={name} d={d} />
                </g>
              );
            })}
            {fields.map(({ name, line }, i) => {
              const at = MARK_X[i] ?? 0;
              return (
                <path
                  key={name}
                  class="loss-deepest"
                  data-loss={name}
                  d={markAt(name, toX(at), toY(lineAt(line, at)), 6)}
                />
              );
            })}
            <path
              class="data-points"
              d={shapesAt(
                { held: false, label: null },
                others.map(([x, y]) => [toX(x), toY(y)]),
                5,
              )}
            />
          </svg>
          <span
            class="grip odd-dot"
            aria-hidden="true"
            style={{ '--x': toX(odd[0]) / WIDTH, '--y': toY(odd[1]) / HEIGHT }}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
          />
        </div>
        <div class="data-ticks-across" aria-hidden="true">
          {X.ticks.map((tick) => (
            <span key={tick} style={{ left: `${(100 * toX(tick)) / WIDTH}%` }}>
              {number(tick)}
            </span>
          ))}
        </div>
      </div>
      <ul class="loss-key">
        {fields.map(({ name }) => (
          <li key={name}>
            <LossMark name={name} />
            {t(`explain:loss-functions.loss.${name}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
