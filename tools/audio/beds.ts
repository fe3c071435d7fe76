/**
 * The two beds that loop under the game: the dark (deep, closed) and the light (the same chords, opened up).
 * Method: every oscillator and every slow movement makes a whole number of turns in one loop, so the end runs
 * into the beginning without a seam and the two beds can be cross-faded at any time. A slow breath is at its
 * lowest at the seam, so that even a player that leaves a gap there leaves it where it is hardest to hear.
 * No melody: four wide chords of the game's scale (no thirds that would tell glad from sad in the dark).
 * Limits: made at 24 kHz; pads hold nothing above 6 kHz, and both codecs take this rate as it is.
 */
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
  { name: 'dark-bed', loudnessDb: -29, chords: DARK_CHORDS, rollOff: 2, partialCount: 6, noteTilt: 0.85 },
  {
    name: 'light-bed',
    loudnessDb: -27,
    chords: DARK_CHORDS.map((chord, i) => [...chord, ...(OPENED_ABOVE[i] ?? [])]),
    rollOff: 1.55,
    partialCount: 8,
    noteTilt: 0.72,
  },
];

const PARTIAL_LIMIT_HZ = 6000;
/** Detuned copies of each note, in turns per loop (1 turn = 1/16 Hz): a slow beat instead of a still tone. */
const DETUNE_TURNS = [-5, 0, 4] as const;
/** The breath's lowest point: -12 dB, low enough to soften the seam, high enough not to sound like stopping. */
const BREATH_FLOOR = 0.25;
const BREATHS_PER_LOOP = 2;

/** Equal-power fade between neighbouring chords, around the loop. */
function chordGain(turn: number, index: number, count: number): number {
  const centre = (index + 0.5) / count;
  const apart = Math.abs(((turn - centre + 1.5) % 1) - 0.5);
  return apart * count >= 1 ? 0 : Math.cos((Math.PI / 2) * apart * count);
}

function breath(turn: number): number {
  return BREATH_FLOOR + ((1 - BREATH_FLOOR) * (1 - Math.cos(2 * Math.PI * BREATHS_PER_LOOP * turn))) / 2;
}

function addVoice(
  loop: Samples,
  spec: BedSpec,
  turns: number,
  gain: number,
  random: () => number,
  chord: number,
): void {
  const count = loop.length;
  for (let k = 1; k <= spec.partialCount; k++) {
    const frequencyHz = (turns * k) / BED_LOOP_S;
    if (frequencyHz > PARTIAL_LIMIT_HZ) break;
    const phase = random();
    const swayTurns = 1 + Math.floor(random() * 4);
    const swayPhase = random();
    const partialGain = gain * k ** -spec.rollOff;
    for (let i = 0; i < count; i++) {
      const turn = i / count;
      const fade = chordGain(turn, chord, spec.chords.length);
      if (fade === 0) continue;
      const sway = 1 + 0.3 * Math.sin(2 * Math.PI * (swayTurns * turn + swayPhase));
      loop[i] =
        (loop[i] ?? 0) + partialGain * fade * sway * Math.sin(2 * Math.PI * (turns * k * turn + phase));
    }
  }
}

/** One loop, at its declared loudness. */
export function bed(spec: BedSpec): Samples {
  const loop: Samples = new Float32Array(BED_LOOP_S * BED_RATE_HZ);
  const random = seededRandom(4242);
  spec.chords.forEach((chord, index) => {
    for (const note of chord) {
      const gain = spec.noteTilt ** ((note - 50) / 12);
      const turns = Math.round(noteHz(note) * BED_LOOP_S);
      for (const detune of DETUNE_TURNS) addVoice(loop, spec, turns + detune, gain, random, index);
    }
  });
  const breathing = loop.map((value, i) => value * breath(i / loop.length));
  const averageDb = loudnessDb(breathing, BED_RATE_HZ, BED_LOOP_S * 1000);
  const gain = Math.min(10 ** ((spec.loudnessDb - averageDb) / 20), 0.5 / peak(breathing));
  return breathing.map((value) => value * gain);
}
