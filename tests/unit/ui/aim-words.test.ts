/** What is aimed is said in words, in every language, and every device is told how to go on. */
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import type { Hunt } from '../../../src/core/hunt/hunt-state';
import type { LevelSpec } from '../../../src/core/level/level-spec';
import type { Aim, Device } from '../../../src/session/views';
import { aimWords, buttonOf, howToTake } from '../../../src/ui/aim-words';
import type { Translate } from '../../../src/ui/context';
import { languageFolders, readLocale } from '../../fixtures/locales';
import { wayLevel } from '../../fixtures/way-levels';

function translator(language: string): Translate {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { settings: readLocale(language, 'settings') as object } },
  });
  return (key, params) => instance.t(key, params ?? {});
}

const plain = { number: String, rate: String };
const on = (spec: LevelSpec) => ({ hunt: { level: { spec } } as unknown as Hunt });
const walk = on(wayLevel('walk'));
const slide = on(wayLevel('slide'));

const AIMS: readonly Aim[] = [
  { type: 'step', heading: 1, stride: 1 },
  { type: 'toe-tap', heading: 1 },
  { type: 'nudge', heading: 1 },
  { type: 'grab' },
  { type: 'jump' },
  { type: 'coast' },
  { type: 'brake' },
  { type: 'run', length: 0 },
  { type: 'go' },
  { type: 'turn-knob', knob: 1, direction: 'up', stride: 0 },
  { type: 'turn-knob', knob: 1, direction: 'down', stride: 0 },
  { type: 'tap-knob', knob: 1, direction: 'up' },
  { type: 'tap-knob', knob: 1, direction: 'down' },
];
const DEVICES: readonly Device[] = ['keyboard', 'touch', 'mouse', 'gamepad', 'switch'];

describe.each(languageFolders())('in %s', (language) => {
  const t = translator(language);
  test('every turn has words of its own, with nothing left out', () => {
    const said = [
      ...AIMS.map((aim) => aimWords(aim, walk, t, plain)),
      aimWords({ type: 'slide', rate: 2 }, slide, t, plain),
    ];
    expect(new Set(said).size).toBe(said.length);
    for (const words of said) expect(words).not.toMatch(/\{\{|settings:|confirm\.|^$/);
  });

  test('every device is told how to take it', () => {
    for (const device of DEVICES)
      expect(howToTake(device, t, { go: 'A', leave: 'B' })).not.toMatch(/\{\{|settings:|confirm\./);
    expect(howToTake('gamepad', t, { go: '✕', leave: '○' })).toMatch(/✕.*○/);
  });
});

test('says heading and stride, and no stride where there is only one', () => {
  const t = translator('en');
  expect(aimWords({ type: 'step', heading: 1, stride: 1 }, walk, t, plain)).toMatch(/^North.east, stride 2$/);
  const one = on(wayLevel('walk', { strides: [0.5] }));
  expect(aimWords({ type: 'step', heading: 1, stride: 0 }, one, t, plain)).toMatch(/^North.east$/);
  expect(aimWords({ type: 'slide', rate: 2 }, slide, t, plain)).toBe('Slide, with learning rate 0.2');
});

test('knows the button of each turn', () => {
  expect(buttonOf({ type: 'step', heading: 3, stride: 0 })).toBe('.pad-key[data-does="3"]');
  expect(buttonOf({ type: 'turn-knob', knob: 2, direction: 'down', stride: 0 })).toBe(
    '[data-does="knob-2-down"]',
  );
});
