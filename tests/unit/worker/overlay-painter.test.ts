/** What is drawn over the lit field, with a pen that writes down what it is asked for. */
import { describe, expect, test } from 'vitest';
import type { OverlayItem, OverlaySprite } from '../../../src/session/walk-overlay';
import { alongWay, createOverlayPainter } from '../../../src/worker/overlay/overlay-painter';
import { writingPen } from '../../fixtures/writing-pen';

const PICTURE = { close: () => {} } as ImageBitmap;
const SPRITE: OverlaySprite = {
  kind: 'sprite',
  depth: 22,
  picture: 'pip',
  x: 0,
  y: 0,
  width: 10,
  height: 20,
  rotation: 0,
  originX: 0.5,
  originY: 1,
  alpha: 1,
  from: 0,
  until: Number.POSITIVE_INFINITY,
  stays: false,
  way: null,
};

/** What is drawn of these at one cursor after another. */
function drawnAt(items: readonly OverlayItem[], cursors: readonly number[]) {
  const { pen, calls } = writingPen();
  const painter = createOverlayPainter(pen);
  painter.hear({ type: 'size', width: 300, height: 200, pixelRatio: 2 });
  painter.hear({ type: 'pictures', pictures: [{ name: 'pip', picture: PICTURE }] });
  painter.hear({ type: 'show', items, cursor: cursors[0] ?? 0 });
  for (const at of cursors) painter.hear({ type: 'cursor', at });
  painter.draw();
  return {
    calls,
    names: calls.map(({ name }) => name),
    args: (name: string) => calls.filter((call) => call.name === name).map((call) => call.args),
  };
}

describe('strokes', () => {
  const line = (ahead: number): OverlayItem => ({
    kind: 'strokes',
    depth: 20,
    bands: [
      { color: '#000', width: 8 },
      { color: '#fff', width: 4 },
    ],
    strokes: Float32Array.of(0, 0, 10, 0, 0, 1, 1, /* then */ 10, 0, 10, 40, 1, 2, 1),
    ahead,
  });

  test('grow with the cursor, edge under line', () => {
    const { args, calls } = drawnAt([line(0)], [1.25]);
    expect(args('lineTo')).toEqual([
      [10, 0],
      [10, 10],
      [10, 0],
      [10, 10],
    ]);
    expect(calls.filter(({ name }) => name === 'stroke').map(({ strokeStyle }) => strokeStyle)).toEqual([
      '#000',
      '#fff',
    ]);
  });

  test('with something ahead of the cursor are all there, the rest fainter', () => {
    const { args, calls } = drawnAt([line(0.5)], [0.4]);
    expect(args('lineTo')).toHaveLength(4);
    expect(calls.filter(({ name }) => name === 'stroke').map(({ globalAlpha }) => globalAlpha)).toEqual([
      0.5, 1, 0.5, 1,
    ]);
  });
});

test('dots go as the cursor passes them', () => {
  const dots: OverlayItem = {
    kind: 'dots',
    depth: 1,
    color: '#fff',
    radius: 2,
    dots: Float32Array.of(1, 5, 0.5, 1, 2, 6, 1.5, 1, 3, 7, 2.5, 1),
  };
  expect(drawnAt([dots], [1.5]).args('arc')).toEqual([[3, 7, 2, 0, 2 * Math.PI]]);
});

describe('sprites', () => {
  test('are seen from one cursor until another', () => {
    const seen = [0.9, 1, 1.9, 2].map(
      (at) => drawnAt([{ ...SPRITE, from: 1, until: 2 }], [at]).args('drawImage').length,
    );
    expect(seen).toEqual([0, 1, 1, 0]);
  });

  test('that stay are seen however far the cursor goes back', () => {
    expect(drawnAt([{ ...SPRITE, from: 3 }], [0, 4, 1]).args('drawImage')).toHaveLength(0);
    expect(drawnAt([{ ...SPRITE, from: 3, stays: true }], [0, 4, 1]).args('drawImage')).toHaveLength(1);
  });

  test('stand on their origin, at their place along their way', () => {
    const way = { points: Float32Array.of(0, 0, 100, 50), perStep: 1, hop: 0 };
    const { args } = drawnAt([{ ...SPRITE, x: 7, way }], [0.5]);
    expect(args('translate')[0]).toEqual([57, 25]);
    expect(args('drawImage')).toEqual([[PICTURE, -5, -20, 10, 20]]);
  });

  test('lie over one another by their depth', () => {
    const { args } = drawnAt(
      [
        { ...SPRITE, width: 2 },
        { ...SPRITE, width: 1, depth: 21 },
      ],
      [0],
    );
    expect(args('drawImage').map(([, , , width]) => width)).toEqual([1, 2]);
  });
});

test('a ground lies under all, until it is hidden', () => {
  const { pen, calls } = writingPen();
  const painter = createOverlayPainter(pen);
  const ground = { close: () => {} } as ImageBitmap;
  painter.hear({ type: 'size', width: 30, height: 20, pixelRatio: 2 });
  painter.hear({ type: 'ground', picture: ground });
  painter.draw();
  painter.hear({ type: 'hide' });
  painter.draw();
  expect(calls.filter(({ name }) => name === 'drawImage').map(({ args }) => args)).toEqual([
    [ground, 0, 0, 60, 40],
  ]);
  expect(calls.filter(({ name }) => name === 'clearRect')).toHaveLength(1);
});

describe('a way', () => {
  const spot = { x: 0, y: 0 };
  const at = (cursor: number, hop = 0, perStep = 2) => {
    alongWay({ points: Float32Array.of(0, 0, 5, 10, 10, 0, 20, 0, 30, 0), perStep, hop }, cursor, spot);
    return { ...spot };
  };

  test('goes through all its points, and stays at its ends', () => {
    expect([-1, 0, 0.25, 0.5, 1, 2, 9].map((cursor) => at(cursor))).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
      { x: 2.5, y: 5 },
      { x: 5, y: 10 },
      { x: 10, y: 0 },
      { x: 30, y: 0 },
      { x: 30, y: 0 },
    ]);
  });

  test('hops between steps', () => {
    expect(at(0.5, 12).y).toBeCloseTo(-2);
    expect(at(1, 12).y).toBeCloseTo(0);
  });

  test('of one point stays there', () => {
    alongWay({ points: Float32Array.of(4, 5), perStep: 1, hop: 0 }, 0, spot);
    expect(spot).toEqual({ x: 4, y: 5 });
  });
});
