/** A hollow's shape in its colour, or the grass; small enough to stand beside words. */
import type { WallLook } from './looks';

export function HollowSign({ look: { path, color } }: { readonly look: WallLook }) {
  return (
    <svg class="wall-sign" viewBox="-2 -2 28 28" aria-hidden="true" focusable="false">
      <path d={path} fill={color} stroke="#14122b" stroke-width="2.5" stroke-linejoin="round" />
    </svg>
  );
}
