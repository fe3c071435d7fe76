/** From one knob to more than anybody can draw. */
import { useText } from '../../../context';

const KNOB = 'M0 -9A9 9 0 1 1 -0.01 -9Z';
const MANY = { columns: 30, rows: 8, apart: 9 } as const;

function Knob({ x, y, turn, size = 1 }: { x: number; y: number; turn: number; size?: number }) {
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${size})`}>
      <path d={KNOB} fill="#ffd166" stroke="#14122b" stroke-width={2.4} />
      <path d="M0 -2V-8" stroke="#14122b" stroke-width={2.6} stroke-linecap="round" />
    </g>
  );
}

export function Knobs() {
  const t = useText();
  return (
    <ul class="slide-knobs">
      <li>
        <svg viewBox="0 0 120 64" aria-hidden="true">
          <Knob x={20} y={32} turn={-40} size={1.4} />
          <path
            d="M44 16Q58 66 76 40T114 20"
            fill="none"
            stroke="#f4f1ff"
            stroke-width={4}
            stroke-linecap="round"
          />
        </svg>
        <p>{t('teachers:slide.knobs.one')}</p>
      </li>
      <li>
        <svg viewBox="0 0 120 64" aria-hidden="true">
          <Knob x={20} y={17} turn={30} size={1.2} />
          <Knob x={20} y={47} turn={-70} size={1.2} />
          <rect x={46} y={4} width={70} height={56} rx={10} fill="#e08aa0" />
          <path d="M56 34Q58 12 82 12T108 32 84 54 56 34Z" fill="#b8324f" />
          <path d="M68 36Q70 22 84 22T98 34 82 46 68 36Z" fill="#5a0f2e" />
          <circle cx={83} cy={34} r={5} fill="#3ddc97" stroke="#14122b" stroke-width={2} />
        </svg>
        <p>{t('teachers:slide.knobs.two')}</p>
      </li>
      <li>
        <svg viewBox="0 0 120 64" aria-hidden="true">
          <rect
            x={3}
            y={8}
            width={114}
            height={48}
            rx={10}
            fill="#2d2963"
            stroke="#a9c1ff"
            stroke-width={3}
          />
          {[-60, 20, 80, -20, 120, 45].map((turn, i) => (
            <Knob key={turn} x={16 + 17.6 * i} y={32} turn={turn} size={0.82} />
          ))}
        </svg>
        <p>{t('teachers:slide.knobs.six')}</p>
      </li>
      <li class="slide-knobs-many">
        <svg viewBox={`0 0 ${MANY.columns * MANY.apart} ${MANY.rows * MANY.apart}`} aria-hidden="true">
          {Array.from({ length: MANY.columns * MANY.rows }, (_, i) => (
            <Knob
              key={i}
              x={MANY.apart * ((i % MANY.columns) + 0.5)}
              y={MANY.apart * (Math.floor(i / MANY.columns) + 0.5)}
              turn={(i * 137) % 360}
              size={0.4}
            />
          ))}
        </svg>
        <p>{t('teachers:slide.knobs.many')}</p>
      </li>
    </ul>
  );
}
