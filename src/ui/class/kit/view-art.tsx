/** What each view of the wall looks like, in small. Signs, not data: the wall draws the real ones. */
import type { VNode } from 'preact';
import type { WallView } from '../../../core/class/plans';

const LAND = (
  <>
    <rect x="4" y="4" width="112" height="82" rx="10" fill="#e08aa0" />
    <path d="M4 40Q30 18 58 34T116 24V76Q116 86 106 86H14Q4 86 4 76Z" fill="#b8324f" />
    <ellipse cx="36" cy="58" rx="20" ry="14" fill="#5a0f2e" />
    <ellipse cx="86" cy="60" rx="15" ry="11" fill="#5a0f2e" />
  </>
);
const FRAME = (
  <rect x="4" y="4" width="112" height="82" rx="10" fill="none" stroke="#14122b" stroke-width="3" />
);
const PAPER = <rect x="4" y="4" width="112" height="82" rx="10" fill="#fff" />;
const AXES = <path d="M18 14V74H108" fill="none" stroke="#6b5380" stroke-width="3" stroke-linecap="round" />;
const WALKS = (
  <g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">
    <path d="M16 18 24 32 22 44 34 56" />
    <path d="M62 14 50 30 46 44 38 58" />
    <path d="M108 18 96 34 98 46 88 58" />
    <path d="M70 78 80 70 84 62" />
  </g>
);

const DRAWINGS: Readonly<Record<WallView, VNode>> = {
  dark: (
    <>
      <rect x="4" y="4" width="112" height="82" rx="10" fill="#14122b" />
      {WALKS}
    </>
  ),
  tallies: (
    <>
      {PAPER}
      <g stroke="#14122b" stroke-width="2.5" stroke-linejoin="round">
        <circle cx="24" cy="26" r="10" fill="#5bb8f5" />
        <path d="M24 38 35 57H13Z" fill="#ffd166" />
        <rect x="15" y="64" width="18" height="16" rx="2" fill="#ff7aa2" />
      </g>
      <path
        d="M46 18V34M54 18V34M62 18V34M70 18V34M42 31 74 21M84 18V34M92 18V34M46 42V58M54 42V58M62 42V58M46 64V80"
        stroke="#14122b"
        stroke-width="3"
        stroke-linecap="round"
      />
    </>
  ),
  basins: (
    <>
      {LAND}
      <path d="M64 4Q54 40 66 86" fill="none" stroke="#ffd166" stroke-width="4" stroke-dasharray="7 5" />
      {WALKS}
      <g stroke="#14122b" stroke-width="2">
        <circle cx="36" cy="59" r="6" fill="#5bb8f5" />
        <path d="M86 52 94 66H78Z" fill="#ffd166" />
      </g>
    </>
  ),
  heat: (
    <>
      <rect x="4" y="4" width="112" height="82" rx="10" fill="#2b5cff" />
      <ellipse cx="44" cy="50" rx="38" ry="30" fill="#a9c1ff" />
      <ellipse cx="42" cy="54" rx="26" ry="20" fill="#ffb26b" />
      <ellipse cx="40" cy="58" rx="14" ry="11" fill="#ff7a1a" />
      <path d="M84 22 104 42M104 22 84 42" stroke="#fff" stroke-width="3" stroke-linecap="round" />
    </>
  ),
  curves: (
    <>
      {PAPER}
      {AXES}
      <g fill="none" stroke-linecap="round" stroke-linejoin="round">
        <path d="M18 20Q34 60 104 66" stroke="#a9c1ff" stroke-width="3" />
        <path d="M18 20 34 34 46 22Q66 66 104 70" stroke="#a9c1ff" stroke-width="3" />
        <path d="M18 20 50 30 104 38" stroke="#a9c1ff" stroke-width="3" />
        <path d="M18 20Q44 50 104 60" stroke="#14122b" stroke-width="4.5" />
      </g>
    </>
  ),
  steps: (
    <>
      {PAPER}
      <g fill="#5bb8f5" stroke="#14122b" stroke-width="2.5">
        <rect x="24" y="56" width="14" height="18" />
        <rect x="42" y="30" width="14" height="44" />
        <rect x="60" y="40" width="14" height="34" />
        <rect x="78" y="62" width="14" height="12" />
      </g>
      {AXES}
    </>
  ),
  groups: (
    <>
      {PAPER}
      <path
        d="M16 30 30 16 40 36 50 20 58 32M66 30 80 18 90 38 104 22M20 74 34 56 42 74 54 60"
        fill="none"
        stroke="#b8324f"
        stroke-width="3.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <rect
        x="10"
        y="10"
        width="100"
        height="34"
        rx="10"
        fill="none"
        stroke="#14122b"
        stroke-width="2.5"
        stroke-dasharray="5 4"
      />
      <path d="M70 58H104M70 70H94" stroke="#6b5380" stroke-width="4" stroke-linecap="round" />
    </>
  ),
};

export function ViewArt({ of }: { readonly of: WallView }) {
  return (
    <svg class="kit-view-art" viewBox="0 0 120 90" aria-hidden="true">
      {DRAWINGS[of]}
      {FRAME}
    </svg>
  );
}
