/** Every sound that can be played is written in every language, and says what is heard: a side, a size, a pace. */
import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { HEADINGS } from '../../../src/core/hunt/action';
import { SIZES_OF_CHANGE } from '../../../src/core/hunt/felt';
import type { Sound } from '../../../src/session/ports';
import { captionOf } from '../../../src/ui/parts/caption-of';
import { flatten, languageFolders, readLocale } from '../../fixtures/locales';

type Name = Sound['name'];

const slopes = (['slow', 'quick', 'very-quick'] as const).flatMap((pace) =>
  HEADINGS.map((heading): Sound => {
    const brightness = heading.startsWith('north')
      ? 'north'
      : heading.startsWith('south')
        ? 'south'
        : 'level';
    return { name: 'slope', heading, pace, brightness, pulsesMs: [300], pan: 0 };
  }),
);
const sized = (name: 'warmer' | 'colder'): readonly Sound[] =>
  SIZES_OF_CHANGE.map((size): Sound => ({ name, size, pan: 0 }));
const plain = <N extends Name>(name: N): readonly { readonly name: N }[] => [{ name }];

/** The compiler refuses a table that forgets a sound. */
const SOUNDS: Readonly<Record<Name, readonly Sound[]>> = {
  warmer: sized('warmer'),
  colder: sized('colder'),
  'tap-warmer': [{ name: 'tap-warmer', pan: 0 }],
  'tap-colder': [{ name: 'tap-colder', pan: 0 }],
  slope: slopes,
  overshoot: [{ name: 'overshoot', afterMs: 300 }],
  footprints: [{ name: 'footprints', afterMs: 300 }],
  same: plain('same'),
  bump: plain('bump'),
  press: plain('press'),
  grab: plain('grab'),
  light: plain('light'),
  candy: plain('candy'),
  sweets: plain('sweets'),
  sock: plain('sock'),
  grass: plain('grass'),
};
const all = Object.values(SOUNDS).flat();

/** The sprite that a sound is played by, as adapters/sound.ts asks for it. */
const spriteOf = (sound: Sound): string =>
  sound.name === 'slope'
    ? `slope-${sound.brightness}`
    : 'size' in sound
      ? `${sound.name}-${sound.size}`
      : sound.name;

describe.each(languageFolders())('captions in %s', (language) => {
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      [language]: {
        captions: Object(readLocale(language, 'captions')),
        feedback: Object(readLocale(language, 'feedback')),
      },
    },
  });
  const written = (sound: Sound): string => captionOf(sound, (key, params) => i18n.t(key, params ?? {}));

  test('are there for every sound, without a key or a placeholder left in them', () => {
    for (const sound of all) expect(written(sound), spriteOf(sound)).toMatch(/^[^{}$_]+$/u);
    for (const sound of all) expect(written(sound)).not.toMatch(/captions:|feedback:|warmer\.|slope\./);
  });

  test('are for nothing else', () => {
    const used = new Set(all.map((sound) => written(sound)));
    const known = [...flatten(readLocale(language, 'captions')).values()].filter(
      (text) => !String(text).includes('{{'),
    );
    expect(known.filter((text) => !used.has(String(text)))).toEqual([]);
  });

  test('tell warmer from colder, sizes, headings and paces apart', () => {
    expect(new Set(slopes.map(written)).size).toBe(slopes.length);
    expect(new Set([...SOUNDS.warmer, ...SOUNDS.colder].map(written)).size).toBe(6);
  });
});

test('every sprite of the sheet is some sound’s, and every sound has its sprite', () => {
  const sheet: { readonly sprite: Readonly<Record<string, unknown>> } = JSON.parse(
    readFileSync('assets/audio/effects.json', 'utf8'),
  );
  expect(new Set(all.map(spriteOf))).toEqual(new Set(Object.keys(sheet.sprite)));
});
