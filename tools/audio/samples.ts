/**
 * Sample buffers: making, mixing and trimming them.
 * Method: mono Float32Array in -1..1 at one fixed rate; a unit of time is always named (Ms or S).
 * Limits: no resampling; everything is made at the rate it is written at.
 */

/** 44.1 kHz: what most devices play, so browsers need not resample the effects. */
export const SAMPLE_RATE_HZ = 44_100;

export type Samples = Float32Array<ArrayBuffer>;

export function sampleCount(durationMs: number, rateHz: number = SAMPLE_RATE_HZ): number {
  if (!Number.isFinite(durationMs) || durationMs < 0) throw new RangeError(`durationMs: ${durationMs}`);
  return Math.round((durationMs / 1000) * rateHz);
}

export function silence(durationMs: number): Samples {
  return new Float32Array(sampleCount(durationMs));
}

/** x[n] = valueAt(n / rate). */
export function fill(durationMs: number, valueAt: (timeS: number) => number): Samples {
  return silence(durationMs).map((_, index) => valueAt(index / SAMPLE_RATE_HZ));
}

/** Adds a source into a target, in place; what would fall past the target's end is dropped. */
export function mixInto(target: Samples, source: Samples, atMs: number, gain = 1): void {
  const offset = sampleCount(atMs);
  const count = Math.min(source.length, target.length - offset);
  for (let i = 0; i < count; i++) target[offset + i] = (target[offset + i] ?? 0) + gain * (source[i] ?? 0);
}

export interface Layer {
  readonly sound: Samples;
  readonly atMs: number;
  readonly gain: number;
}

export function layers(durationMs: number, parts: readonly Layer[]): Samples {
  const mix = silence(durationMs);
  for (const part of parts) mixInto(mix, part.sound, part.atMs, part.gain);
  return mix;
}

export function scaled(samples: Samples, gain: number): Samples {
  return samples.map((value) => value * gain);
}

export function shaped(samples: Samples, gainAt: (timeS: number) => number): Samples {
  return samples.map((value, index) => value * gainAt(index / SAMPLE_RATE_HZ));
}
