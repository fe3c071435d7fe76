/** To keep and to share: the walk as a picture, and a link to beat it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { huntReady, replayReady, skipPin } from './player';
import { words } from './words';

const explore = words('en', 'explore');
const problems = words('en', 'problems');
const ui = words('en', 'ui');

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function toTheLight(page: Page): Promise<void> {
  await huntReady(page);
  await press(page, ui('hunt.grab'));
  await skipPin(page, (name) => press(page, name));
}

test('a walk is kept as a picture that is light, dark and white as printed in grey', async ({ page }) => {
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await toTheLight(page);
  await press(page, explore('keep.heading'));
  const saving = page.waitForEvent('download');
  await press(page, explore('keep.picture'));
  const download = await saving;
  expect(download.suggestedFilename()).toBe('candy-descent-toe-bowl.png');
  await expect(page.locator('.keep-told')).toHaveText(explore('keep.saved'));
  const png = readFileSync(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const seen = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true });
    pen?.drawImage(image, 0, 0);
    const grey = (x: number, y: number): number => {
      const [r = 0, g = 0, b = 0] = pen?.getImageData(x, y, 1, 1).data ?? [];
      return 0.3 * r + 0.59 * g + 0.11 * b;
    };
    const field = Array.from({ length: 400 }, (_, i) =>
      grey(125 + 50 * (i % 20), 215 + 50 * Math.floor(i / 20)),
    );
    return { width: image.width, corner: grey(4, 4), dark: Math.min(...field), light: Math.max(...field) };
  }, png.toString('base64'));
  expect(seen).toMatchObject({ width: 1200, corner: 255 });
  expect(seen.dark).toBeLessThan(60);
  expect(seen.light).toBeGreaterThan(200);
});

test('a link to beat a walk opens its field; in the light both stand side by side', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          document.documentElement.dataset.copied = text;
        },
      },
    });
  });
  await page.goto('./#/hunt/toe-bowl?seed=3');
  await toTheLight(page);
  await press(page, explore('keep.heading'));
  await press(page, explore('keep.beat'));
  await expect(page.locator('.keep-told')).toHaveText(explore('keep.beatCopied'));
  const link = (await page.locator('html').getAttribute('data-copied')) ?? '';
  expect(link).toMatch(/#\/beat\/1\.toe-bowl\./);

  await page.goto('about:blank');
  await page.goto(link);
  await huntReady(page);
  await expect(page.locator('.bubble')).toContainText('A walk of 0 steps waits for you in the light.');
  await toTheLight(page);
  await page.reload();
  await replayReady(page);
  const beaten = page.locator('.keep-beaten');
  await expect(beaten).toContainText(explore('keep.winner.nobody'));
  await expect(beaten).toContainText('Your friend: 0 steps, to a loss of 100.');

  await page.goto('about:blank');
  await page.goto(link.replace('toe-bowl', 'toe-bowI'));
  await expect(page.getByText(problems('code.checksum'))).toBeVisible();
});

test('where the system has a share sheet, a walk goes there; closed without sharing, nothing is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (shared: ShareData) => {
        const { dataset } = document.documentElement;
        const isFirst = dataset.shared === undefined;
        dataset.shared = JSON.stringify(shared);
        if (!isFirst) throw new DOMException('closed', 'AbortError');
      },
    });
  });
  await page.goto('./#/hunt/toe-bowl?seed=1');
  await toTheLight(page);
  const shared = async () => JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}');
  const level = words('en', 'levels')('toe-bowl.title');
  await page.getByRole('button', { name: explore('keep.heading') }).press('Enter');
  await press(page, explore('keep.share'));
  await expect.poll(shared).toEqual({
    text: explore('keep.walkText').replace('{{level}}', level),
    url: page.url(),
  });
  await press(page, explore('keep.beat'));
  await expect.poll(shared).toEqual({
    text: explore('keep.beatText').replace('{{level}}', level),
    url: expect.stringMatching(/#\/beat\/1\.toe-bowl\./),
  });
  await expect(page.locator('.keep-told')).toHaveCount(0);
});
