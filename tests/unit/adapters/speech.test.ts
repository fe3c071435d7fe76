/** Reading aloud with a made-up browser: only voices on the device are ever given anything to read. */
import { effect } from '@preact/signals-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { createSpeech } from '../../../src/adapters/speech';

interface MadeVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
  readonly default: boolean;
}
const voice = (name: string, lang: string, localService: boolean, isDefault = false): MadeVoice => ({
  name,
  lang,
  localService,
  default: isDefault,
});
const CLOUD = voice('Cloud', 'en-US', false, true);
const NEAR = voice('Near', 'en-GB', true);
const OWN = voice('Own', 'en_US', true, true);
const ARABIC = voice('Amal', 'ar-001', true);

class MadeLine {
  voice: MadeVoice | null = null;
  lang = '';
  rate = 1;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly text: string) {}
}

class MadeSpeech {
  voices: readonly MadeVoice[] = [];
  onvoiceschanged: (() => void) | null = null;
  said: MadeLine[] = [];
  cancels = 0;
  getVoices(): readonly MadeVoice[] {
    return this.voices;
  }
  speak(line: MadeLine): void {
    this.said.push(line);
  }
  cancel(): void {
    this.cancels += 1;
  }
}

let made: MadeSpeech;
const speechWith = (...voices: readonly MadeVoice[]): ReturnType<typeof createSpeech> => {
  made = new MadeSpeech();
  made.voices = voices;
  return createSpeech(
    made as unknown as SpeechSynthesis,
    MadeLine as unknown as typeof SpeechSynthesisUtterance,
  );
};
const texts = (): readonly string[] => made.said.map(({ text }) => text);

describe('the voice', () => {
  test('is never one that sends what it reads elsewhere, not even the browser’s own choice', () => {
    const speech = speechWith(CLOUD);
    expect(speech.hasVoice('en')).toBe(false);
    speech.read('story', ['You found the candy.'], 'en', 1);
    expect(made.said).toEqual([]);
    expect(speech.reading.value).toBeNull();
  });

  test('is one on the device, however its language is written, the device’s own first', () => {
    const speech = speechWith(CLOUD, NEAR, OWN, ARABIC);
    speech.read('story', ['One.'], 'en', 1);
    speech.read('story', ['واحد'], 'ar', 1);
    expect(made.said.map((line) => line.voice)).toEqual([OWN, ARABIC]);
    expect(made.said.map((line) => line.lang)).toEqual(['en_US', 'ar-001']);
  });

  test('speaks the language of the page or is silent', () => {
    const speech = speechWith(NEAR);
    expect(speech.hasVoice('es')).toBe(false);
    speech.read('story', ['Hola.'], 'es', 1);
    expect(made.said).toEqual([]);
  });

  test('may come late: whoever asked is told', () => {
    const speech = speechWith();
    const told: boolean[] = [];
    const stop = effect(() => {
      told.push(speech.hasVoice('en'));
    });
    made.voices = [CLOUD, NEAR];
    made.onvoiceschanged?.();
    stop();
    expect(told).toEqual([false, true]);
  });
});

describe('reading', () => {
  let speech: ReturnType<typeof createSpeech>;
  beforeEach(() => {
    speech = speechWith(NEAR);
  });

  test('says line after line at the wished speed, and is over with the last', () => {
    speech.read('story', ['First.', ' ', 'Last.'], 'en', 0.65);
    expect(texts()).toEqual(['First.', 'Last.']);
    expect(made.said.map(({ rate }) => rate)).toEqual([0.65, 0.65]);
    expect(speech.reading.value).toBe('story');
    made.said[0]?.onend?.();
    expect(speech.reading.value).toBe('story');
    made.said[1]?.onend?.();
    expect(speech.reading.value).toBeNull();
  });

  test('stops at once', () => {
    speech.read('story', ['First.'], 'en', 1);
    const before = made.cancels;
    speech.stop();
    expect(made.cancels).toBe(before + 1);
    expect(speech.reading.value).toBeNull();
  });

  test('gives way to the next, whose end alone counts', () => {
    speech.read('story', ['Long story.'], 'en', 1);
    speech.read('lesson', ['One thing.'], 'en', 1);
    // A browser ends what is broken off a moment later.
    made.said[0]?.onend?.();
    expect(speech.reading.value).toBe('lesson');
    made.said[1]?.onerror?.();
    expect(speech.reading.value).toBeNull();
  });
});

test('a browser that can’t speak has no voice and does nothing', () => {
  const speech = createSpeech(undefined, undefined);
  expect(speech.hasVoice('en')).toBe(false);
  speech.read('story', ['One.'], 'en', 1);
  speech.stop();
  expect(speech.reading.value).toBeNull();
});
