/** The picture to keep: everything that is shown of a walk is in it, told apart by shape and dash, and it is painted in small pieces. */
import { expect, test } from 'vitest';
import type { ReplayView } from '../../../src/session/views';
import { layOut } from '../../../src/ui/chart/keep-legend';
import { type KeepWords, type KeptWay, keepPictureSteps } from '../../../src/ui/chart/keep-picture';
import { fakeLevels, fakeWorld } from '../../fixtures/fake-ports';
import { threeHollows } from '../../fixtures/mapped-fields';

/** A pen that writes down what it is asked, with the dashes and the fill that it held. */
function recordingPen() {
  const calls: {
    readonly name: string;
    readonly given: readonly unknown[];
    readonly dash: readonly number[];
  }[] = [];
  let dash: readonly number[] = [];
  const held: Record<string | symbol, unknown> = {};
  const pen = new Proxy(held, {
    get: (target, name) => {
      if (name === 'measureText') return (text: string) => ({ width: 16 * text.length });
      if (name in target) return target[name];
      return (...given: readonly unknown[]) => {
        if (name === 'setLineDash') dash = given[0] as readonly number[];
        if (name === 'restore') dash = [];
        calls.push({ name: String(name), given, dash });
      };
    },
  }) as unknown as CanvasRenderingContext2D;
  return { pen, calls };
}

const WORDS: KeepWords = {
  game: 'Game',
  level: 'Level',
  found: 'Found',
  start: 'Start',
  end: 'End',
  candy: 'Candy',
  sweets: 'Sweets',
  sock: 'Sock',
  pin: 'Your pin',
  high: 'high',
  low: 'low',
  curve: 'curve',
  rtl: false,
};
const SIGNS = { candy: 'candy', sweets: 'sweets', sock: 'sock', pin: 'pin' } as unknown as Parameters<
  typeof keepPictureSteps
>[2]['signs'];

async function walked(pin: readonly number[] | null): Promise<ReplayView> {
  const world = fakeWorld({
    levels: fakeLevels([threeHollows().level]),
    start: '#/hunt/three-hollows?seed=1',
  });
  await world.settle();
  world.game.step(2, 2);
  world.game.step(0, 2);
  world.game.grab();
  world.game.pin(pin);
  await world.settle();
  const replay = world.game.replay.peek();
  if (replay === null) throw new RangeError('no replay');
  return replay;
}

function painted(replay: ReplayView, others: readonly KeptWay[], rtl = false) {
  const { pen, calls } = recordingPen();
  const canvas = { width: 0, height: 0 } as HTMLCanvasElement;
  const steps = keepPictureSteps(canvas, pen, { replay, others, words: { ...WORDS, rtl }, signs: SIGNS });
  let pieces = 0;
  let most = 0;
  let before = 0;
  for (;;) {
    const { done } = steps.next();
    pieces += 1;
    most = Math.max(
      most,
      calls.slice(before).filter(({ name }) => /fill|stroke|drawImage/.test(name)).length,
    );
    before = calls.length;
    if (done === true) break;
  }
  const written = calls.filter(({ name }) => name === 'fillText').map(({ given }) => given[0]);
  const drawn = calls.filter(({ name }) => name === 'drawImage').map(({ given }) => given[0]);
  return { canvas, calls, written, drawn, pieces, most };
}

test('what lies in the hollows and the pin are on the field and in the legend', async () => {
  const replay = await walked([1, 2]);
  const { drawn, written } = painted(replay, []);
  const signs = [...replay.hollows.map(({ contents }) => contents as string), 'pin'];
  // Once on the field, once in the legend.
  expect([...drawn].sort()).toEqual([...signs, ...new Set(signs)].sort());
  for (const word of ['Start', 'End', 'Candy', 'Sweets', 'Sock', 'Your pin']) expect(written).toContain(word);
  expect(painted({ ...replay, pin: null }, []).written).not.toContain('Your pin');
});

test('each other walk has its own dashes, its number and its line in the legend', async () => {
  const replay = await walked(null);
  const path = replay.path.map(({ at, loss }) => ({ at, loss }));
  const others: readonly KeptWay[] = [
    { path, name: 'Your friend', color: '#fff', dash: [14, 6] },
    { path: [...path, { at: [90, 90], loss: 1 }], name: 'Grady', color: '#000', dash: [20, 8] },
  ];
  const alone = painted(replay, []);
  const both = painted(replay, others);
  expect(both.canvas.height).toBeGreaterThan(alone.canvas.height);
  for (const text of ['Your friend', 'Grady', '1', '2']) expect(both.written).toContain(text);
  // On the field and in the legend, edge and colour each.
  for (const dash of ['21,9', '30,12'])
    expect(both.calls.filter((call) => call.name === 'stroke' && call.dash.join() === dash)).toHaveLength(4);
  // The one that flew off still has its number in the picture.
  const numbers = both.calls.filter(({ name, given }) => name === 'fillText' && given[0] === '2');
  for (const { given } of numbers) {
    expect(given[1]).toBeLessThan(1200);
    expect(given[2]).toBeGreaterThan(190);
  }
});

test('it is painted in many small pieces', async () => {
  const { pieces, most } = painted(await walked([1, 2]), []);
  expect(pieces).toBeGreaterThan(25);
  expect(most).toBeLessThan(45);
});

test('the legend wraps where a row is full, and is mirrored for Arabic', () => {
  const entries = Array.from({ length: 6 }, (_, i) => ({
    width: 48,
    text: 'x'.repeat(12),
    draw: () => {},
    i,
  }));
  const laid = (rtl: boolean) => {
    const steps = layOut(recordingPen().pen, entries, rtl);
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
  };
  const { entries: ltr, height } = laid(false);
  const rows = new Set(ltr.map(({ y }) => y));
  expect(rows.size).toBe(2);
  expect(height).toBe(124);
  for (const { onward } of ltr) expect(onward + 48 + 14 + 192).toBeLessThanOrEqual(1000);
  laid(true).entries.forEach(({ x }, i) => {
    expect(x).toBeCloseTo(1200 - (ltr[i]?.x ?? 0), 9);
  });
});
