import { describe, expect, test } from 'vitest';
import type { Advised } from '../../../src/core/feedback/hint';
import { stoneFor } from '../../../src/scenes/view/shown-stone';

const STEP: Advised = { type: 'step', heading: 3, stride: 2 };
const NUDGE: Advised = { type: 'nudge', heading: 5 };
const TOE: Advised = { type: 'toe', heading: 6 };

describe('the stone that a hint marks does what the hint shows', () => {
  test.each([
    ['a step', STEP, { heading: 3, stride: 2 }],
    ['a nudge', NUDGE, { heading: 5, stride: 0 }],
    ['a toe-tap, before the foot is out', TOE, null],
    ['a jump', { type: 'jump' } as const, null],
    ['no hint', null, null],
  ])('%s', (_name, advised, stone) => {
    const marked = stoneFor(advised, false);
    if (stone === null) expect(marked).toBeNull();
    else expect(marked).toMatchObject(stone);
  });

  test('while a toe taps, for a tap alone', () => {
    expect(stoneFor(TOE, true)).toEqual({ heading: 6, stride: 0 });
    expect(stoneFor(STEP, true)).toBeNull();
    expect(stoneFor(NUDGE, true)).toBeNull();
  });
});
