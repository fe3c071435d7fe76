/**
 * Envelopes: how loud a sound is over time, as functions of seconds that return 0..1.
 * Method: raised-cosine ramps, because their slope is 0 at both ends and so they never click;
 * exponential decays, because struck things lose a fixed share of energy per unit of time.
 */
import { type Samples, sampleCount } from './samples';

export type Envelope = (timeS: number) => number;

/** 0 → 1 as x goes 0 → 1, flat at both ends: (1 - cos πx) / 2. */
export function smoothRamp(x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return (1 - Math.cos(Math.PI * x)) / 2;
}

/** Something hit: a short rise, then exp(-t / decay). decayMs is the time to fall to 1/e (-8.7 dB). */
export function struck(attackMs: number, decayMs: number): Envelope {
  return (timeS) => {
    const timeMs = timeS * 1000;
    return timeMs < attackMs ? smoothRamp(timeMs / attackMs) : Math.exp(-(timeMs - attackMs) / decayMs);
  };
}

/** Something blown or brushed: rise, hold, fall. */
export function swell(riseMs: number, holdMs: number, fallMs: number): Envelope {
  return (timeS) => {
    const timeMs = timeS * 1000;
    return smoothRamp(timeMs / riseMs) * (1 - smoothRamp((timeMs - riseMs - holdMs) / fallMs));
  };
}

/** Brings both ends of a sound to exactly 0. */
export function fadeEdges(samples: Samples, fadeInMs: number, fadeOutMs: number): Samples {
  const inCount = Math.max(1, sampleCount(fadeInMs));
  const outCount = Math.max(1, sampleCount(fadeOutMs));
  const last = samples.length - 1;
  return samples.map((value, i) => value * smoothRamp(i / inCount) * smoothRamp((last - i) / outCount));
}
