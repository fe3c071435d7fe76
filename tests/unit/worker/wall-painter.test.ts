/** The wall's picture, drawn with a pen that writes down what it is asked for. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { FieldMap } from '../../../src/core/surface/field-map';
import type { PictureShow, PictureWalk } from '../../../src/session/class/wall-picture';
import { createWallPainter } from '../../../src/worker/wall/wall-painter';
import { type Call, writingPen } from '../../fixtures/writing-pen';

beforeAll(() => {
  // Node has no paths; the painter only hands them on.
  globalThis.Path2D ??= class {
    moveTo(): void {}
    lineTo(): void {}
    closePath(): void {}
  } as unknown as typeof Path2D;
});

const MAP: FieldMap = {
  dimension: 2,
  halfWidth: 2,
  size: 2,
  losses: Float32Array.of(0, 1, 1, 2),
  thresholds: [1],
  bands: [{ threshold: 1, rings: [Float64Array.of(-1, -1, 1, -1, 1, 1)] }],
};
const CANDY = '#0a0';
const WALK: PictureWalk = { places: Float32Array.of(-2, -2, 0, 0, 2, 2), animal: 3, hollow: 0 };
const SHOW: PictureShow = {
  lit: false,
  lightMs: 0,
  heat: false,
  basins: false,
  picked: [],
  panels: [{ x: 0, y: 0, width: 100, height: 100, walks: [0] }],
};

function painted(show: Partial<PictureShow>, walks: readonly PictureWalk[] = [WALK], cursor = 2) {
  const { pen, calls } = writingPen();
  const grounds: (readonly Call[])[] = [];
  const painter = createWallPainter(pen, () => {
    const ground = writingPen();
    grounds.push(ground.calls);
    return ground.pen;
  });
  painter.hear({ type: 'size', width: 100, height: 100, pixelRatio: 1 });
  painter.hear({ type: 'field', field: { map: MAP, colors: ['#500', '#fff'] } });
  painter.hear({
    type: 'hollows',
    hollows: [{ at: [1, 1], color: CANDY, dash: [4, 2], shape: 'M0 0Z' }],
    grass: { color: '#888', dash: [] },
  });
  painter.hear({ type: 'walks', walks });
  painter.hear({ type: 'show', show: { ...SHOW, ...show } });
  painter.hear({ type: 'cursor', at: cursor });
  const goesOn = painter.draw(0);
  return { painter, calls, grounds, goesOn };
}

const colorsOf = (calls: readonly Call[]): readonly unknown[] =>
  calls.flatMap(({ strokeStyle, fillStyle }) => [strokeStyle, fillStyle]);
const linesOf = (calls: readonly Call[]): readonly (readonly unknown[])[] =>
  calls.filter(({ name }) => name === 'moveTo' || name === 'lineTo').map(({ args }) => args);

describe('the wall’s picture', () => {
  test('shows in the dark neither the field nor which hollow a walk ended in', () => {
    const { calls, grounds } = painted({ lit: false });
    expect(grounds).toHaveLength(1);
    expect(colorsOf([...calls, ...(grounds[0] ?? [])])).not.toContain(CANDY);
    expect(colorsOf(grounds[0] ?? [])).not.toContain('#500');
  });

  test('shows both in the light', () => {
    const { calls, grounds } = painted({ lit: true });
    expect(colorsOf(calls)).toContain(CANDY);
    expect(colorsOf(grounds[0] ?? [])).toContain('#500');
    expect(colorsOf(grounds[0] ?? [])).toContain(CANDY);
  });

  test('draws a walk as far as it has come, north up', () => {
    expect(linesOf(painted({}).calls)).toEqual([
      [0, 100],
      [50, 50],
      [100, 0],
    ]);
    expect(linesOf(painted({}, [WALK], 1.5).calls)).toEqual([
      [0, 100],
      [50, 50],
      [75, 25],
    ]);
    expect(linesOf(painted({}, [WALK], 0).calls)).toEqual([[0, 100]]);
  });

  test('leaves a walk that is over at its end', () => {
    expect(linesOf(painted({}, [WALK], 40).calls).at(-1)).toEqual([100, 0]);
  });

  test('puts no face over another in one place', () => {
    const { calls } = painted({ panels: [{ x: 0, y: 0, width: 100, height: 100, walks: [0, 1, 2] }] }, [
      WALK,
      WALK,
      WALK,
    ]);
    const faces = calls.filter(({ name, args }) => name === 'arc' && Number(args[2]) > 10);
    expect(faces).toHaveLength(3);
    expect(new Set(faces.map(({ args }) => `${args[0]} ${args[1]}`)).size).toBe(3);
  });

  test('keeps whole faces of those who stand at the edge', () => {
    const corner: PictureWalk = { ...WALK, places: Float32Array.of(0, 0, 2, 2) };
    const { calls } = painted({ panels: [{ x: 0, y: 0, width: 100, height: 100, walks: [0, 1, 2] }] }, [
      corner,
      corner,
      corner,
    ]);
    const faces = calls.filter(({ name, args }) => name === 'arc' && Number(args[2]) > 10);
    expect(faces).toHaveLength(3);
    for (const { args } of faces)
      for (const middle of args.slice(0, 2).map(Number)) {
        expect(middle - Number(args[2])).toBeGreaterThanOrEqual(0);
        expect(middle + Number(args[2])).toBeLessThanOrEqual(100);
      }
  });

  test('lets the light come from the middle, and then draws it once', () => {
    const { painter, goesOn, calls } = painted({ lit: true, lightMs: 1000 });
    expect(goesOn).toBe(true);
    expect(painter.draw(500)).toBe(true);
    const reach = calls.filter(({ name }) => name === 'arc').map(({ args }) => Math.round(Number(args[2])));
    expect(reach).toContain(35); // half of the way to a corner, 70.7 px off
    expect(painter.draw(1000)).toBe(false);
  });

  test('draws what lies under the walks once, however often they move', () => {
    const { painter, grounds } = painted({ lit: true });
    for (let at = 0; at < 30; at++) {
      painter.hear({ type: 'cursor', at });
      painter.draw(at);
    }
    expect(grounds).toHaveLength(1);
    painter.hear({ type: 'heat', heat: { side: 1, shares: Float32Array.of(1) } });
    painter.draw(100);
    expect(grounds).toHaveLength(2);
  });
});
