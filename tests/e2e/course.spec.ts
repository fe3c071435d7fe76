/** The course's map: what is open to a newcomer, by keyboard into a level, and all of it open for a teacher. */
import { expectNoViolations } from './axe';
import { expect, test } from './guarded-test';
import { huntReady } from './player';
import { words } from './words';

const levels = words('en', 'levels');
const listed = words('en', 'listed');
const settings = words('en', 'settings');

test('the map opens chapter by chapter, or all at once for a teacher', async ({ page }) => {
  await page.goto('./#/levels');
  const way = page.getByRole('navigation', { name: listed('course.way') });
  const places = way.getByRole('listitem');
  await expect(places).toHaveCount(10);
  await expect(way.getByText(listed('course.closed'))).toHaveCount(9);
  await expect(places.first().getByRole('button')).toHaveAttribute('aria-current', 'step');
  await expect(places.first()).toBeInViewport();
  expect(await places.first().evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(
    await places.nth(1).evaluate((one) => one.getBoundingClientRect().top),
  );

  // A closed chapter says what opens it, and leads nowhere.
  await places.nth(1).getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: levels('chapters.feel-the-slope') });
  await expect(dialog).toContainText(levels('chapters.warmer-colder'));
  await expect(dialog).toContainText(listed('course.how'));
  await expect(dialog.getByText(levels('toe-bowl.title'))).toBeVisible();
  await expect(dialog.getByRole('link')).toHaveCount(0);
  await expectNoViolations(page, 'a closed chapter');
  await page.keyboard.press('Escape');

  // By keyboard: the chapter, then its next level, which has the focus already.
  await places.first().getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('a.level-card:focus')).toContainText(levels('first-rope.title'));
  await page.keyboard.press('Enter');
  await huntReady(page);
  await expect(page).toHaveURL(/#\/hunt\/first-rope\?seed=1/);

  await page.goto('./#/settings');
  await page.getByRole('checkbox', { name: settings('openAll') }).press('Space');
  await page.goto('./#/levels');
  await expect(places).toHaveCount(10);
  await expect(way.getByText(listed('course.closed'))).toHaveCount(0);
});

test('by keyboard alone: the same as a plain list, kept for the next time', async ({ page }) => {
  await page.goto('./#/levels');
  await page.getByRole('checkbox', { name: listed('course.asList') }).press('Space');
  const way = page.getByRole('navigation', { name: listed('course.way') });
  // Four levels, and something to try out.
  await expect(way.getByRole('link')).toHaveCount(5);
  await expect(way.getByText(listed('course.how'))).toHaveCount(9);
  await expectNoViolations(page, 'the list');
  await page.reload();
  await expect(way.getByRole('link', { name: levels('first-bowl.title') })).toBeVisible();
});
