/** The teacher's kit: found, read, shown by keyboard, printed. */
import type { Page } from '@playwright/test';
import { KEPT } from '../../src/core/class/kept';
import { KIT_PARTS } from '../../src/core/class/kit';
import { timetableOf } from '../../src/core/class/plans';
import { SLIDE_IDS } from '../../src/core/class/slides';
import { FORMS, ITEM_IDS } from '../../src/core/course/inventory/items';
import { expectNoViolations } from './axe';
import { misfitsOf } from './fits';
import { expect, test } from './guarded-test';
import { words } from './words';

const kit = words('en', 'teachers');

const open = async (page: Page, which: string): Promise<void> => {
  await page.goto(`./?renderer=canvas#/teachers${which}`);
  await expect(page.locator('main.kit')).toBeVisible();
};
/** All pictures are there. */
const drawn = (page: Page): Promise<void> =>
  expect(page.locator('.kit-print')).toHaveAttribute('aria-disabled', 'false', { timeout: 60_000 });

test('the teacher’s kit leads to the slides, which run by keyboard, from the dark into the light', async ({
  page,
}) => {
  await open(page, '');
  await expect(page.locator('.kit-parts li')).toHaveCount(KIT_PARTS.length);
  await page.getByRole('link', { name: kit('part.slides.name') }).click();
  const stage = page.locator('.deck-stage');
  await expect(stage.getByRole('heading', { name: kit('slide.hunt.title') })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await expect(stage.getByRole('heading', { name: kit('slide.warmer.title') })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: kit('slide.warmer.title') })).toContainText('3');
  const land = stage.locator('.q-land');
  await expect(land).toHaveAttribute('data-lit', 'false');
  await expect(stage.locator('image')).toHaveCount(1);
  await page.keyboard.press('l');
  await expect(land).toHaveAttribute('data-lit', 'true');
  await expect(stage.locator('image')).toHaveCount(2);
  await drawn(page);
  await expectNoViolations(page, 'a slide');
  await page.keyboard.press('ArrowLeft');
  await expect(stage.getByRole('heading', { name: kit('slide.loss.title') })).toBeVisible();
});

test('@long the slides go by button, fill the screen, and know their ends', async ({ page }) => {
  await open(page, '/slides');
  const stage = page.locator('.deck-stage');
  const [back, next] = ['back', 'next'].map((way) =>
    stage.getByRole('button', { name: kit(`slides.${way}`) }),
  );
  await expect(back ?? stage).toBeDisabled();
  for (const id of SLIDE_IDS) {
    await expect(stage.getByRole('heading', { name: kit(`slide.${id}.title`) })).toBeVisible();
    const light = stage.getByRole('button', { name: kit('slides.light') });
    if (await light.isVisible()) await light.press('Enter');
    if (id !== SLIDE_IDS.at(-1)) await next?.press('Enter');
  }
  await expect(next ?? stage).toBeDisabled();
  await page.keyboard.press('Home');
  await page.keyboard.press('f');
  await expect(stage).toHaveAttribute('data-full', 'true');
  for (const id of SLIDE_IDS) {
    await expect(stage.getByRole('heading', { name: kit(`slide.${id}.title`) })).toBeVisible();
    // All of a slide stands on the screen at once.
    const beyond = await stage.evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(page.viewportSize()?.width === 390 || beyond <= 1, `${id}: ${beyond} px too tall`).toBe(true);
    await page.keyboard.press('ArrowRight');
  }
  await stage.getByRole('button', { name: kit('slides.leave') }).press('Enter');
  await expect(stage).toHaveAttribute('data-full', 'false');
});

test('@long in Arabic the slides go on to the left', async ({ page }) => {
  await open(page, '/slides?lng=ar');
  await page.keyboard.press('ArrowLeft');
  await expect(
    page.locator('.deck-stage').getByRole('heading', { name: words('ar', 'teachers')('slide.loss.title') }),
  ).toBeVisible();
});

test('@long each part is whole on the screen and on paper', async ({ page }) => {
  test.setTimeout(240_000);
  for (const part of KIT_PARTS) {
    await page.emulateMedia({ media: 'screen' });
    await open(page, `/${part}`);
    await drawn(page);
    await expectNoViolations(page, part);
    expect(await misfitsOf(page), part).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.kit-sheet')).toBeVisible();
    await expect(page.locator('.kit-head')).toBeVisible();
    await expect(page.locator('.page-bar')).toBeHidden();
    await expect(page.locator('.deck')).toBeHidden();
  }
  await page.emulateMedia({ media: 'screen' });
  await open(page, '/all');
  await drawn(page);
  await expect(page.locator('.kit-sheet')).toHaveCount(KIT_PARTS.length);
  for (const [plan, sheet] of (['first', 'second', 'gym'] as const).map(
    (id) => [id, page.locator(`[data-sheet="${id}"]`)] as const,
  ))
    await expect(sheet.locator('.kit-phase')).toHaveCount(timetableOf(plan).length);
  const key = page.locator('[data-sheet="answers"]');
  await expect(key.locator('.kit-item')).toHaveCount(ITEM_IDS.length);
  await expect(key.locator('.q-picture')).toHaveCount(ITEM_IDS.length * FORMS.length);
  await expect(key.locator('.kit-form [data-right="true"]')).toHaveCount(ITEM_IDS.length * FORMS.length);
});

test('@long what the privacy statement names is all that is kept', async ({ page, context }) => {
  await open(page, '/privacy');
  for (const { key } of KEPT) await expect(page.locator('[data-sheet="privacy"]')).toContainText(key);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
  }));
  const names = KEPT.map(({ key }) => key.replace('…', ''));
  expect(kept.local.filter((key) => !names.some((name) => key.startsWith(name)))).toEqual([]);
  expect(kept.session).toEqual([]);
  expect(kept.databases).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('@long an address that names no part is told so', async ({ page }) => {
  await open(page, '/no-such-part');
  await expect(page.getByRole('status').filter({ hasText: 'no-such-part' })).toBeVisible();
  await expect(page.locator('.kit-parts li')).toHaveCount(KIT_PARTS.length);
});
