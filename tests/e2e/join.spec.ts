/** A child in a class: joins by its code, walks, waits in the dark, holds up its hollow, and taps the light on. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { classCodeOf } from '../../src/core/class/class-code';
import { LIGHT_PICTURES, lightPicturesOf } from '../../src/core/class/light-pictures';
import { expectNoViolations } from './axe';
import { expect, test } from './guarded-test';
import { SAVE_KEY } from './passed-save';
import { huntReady, replayReady } from './player';
import { words } from './words';

const kit = words('en', 'class');
const ui = words('en', 'ui');
const student = (key: string): string => kit(`student.${key}`);
const order = JSON.parse(readFileSync('levels/order.json', 'utf8')) as { readonly levels: readonly string[] };
const COURSE = order.levels.map((path) => path.split('/')[1] ?? '');

function codeFor(...ids: readonly string[]): string {
  const levels = ids.map((id) => ({ kind: 'course' as const, id }));
  const rest = {
    senses: 'levels',
    hints: false,
    order: 'play',
    language: null,
    sound: false,
    seed: 7,
  } as const;
  return classCodeOf({ levels, ...rest }, COURSE);
}

const play = (page: Page) => page.getByRole('button', { name: student('deal.play') });

async function dealt(page: Page, code: string): Promise<void> {
  await page.goto('./#/join');
  await page.getByRole('textbox', { name: student('enter.label') }).fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(play(page)).toHaveAttribute('aria-disabled', 'false', { timeout: 30_000 });
}

async function joined(page: Page, code: string): Promise<void> {
  await dealt(page, code);
  await play(page).click();
  await huntReady(page);
}

/** A step and the grab, then no pin. */
async function walked(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('main.hunt')).toHaveAttribute('data-actions', '1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: ui('pin.skip') }).click();
}

/** As the settings are kept: on a phone no button of the hunt shows it. */
const hasSound = (page: Page): Promise<unknown> =>
  page.evaluate(
    (key) => JSON.parse(localStorage.getItem(key) ?? '{}').profiles?.fox?.settings.sound,
    SAVE_KEY,
  );

const safe = (page: Page) => page.getByRole('heading', { name: student('lobby.safe') });
const picture = (page: Page, at: number) =>
  page.getByRole('button', { name: student(`picture.${LIGHT_PICTURES[at]}`), exact: true });

test('a child joins by a code, walks in the dark, holds up its hollow, and taps the light on', async ({
  page,
}) => {
  const code = codeFor('three-hollows', 'first-bowl');
  await dealt(page, code);
  await expectNoViolations(page, 'the deal');
  await play(page).click();
  await huntReady(page);
  await walked(page);
  await expect(safe(page)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`#/join/${code}`));
  await expect(page.locator('main.replay')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: student('result.code') })).toHaveValue(/^c1\./);
  await expect(page.getByRole('button', { name: student('hold.button') })).toBeEnabled();
  await expectNoViolations(page, 'the lobby');

  await page.getByRole('button', { name: student('hold.button') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'a sign held up');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const [first, second, third] = lightPicturesOf(code);
  for (const at of [second, first, third]) await picture(page, at).press('Enter');
  await expect(page.getByText(student('light.wrong')).first()).toBeVisible();
  for (const at of [first, second, third]) await picture(page, at).press('Enter');
  await page.getByRole('button', { name: student('lobby.showMe') }).press('Enter');
  await replayReady(page);
});

test('what is wrong with a code is said beside it @long', async ({ page }) => {
  await page.goto('./#/join/KHT8XD9');
  const field = page.getByRole('textbox', { name: student('enter.label') });
  await expect(field).toHaveValue('KHT8 XD9');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectNoViolations(page, 'a code with a slip');
  await field.fill('');
  await page.getByRole('button', { name: student('enter.go') }).click();
  await expect(page.locator('#class-code-wrong')).toHaveText(student('enter.empty'));
});

test('a refresh loses nothing, before the grab and after it, nor does practice @long', async ({ page }) => {
  const code = codeFor('three-hollows');
  await joined(page, code);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('main.hunt')).toHaveAttribute('data-actions', '1');
  await page.waitForTimeout(2500); // what was begun is kept beside other hunts
  await page.reload();
  await huntReady(page);
  await expect(page.locator('main.hunt')).toHaveAttribute('data-actions', '1');
  // Another hunt takes the place of the one begun; the class's goes on all the same.
  await page.goto('./#/hunt/first-bowl?seed=1');
  await huntReady(page);
  await page.keyboard.press('ArrowRight');
  await page.goto(`./#/join/${code}`);
  await page.getByRole('button', { name: student('deal.goOn') }).click();
  await huntReady(page);
  await expect(page.locator('main.hunt')).toHaveAttribute('data-actions', '1');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: ui('pin.skip') }).click();
  await expect(safe(page)).toBeVisible();
  const result = page.getByRole('textbox', { name: student('result.code') });
  const kept = await result.inputValue();
  await page.reload();
  await expect(result).toHaveValue(kept);
  // The field stays dark by its own address, too.
  await page.goBack();
  await page.goto(`./#/join/${code}`);
  await expect(safe(page)).toBeVisible();
});

test('sound is off in a class, and as before when one leaves @long', async ({ page }) => {
  const code = codeFor('three-hollows');
  await joined(page, code);
  await expect.poll(() => hasSound(page)).toBe(false);
  await walked(page);
  await page.getByRole('button', { name: student('lobby.leave') }).click();
  await expect.poll(() => hasSound(page)).toBe(true);
  await page.goto(`./#/join/${code}`);
  await expect(page.getByRole('button', { name: student('deal.new') })).toBeVisible();
  await expectNoViolations(page, 'somebody who comes back');
});
