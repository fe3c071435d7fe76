/** The first and the last slide: the hunt in the dark, and the same hills in the light. */
import { PICTURES } from '../../../parts/pictures';

/** Hills from the back to the front; the deepest hollow lies in the middle of the front one. */
const BACK = 'M0 150Q60 70 130 120T270 90 400 130V300H0Z';
const MIDDLE = 'M0 190Q50 120 110 160T230 230 330 150 400 170V300H0Z';
const FRONT = 'M0 220Q40 170 90 190T170 262 250 262 330 200 400 216V300H0Z';

export function HuntScene() {
  return (
    <svg viewBox="0 0 400 300" aria-hidden="true">
      <radialGradient id="scene-glow">
        <stop offset="0" stop-color="#ffb26b" stop-opacity="0.7" />
        <stop offset="1" stop-color="#ff7a1a" stop-opacity="0" />
      </radialGradient>
      <rect width={400} height={300} rx={18} fill="#14122b" />
      <path d={BACK} fill="#1f1c45" />
      <path d={MIDDLE} fill="#28245a" />
      <path d={FRONT} fill="#38346b" />
      <image href={PICTURES.candy} x={184} y={212} width={52} height={52} opacity={0.34} />
      <circle cx={66} cy={150} r={74} fill="url(#scene-glow)" />
      <g fill="#ffd166">
        <ellipse cx={104} cy={198} rx={7} ry={4} transform="rotate(30 104 198)" />
        <ellipse cx={122} cy={214} rx={7} ry={4} transform="rotate(40 122 214)" opacity={0.6} />
        <ellipse cx={138} cy={232} rx={7} ry={4} transform="rotate(44 138 232)" opacity={0.3} />
      </g>
      <image href={PICTURES.pip} x={30} y={104} width={74} height={86} />
    </svg>
  );
}

export function HomeScene() {
  return (
    <svg viewBox="0 0 400 300" aria-hidden="true">
      <linearGradient id="scene-sky" x2="0" y2="1">
        <stop offset="0" stop-color="#8fd3ff" />
        <stop offset="1" stop-color="#ffe1ee" />
      </linearGradient>
      <rect width={400} height={300} rx={18} fill="url(#scene-sky)" />
      <path d={BACK} fill="#f3f9ff" />
      <path d={MIDDLE} fill="#e08aa0" />
      <path d={MIDDLE} fill="none" stroke="#fff7fb" stroke-width={3} />
      <path d={FRONT} fill="#b8324f" />
      <path d="M0 250Q40 204 88 222T170 284 250 284 330 234 400 250V300H0Z" fill="#5a0f2e" />
      <path d={FRONT} fill="none" stroke="#fff7fb" stroke-width={3} />
      <path
        d="M62 190 92 196 118 216 142 240 172 256"
        fill="none"
        stroke="#14122b"
        stroke-width={8}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <path
        d="M62 190 92 196 118 216 142 240 172 256"
        fill="none"
        stroke="#fff"
        stroke-width={4}
        stroke-linecap="round"
        stroke-linejoin="round"
        stroke-dasharray="1 9"
      />
      <image href={PICTURES.candy} x={212} y={206} width={58} height={58} />
      <image href={PICTURES.pipHappy} x={150} y={184} width={66} height={78} />
      <image href={PICTURES.ava} x={276} y={44} width={84} height={84} />
    </svg>
  );
}
