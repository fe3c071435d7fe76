/** The explanations of the onward chapters: each is tried out, and told in the one live region. */
import type { Page } from '@playwright/test';
import { expectNoViolations } from './axe';
import { expect, test } from './guarded-test';
import { said } from './player';
import { words } from './words';

const w = words('en', 'explain-onward');
const ROOMS = ['doctor', 'blame', 'wide-and-narrow', 'stop-in-time'] as const;

async function open(page: Page, room: (typeof ROOMS)[number], language = 'en'): Promise<void> {
  await page.goto(`./#/explain/${room}?lng=${language}`);
  await expect(page.locator('.onward')).toBeVisible({ timeout: 30_000 });
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('the doctor: a wrong name is answered, the right one leads to a cure that is a real run', async ({
  page,
}) => {
  await open(page, 'doctor');
  await press(page, w('doctor.illness.plateau'));
  await expect.poll(() => said(page)).toContain(w('doctor.not.plateau'));
  await press(page, w('doctor.illness.too-slow'));
  await expect.poll(() => said(page)).toContain(w('doctor.is.too-slow'));
  await press(page, w('doctor.prescription.smaller-rate'));
  await expect.poll(() => said(page)).toContain(w('doctor.still.too-slow').split('{{')[0] ?? '');
  await press(page, w('doctor.prescription.momentum'));
  await expect.poll(() => said(page)).toContain(w('doctor.healthy').split('{{')[0] ?? '');
  await expect(page.getByText('Cured: 1 of 6')).toBeVisible();
  await expect(page.locator('.onward-draws .onward-line')).toBeVisible();
  await expectNoViolations(page, 'doctor');
});

test('blame: press by press there and back with the keyboard, the step lowers the loss, and toe-taps agree @long', async ({
  page,
}) => {
  await open(page, 'blame');
  const go = page.locator('[data-does="go-on"]');
  await go.focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: w('blame.turnAll') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toMatch(/The loss fell from [\d.]+ to [\d.]+/);
  await press(page, w('blame.taps.go'));
  const rows = page.locator('table').last().locator('tbody tr');
  await expect(rows).toHaveCount(9);
  for (const row of await rows.all()) {
    const [taps, blame] = (await row.locator('td').allInnerTexts()).map((cell) =>
      Number(cell.replace('−', '-').replace(/[⁦-⁩]/g, '')),
    );
    expect(Math.abs((taps ?? Number.NaN) - (blame ?? 0))).toBeLessThan(0.01);
  }
  await page.getByRole('slider', { name: w('blame.taps.size') }).fill('5');
  await expect(page.locator('.onward-costs')).toContainText('1,000,001 looks, 17 minutes');
  await expectNoViolations(page, 'blame');
});

test('wide and narrow: both slices come, are measured, and another start gives others @long', async ({
  page,
}) => {
  await open(page, 'wide-and-narrow');
  const room = page.locator('.widths');
  await expect(room).toHaveAttribute('data-busy', 'false', { timeout: 40_000 });
  const knobs = page.locator('[data-of="narrow"][data-fact="knobs"]');
  await expect(knobs).toHaveText('9');
  await expect(page.locator('.onward-cake')).toHaveCount(2);
  await page.getByRole('radio', { name: '4' }).first().check({ force: true });
  await expect(knobs).toHaveText('17', { timeout: 40_000 });
  await expect(room).toHaveAttribute('data-busy', 'false');
  await expect.poll(() => said(page)).toContain('Nearly as low as the middle');
  await expectNoViolations(page, 'wide and narrow');
});

test('stop in time: the lever walks, a stop is compared with the measured best', async ({ page }) => {
  await open(page, 'stop-in-time');
  const lever = page.locator('[data-does="lever"]');
  await expect(page.locator('.onward-cake path').first()).toBeAttached({ timeout: 40_000 });
  // It learns by itself until it is told to wait.
  const learn = page.locator('[data-does="learn"]');
  await learn.click();
  await expect(lever).toHaveAttribute('aria-valuetext', /After step [2-9]:/);
  await expect(page.locator('.stop-border')).toBeAttached();
  await learn.click();
  await lever.focus();
  await page.keyboard.press('End');
  await expect(lever).toHaveAttribute('aria-valuetext', /After step 200/);
  await page.locator('[data-does="stop"]').click();
  await expect.poll(() => said(page)).toMatch(/Too late.*The best was \d+ after step \d+/);
  await lever.fill('17');
  await page.locator('[data-does="stop"]').click();
  await expect.poll(() => said(page)).toContain('In time!');
  await expectNoViolations(page, 'stop in time');
});

test('in Arabic on a phone with large text nothing goes over the edge @long', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const room of ROOMS) {
    await open(page, room, 'ar');
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await page.waitForTimeout(1500);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, room).toBeLessThanOrEqual(0);
    await expectNoViolations(page, `${room} in Arabic`);
  }
});
