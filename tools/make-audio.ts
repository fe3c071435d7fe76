/**
 * Makes every sound file of the game: `npx tsx tools/make-audio.ts`; with `--effects` those without the loops.
 * Responsibility: assets/audio/effects.{mp3,json} and the loops dark-bed and light-bed (.webm and .mp3).
 * Method: synthesize (tools/audio), lay out one sprite sheet, encode, print what was measured.
 * Limits: needs ffmpeg for the loops. Tests read the table and the JSON, never the encoders.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BED_RATE_HZ, BEDS, bed } from './audio/beds';
import { EFFECTS, effect } from './audio/effects-table';
import { encodeEffectsMp3, encodeLoop } from './audio/encode';
import { decibels, loudnessDb, peak } from './audio/measure';
import { SAMPLE_RATE_HZ } from './audio/samples';
import { spriteSheet } from './audio/sprite';

const outputFolder = fileURLToPath(new URL('../assets/audio/', import.meta.url));

/**
 * LAME's VBR scale, 0 best to 9.999 smallest. Decoded and compared with the source, 8 leaves an error 22 to 32 dB
 * down for every tone (grass: 8 dB, where an error is only other noise), as 64 kbit/s constant does at nearly twice
 * the size. 32 kbit/s, the least that MP3 allows at 44.1 kHz, is only a few KB smaller and loses the chimes (19 dB).
 */
const EFFECTS_VBR_QUALITY = 8;

const LOOP_CODECS = {
  webm: ['-c:a', 'libopus', '-b:a', '30k', '-vbr', 'constrained', '-application', 'audio'],
  mp3: ['-c:a', 'libmp3lame', '-b:a', '32k', '-write_xing', '1', '-id3v2_version', '0'],
} as const;

async function makeEffects(): Promise<void> {
  const sounds = EFFECTS.map((spec) => ({ name: spec.name, sound: effect(spec) }));
  for (const { name, sound } of sounds) {
    const lengthMs = ((sound.length / SAMPLE_RATE_HZ) * 1000).toFixed(0);
    const peakDb = decibels(peak(sound)).toFixed(1);
    console.log(
      `${name.padEnd(12)} ${lengthMs.padStart(5)} ms  peak ${peakDb} dB  loudness ${loudnessDb(sound).toFixed(1)} dB`,
    );
  }
  const { samples, spans } = spriteSheet(sounds);
  writeFileSync(join(outputFolder, 'effects.mp3'), await encodeEffectsMp3(samples, EFFECTS_VBR_QUALITY));
  const lines = Object.entries(spans).map(([name, [startMs, durationMs]]) => {
    return `    "${name}": [${startMs}, ${durationMs}]`;
  });
  writeFileSync(join(outputFolder, 'effects.json'), `{\n  "sprite": {\n${lines.join(',\n')}\n  }\n}\n`);
}

function makeBeds(): void {
  for (const spec of BEDS) {
    const loop = bed(spec);
    for (const [extension, options] of Object.entries(LOOP_CODECS)) {
      encodeLoop(loop, BED_RATE_HZ, options, join(outputFolder, `${spec.name}.${extension}`));
    }
  }
}

mkdirSync(outputFolder, { recursive: true });
await makeEffects();
if (!process.argv.includes('--effects')) makeBeds();
for (const file of [
  'effects.mp3',
  'effects.json',
  ...BEDS.flatMap(({ name }) => [`${name}.webm`, `${name}.mp3`]),
]) {
  console.log(`${file.padEnd(16)} ${statSync(join(outputFolder, file)).size} bytes`);
}
