/**
 * The effects, listened to by numbers: level, edges, loudness, and that the ear hears what the game says.
 * Reads the synthesized samples, so it needs no decoder.
 */
import { describe, expect, it } from 'vitest';
import { EFFECTS, effect, NORMAL_LOUDNESS_DB } from '../../../tools/audio/effects-table';
import { dominantFrequencyHz, largestStep, loudnessDb, mean, peak } from '../../../tools/audio/measure';
import { INTERVALS_SEMITONES, noteHz, ROOT_NOTE } from '../../../tools/audio/pitch';
import { SAMPLE_RATE_HZ, type Samples } from '../../../tools/audio/samples';

const sounds = new Map<string, Samples>(EFFECTS.map((spec) => [spec.name, effect(spec)]));

function sound(name: string): Samples {
  const samples = sounds.get(name);
  if (samples === undefined) throw new Error(`no sound is named ${name}`);
  return samples;
}

/** Semitones from a sound's first note to its last, as measured. */
function intervalSemitones(
  name: string,
  firstMs: readonly [number, number],
  lastMs: readonly [number, number],
) {
  const samples = sound(name);
  return 12 * Math.log2(dominantFrequencyHz(samples, ...lastMs) / dominantFrequencyHz(samples, ...firstMs));
}

const FIRST_NOTE_MS = [5, 90] as const;
const SECOND_NOTE_MS = [150, 280] as const;

describe('every effect', () => {
  it.each([...sounds.keys()])('%s stays under -1 dBFS and finite', (name) => {
    expect(sound(name).every(Number.isFinite)).toBe(true);
    expect(peak(sound(name))).toBeLessThanOrEqual(10 ** (-1 / 20));
  });

  it.each([...sounds.keys()])('%s has no offset', (name) => {
    expect(Math.abs(mean(sound(name)))).toBeLessThan(0.001);
  });

  it.each([...sounds.keys()])('%s starts and ends at 0, without a click', (name) => {
    const samples = sound(name);
    expect(Math.abs(samples.at(0) ?? 1)).toBeLessThan(1e-4);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(1e-4);
    const edge = Math.round(SAMPLE_RATE_HZ * 0.0005);
    expect(largestStep(samples.slice(0, edge))).toBeLessThan(0.05);
    expect(largestStep(samples.slice(-edge))).toBeLessThan(0.001);
  });

  it.each(EFFECTS.map(({ name, loudnessDb: declaredDb }) => [name, declaredDb] as const))(
    '%s is as loud as the table says (%d dB)',
    (name, declaredDb) => expect(loudnessDb(sound(name))).toBeCloseTo(declaredDb, 1),
  );

  it('is within 6 dB of the others, unless declared quieter', () => {
    const normalDb = EFFECTS.filter(({ quiet }) => !quiet).map(({ name }) => loudnessDb(sound(name)));
    expect(Math.max(...normalDb) - Math.min(...normalDb)).toBeLessThan(6);
    const quietNames = EFFECTS.filter(({ quiet }) => quiet).map(({ name }) => name);
    const others = quietNames.filter((name) => !name.startsWith('slope-'));
    expect(others.sort()).toEqual(['footprints', 'grass', 'press', 'same', 'tap-colder', 'tap-warmer']);
    for (const name of quietNames) expect(loudnessDb(sound(name))).toBeLessThan(NORMAL_LOUDNESS_DB);
  });

  it('comes out the same each time', () => {
    for (const spec of EFFECTS) expect(effect(spec)).toEqual(sound(spec.name));
  });
});

describe('the earcon of a step', () => {
  it('has a scale that is its own mirror, so warmer and colder are equal intervals', () => {
    const octave = 12;
    const upward = new Set(INTERVALS_SEMITONES.map((interval) => interval % octave));
    const downward = new Set(INTERVALS_SEMITONES.map((interval) => (octave - interval) % octave));
    expect(downward).toEqual(upward);
  });

  it.each(INTERVALS_SEMITONES.map((semitones, i) => [i + 1, semitones]))(
    'warmer-%d rises and colder-%d falls by the same interval',
    (size) => {
      const semitones = INTERVALS_SEMITONES[size - 1];
      expect(intervalSemitones(`warmer-${size}`, FIRST_NOTE_MS, SECOND_NOTE_MS)).toBeCloseTo(
        semitones ?? 0,
        0,
      );
      expect(intervalSemitones(`colder-${size}`, FIRST_NOTE_MS, SECOND_NOTE_MS)).toBeCloseTo(
        -(semitones ?? 0),
        0,
      );
    },
  );

  it('starts from the common root', () => {
    for (const direction of ['warmer', 'colder']) {
      for (let size = 1; size <= 5; size++) {
        const firstHz = dominantFrequencyHz(sound(`${direction}-${size}`), ...FIRST_NOTE_MS);
        expect(Math.abs(12 * Math.log2(firstHz / noteHz(ROOT_NOTE)))).toBeLessThan(0.3);
      }
    }
  });

  it('grows with the size of the change', () => {
    for (const [direction, sign] of [
      ['warmer', 1],
      ['colder', -1],
    ] as const) {
      const intervals = [1, 2, 3, 4, 5].map((size) => {
        return sign * intervalSemitones(`${direction}-${size}`, FIRST_NOTE_MS, SECOND_NOTE_MS);
      });
      expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
      expect(new Set(intervals).size).toBe(5);
      expect(Math.min(...intervals)).toBeGreaterThan(1);
    }
  });

  it('neither rises nor falls when nothing changed', () => {
    expect(Math.abs(intervalSemitones('same', [0, 50], [30, 80]))).toBeLessThan(0.5);
  });
});

describe('other sounds that carry a direction', () => {
  it('a toe-tap rises when warmer and falls when colder', () => {
    expect(intervalSemitones('tap-warmer', [5, 70], [110, 190])).toBeGreaterThan(1);
    expect(intervalSemitones('tap-colder', [5, 70], [110, 190])).toBeLessThan(-1);
  });

  it('the candy and the light rise, the sock falls', () => {
    expect(intervalSemitones('candy', [0, 80], [380, 500])).toBeGreaterThan(6);
    expect(intervalSemitones('light', [50, 300], [1200, 1500])).toBeGreaterThan(6);
    expect(intervalSemitones('sock', [30, 200], [900, 1150])).toBeLessThan(-2);
  });
});

it('a slope’s pulse is dull to the south and bright to the north', () => {
  /** How much the samples change from one to the next: more for brighter sounds. */
  const brightness = (name: string): number => {
    const samples = sound(name);
    let change = 0;
    let power = 0;
    for (let i = 1; i < samples.length; i++) {
      change += ((samples[i] ?? 0) - (samples[i - 1] ?? 0)) ** 2;
      power += (samples[i] ?? 0) ** 2;
    }
    return Math.sqrt(change / power);
  };
  expect(brightness('slope-level')).toBeGreaterThan(1.15 * brightness('slope-south'));
  expect(brightness('slope-north')).toBeGreaterThan(1.15 * brightness('slope-level'));
});
