/**
 * axe on the light with all that it can show laid open: every layer and card of a walk, its moment and the walk with open eyes; a rope, a
 * desk and a model. One language and the fullest walk each time; all else with the long journeys.
 */
import type { Page } from '@playwright/test';
import { deskWalk, heldBackWalk, hollowsWalk, lineWalk, ropeWalk } from '../../tools/gallery/walks';
import { expectNoViolations } from './axe';
import { expect, test } from './guarded-test';
import { replayReady } from './player';

async function open(page: Page, code: string, language: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`./?renderer=canvas#/replay/${code}?lng=${language}`);
  await replayReady(page);
}

/** Unfolds every card, the ones within cards, too. */
async function unfold(page: Page): Promise<void> {
  await expect(page.locator('.keep')).toBeAttached();
  const folded = page.locator('.replay-cards button[aria-expanded="false"]');
  for (let count = await folded.count(); count > 0; count--) {
    await folded.first().press('Enter');
    await expect(folded).toHaveCount(count - 1);
  }
  for (const letters of await page.locator('.rule summary').all()) await letters.press('Enter');
}

async function switchOn(page: Page, walkers: readonly string[]): Promise<void> {
  for (const id of walkers) await page.locator(`[data-walker="${id}"] .walker-switch`).press('Enter');
  await expect(page.locator('.walker-told strong')).toHaveCount(walkers.length);
}

async function openEyes(page: Page): Promise<void> {
  await page.locator('.open-eyes-card .btn').press('Enter');
  await expect(page.locator('.open-eyes-controls')).toBeVisible();
}

async function theWalk(page: Page, language: string): Promise<void> {
  await open(page, hollowsWalk(), language);
  await expect(page.locator('main.replay[data-moment="true"]')).toBeVisible();
  await page.locator('.could-best').press('Enter');
  await unfold(page);
  await switchOn(page, ['rival-grady', 'coach-addie', 'robot']);
  for (const layer of await page.locator('.layer-switches button').all()) await layer.press('Enter');
  await page.locator('.look-around > button').press('Enter');
  await page.locator('.curve-log').press('Enter');
  await expect(page.locator('.readout')).toBeVisible();
  await expectNoViolations(page, 'the walk');
}

async function theDesk(page: Page, language: string): Promise<void> {
  await open(page, deskWalk(), language);
  await unfold(page);
  await switchOn(page, ['rival-rando', 'coach-grady']);
  await expect(page.locator('.beside-words li')).toHaveCount(2);
  await expectNoViolations(page, 'the desk');
}

test('axe finds nothing in the light of a walk with everything laid open (en)', async ({ page }) => {
  await theWalk(page, 'en');
});

for (const language of ['en', 'es', 'ar'])
  test(`axe finds nothing anywhere in the light (${language}) @long`, async ({ page }) => {
    test.setTimeout(240_000);
    await theWalk(page, language);
    await openEyes(page);
    await expectNoViolations(page, 'the walk with open eyes');
    await page.locator('.hunt-actions .btn').last().press('Enter');
    await expect(page.locator('#open-eyes-outcomes')).toBeVisible();
    await expectNoViolations(page, 'both walks side by side');
    await theDesk(page, language);
    await openEyes(page);
    await expectNoViolations(page, 'the desk with open eyes');
    await open(page, ropeWalk(), language);
    await expect(page.locator('main.replay[data-moment="true"]')).toBeVisible();
    await unfold(page);
    await switchOn(page, ['rival-rando', 'coach-momo']);
    await expectNoViolations(page, 'the rope');
    for (const [where, code] of [
      ['a line', lineWalk()],
      ['train and test', heldBackWalk()],
    ] as const) {
      await open(page, code, language);
      await unfold(page);
      await page.locator('.data button[aria-pressed]').first().press('Enter');
      await expectNoViolations(page, where);
    }
  });
