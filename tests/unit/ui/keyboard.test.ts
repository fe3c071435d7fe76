import { beforeEach, describe, expect, it } from 'vitest';
import type { Heading } from '../../../src/core/hunt/action';
import {
  type ArrowGatherer,
  arrowGatherer,
  diagonal,
  GATHER_MS,
  huntKey,
} from '../../../src/ui/input/keyboard';

const [EAST, NORTH_EAST, NORTH, NORTH_WEST, WEST] = [0, 1, 2, 3, 4] as const;

describe('huntKey', () => {
  it('reads headings from the numpad and from the keys around S', () => {
    expect(huntKey('Numpad9')).toEqual({ type: 'heading', heading: NORTH_EAST });
    expect(huntKey('KeyQ')).toEqual({ type: 'heading', heading: NORTH_WEST });
    expect(huntKey('KeyC')).toEqual({ type: 'heading', heading: 7 });
  });

  it('has every heading twice and every stride once', () => {
    const codes = [...'123456789'].map((n) => `Numpad${n}`).concat([...'QWEADZXC'].map((k) => `Key${k}`));
    const headings = codes.flatMap((code) => {
      const key = huntKey(code);
      return key?.type === 'heading' ? [key.heading] : [];
    });
    expect(headings.sort()).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7]);
    expect(huntKey('Digit3')).toEqual({ type: 'stride', stride: 2 });
  });

  it('glides with Space', () => expect(huntKey('Space')).toEqual({ type: 'glide' }));
  it('brakes with the middle of the headings', () => {
    for (const code of ['KeyS', 'Numpad5']) expect(huntKey(code)).toEqual({ type: 'brake' });
  });

  it('asks for a hint with H, grabs with Enter and pauses with Escape', () => {
    expect(huntKey('KeyH')).toEqual({ type: 'hint' });
    expect(huntKey('Enter')).toEqual({ type: 'grab' });
    expect(huntKey('Escape')).toEqual({ type: 'pause' });
  });
});

describe('diagonal', () => {
  it('lies between two arrows, in either order', () => {
    expect(diagonal(EAST, NORTH)).toBe(NORTH_EAST);
    expect(diagonal(NORTH, EAST)).toBe(NORTH_EAST);
    expect(diagonal(WEST, 6)).toBe(5);
    expect(diagonal(6, EAST)).toBe(7);
    expect(diagonal(EAST, 6)).toBe(7);
  });

  it('is none for the same or opposite arrows', () => {
    expect(diagonal(EAST, WEST)).toBeNull();
    expect(diagonal(NORTH, NORTH)).toBeNull();
  });
});

describe('arrowGatherer', () => {
  let walked: Heading[];
  let pending: Map<number, () => void>;
  let gatherer: ArrowGatherer;
  const timePasses = (): void => {
    const due = [...pending.values()];
    pending.clear();
    for (const later of due) later();
  };

  beforeEach(() => {
    walked = [];
    pending = new Map();
    let id = 0;
    gatherer = arrowGatherer(
      (heading) => walked.push(heading),
      (later) => {
        const mine = id++;
        pending.set(mine, later);
        return () => pending.delete(mine);
      },
    );
  });

  it('waits no longer than can be felt', () => {
    expect(GATHER_MS).toBeLessThanOrEqual(60);
  });

  it('steps once for a lone arrow when its time is up', () => {
    gatherer.down(EAST);
    expect(walked).toEqual([]);
    timePasses();
    expect(walked).toEqual([EAST]);
    gatherer.up(EAST);
    expect(walked).toEqual([EAST]);
  });

  it('steps at once when the arrow is let go early', () => {
    gatherer.down(NORTH);
    gatherer.up(NORTH);
    expect(walked).toEqual([NORTH]);
    timePasses();
    expect(walked).toEqual([NORTH]);
  });

  it('makes two arrows in time one diagonal', () => {
    gatherer.down(NORTH);
    gatherer.down(EAST);
    gatherer.up(NORTH);
    gatherer.up(EAST);
    timePasses();
    expect(walked).toEqual([NORTH_EAST]);
  });

  it('makes each press a diagonal while another arrow is held', () => {
    gatherer.down(NORTH);
    timePasses();
    gatherer.down(WEST);
    gatherer.up(WEST);
    gatherer.down(WEST);
    expect(walked).toEqual([NORTH, NORTH_WEST, NORTH_WEST]);
  });

  it('takes opposite arrows one after the other', () => {
    gatherer.down(EAST);
    gatherer.down(WEST);
    timePasses();
    expect(walked).toEqual([EAST, WEST]);
  });

  it('forgets what was held when the window loses focus', () => {
    gatherer.down(EAST);
    gatherer.clear();
    timePasses();
    gatherer.down(NORTH);
    timePasses();
    expect(walked).toEqual([NORTH]);
  });
});
