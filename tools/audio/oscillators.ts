/**
 * Sources of sound: sums of sine partials, and seeded noise.
 * Method: additive synthesis (phase is summed sample by sample, so glides don't click, and partials above
 * the audible limit are left out, so nothing aliases); noise from mulberry32, seeded by the caller.
 * Source: mulberry32 by Tommy Ettinger, public domain.
 */
import { type Envelope, struck } from './envelopes';
import { SAMPLE_RATE_HZ, type Samples, silence } from './samples';

/** Above this a cheap encoder spends bits that small speakers don't return. */
const PARTIAL_LIMIT_HZ = 14_000;

export interface Partial {
  /** Frequency as a multiple of the fundamental. */
  readonly ratio: number;
  readonly gain: number;
  readonly envelope: Envelope;
}

export type Pitch = (timeS: number) => number;

/** x(t) = Σ_k gain_k · envelope_k(t) · sin(2π · ratio_k · ∫ f dt), f in Hz. */
export function additive(durationMs: number, frequencyHzAt: Pitch, partials: readonly Partial[]): Samples {
  const out = silence(durationMs);
  let phaseTurns = 0;
  for (let i = 0; i < out.length; i++) {
    const timeS = i / SAMPLE_RATE_HZ;
    const frequencyHz = frequencyHzAt(timeS);
    let sum = 0;
    for (const { ratio, gain, envelope } of partials) {
      if (ratio * frequencyHz > PARTIAL_LIMIT_HZ) continue;
      sum += gain * envelope(timeS) * Math.sin(2 * Math.PI * ratio * phaseTurns);
    }
    out[i] = sum;
    phaseTurns += frequencyHz / SAMPLE_RATE_HZ;
  }
  return out;
}

export function steady(frequencyHz: number): Pitch {
  return () => frequencyHz;
}

/** Glides from one pitch to another, evenly in musical pitch, in the given time, then stays. */
export function glide(fromHz: number, toHz: number, durationMs: number): Pitch {
  return (timeS) => fromHz * (toHz / fromHz) ** Math.min(1, (timeS * 1000) / durationMs);
}

/** A struck partial, the commonest kind. */
export function mode(ratio: number, gain: number, attackMs: number, decayMs: number): Partial {
  return { ratio, gain, envelope: struck(attackMs, decayMs) };
}

/** A repeatable source of numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** White noise in -1..1. */
export function noise(durationMs: number, seed: number): Samples {
  const random = seededRandom(seed);
  return silence(durationMs).map(() => 2 * random() - 1);
}
