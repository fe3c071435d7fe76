import { describe, expect, test } from 'vitest';
import { PadReader, type PadState } from '../../../src/ui/input/gamepad';

const pad = (pressed: readonly number[] = [], axes: readonly number[] = [0, 0]): PadState => ({
  axes,
  buttons: Array.from({ length: 17 }, (_, i) => ({ pressed: pressed.includes(i) })),
});

describe('PadReader', () => {
  test('tells a button once, when it goes down', () => {
    const reader = new PadReader();
    expect(reader.read(pad([0]))).toEqual([{ type: 'main' }]);
    expect(reader.read(pad([0]))).toEqual([]);
    expect(reader.read(pad())).toEqual([]);
    expect(reader.read(pad([0, 3]))).toEqual([{ type: 'main' }, { type: 'grab' }]);
  });

  test('tells the cross as arrows, down and up', () => {
    const reader = new PadReader();
    expect(reader.read(pad([12]))).toEqual([{ type: 'arrow', arrow: 2, down: true }]);
    expect(reader.read(pad([15]))).toEqual([
      { type: 'arrow', arrow: 2, down: false },
      { type: 'arrow', arrow: 0, down: true },
    ]);
  });

  test.each([
    [1, 0, 0],
    [0.7, -0.7, 1],
    [0, -1, 2],
    [-1, 0, 4],
    [0.6, 0.7, 7],
  ])('a stick pushed to (%s, %s) is heading %s, once until it comes back', (x, y, heading) => {
    const reader = new PadReader();
    expect(reader.read(pad([], [x / 2, y / 2]))).toEqual([]);
    expect(reader.read(pad([], [x, y]))).toEqual([{ type: 'heading', heading }]);
    expect(reader.read(pad([], [0.6 * x, 0.6 * y]))).toEqual([]);
    expect(reader.read(pad([], [x, y]))).toEqual([]);
    expect(reader.read(pad())).toEqual([]);
    expect(reader.read(pad([], [x, y]))).toEqual([{ type: 'heading', heading }]);
  });

  test('a pad with fewer buttons or no stick is no trouble', () => {
    expect(new PadReader().read({ axes: [], buttons: [{ pressed: true }] })).toEqual([{ type: 'main' }]);
  });
});
