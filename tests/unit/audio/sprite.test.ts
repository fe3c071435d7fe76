/**
 * The files as they lie in assets/audio: the map names the table's sounds, spans fit, sizes keep the budget.
 * Doesn't decode: players' and builders' machines have no decoder.
 */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BEDS } from '../../../tools/audio/beds';
import { EFFECTS, effect } from '../../../tools/audio/effects-table';
import { SAMPLE_RATE_HZ } from '../../../tools/audio/samples';
import { GAP_MS, spriteSheet } from '../../../tools/audio/sprite';

const folder = fileURLToPath(new URL('../../../assets/audio/', import.meta.url));
const KILOBYTE = 1000;

const sounds = EFFECTS.map((spec) => ({ name: spec.name, sound: effect(spec) }));
const sheet = spriteSheet(sounds);

describe('effects.json', () => {
  const written: unknown = JSON.parse(readFileSync(`${folder}effects.json`, 'utf8'));

  it('is the map of the sheet that the table makes', () => {
    expect(written).toEqual({ sprite: sheet.spans });
    expect(Object.keys(sheet.spans)).toEqual(EFFECTS.map(({ name }) => name));
  });

  it('has spans that neither overlap nor touch', () => {
    const spans = Object.values(sheet.spans).sort(([a], [b]) => a - b);
    let endMs = 0;
    for (const [startMs, durationMs] of spans) {
      expect(startMs - endMs).toBeGreaterThan(GAP_MS / 2);
      expect(durationMs).toBeGreaterThan(0);
      endMs = startMs + durationMs;
    }
    expect(endMs).toBeLessThan((sheet.samples.length / SAMPLE_RATE_HZ) * 1000);
  });

  it('refuses two sounds of one name', () => {
    const [first] = sounds;
    expect(first).toBeDefined();
    expect(() => spriteSheet(first === undefined ? [] : [first, first])).toThrow(RangeError);
  });
});

describe('size', () => {
  const budgets = [
    ['effects.mp3', 60 * KILOBYTE] as const,
    ...BEDS.flatMap(({ name }) => [
      [`${name}.mp3`, 70 * KILOBYTE] as const,
      [`${name}.webm`, 70 * KILOBYTE] as const,
    ]),
  ];

  it.each(budgets)('%s is at most %d bytes', (file, bytes) => {
    const { size } = statSync(folder + file);
    expect(size).toBeGreaterThan(10 * KILOBYTE);
    expect(size).toBeLessThanOrEqual(bytes);
  });
});
