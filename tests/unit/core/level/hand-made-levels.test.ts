import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildSurface } from '../../../../src/core/level/build-surface';
import { resolveRuns } from '../../../../src/core/level/measure-runs';
import { proveField } from '../../../../src/core/level/prove-field';
import { halfWidthOf, hasSamples } from '../../../../src/core/level/surface-facts';
import { descend } from '../../../../src/core/surface/descend';
import { LandformSurface } from '../../../../src/core/surface/landform-surface';
import { readLevel } from '../../../../tools/read-level';
import { parseLandformLevel } from '../../../fixtures/levels';

const LEVELS = new URL('../../../../levels/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, LEVELS), 'utf8'));
const levelNamed = (name: string) => readLevel(new URL(`${name}.json`, LEVELS));
/** Of those that are walked, with their landforms. */
const walkNamed = (name: string) => parseLandformLevel(read(`${name}.json`));
const FIRST_CHAPTERS = ['warmer-colder', 'feel-the-slope', 'how-big-a-step'];
const order: readonly string[] = Object(read('order.json')).levels;

/** The account of its field; the whole proof, with its bots, is `npm run levels`, which `npm test` runs too. */
function fieldOf(name: string) {
  const spec = levelNamed(name);
  const proof = proveField(spec, buildSurface(spec.surface));
  if (!proof.ok) throw new Error(`${name}: ${proof.reason}`);
  return proof.value;
}

test('the order names every level file once', () => {
  const files = readdirSync(LEVELS, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[/\\].*\.json$/.test(file))
    .map((file) => file.replaceAll('\\', '/').replace(/\.json$/, ''));
  expect([...order].sort()).toEqual(files.sort());
  expect(new Set(order).size).toBe(order.length);
});

describe.each(order)('%s', (name) => {
  test('has its candy where its chapter says, never in the middle', () => {
    const spec = levelNamed(name);
    expect(`${spec.chapter}/${spec.id}`).toBe(name);
    // Until chapter 4 the candy lies at 0, but for what real data leave: from there on "good enough" is for the player to say.
    if (FIRST_CHAPTERS.includes(spec.chapter) && !hasSamples(spec.surface)) expect(spec.floor).toBe(0);
    const { minima } = fieldOf(name);
    const away = Math.hypot(...minima[0].at) / halfWidthOf(spec.surface);
    expect(away).toBeGreaterThan(0.25); // never in the middle
    expect(minima[0].onWall).toBe(false);
  });
});

test('on the first rope five or six steps the right way end in the candy', () => {
  const spec = walkNamed('warmer-colder/first-rope');
  const [candy = 0] = fieldOf('warmer-colder/first-rope').minima[0].at;
  const [start = 0] = spec.start.center;
  const [stride = 0] = spec.strides;
  const radius = Math.sqrt((2 * spec.tolerance) / (spec.surface.bowl.curvatures[0] ?? 1));
  expect(2 * radius).toBeGreaterThan(stride); // so that no step can jump over it
  expect(Math.ceil((Math.abs(candy - start) - radius) / stride)).toBeLessThanOrEqual(6);
  expect(spec.budget.steps).toBeNull();
});

/** Degrees between the downhill arrow and the candy, at each of the starts. */
function arrowsOffCandy(name: string): number[] {
  const spec = walkNamed(name);
  const [cx = 0, cy = 0] = fieldOf(name).minima[0].at;
  const surface = new LandformSurface(spec.surface);
  return resolveRuns(spec)
    .filter(({ turning }) => turning === 0)
    .map(({ start: [x = 0, y = 0] }) => {
      const g = new Float64Array(2);
      surface.lossAndGradient(Float64Array.of(x, y), g);
      const [gx = 0, gy = 0] = g;
      const cosine = (-gx * (cx - x) - gy * (cy - y)) / Math.hypot(gx, gy) / Math.hypot(cx - x, cy - y);
      return (Math.acos(cosine) * 180) / Math.PI;
    });
}

test('in the crooked hollow lower here is not there: the arrow is 40° or more off the candy', () => {
  expect(Math.min(...arrowsOffCandy('feel-the-slope/crooked-hollow'))).toBeGreaterThanOrEqual(40);
});

test('between the two dips, rolling down from the start ends in the sock', () => {
  const name = 'warmer-colder/two-dips';
  const spec = walkNamed(name);
  const { minima } = fieldOf(name);
  const surface = new LandformSurface(spec.surface);
  const [sock = 0] = minima[1]?.at ?? [];
  const loss = surface.loss(Float64Array.from(spec.start.center));
  for (const { start, turning } of resolveRuns(spec).filter(({ turning }) => turning === 0)) {
    expect(turning).toBe(0);
    expect(descend(surface, start)[0]).toBeCloseTo(sock, 4);
  }
  expect(1 - (minima[1]?.loss ?? 0) / loss).toBeLessThan(0.75); // less than sweets recover
});

test('the three hollows hold candy, sweets and a sock', () => {
  const name = 'feel-the-slope/three-hollows';
  const spec = walkNamed(name);
  const { minima } = fieldOf(name);
  expect(minima.length).toBe(3);
  for (const { startLoss } of resolveRuns(spec)) {
    expect(1 - (minima[1]?.loss ?? 0) / startLoss).toBeGreaterThanOrEqual(0.75);
    expect(1 - (minima[2]?.loss ?? 0) / startLoss).toBeLessThan(0.75);
  }
});

test('along the long ravine gradient descent zigzags, and momentum needs at most half its steps', () => {
  const spec = walkNamed('feel-the-slope/long-ravine');
  const [low = 0, high = 0] = spec.surface.bowl.curvatures;
  expect(high / low).toBeGreaterThanOrEqual(20);
  const surface = new LandformSurface(spec.surface);
  /** Steps until the loss is within the tolerance, and how many of them turned back on the one before. */
  const walk = (learningRate: number, momentum: number): { steps: number; flips: number } => {
    const w = Float64Array.from(spec.start.center);
    const g = new Float64Array(2);
    let velocity: [number, number] = [0, 0];
    let [steps, flips] = [0, 0];
    while (surface.lossAndGradient(w, g) > spec.floor + spec.tolerance && steps < 1000) {
      const next: [number, number] = [
        momentum * velocity[0] + (g[0] ?? 0),
        momentum * velocity[1] + (g[1] ?? 0),
      ];
      if (next[0] * velocity[0] + next[1] * velocity[1] < 0) flips += 1;
      velocity = next;
      w[0] = (w[0] ?? 0) - learningRate * velocity[0];
      w[1] = (w[1] ?? 0) - learningRate * velocity[1];
      steps += 1;
    }
    return { steps, flips };
  };
  // The best learning rates for a quadratic (Polyak, 1964).
  const plain = walk(2 / (low + high), 0);
  const root = Math.sqrt(high / low);
  const heavy = walk((2 / (Math.sqrt(low) + Math.sqrt(high))) ** 2, ((root - 1) / (root + 1)) ** 2);
  expect(plain.flips / plain.steps).toBeGreaterThanOrEqual(0.4);
  expect(heavy.steps).toBeLessThanOrEqual(plain.steps / 2);
});
