import { expect, test } from 'vitest';
import { unbroken } from '../../../src/ui/unbroken';

test('joins words at their hyphens, and leaves dashes, signs and everything else alone', () => {
  expect(unbroken('Toe-tap north-east.')).toBe('Toe-\u2060tap north-\u2060east.');
  expect(unbroken('ida-y-vuelta')).toBe('ida-\u2060y-\u2060vuelta');
  for (const text of ['−5 and -5', 'a – b', 'a - b', '2-3', 'الشمال الشرقي', ''])
    expect(unbroken(text)).toBe(text);
});
