/**
 * Filters: second-order sections (biquads), and the K-weighting of loudness meters.
 * Method: y[n] = b0·x[n] + b1·x[n-1] + b2·x[n-2] - a1·y[n-1] - a2·y[n-2].
 * Source: R. Bristow-Johnson, Audio EQ Cookbook; ITU-R BS.1770-4 (its two filters, re-derived for any rate
 * with the cookbook's forms and the constants commonly fitted to the standard's 48 kHz table).
 */
import { SAMPLE_RATE_HZ, type Samples } from './samples';

export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

export function filtered(samples: Samples, { b0, b1, b2, a1, a2 }: Biquad): Samples {
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  return samples.map((x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  });
}

function angle(frequencyHz: number, q: number, rateHz: number): { cos: number; alpha: number } {
  const w = (2 * Math.PI * frequencyHz) / rateHz;
  return { cos: Math.cos(w), alpha: Math.sin(w) / (2 * q) };
}

/** Butterworth: the flattest pass band. */
const FLAT_Q = Math.SQRT1_2;

export function lowPass(frequencyHz: number, q = FLAT_Q): Biquad {
  const { cos, alpha } = angle(frequencyHz, q, SAMPLE_RATE_HZ);
  const a0 = 1 + alpha;
  const b = (1 - cos) / a0;
  return { b0: b / 2, b1: b, b2: b / 2, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 };
}

export function highPass(frequencyHz: number, q = FLAT_Q, rateHz = SAMPLE_RATE_HZ): Biquad {
  const { cos, alpha } = angle(frequencyHz, q, rateHz);
  const a0 = 1 + alpha;
  const b = (1 + cos) / a0;
  return { b0: b / 2, b1: -b, b2: b / 2, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 };
}

/** Peak gain 1 at the centre. */
export function bandPass(frequencyHz: number, q: number): Biquad {
  const { cos, alpha } = angle(frequencyHz, q, SAMPLE_RATE_HZ);
  const a0 = 1 + alpha;
  return { b0: alpha / a0, b1: 0, b2: -alpha / a0, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 };
}

function highShelf(frequencyHz: number, q: number, gainDb: number, rateHz: number): Biquad {
  const { cos, alpha } = angle(frequencyHz, q, rateHz);
  const a = 10 ** (gainDb / 40);
  const root = 2 * Math.sqrt(a) * alpha;
  const a0 = a + 1 - (a - 1) * cos + root;
  return {
    b0: (a * (a + 1 + (a - 1) * cos + root)) / a0,
    b1: (-2 * a * (a - 1 + (a + 1) * cos)) / a0,
    b2: (a * (a + 1 + (a - 1) * cos - root)) / a0,
    a1: (2 * (a - 1 - (a + 1) * cos)) / a0,
    a2: (a + 1 - (a - 1) * cos - root) / a0,
  };
}

/** Weights a signal roughly as ears do: lows count less, the ear canal's highs count 4 dB more. */
export function kWeighted(samples: Samples, rateHz: number = SAMPLE_RATE_HZ): Samples {
  const shelf = highShelf(1681.97, Math.SQRT1_2, 4, rateHz);
  return filtered(filtered(samples, shelf), highPass(38.14, 0.5, rateHz));
}
