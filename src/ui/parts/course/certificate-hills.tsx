/** The frame of a certificate: hills of icing around a dawn, in lines that print in black and white too. */

const WIDTH = 297;
const HEIGHT = 210;
/** Each ridge: how high it begins, its face, and how it is shifted. */
const RIDGES = [
  [158, '#f7d9cf', 12],
  [170, '#efb9bf', 47],
  [182, '#d98ba2', 5],
  [194, '#b8526f', 66],
] as const;

function ridge(top: number, shift: number): string {
  const points = Array.from({ length: 122 }, (_, i) => {
    const x = (WIDTH / 120) * (i - 0.5);
    const y = top + 7 * Math.sin((x + shift) / 31) + 3 * Math.sin((x + shift) / 11);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

export function CertificateHills() {
  return (
    <svg class="sheet-hills" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect width={WIDTH} height={HEIGHT} fill="#fffaf0" />
      <circle cx={WIDTH / 2} cy={172} r={62} fill="#fff0c9" />
      {RIDGES.map(([top, face, shift]) => (
        <g key={top}>
          <path d={`${ridge(top, shift)}V${HEIGHT}H0Z`} fill={face} />
          <path d={ridge(top, shift)} fill="none" stroke="#5a0f2e" stroke-width="0.5" />
        </g>
      ))}
      <rect
        x="5"
        y="5"
        width={WIDTH - 10}
        height={HEIGHT - 10}
        rx="7"
        fill="none"
        stroke="#5a0f2e"
        stroke-width="1.6"
      />
      <rect
        x="8"
        y="8"
        width={WIDTH - 16}
        height={HEIGHT - 16}
        rx="5"
        fill="none"
        stroke="#c58a1c"
        stroke-width="0.7"
      />
    </svg>
  );
}
