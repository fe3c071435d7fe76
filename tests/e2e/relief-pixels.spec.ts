/** The relief, pixel by pixel: its bands are where the surface has its values, and hills hide what is behind them. */
import type { Heading } from '../../src/core/hunt/action';
import { cakeColor, mix, type Rgb } from '../../src/scenes/view/color';
import { firstLook, TILT_STEP, tiltBy } from '../../src/session/bird-view';
import { expect, test } from './guarded-test';
import { atRest } from './player';
import { colorsAt, type Picture, type SeenPlace, squaresAt, walkOn } from './seen-relief';

// All pixels of a window this small can be drawn in software in good time.
test.use({ viewport: { width: 620, height: 860 } });

/** Around what stands on the field. */
const COVERED_PX = 36;
/** Farther from a place than lines and knots are thick. */
const NEAR_PX = 15;

const distance = (a: Rgb, b: Rgb): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

/** The layer whose color, lit more or less, comes nearest. */
function layerSeen(color: Rgb, layers: number): number {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (let layer = 0; layer < layers; layer++) {
    const plain = cakeColor(layer / (layers - 1));
    for (let lit = 0; lit <= 1; lit += 0.1) {
      // Shade is violet, as in the shader; a test of its own would only need some dark.
      const tint = mix([0.42, 0.3, 0.52], [1, 1, 1], lit);
      const shaded: Rgb = [plain[0] * tint[0], plain[1] * tint[1], plain[2] * tint[2]];
      const off = distance(color, shaded);
      if (off < bestDistance) [best, bestDistance] = [layer, off];
    }
  }
  return best;
}

for (const [seed, tag] of [
  [3, []],
  [1, ['@long']],
] as const) {
  const what = `its bands are where the surface has its values (field turned by seed ${seed})`;
  test(what, { tag: [...tag] }, async ({ page }) => {
    const relief = walkOn(seed, [2]);
    await relief.open(page);
    const { halfWidth, layers } = relief;
    const covered = [...relief.hollows, ...relief.saddles, ...relief.path].map((at) => relief.placeOf(at));
    const places: SeenPlace[] = [];
    for (let column = -9; column <= 9; column++) {
      for (let row = -9; row <= 9; row++) {
        const at = [(column / 10) * halfWidth, (row / 10) * halfWidth] as const;
        const place = relief.placeOf(at);
        // Well inside of its layer, so that no line of icing is near.
        const around = [
          [0.12, 0],
          [-0.12, 0],
          [0, 0.12],
          [0, -0.12],
        ].map(([dx = 0, dy = 0]) => relief.placeOf([at[0] + dx, at[1] + dy]).layer);
        const isInside = [place.layer, ...around].every(
          (layer) => Math.floor(layer) === Math.floor(place.layer) && layer % 1 > 0.15 && layer % 1 < 0.85,
        );
        const isCovered = covered.some(({ x, y }) => Math.hypot(x - place.x, y + 8 - place.y) < COVERED_PX);
        if (!place.hidden && isInside && !isCovered) places.push(place);
      }
    }
    expect(places.length).toBeGreaterThan(60);
    expect(new Set(places.map(({ layer }) => Math.floor(layer))).size).toBeGreaterThan(layers - 3);
    const seen = (await colorsAt(page, places)).map((color) => layerSeen(color, layers));
    const off = seen.map((layer, i) => Math.abs(layer - Math.floor(places[i]?.layer ?? -99)));
    // Signs of moments and the knots between cover a few of them.
    const share = (most: number): number => off.filter((by) => by <= most).length / off.length;
    expect(share(1)).toBeGreaterThan(0.9);
    expect(share(0)).toBeGreaterThan(0.7);
  });
}

test('a hill hides the path behind it', { tag: '@long' }, async ({ page }) => {
  const relief = walkOn(1, [0, 0, 0, 2, 2, 2, 2, 2] satisfies Heading[]);
  await relief.open(page);
  let view = firstLook(false);
  for (let i = 0; i < 3; i++) {
    view = tiltBy(view, TILT_STEP);
    await page.keyboard.press('Shift+ArrowUp');
  }
  const { path } = relief;
  const way = path.slice(1).flatMap((to, step) =>
    Array.from({ length: 10 }, (_, i) => {
      const from = path[step] ?? to;
      const between = to.map((c, axis) => (from[axis] ?? 0) + (c - (from[axis] ?? 0)) * (i / 10));
      return relief.placeOf(between, view);
    }),
  );
  const ends = [path[0] ?? [], path.at(-1) ?? []].map((at) => relief.placeOf(at, view));
  const places = way.filter(
    (place) =>
      // Pip stands at one end now and at the other then.
      ends.every((end) => Math.hypot(end.x - place.x, end.y - place.y) > 60) &&
      // Nothing of the other kind is near.
      way.every(
        ({ x, y, hidden }) => hidden === place.hidden || Math.hypot(x - place.x, y - place.y) > NEAR_PX,
      ),
  );
  const scrubber = page.locator('.scrub input');
  await scrubber.press('End');
  await atRest(page);
  const walked = await squaresAt(page, places, 11);
  await scrubber.press('Home');
  await atRest(page);
  const unwalked = await squaresAt(page, places, 11);
  const drawn = places.map(({ hidden }, i) => ({
    hidden,
    by: mostChange(walked[i] ?? [], unwalked[i] ?? []),
  }));
  const hidden = drawn.filter((place) => place.hidden).map(({ by }) => by);
  const open = drawn.filter((place) => !place.hidden).map(({ by }) => by);
  expect(hidden.length).toBeGreaterThan(4);
  expect(open.length).toBeGreaterThan(1);
  // White with an ink edge on any ground; behind the hill no more than a ghost of it.
  expect(Math.min(...open)).toBeGreaterThan(180);
  expect(Math.max(...hidden)).toBeLessThan(110);
});

function mostChange(a: Picture, b: Picture): number {
  return Math.max(0, ...a.map((color, i) => distance(color, b[i] ?? color)));
}
