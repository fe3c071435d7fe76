/** Exit questions, certificates, and levels explained before they are played. */
import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { expect, test } from './guarded-test';
import { passedSave, SAVE_KEY } from './passed-save';
import { huntReady } from './player';
import { words } from './words';

const questions = words('en', 'questions');
const certificate = words('en', 'certificate');
const listed = words('en', 'listed');
const levels = words('en', 'levels');

async function withSave(page: Page): Promise<void> {
  await page.addInitScript(
    ([key, save]) => {
      if (localStorage.getItem(key ?? '') === null) localStorage.setItem(key ?? '', save ?? '');
    },
    [SAVE_KEY, passedSave()],
  );
}
const keptAnswers = (page: Page): Promise<unknown> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}').profiles?.fox?.answers, SAVE_KEY);

test('a chapter’s exit question is answered by keyboard, explained, kept, and asked another way', async ({
  page,
}) => {
  await withSave(page);
  await page.goto('./#/questions/feel-the-slope');
  const ask = page.getByRole('heading', { name: questions('item.arrow.a.ask') });
  await expect(ask).toBeFocused();
  const picture = page.getByRole('img', { name: questions('item.arrow.a.picture') });
  await expect(picture.locator('.q-land')).toHaveAttribute('data-lit', 'false');
  await expect(picture.locator('image')).toHaveCount(1);
  const belief = page.getByRole('button', { name: questions('item.arrow.a.there') });
  await belief.focus();
  await page.keyboard.press('Enter');
  // The light comes on, and the candy lies elsewhere.
  await expect(picture.locator('.q-land')).toHaveAttribute('data-lit', 'true');
  await expect(picture.locator('image')).toHaveCount(2);
  await expect(page.getByRole('heading', { name: questions('wrong') })).toBeFocused();
  await expect(page.getByText(questions('item.arrow.why.there'))).toBeVisible();
  await expect(page.getByText(questions('item.arrow.why.right'))).toBeVisible();
  await expectNoViolations(page, 'an answered question');
  expect(await keptAnswers(page)).toEqual({ 'arrow-a': 1 });

  await page.getByRole('button', { name: questions('result') }).click();
  await expect(page.getByRole('link', { name: levels('behind-the-hill.title') })).toBeVisible();
  await page.getByRole('button', { name: questions('another') }).click();
  await page.getByRole('button', { name: questions('item.arrow.b.right') }).click();
  await expect(page.getByRole('heading', { name: questions('right') })).toBeFocused();
  expect(await keptAnswers(page)).toEqual({ 'arrow-a': 1, 'arrow-b': 0 });

  // On the map the sign says that it is answered; other chapters' wait.
  await page.goto('./#/levels');
  const way = page.getByRole('navigation', { name: listed('course.way') });
  await way.getByRole('listitem').nth(1).getByRole('button').click();
  await expect(page.getByRole('dialog').getByText(questions('sign.answered'))).toBeVisible();
});

test('a certificate is printed with a name that is kept nowhere', async ({ page }) => {
  await page.goto('./#/certificate/core');
  await expect(page.getByRole('heading', { name: certificate('notYet') })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.evaluate(([key, save]) => localStorage.setItem(key ?? '', save ?? ''), [SAVE_KEY, passedSave()]);
  await page.goto('./#/certificate/course');
  await page.reload();
  const name = page.getByRole('textbox', { name: certificate('name') });
  await expect(name).toBeVisible();
  await expect(page.locator('.sheet')).toContainText(listed('beliefs.always-lower'));
  const asked: string[] = [];
  // What the game fetches ahead of its time may still arrive, but nothing else is asked for, and nothing sent along.
  page.on('request', (request) => {
    const isFile = request.method() === 'GET' && /\/assets\/[\w.-]+$/.test(request.url());
    if (!isFile || request.postData() !== null) asked.push(request.url());
  });
  await name.fill('Ada Lovelace');
  await expect(page.locator('.sheet-name')).toHaveText('Ada Lovelace');
  await expectNoViolations(page, 'a certificate');
  await page.emulateMedia({ media: 'print' });
  await expect(name).toBeHidden();
  await expect(page.locator('.sheet')).toBeVisible();
  const kept = await page.evaluate(async () => [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
    location.href,
    document.title,
    JSON.stringify(history.state),
    JSON.stringify(await indexedDB.databases()),
  ]);
  expect(kept.join()).not.toContain('Ada');
  expect(asked).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  await page.reload();
  await expect(name).toHaveValue('');
});

test('by a link a level is explained before it is played, on its own field', async ({ page }) => {
  await page.goto('./#/hunt/first-bowl?seed=3&order=explain');
  await expect(page.getByRole('heading', { level: 1, name: levels('first-bowl.title') })).toBeVisible();
  await expect(page.getByText(listed('lines.first-bowl'))).toBeVisible();
  await expect(page.locator('.before-terms li').first()).toBeVisible();
  await expectNoViolations(page, 'a level explained');
  await page.getByRole('link', { name: listed('first.play') }).click();
  await huntReady(page);
  await expect(page).toHaveURL(/#\/hunt\/first-bowl\?seed=3&order=play/);
});
