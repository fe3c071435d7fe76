/** Who else walked here: rivals, coaches, a robot to set and one's own ghosts, on a replay that a link opens. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { huntReady, replayReady, skipPin, tabTo } from './player';
import { words } from './words';

const explore = words('en', 'explore');
const replay = words('en', 'replay');
const ui = words('en', 'ui');

/** East past the candy of the three hollows' field, to and fro above it, and back to the rim. */
const WALK = '1.three-hollows.0e3nrqs.1.CFIOHHTGSGSCCXUOOz.q9';
/** Grady's blue and the robot's, as their lines are drawn. */
const GRADY: readonly [number, number, number] = [0x4f, 0x97, 0xf2];

async function openWalk(page: Page, language = 'en'): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`./?renderer=canvas#/replay/${WALK}?lng=${language}`);
  await replayReady(page);
}

const card = (page: Page) => page.locator('.rivals');
const openCard = (page: Page) => page.getByRole('button', { name: explore('rivals.title') }).press('Enter');
const walker = (page: Page, id: string) => page.locator(`[data-walker="${id}"]`);
const switchOf = (page: Page, id: string) => walker(page, id).locator('.walker-switch');

/** How many of the field's pixels have about this colour. */
const pixelsOf = (page: Page, color: readonly number[]): Promise<number> =>
  page.evaluate((wanted) => {
    const field = document.querySelector<HTMLCanvasElement>('#stage canvas');
    const data = field?.getContext('2d')?.getImageData(0, 0, field.width, field.height).data ?? [];
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      const near = wanted.every((part, channel) => Math.abs((data[i + channel] ?? 0) - part) <= 4);
      if (near) count += 1;
    }
    return count;
  }, color);

/** To the end of the walk: what has been walked is drawn in full colour. */
async function toTheEnd(page: Page): Promise<void> {
  const slider = page.getByRole('slider', { name: replay('scrubber') });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveValue('17');
}

test('by keyboard alone: a rival is switched on, its line appears, and it is told and said what it found', async ({
  page,
}) => {
  await openWalk(page);
  await toTheEnd(page);
  expect(await pixelsOf(page, GRADY)).toBeLessThan(20);

  // Folded away until it is asked for.
  await expect(switchOf(page, 'rival-grady')).toHaveCount(0);
  await tabTo(page, explore('rivals.title'));
  await page.keyboard.press('Enter');
  await tabTo(page, explore('rivals.name.grady') + explore('rivals.who.grady'));
  await page.keyboard.press('Enter');
  await expect(switchOf(page, 'rival-grady')).toHaveAttribute('aria-pressed', 'true');

  const told = 'Found the candy in 24 steps. Step 4 helped most';
  await expect(walker(page, 'rival-grady')).toContainText(told);
  await expect(page.getByRole('status')).toContainText('Grady: Found the candy in 24 steps.');
  await expect.poll(() => pixelsOf(page, GRADY)).toBeGreaterThan(200);

  await page.keyboard.press('Space');
  await expect(switchOf(page, 'rival-grady')).toHaveAttribute('aria-pressed', 'false');
  await expect(walker(page, 'rival-grady').locator('.walker-told')).toHaveCount(0);
  await expect.poll(() => pixelsOf(page, GRADY)).toBeLessThan(20);
});

test('rivals and coaches walk side by side, four at once', async ({ page }) => {
  await openWalk(page);
  await openCard(page);
  for (const id of ['rival-rando', 'rival-addie', 'coach-grady', 'coach-stoch']) {
    await switchOf(page, id).click();
    await expect(walker(page, id).locator('.walker-told strong')).toContainText('step');
  }
  await switchOf(page, 'coach-nessa').click();
  await expect(switchOf(page, 'coach-nessa')).toHaveAttribute('aria-pressed', 'false');
  await expect(walker(page, 'coach-nessa')).toContainText(explore('rivals.full'));
  await switchOf(page, 'rival-rando').click();
  await switchOf(page, 'coach-nessa').click();
  await expect(walker(page, 'coach-nessa').locator('.walker-told')).toContainText(
    'Found the candy in 24 steps.',
  );
  await expect(card(page).locator('[aria-pressed="true"]')).toHaveCount(4);
});

test('the robot is set by keys: another rule, another learning rate, and its walk is told anew', async ({
  page,
}) => {
  await openWalk(page);
  await openCard(page);
  await switchOf(page, 'robot').press('Enter');
  const robot = walker(page, 'robot');
  const rate = robot.getByRole('slider', { name: ui('slide.rate') });
  await rate.focus();
  await page.keyboard.press('End');
  await expect(robot.locator('.walker-told')).toContainText('Flew off the field');
  await expect(page.getByRole('status')).toContainText(`${explore('rivals.robotName')}: Flew off the field`);
  await page.keyboard.press('Home');
  await expect(robot.locator('.walker-told')).toContainText('On the grass when its 24 steps ran out.');

  // Only rules with momentum have it.
  await expect(robot.getByRole('group', { name: ui('robot.momentum') })).toHaveCount(0);
  await robot.getByRole('radio', { name: ui('rule.gradient-descent') }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(robot.getByRole('radio', { name: ui('rule.momentum') })).toBeChecked();
  await expect(robot.getByRole('group', { name: ui('robot.momentum') })).toBeVisible();
});

test('one’s own earlier walk of the same field comes back as a ghost', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const steps of [2, 1]) {
    await page.goto('about:blank');
    await page.goto('./?renderer=canvas#/hunt/toe-bowl?seed=1');
    await huntReady(page);
    for (let step = 1; step <= steps; step++) {
      await page.keyboard.press('KeyD');
      await expect(page.locator('main.hunt')).toHaveAttribute('data-actions', String(step));
    }
    await page.keyboard.press('Enter');
    await skipPin(page, (name) => page.getByRole('button', { name }).press('Enter'));
  }
  await openCard(page);
  const ghost = walker(page, 'ghost-0');
  await expect(ghost).toContainText(explore('rivals.ghostBest'));
  await switchOf(page, 'ghost-0').press('Enter');
  await expect(ghost.locator('.walker-told')).toContainText('after 2 steps.');
  await expect(page.getByRole('status')).toContainText(explore('rivals.ghostBest'));
});

test('at a desk they walk on the curve and on the slice, and words say how much of them that holds', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./?renderer=canvas#/replay/1.first-desk.1gbj0dw.1.i4i4j1j1k3k1l4z.by');
  await replayReady(page);
  const lines = (place: string) => page.locator(`${place} [data-walker] polyline[stroke]`);
  await openCard(page);
  for (const id of ['rival-rando', 'coach-grady']) await switchOf(page, id).press('Enter');
  await expect(lines('.desk-slice')).toHaveCount(2);
  await expect(lines('.curve')).toHaveCount(2);
  await expect(page.locator('.beside-words li')).toHaveText([
    /^Rando: the slice holds \d+% of this walk\.$/,
    /^Coach Grady: the slice holds \d+% of this walk\.$/,
  ]);
  await switchOf(page, 'rival-rando').press('Enter');
  await switchOf(page, 'coach-grady').press('Enter');
  await expect(lines('.desk-slice')).toHaveCount(0);
  await expect(page.locator('.beside-words')).toHaveCount(0);

  await page.getByRole('button', { name: explore('openEyes.heading'), exact: true }).press('Enter');
  await page.locator('.open-eyes-card .btn').press('Enter');
  await page
    .getByRole('button', { name: ui('desk.up').replace('{{knob}}', '1'), exact: true })
    .press('Enter');
  await expect(page.locator('.traces-line.traces-open')).toHaveCount(4);
  await expect(page.locator('.desk-slice [data-walker="open-eyes"] polyline')).toHaveCount(2);
  await expect(page.locator('.beside-words li')).toHaveText([
    /^With open eyes: the slice holds \d+% of this walk\.$/,
  ]);
});
