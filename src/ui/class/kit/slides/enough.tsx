/** Three things that a machine may choose for somebody: where is good enough good? */
import { useText } from '../../../context';

const EDGE = {
  stroke: '#14122b',
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'stroke-linecap': 'round',
} as const;

export function Enough() {
  const t = useText();
  return (
    <ul class="slide-enough">
      <li>
        <svg viewBox="0 0 96 80" aria-hidden="true">
          <g {...EDGE}>
            <rect x={12} y={30} width={72} height={42} rx={6} fill="#5bb8f5" />
            <path d="M10 28 80 10 84 22 14 38Z" fill="#fffaf0" />
            <path d="M26 24 34 34M44 19 52 29M62 15 70 25" fill="none" />
            <path d="M40 42V62L58 52Z" fill="#ffd166" />
          </g>
        </svg>
        <p>{t('teachers:slide.enough.film')}</p>
      </li>
      <li>
        <svg viewBox="0 0 96 80" aria-hidden="true">
          <g {...EDGE}>
            <circle cx={48} cy={40} r={34} fill="#d9d3e8" />
            <circle cx={48} cy={40} r={24} fill="#b9c8f5" />
            <circle cx={48} cy={40} r={7} fill="#14122b" />
            <path d="M48 22V26M48 54V58M30 40H34M62 40H66" fill="none" />
            <path d="M64 12Q84 20 83 42L71 40Q71 28 59 23Z" fill="#ef476f" />
          </g>
        </svg>
        <p>{t('teachers:slide.enough.brake')}</p>
      </li>
      <li>
        <svg viewBox="0 0 96 80" aria-hidden="true">
          <g {...EDGE}>
            <path d="M34 22H62V30L68 38V70Q68 76 62 76H34Q28 76 28 70V38L34 30Z" fill="#ffb26b" />
            <rect x={32} y={6} width={32} height={16} rx={4} fill="#fffaf0" />
            <rect x={28} y={44} width={40} height={22} fill="#fffaf0" />
            <path d="M48 48V62M41 55H55" fill="none" stroke="#b8324f" stroke-width={5} />
          </g>
        </svg>
        <p>{t('teachers:slide.enough.medicine')}</p>
      </li>
    </ul>
  );
}
