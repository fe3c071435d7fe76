/** What the page around an embedded game is told: a result by the documented message, to the origin that was asked for, and no more. */
import { afterEach, expect, test, vi } from 'vitest';
import { postResult } from '../../../src/adapters/parent-page';

afterEach(() => vi.unstubAllGlobals());

test('a result is posted to the page around, as README documents it', () => {
  const posted: unknown[] = [];
  vi.stubGlobal('window', { parent: { postMessage: (...told: unknown[]) => posted.push(told) } });
  postResult('c1.0k3f9.1c.MMKaz.7q0z4xk', 'https://school.example');
  expect(posted).toEqual([
    [
      { type: 'candy-descent/result', version: 1, code: 'c1.0k3f9.1c.MMKaz.7q0z4xk' },
      'https://school.example',
    ],
  ]);
});

test('a page that stands alone posts nothing, not even to itself', () => {
  const posted: unknown[] = [];
  const alone = { parent: {}, postMessage: (told: unknown) => posted.push(told) };
  alone.parent = alone;
  vi.stubGlobal('window', alone);
  postResult('c1.0k3f9.1c.MMKaz.7q0z4xk', '*');
  expect(posted).toEqual([]);
});
