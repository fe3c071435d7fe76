/** Levels and certificates that are wrong in one thing, each refused with a reason that names it. */
import { describe, expect, test } from 'vitest';
import type { LevelCertificate } from '../../../../src/core/level/certificate';
import { checkCertificate } from '../../../../src/core/level/check-certificate';
import { type LevelSpec, parseLevel, type Teaches } from '../../../../src/core/level/level-spec';
import { proveLevel } from '../../../../src/core/level/prove-level';
import { TEACHES } from '../../../../src/core/level/teachable';
import type { Minimum } from '../../../../src/core/surface/critical-points';
import { handMadeLevel, handMadeNames } from '../../../fixtures/hand-made-levels';
import { restartsLevel, walledLevel } from '../../../fixtures/teaching-levels';

const reasonOf = (spec: LevelSpec): string => {
  const proof = proveLevel(spec);
  return proof.ok ? 'held' : proof.reason;
};

function certificateOf(spec: LevelSpec): LevelCertificate {
  const proof = proveLevel(spec);
  if (!proof.ok) throw new Error(proof.reason);
  return proof.value;
}

const checkOf = (spec: LevelSpec, certificate: LevelCertificate): string => {
  const checked = checkCertificate(spec, certificate);
  return checked.ok ? 'held' : checked.reason;
};

/** The certificate with other minima, and the candy where the first of them is. */
function withMinima(certificate: LevelCertificate, minima: readonly Minimum[]): LevelCertificate {
  const [first, ...others] = minima;
  if (first === undefined) throw new Error('a field needs a minimum');
  const { surface, candy } = certificate;
  if (surface.kind !== 'interval') throw new Error('this field is proved by intervals');
  return {
    ...certificate,
    surface: { ...surface, minima: [first, ...others] },
    candy: { ...candy, places: [first.at], loss: first.loss },
  };
}

describe('where the candy is', () => {
  const certificate = certificateOf(restartsLevel);
  const [candy, second, third] = certificate.surface.minima;
  if (second === undefined || third === undefined) throw new Error('the level has three hollows');
  expect(checkOf(restartsLevel, certificate)).toBe('held');

  test('the second-best minimum at the floor', () => {
    const { surface } = restartsLevel;
    const lowered = { ...surface, offset: surface.offset - second.loss };
    expect(reasonOf({ ...restartsLevel, surface: lowered })).toMatch(
      /^the global minimum must be at the floor 0 but is -12\.\d+ above it; the offset \S+ should be \S+$/,
    );
  });

  test('the second-best minimum marked as the candy', () => {
    expect(checkOf(restartsLevel, withMinima(certificate, [second, third]))).toMatch(
      /^the candy at \(-3\.\d+, -3\.\d+\) isn't at the floor 0$/,
    );
  });

  test('the second-best minimum marked as the candy, and the floor raised to it', () => {
    const raised = { ...restartsLevel, floor: second.loss };
    expect(reasonOf(raised)).toMatch(
      /^the global minimum must be at the floor 12\.\d+ but is -12\.\d+ above it/,
    );
  });

  test('the candy shifted by 0.01', () => {
    const at = candy.at.map((x, i) => (i === 0 ? x + 0.01 : x));
    expect(checkOf(restartsLevel, withMinima(certificate, [{ ...candy, at }, second, third]))).toMatch(
      /^the loss at the minimum \(4\.7\d+, 3\.7\d+\) is|is no minimum: it is lower at/,
    );
    const loss = candy.loss + 0.5 * 4 * 0.01 * 0.01;
    expect(checkOf(restartsLevel, withMinima(certificate, [{ ...candy, at, loss }, second, third]))).not.toBe(
      'held',
    );
  });

  test('another hollow all but as low', () => {
    const bumps = restartsLevel.surface.bumps.map((bump) =>
      bump.center[0] === -4 ? { ...bump, depth: 22.4 } : bump,
    );
    const surface = { ...restartsLevel.surface, bumps };
    const offset = Number(
      /should be (\S+)$/.exec(reasonOf({ ...restartsLevel, surface }))?.[1] ?? surface.offset,
    );
    expect(reasonOf({ ...restartsLevel, surface: { ...surface, offset } })).toMatch(
      /^near tie: the minimum at .* it must be at least twice the tolerance/,
    );
  });

  test('a minimum on a wall left out', () => {
    const walled = certificateOf(walledLevel);
    expect(checkOf(walledLevel, walled)).toBe('held');
    const onWall = walled.surface.minima.filter((minimum) => minimum.onWall);
    expect(onWall.length).toBe(1);
    const left = walled.surface.minima.filter((minimum) => !minimum.onWall);
    expect(checkOf(walledLevel, withMinima(walled, left))).toMatch(
      /^a search found a minimum at \(10, -4\.\d+\) that isn't listed$/,
    );
  });
});

describe('the budget halved', () => {
  const limited = handMadeNames.map(handMadeLevel).filter(({ budget }) => budget.steps !== null);
  const halved = (spec: LevelSpec): LevelSpec =>
    parseLevel({ ...spec, budget: { ...spec.budget, steps: Math.floor((spec.budget.steps ?? 0) / 2) } });

  test.each(limited.map((spec) => [spec.id, spec] as const))(
    '%s: its certificate is of another level',
    (_, spec) => {
      expect(checkOf(halved(spec), certificateOf(spec))).toMatch(/^the certificate is of another version of/);
    },
  );

  const tight = limited.filter(({ budget, par }) => (budget.steps ?? 0) < 2.8 * par);
  test.each([...tight, restartsLevel].map((spec) => [spec.id, spec] as const))(
    '%s can’t be proved',
    (_, spec) => {
      expect(reasonOf(halved(spec))).toMatch(
        /bot must win 90 % of 200 runs, but lost \d+ of|^a budget of \d+ steps leaves no room for a wrong turn/,
      );
    },
  );
});

describe('a false claim of what is taught', () => {
  /** A round bowl with an arrow: it teaches the loss and the gradient, and nothing else. */
  const plain: LevelSpec = {
    ...restartsLevel,
    teaches: [],
    tolerance: 0.6,
    budget: { steps: 30, toeTaps: 0 },
    start: { center: [-6, -6.5], radius: 0.8 },
    surface: {
      ...restartsLevel.surface,
      bowl: { center: [3.5, 0.5], curvatures: [1, 1.1], angleDegrees: 20 },
      bumps: [],
      offset: 0,
    },
    par: 11,
  };
  const { jumpTo: _, ...walked } = plain;
  const par = Number(/median is (\d+) steps/.exec(reasonOf(walked as LevelSpec))?.[1] ?? plain.par);
  const level = { ...walked, par } as LevelSpec;
  const isFalse = TEACHES.filter((teaches) => teaches !== 'loss' && teaches !== 'gradient');

  test('the bowl itself holds', () => {
    expect(reasonOf({ ...level, teaches: ['loss', 'gradient'] })).toBe('held');
  });

  test.each(isFalse)('%s on a round bowl', (teaches: Teaches) => {
    expect(reasonOf({ ...level, teaches: [teaches] })).toMatch(
      new RegExp(`^the level doesn't teach ${teaches}: `),
    );
  });

  test('gradient where no slope can be felt', () => {
    const bowl = handMadeLevel('warmer-colder/first-bowl');
    expect(reasonOf({ ...bowl, teaches: ['gradient'] })).toBe(
      "the level doesn't teach gradient: the slope can’t be felt: there is no arrow and too few toe-taps",
    );
  });
});
