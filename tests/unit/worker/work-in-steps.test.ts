/**
 * Where no worker can start, the page does the worker's work itself, a step at a time: so no step may be long. A clock would
 * tell more of the machine than of the code; what is counted instead is how often a step asks a field for its loss.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawSteps } from '../../../src/core/level/generate/generate-drawn';
import { type Difficulty, generateSteps } from '../../../src/core/level/generate-level';
import { type DrawRequest, parseDrawnId } from '../../../src/core/level/generated-id';
import type { LevelSpec } from '../../../src/core/level/level-spec';
import { ModelField } from '../../../src/core/model/model-field';
import { ClassicSurface } from '../../../src/core/surface/classic/classic-surface';
import { LandformBounds } from '../../../src/core/surface/landform-bounds';
import { LandformSurface } from '../../../src/core/surface/landform-surface';
import { surveySteps } from '../../../src/worker/field-requests';
import { readLevel } from '../../../tools/read-level';
import { bowlLevel } from '../../fixtures/levels';

/** The field was asked so often since the last step. */
let asked = 0;
const restore: (() => void)[] = [];

/** Counts the calls of a method; `weight` is what one costs in losses. */
function count<T extends object, K extends keyof T & string>(prototype: T, name: K, weight = 1): void {
  const method: unknown = prototype[name];
  if (typeof method !== 'function') throw new Error(`${name} is no method`);
  Object.defineProperty(prototype, name, {
    configurable: true,
    writable: true,
    value(...args: unknown[]) {
      asked += weight;
      return method.apply(this, args);
    },
  });
  restore.push(() =>
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value: method }),
  );
}

beforeAll(() => {
  for (const { prototype } of [LandformSurface, ClassicSurface, ModelField]) {
    count(prototype, 'loss');
    count(prototype, 'lossAndGradient');
  }
  count(LandformBounds.prototype, 'over', 5);
});
afterAll(() => {
  for (const undo of restore) undo();
});

/** What the dearest step asks, and how many steps there are. */
function measure(steps: Generator<unknown, unknown, void>): {
  readonly most: number;
  readonly steps: number;
} {
  let most = 0;
  let n = 0;
  for (let done = false; !done; n++) {
    asked = 0;
    done = steps.next().done === true;
    most = Math.max(most, asked);
  }
  return { most, steps: n };
}

/** One descent may take 20,000 moves of two losses each; nothing else comes near. On landforms that is some 8 ms. */
const MOST_ASKED = 45_000;
/** Every bot's 200 runs are as many steps at least. */
const LEAST_STEPS = 600;

describe('a step of what a page without a worker does is short', () => {
  test.each<[Difficulty, number]>([
    ['easy', 1],
    ['medium', 2],
    ['hard', 7],
  ])('of a level of the first generator: %s %i', (difficulty, seed) => {
    const { most, steps } = measure(generateSteps(difficulty, seed));
    expect(most).toBeLessThan(MOST_ASKED / 10);
    expect(steps).toBeGreaterThan(LEAST_STEPS);
  });

  test.each([
    'gen4-hollows-local-minimum-medium-1',
    'gen4-ridge-ridge-hard-1',
    'gen4-ravine-gradient-is-local-hard-1',
    'gen4-rope-restarts-medium-1',
    'gen4-saddle-saddle-medium-1',
    'gen4-bowl-learning-rate-hard-1',
    'gen4-line-overfit-medium-1',
    'gen4-line-loss-shape-hard-1',
  ])('of %s', (id) => {
    const { most, steps } = measure(drawSteps(requestOf(id)));
    expect(most).toBeLessThan(MOST_ASKED);
    expect(steps).toBeGreaterThan(LEAST_STEPS);
  });

  test('of a survey of landforms', () => {
    const { most, steps } = measure(surveySteps(bowlLevel()));
    expect(most).toBeLessThan(200);
    expect(steps).toBeGreaterThan(30);
  });

  test('of a survey of a network’s slice, whose losses are dear', () => {
    const slice = readFixture('xor-slice');
    const { most, steps } = measure(surveySteps(slice));
    expect(most).toBeLessThan(300);
    expect(steps).toBeGreaterThan(160);
  });

  test('of a survey of a convex model of hundreds of rows', () => {
    const { most, steps } = measure(surveySteps(readFixture('which-penguin')));
    expect(most).toBeLessThan(130);
    expect(steps).toBeGreaterThan(140);
  });
});

function requestOf(id: string): DrawRequest {
  const request = parseDrawnId(id);
  if (request === null) throw new Error(`${id} names no drawn level`);
  return request;
}

function readFixture(name: string): LevelSpec {
  return readLevel(new URL(`../../fixtures/levels/${name}.json`, import.meta.url));
}
