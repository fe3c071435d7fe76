/**
 * Listening by numbers: peak, mean, loudness, onset, dominant pitch.
 * Method: loudness is the loudest 200 ms of K-weighted power (about what the ear adds up over, so that a tap
 * counts as quieter than a note of the same height); pitch is the strongest of a fine grid of Goertzel bins.
 * Source: ITU-R BS.1770-4 for the weighting and its -0.691 dB offset. Limits: no gating; not a certified meter.
 */
import { kWeighted } from './filters';
import { SAMPLE_RATE_HZ, type Samples, sampleCount } from './samples';

export const LOUDNESS_WINDOW_MS = 200;

export function decibels(amplitude: number): number {
  return 20 * Math.log10(Math.max(amplitude, 1e-9));
}

export function peak(samples: Samples): number {
  return samples.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

export function mean(samples: Samples): number {
  return samples.length === 0 ? 0 : samples.reduce((sum, value) => sum + value, 0) / samples.length;
}

export function rms(samples: Samples): number {
  if (samples.length === 0) return 0;
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}

/** Largest jump between neighbouring samples: a click shows here. */
export function largestStep(samples: Samples): number {
  let largest = 0;
  for (let i = 1; i < samples.length; i++) {
    largest = Math.max(largest, Math.abs((samples[i] ?? 0) - (samples[i - 1] ?? 0)));
  }
  return largest;
}

/** Loudest window, dB K-weighted; a sound shorter than the window counts as followed by silence. */
export function loudnessDb(samples: Samples, rateHz = SAMPLE_RATE_HZ, windowMs = LOUDNESS_WINDOW_MS): number {
  const weighted = kWeighted(samples, rateHz);
  const window = sampleCount(windowMs, rateHz);
  let power = 0;
  let loudest = 0;
  weighted.forEach((value, i) => {
    const leaving = i >= window ? (weighted[i - window] ?? 0) : 0;
    power += value * value - leaving * leaving;
    loudest = Math.max(loudest, power);
  });
  return -0.691 + 10 * Math.log10(Math.max(loudest / window, 1e-18));
}

/** When the sound first reaches a share of its own peak. */
export function onsetMs(samples: Samples, shareOfPeak = 0.1): number {
  const threshold = peak(samples) * shareOfPeak;
  const index = samples.findIndex((value) => Math.abs(value) >= threshold);
  return (index / SAMPLE_RATE_HZ) * 1000;
}

/** Power at one frequency (Goertzel), with a Hann window against leakage. */
function powerAt(samples: Samples, frequencyHz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * frequencyHz) / SAMPLE_RATE_HZ);
  let s1 = 0;
  let s2 = 0;
  samples.forEach((value, i) => {
    const hann = (1 - Math.cos((2 * Math.PI * i) / samples.length)) / 2;
    const s0 = value * hann + coefficient * s1 - s2;
    s2 = s1;
    s1 = s0;
  });
  return s1 * s1 + s2 * s2 - coefficient * s1 * s2;
}

/** The strongest pitch between two times, on a grid of a quarter semitone from 150 Hz to 2.4 kHz. */
export function dominantFrequencyHz(samples: Samples, fromMs: number, toMs: number): number {
  const part = samples.slice(sampleCount(fromMs), sampleCount(toMs));
  const gridSteps = 4 * 48;
  let bestHz = 0;
  let bestPower = -1;
  for (let step = 0; step <= gridSteps; step++) {
    const frequencyHz = 150 * 2 ** (step / 48);
    const power = powerAt(part, frequencyHz);
    if (power > bestPower) {
      bestPower = power;
      bestHz = frequencyHz;
    }
  }
  return bestHz;
}
