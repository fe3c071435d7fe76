/** Proofs and checks of fields that aren't landforms: a model's, by convexity; classic functions, by bounds or a scan. */
import { describe, expect, test } from 'vitest';
import { buildSurface } from '../../../../src/core/level/build-surface';
import type { LevelCertificate } from '../../../../src/core/level/certificate';
import { checkCertificate } from '../../../../src/core/level/check-certificate';
import { generateDrawn } from '../../../../src/core/level/generate/generate-drawn';
import { parseCertificate } from '../../../../src/core/level/parse-certificate';
import { candyOf, proveField } from '../../../../src/core/level/prove-field';

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
