/**
 * Reading aloud through the browser's speech. Many browsers also offer voices that send what they read to a company's
 * computers: those are never used, only voices that are on the device (`localService`). Where there is none for a language,
 * nothing is read in it.
 */
import { signal } from '@preact/signals-core';
import type { SpeechPort } from '../session/ports';

/** `speech` and `Line` are the browser's own, where it has them. */
export function createSpeech(
  speech: SpeechSynthesis | undefined = globalThis.speechSynthesis,
  Line: typeof SpeechSynthesisUtterance | undefined = globalThis.SpeechSynthesisUtterance,
): SpeechPort {
  const voices = signal<readonly SpeechSynthesisVoice[]>([]);
  const reading = signal<string | null>(null);
  /** Counts, so that the end of what was broken off ends nothing else. */
  let turn = 0;

  const look = (): void => {
    voices.value = (speech?.getVoices() ?? []).filter((voice) => voice.localService);
  };
  look();
  // Not a listener: Safari's speech takes none.
  if (speech !== undefined) speech.onvoiceschanged = look;

  const voiceFor = (language: string): SpeechSynthesisVoice | undefined => {
    const wanted = base(language);
    const fitting = voices.value.filter(({ lang }) => base(lang) === wanted);
    return fitting.find((voice) => voice.default) ?? fitting[0];
  };
  const stop = (): void => {
    turn += 1;
    reading.value = null;
    speech?.cancel();
  };
  globalThis.addEventListener?.('pagehide', stop);

  return {
    hasVoice: (language) => voiceFor(language) !== undefined,
    reading,
    read: (name, lines, language, rate) => {
      stop();
      const voice = voiceFor(language);
      const said = lines.filter((line) => line.trim() !== '');
      if (voice === undefined || speech === undefined || Line === undefined || said.length === 0) return;
      const mine = turn;
      const over = (): void => {
        if (mine === turn) reading.value = null;
      };
      reading.value = name;
      said.forEach((text, i) => {
        const line = new Line(text);
        line.voice = voice;
        line.lang = voice.lang;
        line.rate = rate;
        line.onerror = over;
        if (i === said.length - 1) line.onend = over;
        speech.speak(line);
      });
    },
    stop,
  };
}

/** `es` of `es-MX`, and of `es_MX`, as Android writes it. */
function base(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
