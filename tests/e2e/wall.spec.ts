/** The wall of a class: codes in, counts out, the dark lifted, all of it kept. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { madeClass, walkedCodes } from '../../tools/made-class';
import { expectNoViolations } from './axe';
import { expect, test } from './guarded-test';
import { words } from './words';

const say = words('en', 'class');
const CLASS = madeClass(['first-bowl'], 3);
const walked = (animals: readonly number[]): readonly string[] => walkedCodes(CLASS, animals);

async function openWall(page: Page): Promise<void> {
  await page.goto(`./#/wall/${CLASS.code}`);
  await expect(page.getByRole('heading', { level: 1, name: say('wall.heading') })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: say('wall.add.heading') }).click();
  await page.getByLabel(say('wall.add.paste')).fill(text);
  await page.getByRole('button', { name: say('wall.add.put') }).click();
}

test('three codes, one of them broken, a tally, the light, and back again', async ({ page }) => {
  const [otter = '', fox = ''] = walked([0, 9]);
  await openWall(page);
  await paste(page, `Ana: ${otter}\nBo: ${fox}.\nCy: ${fox.slice(0, -1)}${fox.endsWith('0') ? '1' : '0'}`);
  const told = page.getByRole('dialog').getByRole('status');
  await expect(told).toContainText('2 new walks on the wall.');
  await expect(told).toContainText(`${say('wall.refused.checksum')}: 1 code`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('img', { name: /2 walks\. The field is dark\./ })).toBeVisible();

  await page.getByRole('tab', { name: say('wall.views.field') }).focus();
  await page.keyboard.press('ArrowLeft');
  const tallies = page.getByRole('tab', { name: say('wall.views.tallies') });
  await expect(tallies).toBeFocused();
  await page.locator('[data-tally="0"]').click();
  await page.locator('[data-tally="0"]').click();
  await expect(page.getByText('2 screens counted.')).toBeVisible();
  await page.getByRole('button', { name: say('wall.undo') }).click();
  await expect(page.getByText('1 screen counted.')).toBeVisible();

  await page.getByRole('tab', { name: say('wall.views.field') }).click();
  await page.getByRole('button', { name: say('wall.field.lift') }).click();
  await expect(page.getByRole('img', { name: /2 walks\. The light is on\./ })).toBeVisible();
  await expectNoViolations(page, 'a lit wall');
  await page.getByRole('button', { name: say('wall.undo') }).click();
  await expect(page.getByRole('img', { name: /The field is dark\./ })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('img', { name: /2 walks\./ })).toBeVisible();
});

test('every view of the wall is free of violations @long', async ({ page }) => {
  await openWall(page);
  await paste(page, walked([0, 1, 2, 9, 12]).join(' '));
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('5 new walks');
  await expectNoViolations(page, 'the ways in');
  await page.keyboard.press('Escape');
  for (const view of ['tallies', 'field', 'curves', 'steps', 'groups', 'list', 'side']) {
    await page.getByRole('tab', { name: say(`wall.views.${view}`) }).click();
    await expectNoViolations(page, view);
  }
});

test('walks come from another tab, from a file, and out again as one @long', async ({ page, context }) => {
  const [first = '', second = ''] = walked([3, 4]);
  await openWall(page);
  const other = await context.newPage();
  await other.goto('./');
  await other.evaluate((code) => {
    const channel = new BroadcastChannel('candy-descent.class');
    channel.postMessage({ kind: 'candy-descent/result', code });
    channel.close();
  }, first);
  await expect(page.getByText('1 new walk on the wall.')).toBeVisible();
  await page.getByRole('button', { name: say('wall.add.heading') }).click();
  await page
    .locator('.dialog input[type="file"]')
    .setInputFiles({ name: 'chat.txt', mimeType: 'text/plain', buffer: Buffer.from(`hello ${second}!`) });
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('1 new walk on the wall.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('wall.keep.open'), exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say('wall.keep.file') }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).toContain(first);
  expect(saved).toContain(second);
});

test('the camera reads a square code, and is let go @long', async ({ page }) => {
  const [code = ''] = walked([6]);
  const { qrSvg } = await import('../../src/adapters/qr');
  await page.addInitScript((svg) => {
    // A camera that sees the code: a canvas with its picture, as a stream.
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 600;
      const image = new Image(600, 600);
      image.src = `data:image/svg+xml,${encodeURIComponent(svg.replace('<svg ', '<svg width="600" height="600" '))}`;
      await image.decode();
      const draw = (): void => {
        canvas.getContext('2d')?.drawImage(image, 0, 0, 600, 600);
        requestAnimationFrame(draw);
      };
      draw();
      const stream = canvas.captureStream(10);
      Object.assign(window, { seen: stream });
      return stream;
    };
  }, qrSvg(code));
  await openWall(page);
  await page.getByRole('button', { name: say('wall.add.heading') }).click();
  await page.getByRole('button', { name: say('wall.add.camera') }).click();
  await expect(page.getByText('1 new walk on the wall.')).toBeVisible({ timeout: 15_000 });
  await page.keyboard.press('Escape');
  const state = (): Promise<string | undefined> =>
    page.evaluate(() => (window as unknown as { seen: MediaStream }).seen.getTracks()[0]?.readyState);
  await expect.poll(state).toBe('ended');
});
