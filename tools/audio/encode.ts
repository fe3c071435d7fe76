/**
 * Encoders: samples in, file bytes out.
 * Method: effects through LAME in WebAssembly (the same bytes on every machine); loops through ffmpeg, which
 * writes the gapless header that a loop needs and the npm build lacks (its loops gap by 49 ms).
 * Source: wasm-media-encoders 0.7.0; Debian 12's ffmpeg with bit-exact flags.
 * Limits: loops need ffmpeg on the path; their bytes repeat only with the same ffmpeg.
 */
import { spawnSync } from 'node:child_process';
import { createMp3Encoder } from 'wasm-media-encoders';
import { SAMPLE_RATE_HZ, type Samples } from './samples';

export async function encodeEffectsMp3(samples: Samples, vbrQuality: number): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({
    sampleRate: SAMPLE_RATE_HZ,
    channels: 1,
    vbrQuality,
    outputSampleRate: SAMPLE_RATE_HZ,
  });
  // The encoder owns what it returns and overwrites it at the next call, so each part is copied.
  const body = Buffer.from(encoder.encode([samples]));
  const tail = Buffer.from(encoder.finalize());
  return Buffer.concat([body, tail]);
}

/** Runs ffmpeg on raw mono float samples; throws with ffmpeg's own words when it fails. */
export function encodeLoop(
  samples: Samples,
  rateHz: number,
  codecOptions: readonly string[],
  path: string,
): void {
  const input = ['-f', 'f32le', '-ar', String(rateHz), '-ac', '1', '-i', 'pipe:0'];
  const exact = ['-map_metadata', '-1', '-flags:a', '+bitexact', '-fflags', '+bitexact'];
  const result = spawnSync('ffmpeg', ['-v', 'error', '-y', ...input, ...codecOptions, ...exact, path], {
    input: Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength),
  });
  if (result.error !== undefined) throw new Error(`ffmpeg did not start: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`ffmpeg failed on ${path}: ${result.stderr.toString()}`);
}
