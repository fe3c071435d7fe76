/** Proofs and checks of fields that aren't landforms: a model's, by convexity; classic functions, by bounds or a scan. */
import { describe, expect, test } from 'vitest';
import { buildSurface } from '../../../../src/core/level/build-surface';
import type { LevelCertificate } from '../../../../src/core/level/certificate';
import { lowerTowards } from '../../../../src/core/level/check/places';
import { checkCertificate } from '../../../../src/core/level/check-certificate';
import { generateDrawn } from '../../../../src/core/level/generate/generate-drawn';
import { parseCertificate } from '../../../../src/core/level/parse-certificate';
import { candyOf, proveField } from '../../../../src/core/level/prove-field';
import { ConvexField } from '../../../../src/core/model/convex-field';
import { lowestOf } from '../../../../src/core/model/prove-convex';

describe('a line fit', () => {
  const drawn = generateDrawn({ family: 'line', teaches: 'loss-shape', difficulty: 'easy', seed: 0 });
  if (!drawn.ok) throw new Error(drawn.reason);
  const { spec, certificate } = drawn.value;
  const { surface } = certificate;
  if (surface.kind !== 'convex') throw new Error('a line fit is proved by convexity');
  const checkOf = (tampered: unknown): string => {
    const checked = checkCertificate(spec, parseCertificate(JSON.parse(JSON.stringify(tampered))));
    return checked.ok ? 'held' : checked.reason;
  };
  const withSurface = (change: object): object => ({ ...certificate, surface: { ...surface, ...change } });

  test('is proved by convexity, and its certificate holds', () => {
    expect(certificate.candy.bound).toEqual({ kind: 'none-lower', error: surface.error });
    expect(checkOf(certificate)).toBe('held');
  });

  test('can’t be more certain, more convex or elsewhere than it is', () => {
    expect(checkOf(withSurface({ error: surface.error + 1 }))).toBe('the bound isn’t the proof’s error');
    expect(checkOf(withSurface({ convexity: 4 * surface.convexity + 1 }))).toMatch(
      /^the convexity around the minimum is less/,
    );
    const [{ at, loss, onWall }] = surface.minima;
    const moved = [{ at: at.map((x) => x + 0.01), loss, onWall }] as const;
    expect(checkOf(withSurface({ minima: moved }))).toMatch(/isn't the minimum in its place/);
  });
});

describe('a line fit whose loss has kinks, where descents get stuck', () => {
  const rows = [
    [0, 3.1],
    [1, 9.4],
    [2, 5.2],
    [4, 2.8],
    [5, 17.9],
    [7, 8.1],
    [9, 12.6],
  ];
  const surface = buildSurface({
    kind: 'line-fit',
    data: { source: 'rows', name: 'few', columns: ['x', 'y'], rows },
    miss: { kind: 'absolute' },
    pivot: 'mean',
    slope: [-2, 4],
    intercept: [-2, 15],
  });
  if (!(surface instanceof ConvexField)) throw new Error('a line fit is convex');
  const [{ at }] = lowestOf(surface).minima;

  test('from every other place a little step towards its minimum leads lower, from the minimum none does', () => {
    for (let x = -9; x <= 9; x += 3)
      for (let y = -9; y <= 9; y += 3) expect(lowerTowards(surface, [x, y], [at])).toBe(true);
    expect(
      lowerTowards(surface, at, [
        [0, 0],
        [9, -9],
      ]),
    ).toBe(false);
  });

  test('drawn ones hold their certificates', () => {
    for (let seed = 0; seed < 6; seed++) {
      const drawn = generateDrawn({ family: 'line', teaches: 'loss-shape', difficulty: 'hard', seed });
      if (!drawn.ok) throw new Error(drawn.reason);
      expect(checkCertificate(drawn.value.spec, drawn.value.certificate)).toMatchObject({ ok: true });
    }
  });
});

describe('classic functions', () => {
  const prove = (name: 'himmelblau' | 'ackley' | 'booth', tolerance: number) => {
    const surface = buildSurface({ kind: 'classic', name, offset: 0 });
    return proveField({ floor: 0, tolerance }, surface);
  };

  test('Himmelblau’s four minima are all candy, proved', () => {
    const proof = prove('himmelblau', 0.5);
    if (!proof.ok) throw new Error(proof.reason);
    expect(proof.value.kind).toBe('interval');
    const candy: LevelCertificate['candy'] = candyOf(proof.value);
    expect(candy.places.length).toBe(4);
    expect(candy.bound.kind).toBe('above-elsewhere');
  });

  test('Ackley’s candy is sampled, and never called proved', () => {
    const proof = prove('ackley', 0.5);
    if (!proof.ok) throw new Error(proof.reason);
    expect(proof.value.kind).toBe('sampled');
    expect(candyOf(proof.value).bound).toEqual({ kind: 'sampled' });
  });

  test('a claim that is false is refused, not handed to a scan', () => {
    const proof = prove('booth', 1);
    expect(proof.ok).toBe(true);
    const surface = buildSurface({ kind: 'classic', name: 'booth', offset: 3 });
    expect(proveField({ floor: 0, tolerance: 1 }, surface)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^the global minimum must be at the floor 0 but is 3/),
    });
  });
});
