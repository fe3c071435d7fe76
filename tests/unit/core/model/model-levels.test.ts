/**
 * Levels whose field is a model's loss, as files that name their data: each is read through the door, proved whole, and
 * walked from a replay's code. They stand outside the playing order.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runBot } from '../../../../src/core/hunt/bots/bot';
import { randoBot } from '../../../../src/core/hunt/bots/rando-bot';
import { actionsOf, performAll } from '../../../../src/core/hunt/hunt';
import { checkCertificate } from '../../../../src/core/level/check-certificate';
import type { LevelSpec } from '../../../../src/core/level/level-spec';
import { parseLevel } from '../../../../src/core/level/level-spec';
import { lowestLossOf } from '../../../../src/core/level/lowest-loss';
import { measurePar } from '../../../../src/core/level/measure-runs';
import { parseCertificate } from '../../../../src/core/level/parse-certificate';
import { proveLevel } from '../../../../src/core/level/prove-level';
import { resolveLevel } from '../../../../src/core/level/resolve-level';
import { decodeReplay } from '../../../../src/core/replay/replay-code';
import { answer } from '../../../../src/worker/field-requests';
import { threadClock } from '../../../../src/worker/run-in-slices';
import { readLevel } from '../../../../tools/read-level';

const LEVELS = new URL('../../../fixtures/levels/', import.meta.url);
const names = readdirSync(LEVELS).map((file) => file.replace('.json', ''));
const levelOf = (name: string): LevelSpec => readLevel(new URL(`${name}.json`, LEVELS));

test('there is one of each kind', () => {
  const kinds = new Set(names.map((name) => levelOf(name).surface.kind));
  expect([...kinds].sort()).toEqual(['line-fit', 'linear-fit', 'logistic', 'network-slice']);
});

describe.each(names)('%s', (name) => {
  // Par is the bots' matter: it is measured here, so that better bots leave these levels be.
  const file = levelOf(name);
  const level = parseLevel({ ...file, par: measurePar(file) });
  const proof = proveLevel(level);
  if (!proof.ok) throw new Error(proof.reason);

  test('is proved by convexity, or by interval bounds', () => {
    expect(proof.value.surface.kind).toBe(level.surface.kind === 'network-slice' ? 'interval' : 'convex');
    expect(proof.value.winRates.intended).toBeGreaterThanOrEqual(0.9);
  });

  test('is walked again by its witness, to the candy', () => {
    const { code, steps, seed } = proof.value.witness;
    const replay = decodeReplay(code);
    expect(replay.levelId).toBe(level.id);
    const hunt = performAll(resolveLevel(level, seed), replay.actions);
    expect(hunt.stepsTaken).toBe(steps);
    expect(hunt.loss).toBeLessThanOrEqual(level.floor + level.tolerance);
  });

  test('has a certificate that the checker finds right', () => {
    const checked = checkCertificate(level, parseCertificate(JSON.parse(JSON.stringify(proof.value))));
    expect(checked.ok ? '' : checked.reason).toBe('');
  });

  test('has its lowest loss for a floor', () => {
    expect(Math.abs(lowestLossOf(level.surface) - level.floor)).toBeLessThan(1e-6 * level.tolerance);
  });

  test('gives the same walk each time it is read', () => {
    const again = parseLevel({ ...levelOf(name), par: level.par });
    const walk = (spec: LevelSpec) => actionsOf(runBot(resolveLevel(spec, 5), randoBot, 5));
    expect(walk(again)).toEqual(walk(parseLevel(JSON.parse(JSON.stringify(level)))));
    expect(resolveLevel(again, 5).hash).toBe(resolveLevel(level, 5).hash);
  });

  test.each<[string, (spec: LevelSpec) => object]>([
    ['a floor that is 2 % too low', ({ floor }) => ({ floor: 0.98 * floor })],
    ['a floor that is 2 % too high', ({ floor }) => ({ floor: 1.02 * floor })],
    ['half the budget of par', ({ par, budget }) => ({ budget: { ...budget, steps: Math.ceil(par / 2) } })],
    ['a par of one step less', ({ par }) => ({ par: par - 1 })],
  ])('with %s is refused', (_, change) => {
    const mutant = parseLevel({ ...level, ...change(level) });
    expect(proveLevel(mutant).ok).toBe(false);
  });
});

test.each(['penguin-line', 'ruler', 'xor-slice'])(
  '%s is surveyed for the page: minima and a map',
  async (name) => {
    const survey = await answer(
      { type: 'survey', spec: levelOf(name) },
      { clock: threadClock, sliceMs: 10, onProgress: () => {} },
    );
    if (!('map' in survey)) throw new Error('not a survey');
    expect(survey.map?.losses.every(Number.isFinite)).toBe(true);
    expect(survey.proof.minima[0].loss).toBeCloseTo(levelOf(name).floor, 6);
  },
);
