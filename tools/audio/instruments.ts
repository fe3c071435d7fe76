/**
 * The game's instruments: each turns a pitch (or none) into one sound, not yet balanced for loudness.
 * Method: modal synthesis. A struck bar or tine is a few sine modes at its own (inharmonic) ratios, higher
 * ones dying sooner; a brass tone is harmonics that open with the breath.
 * Source: mode ratios of an ideal bar and tine after Fletcher & Rossing, The Physics of Musical Instruments,
 * rounded and softened by measurement for small speakers.
 */
import { type Envelope, fadeEdges, struck, swell } from './envelopes';
import { bandPass, filtered, highPass, lowPass } from './filters';
import { additive, glide, mode, noise, type Partial, type Pitch, seededRandom, steady } from './oscillators';
import { layers, type Samples, shaped } from './samples';

/** Thumb piano: clear fundamental, a little octave, a brief inharmonic pluck. For warmer. */
export function kalimba(frequencyHz: number, durationMs: number, brightness: number): Samples {
  return additive(durationMs, steady(frequencyHz), [
    mode(1, 1, 3, 150),
    mode(2, 0.16 + 0.12 * brightness, 3, 90),
    mode(3.01, 0.05 + 0.1 * brightness, 2, 55),
    mode(5.4, 0.1 + 0.12 * brightness, 1.5, 22),
  ]);
}

/** Felt on a wooden bar: slow attack, almost a sine, no pluck. For colder. */
export function roundMallet(frequencyHz: number, durationMs: number): Samples {
  return additive(durationMs, steady(frequencyHz), [
    mode(1, 1, 9, 150),
    mode(2, 0.2, 9, 80),
    mode(3, 0.07, 8, 50),
    mode(3.93, 0.05, 4, 25),
  ]);
}

/** A small bell: near-harmonic, long, sweet. */
export function bell(frequencyHz: number, durationMs: number, decayMs: number): Samples {
  return additive(durationMs, steady(frequencyHz), [
    mode(1, 1, 3, decayMs),
    mode(2.0, 0.3, 3, decayMs * 0.6),
    mode(3.0, 0.16, 2, decayMs * 0.35),
    mode(4.2, 0.1, 2, decayMs * 0.15),
  ]);
}

/** A knuckle on wood: three quick modes. */
export function woodTok(frequencyHz: number, durationMs: number): Samples {
  return additive(durationMs, steady(frequencyHz), [
    mode(1, 1, 1.5, 16),
    mode(1.94, 0.5, 1, 9),
    mode(3.2, 0.25, 1, 5),
  ]);
}

/** A body against a soft wall: a falling thump, a knock that phones can play, a puff. */
export function thud(durationMs: number, seed: number): Samples {
  const thump: readonly Partial[] = [mode(1, 1, 4, 70), mode(2, 0.45, 3, 45), mode(3, 0.2, 3, 30)];
  const puff = shaped(
    filtered(filtered(noise(durationMs, seed), lowPass(700)), highPass(120)),
    struck(3, 28),
  );
  return layers(durationMs, [
    { sound: additive(durationMs, glide(190, 92, 110), thump), atMs: 0, gain: 1 },
    { sound: additive(durationMs, steady(310), [mode(1, 1, 2, 22)]), atMs: 0, gain: 0.4 },
    { sound: puff, atMs: 0, gain: 0.7 },
  ]);
}

/** A rubbery bounce: pitch springs up while it dies away. */
export function boing(fromHz: number, toHz: number, durationMs: number): Samples {
  const spring: readonly Partial[] = [mode(1, 1, 4, 75), mode(2, 0.3, 4, 45), mode(3, 0.12, 3, 30)];
  return additive(durationMs, glide(fromHz, toHz, durationMs * 0.6), spring);
}

/** A bubble or a cork: a very short upward chirp. */
export function pop(durationMs: number): Samples {
  return additive(durationMs, glide(330, 980, 45), [mode(1, 1, 3, 28), mode(2, 0.2, 2, 14)]);
}

/** A wrapper: a few dozen tiny crackles of bright noise at seeded times. */
export function rustle(durationMs: number, seed: number): Samples {
  const random = seededRandom(seed);
  const crackleMs = 14;
  const parts = Array.from({ length: 26 }, (_, i) => ({
    sound: shaped(noise(crackleMs, seed + 1 + i), struck(1.5, 2 + 3 * random())),
    // The first crackle answers the press at once.
    atMs: i === 0 ? 0 : random() ** 0.8 * (durationMs - crackleMs),
    gain: 0.3 + 0.7 * random(),
  }));
  const bright = filtered(layers(durationMs, parts), bandPass(3000, 0.9));
  return shaped(bright, swell(4, durationMs * 0.5, durationMs * 0.5 - 4));
}

/** A brush through grass: noise whose colour falls as it passes. */
export function brush(durationMs: number, seed: number): Samples {
  const hiss = noise(durationMs, seed);
  const near = filtered(filtered(hiss, bandPass(3000, 0.9)), lowPass(6000));
  const far = filtered(hiss, bandPass(1300, 0.9));
  return layers(durationMs, [
    { sound: shaped(near, swell(durationMs * 0.25, 0, durationMs * 0.5)), atMs: 0, gain: 1 },
    { sound: shaped(far, swell(durationMs * 0.5, 0, durationMs * 0.5)), atMs: 0, gain: 0.8 },
  ]);
}

/** A muted trombone: eight harmonics; more breath opens the higher ones ("wah"). Breath is 0..1 of time. */
export function trombone(durationMs: number, pitch: Pitch, breath: Envelope): Samples {
  const harmonics = Array.from({ length: 8 }, (_, i): Partial => {
    const ratio = i + 1;
    // Above the third harmonic, tone falls off fast when soft, slowly when blown: g_k = breath · e^(-(k-1)·c).
    const envelope: Envelope = (timeS) => breath(timeS) * Math.exp(-i * (1.15 - 0.75 * breath(timeS)));
    return { ratio, gain: 1, envelope };
  });
  return fadeEdges(additive(durationMs, pitch, harmonics), 4, 8);
}
