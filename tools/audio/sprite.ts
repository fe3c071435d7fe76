/**
 * The sprite sheet: all effects in one buffer, and the map of where each is.
 * Method: sounds in table order, each inside a span that opens a little before it and closes a little after,
 * with silence between. Spans are in the time of the *decoded* MP3, so the codec's delay is added here.
 * Limits: whole milliseconds, as howler's sprites want them.
 */
import { SAMPLE_RATE_HZ, type Samples, sampleCount } from './samples';

/** Silence between the end of one sound and the start of the next. Keeps MP3 pre-echo out of other spans. */
export const GAP_MS = 100;

/** A span opens this early: the 529 samples (12 ms) that some decoders take off as their own delay. */
export const LEAD_MS = 12;

/** A span closes this late: what a decoder that adds delay, or the codec's smear, may push past the end. */
export const TAIL_MS = 30;

/**
 * Samples by which an MP3 decoder's output lags what LAME was given: 576 in the encoder and 529 in the decoder.
 * Holds where the file carries no gapless header (the WebAssembly build writes none). Measured: exactly
 * 1105 in ffmpeg 5.1 by correlation with the source; Chromium's onsets agree to 0.1 ms at 44.1 and 48 kHz.
 */
export const MP3_DELAY_SAMPLES = 1105;

export interface NamedSound {
  readonly name: string;
  readonly sound: Samples;
}

/** [startMs, durationMs] */
export type Span = readonly [number, number];

export interface SpriteSheet {
  readonly samples: Samples;
  readonly spans: Readonly<Record<string, Span>>;
}

export function spriteSheet(sounds: readonly NamedSound[]): SpriteSheet {
  const gap = sampleCount(GAP_MS);
  // The codec's delay is itself silence before the first sound; the end must outlast the delay and a span's tail.
  const total = sounds.reduce((sum, { sound }) => sum + sound.length + gap, gap);
  const samples: Samples = new Float32Array(total);
  const spans: Record<string, Span> = {};
  let at = gap;
  for (const { name, sound } of sounds) {
    if (name in spans) throw new RangeError(`two sounds are named ${name}`);
    samples.set(sound, at);
    const soundStartMs = ((at + MP3_DELAY_SAMPLES) / SAMPLE_RATE_HZ) * 1000;
    const soundMs = (sound.length / SAMPLE_RATE_HZ) * 1000;
    spans[name] = [Math.round(soundStartMs - LEAD_MS), Math.round(LEAD_MS + soundMs + TAIL_MS)];
    at += sound.length + gap;
  }
  return { samples, spans };
}
