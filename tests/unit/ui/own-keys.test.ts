import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { huntKey } from '../../../src/ui/input/keyboard';
import {
  isReserved,
  KEY_ACTIONS,
  keysNow,
  meaningOf,
  type OwnKeys,
  ownHuntKey,
  remap,
  stayingKey,
  USUAL_KEYS,
} from '../../../src/ui/input/own-keys';

const CODES = [
  'KeyA',
  'KeyD',
  'KeyF',
  'KeyG',
  'KeyS',
  'Space',
  'Enter',
  'Digit1',
  'Numpad5',
  'ArrowUp',
  'Tab',
  'Escape',
  'F5',
  '',
];
const anyCode = fc.constantFrom(...CODES, 'none', '__proto__');
const anyOwn: fc.Arbitrary<OwnKeys> = fc.dictionary(
  fc.constantFrom(...KEY_ACTIONS, 'fly', 'constructor'),
  anyCode,
  {
    noNullPrototype: true,
  },
);
const everyCode = [
  ...CODES,
  ...Object.values(USUAL_KEYS).filter((code) => code !== null),
  'Numpad8',
  'ArrowLeft',
];

describe('without keys of one’s own', () => {
  test.each(everyCode)('%s means what it always meant', (code) => {
    expect(ownHuntKey({})(code)).toEqual(huntKey(code));
  });
});

describe('keys of one’s own', () => {
  test('take effect, and the usual key of that action no more', () => {
    const own = { grab: 'KeyG' };
    expect(ownHuntKey(own)('KeyG')).toEqual({ type: 'grab' });
    expect(ownHuntKey(own)('Enter')).toBeNull();
  });

  test('can ask for a hint by another key', () => {
    expect(ownHuntKey({ hint: 'KeyP' })('KeyP')).toEqual({ type: 'hint' });
    expect(ownHuntKey({ hint: 'KeyP' })('KeyH')).toBeNull();
  });

  test('leave arrows and the number pad as they are', () => {
    for (const code of ['ArrowUp', 'ArrowLeft', 'Numpad5', 'Numpad8'])
      expect(ownHuntKey({ north: 'KeyG', grab: code })(code)).toEqual(huntKey(code));
  });

  test('that a save makes up never give one key two meanings, nor take a key that stays', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        const codes = [...keysNow(own).values()].filter((code) => code !== null);
        expect(new Set(codes).size).toBe(codes.length);
        for (const code of codes) {
          expect(isReserved(code)).toBe(false);
          expect(stayingKey(code)).toBeNull();
        }
        const meaning = ownHuntKey(own);
        for (const [action, code] of keysNow(own))
          if (code !== null) expect(meaning(code)).toEqual(meaningOf(action));
        for (const code of ['ArrowUp', 'Numpad8']) expect(meaning(code)).toEqual(huntKey(code));
      }),
    );
  });
});

describe('giving a key', () => {
  test('sets a free one, and says when it is the same', () => {
    const set = remap({}, 'grab', 'KeyG');
    expect(set).toEqual({ type: 'set', keys: { grab: 'KeyG' } });
    expect(remap({ grab: 'KeyG' }, 'grab', 'KeyG')).toEqual({ type: 'same', keys: { grab: 'KeyG' } });
    // Back to the usual one, nothing is left to save.
    expect(remap({ grab: 'KeyG' }, 'grab', 'Enter')).toEqual({ type: 'set', keys: {} });
  });

  test('changes places with the action that had it', () => {
    const swapped = remap({}, 'grab', 'Space');
    expect(swapped).toEqual({
      type: 'swapped',
      keys: { grab: 'Space', glide: 'Enter' },
      other: 'glide',
      otherKey: 'Enter',
    });
    // An action that had no key of its own gives none.
    expect(remap({}, 'toe', 'Space')).toMatchObject({ type: 'swapped', other: 'glide', otherKey: null });
  });

  test.each(['Tab', 'Escape', 'F5', 'ShiftLeft', 'MetaLeft', '', 'none'])(
    'refuses the browser’s %s',
    (code) => {
      expect(remap({}, 'grab', code)).toEqual({ type: 'reserved' });
    },
  );

  test('refuses a key that stays, by name', () => {
    expect(remap({}, 'grab', 'ArrowUp')).toEqual({ type: 'taken', by: 'north' });
  });

  test('keeps every action’s key apart, whatever was given before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...KEY_ACTIONS), anyCode), { maxLength: 12 }),
        (gifts) => {
          let own: OwnKeys = {};
          for (const [action, code] of gifts) {
            const result = remap(own, action, code);
            if (!('keys' in result)) continue;
            own = result.keys;
            expect(keysNow(own).get(action)).toBe(code);
          }
          const codes = [...keysNow(own).values()].filter((code) => code !== null);
          expect(new Set(codes).size).toBe(codes.length);
        },
      ),
    );
  });
});
