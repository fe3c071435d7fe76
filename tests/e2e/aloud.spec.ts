/** Reading aloud, in a browser with a made-up voice on the device and one that would send its words elsewhere. */
import { expect, type Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { test } from './guarded-test';
import { huntReady, said } from './player';
import { words } from './words';

const aloud = words('en', 'aloud');
const settings = words('en', 'settings');
const glossary = words('en', 'glossary');

/** Puts these voices into the page; what is said is written down in `window.spoken`. */
async function withVoices(page: Page, local: readonly string[]): Promise<void> {
  await page.addInitScript((languages) => {
    const voices = [
      { name: 'Cloud', lang: 'en-US', localService: false, default: true },
      ...languages.map((lang) => ({ name: `Own ${lang}`, lang, localService: true, default: false })),
    ];
    const spoken: string[] = [];
    class Line {
      voice: { readonly name: string } | null = null;
      rate = 1;
      constructor(readonly text: string) {}
    }
    const speech = {
      onvoiceschanged: null,
      getVoices: () => voices,
      speak: (line: Line) => spoken.push(`${line.voice?.name} ${line.rate}: ${line.text}`),
      cancel: () => {
        spoken.length = 0;
      },
    };
    Object.defineProperties(window, {
      speechSynthesis: { value: speech },
      SpeechSynthesisUtterance: { value: Line },
      spoken: { value: spoken },
    });
  }, local);
}
const spoken = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { spoken: readonly string[] }).spoken);

test('Ava, the words and the settings are read by the device’s own voice, once that is wished for', async ({
  page,
}) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await withVoices(page, ['en-GB']);
  await page.goto('./#/settings');
  await page.getByRole('radio', { name: settings('aloud.asked') }).press('Space');
  await page
    .getByRole('group', { name: settings('aloud.speed'), exact: true })
    .getByRole('radio', { name: settings('aloud.slow'), exact: true })
    .press('Space');
  expect(await spoken(page)).toEqual([`Own en-GB 0.65: ${aloud('sample')}`]);
  await expectNoViolations(page, 'the settings with a voice');

  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  const button = page.getByRole('button', { name: aloud('readAva') });
  await expect(button).toBeInViewport({ ratio: 1 });
  // It stands before the room's own buttons.
  await page.locator('.hunt-bar button').first().focus();
  await page.keyboard.press('Shift+Tab');
  await expect(button).toBeFocused();
  await button.click();
  expect((await spoken(page)).join(' ')).toContain('Own en-GB 0.65: Feel your way to the candy.');
  await page.getByRole('button', { name: aloud('stopAva') }).press('Enter');
  expect(await spoken(page)).toEqual([]);

  await page.goto('./#/glossary/gradient');
  const name = glossary('term.gradient.name');
  await page
    .getByRole('button', { name: aloud('readWhat').replace('{{what}}', name) })
    .first()
    .click();
  expect(await spoken(page)).toEqual([
    `Own en-GB 0.65: ${name}.`,
    `Own en-GB 0.65: ${glossary('term.gradient.line')}`,
  ]);
  await expectNoViolations(page, 'the glossary with a voice');

  // By itself, what is announced.
  await page.goto('./#/settings');
  await page.getByRole('radio', { name: settings('aloud.always') }).press('Space');
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await page.keyboard.press('KeyD');
  await expect(page.getByRole('status')).toContainText('100');
  const heard = async () =>
    (await spoken(page)).map((line) => line.replace(/^Own en-GB 0.65: /, '')).join(' ');
  await expect.poll(heard).toBe((await said(page)).trim());
  expect(files.some((url) => /speech-/.test(url))).toBe(true);
});

test('without a voice on the device nothing is offered, and the settings say why', async ({ page }) => {
  await withVoices(page, ['ar-SA']);
  await page.goto('./#/settings');
  await expect(page.getByText(settings('aloud.none').replace('{{language}}', 'English'))).toBeVisible();
  await expect(page.getByRole('radio', { name: settings('aloud.asked') })).toHaveCount(0);
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await expect(page.getByRole('button', { name: aloud('readAva') })).toHaveCount(0);
});

test('who doesn’t wish for it fetches no voice and no button @long', async ({ page }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url()));
  await withVoices(page, ['en-GB']);
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await huntReady(page);
  await expect.poll(() => files.some((url) => /behind-/.test(url))).toBe(true);
  await page.waitForTimeout(500);
  expect(files.filter((url) => /speech-|aloud-ava-/.test(url))).toEqual([]);
});
