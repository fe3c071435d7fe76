/**
 * Every screen and room, in every language, on a phone and on a laptop, with usual text and with text twice as large: axe finds nothing,
 * nothing lies beyond the sides, and no words are cut off.
 */
import type { Page } from '@playwright/test';
import { EXPLANATIONS } from '../../src/core/course/explanations';
import { FORMS, ITEM_IDS } from '../../src/core/course/inventory/items';
import { deskWalk, heldBackWalk, hollowsWalk, ropeWalk } from '../../tools/gallery/walks';
import { violationsOf } from './axe';
import { misfitsOf } from './fits';
import { expect, test } from './guarded-test';
import { passedSave, SAVE_KEY } from './passed-save';
import { huntReady, replayReady } from './player';

const SLOW_MS = 25 * 60_000;
/** Colours and folds come to rest. */
const SETTLING_MS = 300;
/** One level of each way to play, and those with a sense or a button of their own. */
const HUNTS = [
  'first-rope',
  'toe-bowl',
  'jumping-hollows',
  'which-penguin',
  'first-slide',
  'first-sled',
  'first-robot',
  'six-knobs',
];
const PLACES = [
  'settings',
  'glossary',
  'glossary/gradient',
  'glossary/no-such-term',
  'explain',
  'questions',
  'certificate',
  'certificate/core',
  'certificate/course',
  'class',
  'join',
  'wall',
  'teachers',
  'teachers/first',
  'teachers/gym',
  'teachers/slides',
  'teachers/asking',
  'teachers/answers',
  'teachers/standards',
  'teachers/privacy',
  'teachers/no-such-part',
  'no-such-place',
];

/** Looks at the page as it stands and writes down what is wrong with it. */
type Look = (where: string) => Promise<void>;

async function lookAtRooms(page: Page, language: string, look: Look): Promise<void> {
  const go = async (place: string): Promise<void> => {
    await page.goto(`./?renderer=canvas#/${place}${place.includes('?') ? '&' : '?'}lng=${language}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  await go('');
  await look('home, first visit');
  await go('levels');
  await look('map, first visit');
  await page.locator('.course-button').nth(1).press('Enter');
  await look('a closed chapter');
  await go('certificate/core');
  await look('no certificate yet');
  await page.evaluate(([key, save]) => localStorage.setItem(key ?? '', save ?? ''), [SAVE_KEY, passedSave()]);
  await page.reload();
  await go('');
  await look('home');
  await go('levels');
  await look('map');
  await page.locator('.course-button').nth(8).press('Enter');
  await look('a chapter on the map');
  await page.keyboard.press('Escape');
  await page.locator('.page-bar input').press('Space');
  await look('list');
  for (const place of PLACES) {
    await go(place);
    await look(place);
  }
  for (const id of Object.keys(EXPLANATIONS)) {
    await go(`explain/${id}`);
    await expect(page.locator('[data-busy="true"]')).toHaveCount(0, { timeout: 60_000 });
    for (const more of await page.locator('main summary').all()) await more.press('Enter');
    await look(`explain/${id}`);
  }
}

async function lookAtQuestions(page: Page, language: string, look: Look): Promise<void> {
  for (const form of FORMS) {
    await page.goto(`./?renderer=canvas#/questions/${form}?lng=${language}`);
    for (const id of ITEM_IDS) {
      const card = page.locator(`.question[data-item="${id}"][data-form="${form}"]`);
      await expect(card).toBeVisible();
      await look(`question ${id} ${form}`);
      await card.locator('[data-answer="1"]').press('Enter');
      await look(`answer ${id} ${form}`);
      await card.locator('.question-why .btn').press('Enter');
    }
    await look(`result ${form}`);
  }
}

async function lookAtHunts(page: Page, language: string, look: Look): Promise<void> {
  await page.goto(`./?renderer=canvas#/hunt/toe-bowl?seed=1&order=explain&lng=${language}`);
  await expect(page.locator('.before')).toBeVisible();
  await look('a level explained first');
  for (const id of HUNTS) {
    await page.goto(`./?renderer=canvas#/hunt/${id}?seed=1&lng=${language}&order=play`);
    await huntReady(page);
    await look(`hunt ${id}`);
    const toggle = page.locator('.pad-toggle[aria-expanded="false"]');
    if (!(await toggle.isVisible())) continue;
    await toggle.press('Enter');
    await look(`hunt ${id} with its buttons`);
  }
  await page.goto(`./?renderer=canvas#/hunt/toe-bowl?seed=2&lng=${language}&order=play`);
  await huntReady(page);
  await page.locator('.btn-grab').press('Enter');
  await expect(page.locator('main.hunt[data-phase="pinning"]')).toBeVisible();
  await look('pin');
}

async function lookAtLight(page: Page, language: string, look: Look): Promise<void> {
  for (const [where, code] of [
    ['walk', hollowsWalk()],
    ['rope', ropeWalk()],
    ['desk', deskWalk()],
    ['train and test', heldBackWalk()],
  ] as const) {
    await page.goto(`./?renderer=canvas#/replay/${code}?lng=${language}`);
    await replayReady(page);
    await expect(page.locator('.keep')).toBeAttached();
    const folded = page.locator('.replay-cards button[aria-expanded="false"]');
    for (let count = await folded.count(); count > 0; count--) {
      await folded.first().press('Enter');
      await expect(folded).toHaveCount(count - 1);
    }
    await look(`light of a ${where}`);
  }
}

for (const language of ['en', 'es', 'ar'])
  for (const text of ['100%', '200%'])
    for (const [part, lookAt] of [
      ['the rooms', lookAtRooms],
      ['the questions', lookAtQuestions],
      ['the hunts', lookAtHunts],
      ['the light', lookAtLight],
    ] as const)
      test(`@long ${part} fit and are clean (${language}, text at ${text})`, async ({ page }) => {
        test.setTimeout(SLOW_MS);
        const wrong: string[] = [];
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.addInitScript((size) => {
          document.addEventListener('DOMContentLoaded', () => {
            document.documentElement.style.fontSize = size;
          });
        }, text);
        await lookAt(page, language, async (where) => {
          await page.waitForTimeout(SETTLING_MS);
          const found = [...(await misfitsOf(page)), ...(await violationsOf(page))];
          wrong.push(...found.map((what) => `${where}: ${what}`));
        });
        expect(wrong).toEqual([]);
      });
