/** What is advised at a mixing desk: a knob that felt lower, back from a turn that got colder, a knob and a way not tried yet. */
import type { KnobDirection, Stride } from '../hunt/action';
import type { Hunt } from '../hunt/hunt-state';
import { elsewhere, FELT, type Hint, placeOf, triedFrom, visitsTo } from './hint';
import { type FeltStep, trailOf } from './trail';

interface Turn {
  readonly knob: number;
  readonly direction: KnobDirection;
}

export function hintAtDesk(hunt: Hunt): Hint {
  const { spec, surface } = hunt.level;
  const small = spec.strides[0] ?? 1;
  const trail = trailOf(hunt);
  const here = placeOf(trail, surface.dimension);
  const last = trail.steps.at(-1);
  const lastTurn = last === undefined ? null : turnOf(last);
  const stride: Stride = lastTurn?.stride ?? (Math.floor((spec.strides.length - 1) / 2) as Stride);
  const tried = triedFrom(trail, here, small);
  const taps = hunt.sensed.knobTaps ?? [];
  const gone: readonly Turn[] = [
    ...tried.flatMap((step) => turnOf(step) ?? []),
    // What a toe felt to be colder, or at its end, need not be turned.
    ...taps.filter(({ change, reach }) => reach === 0 || change > -FELT),
    ...taps.filter(({ change }) => change < FELT).map(otherWay),
  ];
  const isOpen = (turn: Turn): boolean => !gone.some((one) => isSame(one, turn));
  const advise = (reason: Hint['reason'], { knob, direction }: Turn, by = stride): Hint => ({
    reason,
    advised: { type: 'knob', knob, direction, stride: by },
  });

  const lower = taps
    .filter(({ change, reach }) => reach > 0 && Math.abs(change) >= FELT)
    .map((tap) => (tap.change < 0 ? tap : otherWay(tap)))
    .find((turn) => !tried.some((step) => isSame(turnOf(step), turn)));
  if (lower !== undefined) return advise('arrow', lower);
  const change = last?.change ?? 0;
  if (lastTurn !== null && change > 0) return advise('back', otherWay(lastTurn));
  const isFresh = visitsTo(trail, here, small) === 1;
  if (lastTurn !== null && change < 0 && isFresh && last?.record.bumped === false)
    return advise('on', lastTurn);

  // The knob turned last first, then those after it.
  const count = surface.dimension;
  const first = lastTurn?.knob ?? 0;
  const open = Array.from({ length: count }, (_, i) => (first + i) % count)
    .flatMap((knob): readonly Turn[] => [
      { knob, direction: 'up' },
      { knob, direction: 'down' },
    ])
    .filter(isOpen);
  const [next] = open;
  if (next !== undefined) {
    const isFelt = taps.some(({ knob }) => knob === next.knob);
    return hunt.toeTapsLeft > 0 && spec.senses.includes('toe-taps') && !isFelt
      ? { reason: 'feel', advised: { type: 'knob-tap', knob: next.knob, direction: next.direction } }
      : advise('untried', next);
  }
  const shortest = Math.min(...tried.map((step) => turnOf(step)?.stride ?? 0));
  const [best] = [...tried].sort((a, b) => (a.change ?? 0) - (b.change ?? 0));
  const turn = best === undefined ? null : turnOf(best);
  if (turn !== null && shortest > 0 && Number.isFinite(shortest))
    return advise('shorter', turn, (shortest - 1) as Stride);
  return {
    reason: 'flat',
    advised: elsewhere(hunt) ?? { type: 'knob', knob: first, direction: 'up', stride },
  };
}

function turnOf({ record }: FeltStep): (Turn & { readonly stride: Stride }) | null {
  return record.type === 'knob' ? record : null;
}

const otherWay = ({ knob, direction }: Turn): Turn => ({
  knob,
  direction: direction === 'up' ? 'down' : 'up',
});
const isSame = (a: Turn | null, b: Turn): boolean => a?.knob === b.knob && a.direction === b.direction;
