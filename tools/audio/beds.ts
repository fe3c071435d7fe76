/**
 * The two beds that loop under the game: the dark (deep, closed) and the light (the same chords, opened up).
 * Method: every oscillator and every slow movement makes a whole number of turns in one loop, so the end runs
 * into the beginning without a seam and the two beds can be cross-faded at any time. A slow breath is at its
 * lowest at the seam, so that even a player that leaves a gap there leaves it where it is hardest to hear.
 * No melody: four wide chords of the game's scale (no thirds that would tell glad from sad in the dark).
 * Limits: made at 24 kHz; pads hold nothing above 6 kHz, and both codecs take this rate as it is.
 */
import { smoothRamp } from './envelopes';
import { loudnessDb, peak } from './measure';
import { seededRandom } from './oscillators';
import { noteHz } from './pitch';
import type { Samples } from './samples';

export const BED_RATE_HZ = 24_000;
export const BED_LOOP_S = 16;

export interface BedSpec {
  readonly name: string;
  /** Average over the whole loop, well under the effects. */
  readonly loudnessDb: number;
  /** MIDI notes of the chords, evenly spread over the loop, each melting into the next. */
  readonly chords: readonly (readonly number[])[];
  /** Partial k of a voice has gain k^(-rollOff): higher is duller. */
  readonly rollOff: number;
  readonly partialCount: number;
  /** Extra fall-off of higher notes, per octave above D3, so that the pad stays wide at the bottom. */
  readonly noteTilt: number;
}

const DARK_CHORDS = [
  [38, 45, 52, 57],
  [36, 43, 50, 55],
  [33, 45, 52, 55],
  [31, 43, 50, 57],
] as const;

const OPENED_ABOVE = [
  [62, 64, 69, 76, 81],
  [60, 64, 67, 74, 79],
  [60, 64, 69, 76, 79],
  [62, 67, 69, 74, 81],
] as const;

export const BEDS: readonly BedSpec[] = [
  { name: 'dark-bed', loudnessDb: -29, chords: DARK_CHORDS, rollOff: 1.8, partialCount: 7, noteTilt: 1 },
  {
    name: 'light-bed',
    loudnessDb: -27,
    chords: DARK_CHORDS.map((chord, i) => [...chord, ...(OPENED_ABOVE[i] ?? [])]),
    rollOff: 1.55,
    partialCount: 8,
    noteTilt: 0.84,
  },
];

const PARTIAL_LIMIT_HZ = 6000;
/** Detuned copies of each note, in turns per loop (1 turn = 1/16 Hz): a slow beat instead of a still tone. */
const DETUNE_TURNS = [-5, 0, 4] as const;
/** Two slow breaths a loop, each down to -9 dB: moving, never stopping. */
const BREATH_FLOOR = 0.35;
const BREATHS_PER_LOOP = 2;
/**
 * The breath at the seam goes on down to -26 dB, over more than a second, as a wave draws back. Codecs leave a
 * tiny step at a file's ends (measured 0.02 of full scale in Opus at full level); here it is under the pad itself.
 */
const SEAM_FLOOR = 0.15;
const SEAM_SIDE_S = 1.4;

/** Equal-power fade between neighbouring chords, around the loop. */
function chordGain(turn: number, index: number, count: number): number {
  const centre = (index + 0.5) / count;
  const apart = Math.abs(((turn - centre + 1.5) % 1) - 0.5);
  return apart * count >= 1 ? 0 : Math.cos((Math.PI / 2) * apart * count);
}

function breath(turn: number): number {
  const slow =
    BREATH_FLOOR + ((1 - BREATH_FLOOR) * (1 - Math.cos(2 * Math.PI * BREATHS_PER_LOOP * turn))) / 2;
  const fromSeamS = Math.min(turn, 1 - turn) * BED_LOOP_S;
  return slow * (SEAM_FLOOR + (1 - SEAM_FLOOR) * smoothRamp(fromSeamS / SEAM_SIDE_S));
}

/** One turn of a sine, as many entries as the loop has samples: whole turns a loop are exact steps in it. */
function sineTable(count: number): Float64Array {
  return new Float64Array(count).map((_, i) => Math.sin((2 * Math.PI * i) / count));
}

interface Voice {
  readonly turns: number;
  readonly gain: number;
  /** The chord's fade over the loop, one value a sample. */
  readonly fade: Float64Array;
}

function addVoice(
  loop: Samples,
  spec: BedSpec,
  sine: Float64Array,
  voice: Voice,
  random: () => number,
): void {
  const count = loop.length;
  for (let k = 1; k <= spec.partialCount; k++) {
    const step = voice.turns * k;
    if (step / BED_LOOP_S > PARTIAL_LIMIT_HZ) break;
    const partialGain = voice.gain * k ** -spec.rollOff;
    const swayStep = 1 + Math.floor(random() * 4);
    let phase = Math.floor(random() * count);
    let swayPhase = Math.floor(random() * count);
    for (let i = 0; i < count; i++) {
      const fade = voice.fade[i] ?? 0;
      const sway = 1 + 0.3 * (sine[swayPhase] ?? 0);
      if (fade > 0) loop[i] = (loop[i] ?? 0) + partialGain * fade * sway * (sine[phase] ?? 0);
      phase = (phase + step) % count;
      swayPhase = (swayPhase + swayStep) % count;
    }
  }
}

/** One loop, at its declared loudness. */
export function bed(spec: BedSpec): Samples {
  const loop: Samples = new Float32Array(BED_LOOP_S * BED_RATE_HZ);
  const random = seededRandom(4242);
  const sine = sineTable(loop.length);
  spec.chords.forEach((chord, index) => {
    const fade = new Float64Array(loop.length).map((_, i) =>
      chordGain(i / loop.length, index, spec.chords.length),
    );
    for (const note of chord) {
      const gain = spec.noteTilt ** ((note - 50) / 12);
      const turns = Math.round(noteHz(note) * BED_LOOP_S);
      for (const detune of DETUNE_TURNS) {
        addVoice(loop, spec, sine, { turns: turns + detune, gain, fade }, random);
      }
    }
  });
  const breathing = loop.map((value, i) => value * breath(i / loop.length));
  const averageDb = loudnessDb(breathing, BED_RATE_HZ, BED_LOOP_S * 1000);
  const gain = Math.min(10 ** ((spec.loudnessDb - averageDb) / 20), 0.5 / peak(breathing));
  return breathing.map((value) => value * gain);
}
