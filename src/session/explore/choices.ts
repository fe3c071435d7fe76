/** The one moment's question: what else could have been done there? What is found, and which of it is looked at. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Stride } from '../../core/hunt/action';
import { type Choice, type Choices, choicesAt } from '../../core/replay/choices';
import type { ReplayView } from '../views';

export interface MomentChoices {
  /** Found when it is first asked for; null for a walk without a step. */
  readonly found: ReadonlySignal<Choices | null>;
  /** The one that is shown; null while none is. */
  readonly chosen: ReadonlySignal<Choice | null>;
  /** On foot, on the rope and at the desk: the stride whose choices are shown with their numbers. */
  readonly stride: Signal<Stride>;
  /** Shows a choice by its key; the same once more, or null, shows none. */
  choose(key: string | null): void;
}

export function openChoices(replay: ReplayView): MomentChoices {
  const found = computed(() => choicesAt(replay.hunt, replay.moment.step));
  const chosen = signal<Choice | null>(null);
  const stride = signal<Stride>(strideTaken(replay));
  return {
    found,
    chosen,
    stride,
    choose: (key) => {
      const next = found.peek()?.list.find((one) => one.key === key) ?? null;
      chosen.value = next === chosen.peek() ? null : next;
      stride.value = (next === null ? null : strideOf(next)) ?? stride.peek();
    },
  };
}

/** The stride that a choice takes; null in ways to play that have none. */
export function strideOf({ actions: [first] }: Choice): Stride | null {
  return first?.type === 'step' || first?.type === 'turn-knob' ? first.stride : null;
}

/** The stride of the telling step itself; the middle one where it has none. */
function strideTaken({ hunt, moment }: ReplayView): Stride {
  const legs = hunt.records.filter(({ type }) => type === 'step' || type === 'knob' || type === 'jump');
  const record = legs[moment.step - 1];
  return record?.type === 'step' || record?.type === 'knob' ? record.stride : 1;
}
