/**
 * How far each knob of a mixing desk has been turned since the hunt began: what the player could have counted. Where a knob
 * stands between its ends isn't known, as on a field nobody knows where the walls are; an end is felt when it is met.
 */
import type { KnobDirection, Stride } from '../../core/hunt/action';
import type { Hunt } from '../../core/hunt/hunt';

/** A place on a fader that the knob has been to, and how warm it was there, 0 icy … 1 hot; null where warmth isn't sensed. */
export interface FaderPrint {
  readonly travel: number;
  readonly warmth: number | null;
}

/** Knob units from where the knob stood at the start. */
export function travelOf(hunt: Hunt, knob: number): number {
  return (hunt.position[knob] ?? 0) - (hunt.level.start[knob] ?? 0);
}

/** Where the knob has been, the start first, once for each turn of it. */
export function printsOf({ level, records }: Hunt, knob: number): readonly FaderPrint[] {
  const start = level.start[knob] ?? 0;
  const isWarm = level.spec.senses.includes('warmer-colder') || level.spec.senses.includes('depth-gauge');
  const turned = records.filter((record) => record.type === 'knob' && record.knob === knob);
  return [
    { travel: 0, warmth: isWarm ? 0 : null },
    ...turned.map(({ to, sensed }) => ({ travel: (to[knob] ?? 0) - start, warmth: sensed.warmth })),
  ];
}

/** What half a fader's length stands for: three of the largest turns, or more where a knob has gone farther. Knob units. */
export function halfSpanOf(hunt: Hunt): number {
  const large = hunt.level.spec.strides.at(-1) ?? 1;
  const farthest = hunt.position.reduce((most, _, knob) => {
    const travels = printsOf(hunt, knob).map(({ travel }) => Math.abs(travel));
    return Math.max(most, ...travels);
  }, 0);
  return Math.max(3 * large, farthest + large);
}

/** The turn that comes nearest to a drag of so many knob units up; null for a drag of less than half the smallest. */
export function turnFor(
  dragged: number,
  strides: readonly number[],
): { readonly direction: KnobDirection; readonly stride: Stride; readonly travel: number } | null {
  const [smallest = 1] = strides;
  const far = Math.abs(dragged);
  if (far < smallest / 2) return null;
  let stride: Stride = 0;
  for (const other of [1, 2] as const) {
    const length = strides[other];
    if (length !== undefined && Math.abs(far - length) < Math.abs(far - (strides[stride] ?? 0)))
      stride = other;
  }
  const direction = dragged > 0 ? 'up' : 'down';
  return { direction, stride, travel: Math.sign(dragged) * (strides[stride] ?? 0) };
}
