/** What a pressed heading means in each way to play. */
import type { Action, Heading, KnobDirection } from '../core/hunt/action';
import type { HuntView } from './views';

export type Press =
  | { readonly type: 'act'; readonly action: Action }
  /** Another knob of the mixing desk is chosen. */
  | { readonly type: 'choose-knob'; readonly knob: number };

/** What a heading means at a mixing desk: east and west choose the knob, north and south turn it; in between lies nothing. */
const AT_DESK: Readonly<Partial<Record<Heading, KnobDirection | 'next' | 'previous'>>> = {
  0: 'next',
  2: 'up',
  4: 'previous',
  6: 'down',
};

/** Null where the heading means nothing. `tapping` feels with a toe instead of moving. */
export function pressOf(
  { hunt, knob, stride }: Pick<HuntView, 'hunt' | 'knob' | 'stride'>,
  heading: Heading,
  tapping: boolean,
): Press | null {
  const { controls } = hunt.level.spec;
  if (controls !== 'mixing-desk') {
    if (tapping) return act({ type: 'toe-tap', heading });
    return act(controls === 'sled' ? { type: 'nudge', heading } : { type: 'step', heading, stride });
  }
  const meant = AT_DESK[heading];
  if (meant === undefined) return null;
  switch (meant) {
    case 'next':
    case 'previous': {
      const other = knob + (meant === 'next' ? 1 : -1);
      return other in hunt.position ? { type: 'choose-knob', knob: other } : null;
    }
    case 'up':
    case 'down':
      return act(
        tapping
          ? { type: 'tap-knob', knob, direction: meant }
          : { type: 'turn-knob', knob, direction: meant, stride },
      );
  }
}

function act(action: Action): Press {
  return { type: 'act', action };
}
