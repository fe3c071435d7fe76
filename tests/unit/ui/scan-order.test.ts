import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf, type Scannable, scanTree } from '../../../src/ui/input/scan/scan-order';
import {
  nodeAt,
  ROUNDS,
  SCAN_START,
  type ScanPlace,
  scanAgain,
  scanInto,
  scanOn,
} from '../../../src/ui/input/scan/scan-place';

const at = (item: string, groups: readonly string[] = [], top = 0): Scannable<string> => ({
  item,
  groups,
  top,
});
/** A pad of eight on three rows, a grab beside it, and a bar above. */
const HUNT = [
  at('pause', ['bar']),
  at('sound', ['bar']),
  ...['nw', 'n', 'ne'].map((name) => at(name, ['panel', 'pad'], 100)),
  ...['w', 'e'].map((name) => at(name, ['panel', 'pad'], 150)),
  ...['sw', 's', 'se'].map((name) => at(name, ['panel', 'pad'], 200)),
  ...['small', 'large'].map((name) => at(name, ['panel', 'strides'], 260)),
  at('grab', ['actions'], 300),
];

/** How many lights pass and presses are made until an item is taken, in a tree. */
function effort(controls: readonly Scannable<string>[], wanted: string): number {
  const tree = scanTree(controls);
  let place: ScanPlace = SCAN_START;
  for (let turn = 1; turn < 1000; turn++) {
    const node = nodeAt(tree, place);
    if (node?.type === 'item' && node.item === wanted) return turn;
    const inside = node?.type === 'group' && itemsOf(node).includes(wanted);
    place = inside ? scanInto(place) : scanOn(tree, place);
  }
  throw new Error(`${wanted} is never lit`);
}

describe('the order of a scan', () => {
  test('goes over groups first, rows in a pad, and a group of one as that one', () => {
    const tree = scanTree(HUNT);
    expect(tree.map((node) => itemsOf(node))).toEqual([
      ['pause', 'sound'],
      ['nw', 'n', 'ne', 'w', 'e', 'sw', 's', 'se', 'small', 'large'],
      ['grab'],
    ]);
    expect(tree.map(({ type }) => type)).toEqual(['group', 'group', 'item']);
    const pad = nodeAt(tree, { trail: [1, 0], rounds: 0 });
    expect(pad?.type === 'group' && pad.nodes.map(itemsOf)).toEqual([
      ['nw', 'n', 'ne'],
      ['w', 'e'],
      ['sw', 's', 'se'],
    ]);
  });

  test('has no groups where there are few', () => {
    const few = HUNT.slice(0, 4);
    expect(scanTree(few).map((node) => node.type === 'item' && node.item)).toEqual(
      few.map(({ item }) => item),
    );
  });

  test('cuts a long column and a long row into pieces', () => {
    for (const rise of [0, 40]) {
      const list = Array.from({ length: 9 }, (_, i) => at(`level-${i}`, [], i * rise));
      expect(scanTree(list).map((node) => itemsOf(node).length)).toEqual([3, 3, 3]);
    }
  });

  test('holds every control once and in order, whatever the groups', () => {
    const groups = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 });
    const screen = fc.array(fc.record({ groups, top: fc.nat(400) }), { maxLength: 30 });
    fc.assert(
      fc.property(screen, (controls) => {
        const all = controls.map((control, item) => ({ ...control, item }));
        expect(scanTree(all).flatMap(itemsOf)).toEqual(all.map(({ item }) => item));
      }),
    );
  });

  test('reaches any of 24 buttons sooner than one by one', () => {
    const stones = Array.from({ length: 24 }, (_, i) => at(`${i}`, ['stones'], 60 * Math.floor(i / 6)));
    expect(effort(stones, '23')).toBeLessThanOrEqual(10);
  });
});

describe('the place of a scan', () => {
  const tree = scanTree(HUNT);

  test('leaves a group after its rounds', () => {
    let place = scanInto(SCAN_START);
    for (let light = 0; light < 2 * ROUNDS; light++) {
      expect(place.trail).toEqual([0, light % 2]);
      place = scanOn(tree, place);
    }
    expect(place).toEqual(SCAN_START);
  });

  test('goes round the outermost for ever', () => {
    let place = SCAN_START;
    for (let light = 0; light < 7; light++) place = scanOn(tree, place);
    expect(place.trail).toEqual([1]);
  });

  test('stays at the same control when others come and go, and begins anew when it is gone', () => {
    const place = { trail: [1, 0, 1, 1], rounds: 1 };
    expect(itemsOf(nodeAt(tree, place) ?? { type: 'item', item: '' })).toEqual(['e']);
    const fewer = scanTree(HUNT.slice(2));
    expect(scanAgain(fewer, place, ['e'])).toEqual({ trail: [0, 0, 1, 1], rounds: 0 });
    expect(scanAgain(fewer, SCAN_START, ['pause', 'sound'])).toEqual(SCAN_START);
    expect(nodeAt(fewer, { trail: [9], rounds: 0 })).toBeNull();
  });
});
