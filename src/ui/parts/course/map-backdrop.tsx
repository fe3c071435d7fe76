/** The land behind the map: ridge behind ridge from the dark valley up to the dawn. Decoration only. */
import { Ava } from '../pictures';

/** Each ridge: how far down it begins, in percent, its colour, the line along its back, and how it is shifted. */
const RIDGES = [
  [13, '#f0b3a4', '#ffd9c4', 0],
  [23, '#cd8bab', '#e9b3c4', 40],
  [34, '#9a6cae', '#bd92cc', 12],
  [46, '#6a529f', '#8d77c4', 66],
  [58, '#4a4089', '#6a5fb4', 25],
  [70, '#332e6c', '#544da0', 50],
  [82, '#231f4f', '#433d86', 8],
] as const;

const STEP = 20;

/** One back of hills, from edge to edge and beyond. */
function backOf(top: number, shift: number): string {
  const points = Array.from({ length: 8 }, (_, i) => {
    const x = i * STEP - STEP;
    return [x, top + 2.6 * Math.sin((x + shift) / 13) + 1.4 * Math.sin((x + shift) / 5.3)] as const;
  });
  return points
    .map(([x, y], i) => {
      const before = points[i - 1];
      if (before === undefined) return `M${x} ${y.toFixed(2)}`;
      const middle = x - STEP / 2;
      return `C${middle} ${before[1].toFixed(2)} ${middle} ${y.toFixed(2)} ${x} ${y.toFixed(2)}`;
    })
    .join('');
}

/** The outline of assets/art/cloud.svg. */
const CLOUD =
  'M30 74C14 74 4 65 4 53S14 33 27 34C29 22 39 15 50 17 57 7 68 3 80 5 94 6 104 15 107 27 113 22 122 21 129 25 136 29 139 35 138 41 149 42 156 49 156 57 156 67 147 74 135 74Z';

function Cloud() {
  return (
    <svg class="course-cloud" viewBox="0 0 160 80" aria-hidden="true">
      <path d={CLOUD} fill="#fff" />
      <path d="M30 74C14 74 4 65 4 53 40 66 110 64 156 57 156 67 147 74 135 74Z" fill="#dbe8fb" />
    </svg>
  );
}

export function MapBackdrop() {
  return (
    <div class="course-sky" aria-hidden="true">
      <span class="course-sun" />
      <Cloud />
      <Cloud />
      <svg class="course-ridges" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {RIDGES.map(([top, face, edge, shift]) => (
          <g key={top}>
            <path d={`${backOf(top, shift)}V101H-20Z`} fill={face} />
            <path
              d={backOf(top + 1, shift)}
              fill="none"
              stroke={edge}
              stroke-width="2"
              vector-effect="non-scaling-stroke"
            />
          </g>
        ))}
      </svg>
      <span class="course-ava">
        <Ava />
      </span>
    </div>
  );
}
