import { effect } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pseudoLocalize } from '../../../src/adapters/pseudo-language';
import { createText } from '../../../src/adapters/text';

afterEach(() => vi.unstubAllGlobals());

const speaking = (...languages: readonly string[]) => {
  vi.stubGlobal('navigator', { languages });
  return createText();
};

describe('words', () => {
  test('are English where the browser’s languages have no folder', async () => {
    const text = await speaking('tlh', 'xx-YY');
    expect(text.language.value).toEqual({ code: 'en', name: 'English', direction: 'ltr' });
    expect(text.translate('feedback:start')).toBe('Feel your way to the candy.');
  });

  test('take another wording where there is one, and the usual one where there isn’t', async () => {
    for (const language of ['en', 'es', 'ar']) {
      const text = await speaking(language);
      const lower = (params: object) =>
        text.say({ key: 'feedback:lower', params: { heading: 'east', ...params } });
      expect(lower({ context: 'again' })).not.toBe(lower({}));
      const start = (params: Record<string, string>) => text.say({ key: 'feedback:start', params });
      expect(start({ context: 'again' })).toBe(start({}));
    }
  });

  test('fill their placeholders, nest and choose their plural', async () => {
    const text = await speaking('en-GB');
    expect(text.say({ key: 'feedback:lower', params: { heading: 'south-west' } })).toBe(
      'It is lower to the south-west.',
    );
    expect(text.say({ key: 'feedback:gauge.warmer', params: { before: 73, after: 42 } })).toContain('73');
    await text.loadLater();
    expect(text.translate('story:try.par', { count: 1 })).toBe('Can you do it in 1 step next time?');
    expect(text.translate('story:try.par', { count: 2 })).toBe('Can you do it in 2 steps next time?');
  });

  test('never run what stands in a placeholder', async () => {
    const text = await speaking('en');
    for (const part of ['$t(ui:home.play)', '{{count}}', '<b>&</b>'])
      expect(text.translate('problems:level.unknown', { part })).toContain(part);
  });

  test('refuse a language that is not there, and stay', async () => {
    const text = await speaking('en');
    expect(await text.choose('tlh')).toBe(false);
    expect(await text.choose('')).toBe(false);
    expect(await text.choose('__proto__')).toBe(false);
    expect(text.language.value.code).toBe('en');
  });

  test('change together with the language, and tell whoever reads them', async () => {
    const text = await speaking('en');
    const seen: string[] = [];
    const stop = effect(() => {
      seen.push(text.translate('feedback:start'));
    });
    expect(await text.choose('qps')).toBe(true);
    expect(seen).toHaveLength(2);
    expect(seen[1]).toMatch(/^⟦.*⟧$/);
    expect(await text.choose(null)).toBe(true);
    expect(seen.at(-1)).toBe('Feel your way to the candy.');
    stop();
  });

  test('follow the last choice when two come at once', async () => {
    const text = await speaking('en');
    await Promise.all([text.choose('qps'), text.choose('en')]);
    expect(text.language.value.code).toBe('en');
    expect(text.translate('feedback:start')).toBe('Feel your way to the candy.');
  });

  test('of later screens come when asked for, in the language in use and in each one chosen after it', async () => {
    const text = await speaking('es');
    expect(text.translate('settings:heading')).toBe('heading');
    await text.loadLater();
    expect(text.translate('settings:heading')).toBe('Ajustes');
    await text.choose('en');
    expect(text.translate('settings:heading')).toBe('Settings');
  });

  test('of later screens come in a language that is just being fetched, too', async () => {
    const text = await speaking('en');
    const chosen = text.choose('es');
    await text.loadLater();
    await chosen;
    expect(text.translate('settings:heading')).toBe('Ajustes');
  });

  test('list every folder but not the made-up language', async () => {
    const { languages } = await speaking('en');
    expect(languages.map(({ code }) => code)).toContain('en');
    expect(languages.map(({ code }) => code)).not.toContain('qps');
  });
});

describe('the pseudo-language', () => {
  test('brackets and stretches every text, and keeps placeholders and nestings', () => {
    const pseudo = pseudoLocalize({ a: { b: 'Step {{count}} to the $t(feedback:compass.{{heading}})' } }).a.b;
    expect(pseudo).toContain('{{count}}');
    expect(pseudo).toContain('$t(feedback:compass.{{heading}})');
    expect(pseudo).toMatch(/^⟦Š?[^a-z{$]*/);
    expect(pseudo.length).toBeGreaterThan(
      1.3 * 'Step {{count}} to the $t(feedback:compass.{{heading}})'.length,
    );
  });
});
