/** Moves a scale by whole steps, as its arrow keys would, and tells whoever listens. */
export function nudgeRange(scale: HTMLInputElement, steps: number): void {
  if (steps > 0) scale.stepUp(steps);
  else scale.stepDown(-steps);
  for (const type of ['input', 'change']) scale.dispatchEvent(new Event(type, { bubbles: true }));
}
