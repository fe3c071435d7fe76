/** The teacher's page: what is chosen is in the code at once, and the code brings it back; embedding, and addresses that can't be meant. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readQr } from '../../src/adapters/qr';
import { classCodeOf } from '../../src/core/class/class-code';
import { classToText } from '../../src/core/class/class-file';
import { courseOrder } from '../../tools/course-order';
import { activity, course } from '../fixtures/activities';
import { expectNoViolations } from './axe';
import { expect, test } from './guarded-test';
import { words } from './words';

const COURSE = courseOrder().map(({ id }) => id);
const say = words('en', 'class');
const levels = words('en', 'levels');
const ui = words('en', 'ui');

const codeOf = async (page: Page): Promise<string> =>
  (await page.locator('.class-code').getAttribute('data-code')) ?? '';

/** What a camera would read off the page. */
async function readFrom(qr: Locator): Promise<string | null> {
  const { side, data } = await qr.locator('svg').evaluate(async (svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
    image.width = 240;
    image.height = 240;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 240;
    canvas.height = 240;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0, 240, 240);
    return { side: 240, data: [...(context?.getImageData(0, 0, 240, 240).data ?? [])] };
  });
  return readQr({ width: side, height: side, data: new Uint8ClampedArray(data) });
}

test('a class is put together by keyboard, and its code, link and QR code bring it back', async ({
  page,
}) => {
  await page.goto('./?renderer=canvas#/class');
  await expect(page.getByRole('heading', { level: 1, name: say('setup.heading') })).toBeVisible();
  const chosen = page.locator('.chosen li');
  await expect(chosen).toHaveCount(4);
  const first = await codeOf(page);
  expect(first).toMatch(/^[2-9A-HJKMNP-Z]{7,12}$/);

  await page.getByRole('button', { name: say('setup.ready.quick.name') }).press('Enter');
  await expect(chosen).toHaveCount(1);
  await page.getByRole('button', { name: say('setup.chosen.add'), exact: true }).press('Enter');
  await page.getByLabel(say('setup.add.search')).fill('egg');
  const eggBox = levels('egg-box.title');
  await page.locator('.add-list').getByRole('button', { name: eggBox }).press('Enter');
  await expect(chosen).toHaveCount(2);
  await page.getByRole('button', { name: say('setup.add.addFresh') }).press('Enter');
  await expect(chosen).toHaveCount(3);
  await page
    .getByRole('button', { name: say('setup.chosen.earlier').replace('{{level}}', eggBox) })
    .press('Enter');
  await expect(chosen.first()).toContainText(eggBox);
  // The focus went along; up it goes no further.
  await expect(
    page.getByRole('button', { name: say('setup.chosen.later').replace('{{level}}', eggBox) }),
  ).toBeFocused();
  const before = await codeOf(page);
  await page.getByRole('radio', { name: say('setup.options.orderExplain') }).press('Space');
  await expect(page.locator('.class-code')).not.toHaveAttribute('data-code', before);
  const code = await codeOf(page);
  expect(code).not.toBe(first);
  await expectNoViolations(page, 'a class put together');

  // The link that is scanned is the one that is shown.
  const link = new URL(`#/join/${code}`, page.url().replace(/[?#].*/, '')).href;
  await expect(page.locator('.code-link')).toHaveText(link);
  await expect(page.locator('.qr svg')).toBeVisible();
  await expect.poll(() => readFrom(page.locator('.qr'))).toBe(link);

  await page.reload();
  await expect(chosen).toHaveCount(3);
  expect(await codeOf(page)).toBe(code);
  await expect(page.getByRole('radio', { name: say('setup.options.orderExplain') })).toBeChecked();

  // On the projector nothing but the code, and the light only at a press.
  await page.getByRole('button', { name: say('code.big') }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: say('code.heading') })).toBeFocused();
  await expect(page.locator('.light-three')).toHaveCount(0);
  await page.getByRole('button', { name: say('code.light.show') }).press('Enter');
  await expect(page.locator('.light-three li')).toHaveCount(3);
  await expectNoViolations(page, 'the light on the projector');
  await page.getByRole('button', { name: say('code.small') }).press('Enter');
  await expect(page.getByRole('button', { name: say('code.big') })).toBeFocused();
});

test('a fifth level makes the class too big for a short code: it travels as a link, a picture and a file', async ({
  page,
}) => {
  await page.goto('./?renderer=canvas#/class');
  const chosen = page.locator('.chosen li');
  await expect(chosen).toHaveCount(4);
  const short = await codeOf(page);
  await page.getByRole('button', { name: say('setup.chosen.add'), exact: true }).press('Enter');
  await expect(page.getByText(say('code.long.line'))).toHaveCount(0);
  await page
    .locator('.add-list')
    .getByRole('button', { name: levels('egg-box.title') })
    .press('Enter');
  await expect(chosen).toHaveCount(5);
  await expect(page.locator('.add').getByText(say('code.long.line'))).toBeVisible();
  const code = await codeOf(page);
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{13,25}$/);
  const link = new URL(`#/join/${code}`, page.url().replace(/[?#].*/, '')).href;
  await expect.poll(() => readFrom(page.locator('.qr'))).toBe(link);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: say('file.save') }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe('candy-descent-class.json');
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    what: 'candy-descent/class',
    version: 1,
    code,
  });
  // On the projector, too, the picture and no letters to type.
  await page.getByRole('button', { name: say('code.big') }).press('Enter');
  await expect(page.getByText(say('code.long.scan'))).toBeVisible();
  await expect(page.locator('.class-code-letters')).toHaveCount(0);
  await page.getByRole('button', { name: say('code.small') }).press('Enter');

  // Another class is put together; the file brings the first one back, and what was there is a step back.
  await page.getByRole('button', { name: say('setup.ready.quick.name') }).press('Enter');
  await expect(chosen).toHaveCount(1);
  const quick = await codeOf(page);
  expect(quick.length).toBeLessThan(short.length);
  const input = page.locator('.class-file input');
  await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(page.getByText(say('problem.file.no-class'))).toBeVisible();
  await expectNoViolations(page, 'a file that is no class');
  expect(await codeOf(page)).toBe(quick);
  await input.setInputFiles(file);
  await expect(chosen).toHaveCount(5);
  expect(await codeOf(page)).toBe(code);
  await expect(page.getByText(say('problem.file.no-class'))).toHaveCount(0);
  await page.goBack();
  await expect(chosen).toHaveCount(1);
  expect(await codeOf(page)).toBe(quick);
});

test('a class file is opened where a child joins, and its wall has a numbered field for each level @long', async ({
  page,
}) => {
  const levelIds = ['first-bowl', 'two-bowls', 'egg-box', 'two-bowls', 'first-bowl', 'three-hollows'];
  const code = classCodeOf(activity({ levels: levelIds.map(course) }), COURSE);
  const file = (text: string) => ({
    name: 'class.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await page.goto('./?renderer=canvas#/join');
  const input = page.locator('.class-file input');
  const whole = classToText(code, []);
  await input.setInputFiles(file(whole.slice(0, 50)));
  await expect(page.getByText(say('problem.file.broken'))).toBeVisible();
  await input.setInputFiles(file(whole.padEnd(70_000)));
  await expect(page.getByText(say('problem.file.too-big'))).toBeVisible();
  await expectNoViolations(page, 'a file that is too big');
  // Dropped anywhere on the page it is opened as well.
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'class.json'));
    return transfer;
  }, whole);
  await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped });
  await expect(page).toHaveURL(new RegExp(`#/join/${code}$`));
  await expect(page.getByRole('button', { name: say('student.deal.play') })).toBeVisible({ timeout: 30_000 });

  // By hand it is as good as any code, and its wall shows all six.
  await page.goto('./?renderer=canvas#/join');
  await page.getByRole('textbox', { name: say('student.enter.label') }).fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/join/${code}$`));
  await page.goto(`./?renderer=canvas#/wall/${code}`);
  await expect(page.locator('.wall-fields button')).toHaveText([
    `1. ${levels('first-bowl.title')}`,
    `2. ${levels('two-bowls.title')}`,
    `3. ${levels('egg-box.title')}`,
    `4. ${levels('two-bowls.title')}`,
    `5. ${levels('first-bowl.title')}`,
    `6. ${levels('three-hollows.title')}`,
  ]);
});

test('embedded, no way leads out, and an address that can’t be meant is told', async ({ page }) => {
  await page.goto('./?renderer=canvas&view=cake&embed#/class/2222222');
  await expect(page.getByRole('status').filter({ hasText: '2222222' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-embed', '');
  await expect(page.getByRole('link', { name: ui('nav.home') })).toBeHidden();
  await expect(page.getByText('view=cake')).toBeVisible();
});
