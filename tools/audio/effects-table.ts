/**
 * Every effect of the game, as a table: its name, how loud it should be, and how it is made.
 * Method: `make` composes instruments; `effect` then removes any offset, fades both ends to 0 and sets the
 * loudness, so that balance is a number in this table and not a matter of luck.
 * Where it is lower is told by pulses after the step: duller to the south and brighter to the north. Which side they come from and
 * how fast is where they are played (src/adapters/sound.ts).
 */
import { fadeEdges, smoothRamp, swell } from './envelopes';
import { filtered, highPass } from './filters';
import {
  bell,
  boing,
  brush,
  kalimba,
  pop,
  roundMallet,
  rustle,
  thud,
  trombone,
  woodTok,
} from './instruments';
import { loudnessDb, peak } from './measure';
import { additive, mode, seededRandom, steady } from './oscillators';
import { INTERVALS_SEMITONES, noteHz, ROOT_NOTE } from './pitch';
import { type Layer, layers, SAMPLE_RATE_HZ, type Samples, scaled, shaped } from './samples';

/** What a normal effect measures (measure.ts). Leaves 5 dB over the sharpest attack. */
export const NORMAL_LOUDNESS_DB = -19;

/** Encoding overshoots by up to about 1 dB, so the source stays 3 dB under full scale. */
export const PEAK_LIMIT = 10 ** (-3 / 20);

export interface EffectSpec {
  readonly name: string;
  readonly loudnessDb: number;
  /** Declared quieter: heard often, or meant to stay in the background. */
  readonly quiet: boolean;
  readonly make: () => Samples;
}

function normal(name: string, make: () => Samples): EffectSpec {
  return { name, loudnessDb: NORMAL_LOUDNESS_DB, quiet: false, make };
}

function quieter(name: string, byDb: number, make: () => Samples): EffectSpec {
  return { name, loudnessDb: NORMAL_LOUDNESS_DB - byDb, quiet: true, make };
}

const STEP_MS = 325;
/** Long enough to hear the root as a pitch, short enough to answer the step at once. */
const SECOND_NOTE_MS = 95;

/** Two notes; the first is damped as the second begins, so the ear (and the test) hears one interval. */
function twoNotes(first: Samples, second: Samples, secondAtMs: number, durationMs: number): Samples {
  const damped = shaped(first, (timeS) => 1 - smoothRamp((timeS * 1000 - secondAtMs + 10) / 40));
  return layers(durationMs, [
    { sound: damped, atMs: 0, gain: 0.85 },
    { sound: second, atMs: secondAtMs, gain: 1 },
  ]);
}

function warmer(semitones: number, brightness: number): Samples {
  const first = kalimba(noteHz(ROOT_NOTE), STEP_MS, brightness);
  const second = kalimba(noteHz(ROOT_NOTE + semitones), STEP_MS, brightness);
  return twoNotes(first, second, SECOND_NOTE_MS, STEP_MS);
}

function colder(semitones: number): Samples {
  const first = roundMallet(noteHz(ROOT_NOTE), STEP_MS);
  const second = roundMallet(noteHz(ROOT_NOTE - semitones), STEP_MS);
  return twoNotes(first, second, SECOND_NOTE_MS, STEP_MS);
}

function toeTap(note: Samples): Samples {
  return layers(200, [
    { sound: woodTok(880, 70), atMs: 0, gain: 0.7 },
    { sound: note, atMs: 0, gain: 1 },
  ]);
}

/** C E G C E G upward, then the last chord rings: the only full major chord among the effects. */
function candy(): Samples {
  const notes = [72, 76, 79, 84, 88, 91];
  const run = notes.map((note, i): Layer => {
    return { sound: bell(noteHz(note), 1200 - i * 80, 190 + 25 * i), atMs: i * 80, gain: 0.75 };
  });
  const chord = [72, 79, 84, 88].map((note): Layer => {
    return { sound: bell(noteHz(note), 700, 230), atMs: 500, gain: 0.4 };
  });
  return layers(1150, [...run, ...chord]);
}

/** An open fifth with its octave: good, and not quite home. */
function sweets(): Samples {
  return layers(760, [
    { sound: bell(noteHz(79), 760, 220), atMs: 0, gain: 0.8 },
    { sound: bell(noteHz(86), 650, 220), atMs: 110, gain: 0.8 },
    { sound: bell(noteHz(91), 540, 180), atMs: 220, gain: 0.35 },
  ]);
}

/** Four semitones down, the last one drooping with a wobble. */
function sock(): Samples {
  const short = (note: number): Samples => {
    return trombone(235, steady(noteHz(note)), swell(55, 60, 115));
  };
  const droop = trombone(
    550,
    (timeS) =>
      noteHz(59 - 1.6 * timeS ** 1.5 + 0.35 * smoothRamp(timeS / 0.2) * Math.sin(2 * Math.PI * 5.5 * timeS)),
    swell(60, 140, 350),
  );
  return layers(1250, [
    { sound: short(62), atMs: 0, gain: 1 },
    { sound: short(61), atMs: 230, gain: 1 },
    { sound: short(60), atMs: 460, gain: 1 },
    { sound: droop, atMs: 700, gain: 1 },
  ]);
}

/** The reveal: grains of bell climb three octaves of the scale, over a chord that swells and lets go. */
function light(): Samples {
  const durationMs = 1780;
  const random = seededRandom(1847);
  const scale = [62, 64, 67, 69, 72, 74, 76, 79, 81, 84, 86, 88, 91, 93, 96, 98];
  const grainCount = 44;
  const grains = Array.from({ length: grainCount }, (_, i): Layer => {
    const progress = i / (grainCount - 1);
    const step = Math.round(progress * (scale.length - 1) + 2 * (random() - 0.5));
    const note = scale[Math.max(0, Math.min(scale.length - 1, step))] ?? ROOT_NOTE;
    const atMs = 1330 * progress + 20 * random();
    const gain = (0.15 + 0.35 * progress) * (1 - 0.45 * progress ** 4);
    return { sound: bell(noteHz(note), durationMs - atMs, 130 + 90 * progress), atMs, gain };
  });
  const chord = [62, 69, 74, 79, 81, 86].map((note, i): Layer => {
    const voice = additive(durationMs, steady(noteHz(note)), [
      { ratio: 1, gain: 1, envelope: swell(820 + 75 * i, 120, 550) },
      { ratio: 2, gain: 0.25, envelope: swell(1060 + 55 * i, 50, 500) },
    ]);
    return { sound: voice, atMs: 0, gain: 0.22 };
  });
  return layers(durationMs, [...grains, ...chord]);
}

function doubleBounce(): Samples {
  return layers(400, [
    { sound: boing(250, 470, 200), atMs: 0, gain: 1 },
    { sound: boing(310, 560, 200), atMs: 190, gain: 0.75 },
  ]);
}

function grab(): Samples {
  return layers(360, [
    { sound: rustle(260, 71), atMs: 0, gain: 1.7 },
    { sound: pop(110), atMs: 245, gain: 1 },
  ]);
}

/** Two soft feet on ground that was walked before. */
function footprints(): Samples {
  return layers(150, [
    { sound: woodTok(290, 60), atMs: 0, gain: 1 },
    { sound: woodTok(250, 60), atMs: 85, gain: 0.8 },
  ]);
}

/** How much of each overtone a slope's pulse has: south is dull, north is bright. */
const SLOPE_OVERTONES = { south: 0, level: 0.25, north: 0.8 } as const;

/** One soft pulse on a note (G5) that no step plays, so that it says nothing of warmer and colder. */
function slopePulse(overtones: number): Samples {
  return additive(90, steady(noteHz(79)), [
    mode(1, 1, 4, 24),
    mode(2, overtones, 3, 18),
    mode(3, overtones * 0.8, 2, 14),
    mode(4.9, overtones * 0.6, 2, 9),
  ]);
}

export const EFFECTS: readonly EffectSpec[] = [
  ...INTERVALS_SEMITONES.map((semitones, i) => {
    return normal(`warmer-${i + 1}`, () => warmer(semitones, i / (INTERVALS_SEMITONES.length - 1)));
  }),
  ...INTERVALS_SEMITONES.map((semitones, i) => normal(`colder-${i + 1}`, () => colder(semitones))),
  quieter('same', 6, () =>
    additive(110, steady(noteHz(ROOT_NOTE)), [mode(1, 1, 4, 20), mode(2, 0.15, 3, 10)]),
  ),
  quieter('tap-warmer', 4, () =>
    toeTap(twoNotes(kalimba(noteHz(74), 200, 0), kalimba(noteHz(79), 200, 0), 70, 200)),
  ),
  quieter('tap-colder', 4, () =>
    toeTap(twoNotes(roundMallet(noteHz(74), 200), roundMallet(noteHz(69), 200), 70, 200)),
  ),
  normal('bump', () => thud(260, 11)),
  normal('overshoot', doubleBounce),
  quieter('footprints', 5, footprints),
  normal('grab', grab),
  normal('candy', candy),
  normal('sweets', sweets),
  normal('sock', sock),
  quieter('grass', 6, () => brush(320, 29)),
  normal('light', light),
  quieter('press', 12, () => additive(45, steady(620), [mode(1, 1, 3, 9)])),
  ...Object.entries(SLOPE_OVERTONES).map(([name, overtones]) =>
    quieter(`slope-${name}`, 9, () => slopePulse(overtones)),
  ),
];

/** One finished effect: no offset, ends at 0, at its declared loudness unless its peak forbids it. */
export function effect(spec: EffectSpec): Samples {
  const level = filtered(spec.make(), highPass(40));
  const durationMs = (level.length / SAMPLE_RATE_HZ) * 1000;
  // The tail is nearly silent by now; the fade only takes what is left of it to exactly 0.
  const edged = fadeEdges(level, 1, Math.min(90, durationMs * 0.3));
  const wanted = 10 ** ((spec.loudnessDb - loudnessDb(edged)) / 20);
  return scaled(edged, Math.min(wanted, PEAK_LIMIT / peak(edged)));
}
