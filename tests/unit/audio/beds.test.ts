/** The two beds: quiet, seamless, of one length, and the light brighter than the dark. */
import { describe, expect, it } from 'vitest';
import { BED_LOOP_S, BED_RATE_HZ, BEDS, bed } from '../../../tools/audio/beds';
import { NORMAL_LOUDNESS_DB } from '../../../tools/audio/effects-table';
import { largestStep, loudnessDb, mean, peak, rms } from '../../../tools/audio/measure';
import type { Samples } from '../../../tools/audio/samples';

const loops = new Map<string, Samples>(BEDS.map((spec) => [spec.name, bed(spec)]));

function loop(name: string): Samples {
  const samples = loops.get(name);
  if (samples === undefined) throw new Error(`no bed is named ${name}`);
  return samples;
}

/** Share of change from sample to sample: grows with brightness. */
function brightness(samples: Samples): number {
  const steps = samples.map((value, i) => value - (samples[i - 1] ?? value));
  return rms(steps) / rms(samples);
}

describe.each([...loops.keys()])('%s', (name) => {
  it('has the length of the others, no offset and plenty of headroom', () => {
    expect(loop(name).length).toBe(BED_LOOP_S * BED_RATE_HZ);
    expect(Math.abs(mean(loop(name)))).toBeLessThan(1e-4);
    expect(peak(loop(name))).toBeLessThanOrEqual(0.5);
  });

  it('lies at least 6 dB under the effects', () => {
    expect(loudnessDb(loop(name), BED_RATE_HZ, BED_LOOP_S * 1000)).toBeLessThan(NORMAL_LOUDNESS_DB - 6);
  });

  it('runs from its end into its beginning without a step', () => {
    const samples = loop(name);
    const seam = Math.abs((samples.at(0) ?? 1) - (samples.at(-1) ?? -1));
    expect(seam).toBeLessThan(0.25 * largestStep(samples));
  });
});

describe('the light', () => {
  it('is brighter than the dark', () => {
    expect(brightness(loop('light-bed'))).toBeGreaterThan(1.5 * brightness(loop('dark-bed')));
  });
});

describe('a bed', () => {
  it('comes out the same each time', () => {
    const [spec] = BEDS;
    expect(spec).toBeDefined();
    if (spec !== undefined) expect(bed(spec)).toEqual(loop(spec.name));
  });
});
