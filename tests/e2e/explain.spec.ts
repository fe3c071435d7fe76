/** The explanations of the core, each tried out by keyboard, with axe on its room. */
import { expectNoViolations } from './axe';
import { expect, test } from './guarded-test';
import { words } from './words';

const explain = words('en', 'explain');
const levels = words('en', 'levels');
const play = (level: string): string => explain('play').replace('{{level}}', levels(`${level}.title`));

test('the ruler is turned until its lowest place is found, and leads to its level', async ({ page }) => {
  await page.goto('./#/explain?lng=en');
  await page.getByRole('link', { name: explain('ruler.name') }).click();
  const knob = page.getByRole('slider', { name: explain('ruler.knob') });
  await knob.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(explain('ruler.praise.colder'))).toBeVisible();
  // Of the places that the knob has been to, and of no other, the curve has a dot.
  await expect(page.locator('.ruler-seen')).toHaveCount(2);
  // From −4 to 3.5 in steps of a half.
  for (let turns = 0; turns < 15; turns++) await page.keyboard.press('ArrowRight');
  await expect(page.getByText(explain('ruler.praise.lowest'))).toBeVisible();
  await expect(page.locator('.ruler-loss')).toHaveText(/11\.5 feet/);
  await expectNoViolations(page, 'the ruler');
  await page.getByRole('link', { name: play('tilted-ruler') }).click();
  await expect(page).toHaveURL(/#\/hunt\/tilted-ruler/);
});

test('two toes make an arrow that a step changes @long', async ({ page }) => {
  await page.goto('./#/explain/toe-taps?lng=en');
  await expect(page.getByText(explain('toe-taps.tap'))).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await page.getByRole('button', { name: explain('toe-taps.join') }).press('Enter');
  await expect(page.locator('.ava-tells')).toContainText(
    /lower to the south-\u2060?east: 28 points in one toe/,
  );
  // After half a turn what lay south-east lies north-west.
  const turn = page.getByRole('slider', { name: explain('toe-taps.turn') });
  await turn.press('End');
  await expect(page.locator('.ava-tells')).toContainText(/lower to the north-\u2060?west/);
  await turn.fill('0');
  await page.getByRole('button', { name: explain('toe-taps.step') }).press('Enter');
  await expect(page.locator('.toes-loss')).toContainText('54.9');
  const [east, north] = [explain('toe-taps.tapAxis.east'), explain('toe-taps.tapAxis.north')];
  await page.getByRole('button', { name: east }).first().press('Enter');
  await page.getByRole('button', { name: north }).first().press('Enter');
  await expect(page.locator('.ava-tells')).toContainText('The arrow has turned by 31 degrees.');
  await expectNoViolations(page, 'the toes');
});

test('the odd dot runs away with the squared line, and not with the absolute one', async ({ page }) => {
  await page.goto('./#/explain/loss-functions?lng=en');
  const told = page.locator('.ava-tells');
  await expect(told).toContainText(explain('loss-functions.story.first'));
  const dot = page.locator('.odd-dot');
  await dot.scrollIntoViewIfNeeded();
  const before = (await dot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // Dragged down onto the line of the others, all agree.
  const x = before.x + before.width / 2;
  await page.mouse.move(x, before.y + before.height / 2);
  await page.mouse.down();
  const box = (await page.locator('.losses-chart .data-box').boundingBox()) ?? { y: 0, height: 0 };
  await page.mouse.move(x, box.y + box.height * 0.45, { steps: 4 });
  await page.mouse.up();
  await expect(told).toHaveText(explain('loss-functions.story.agree'));
  // By keyboard, far down: the squared line follows.
  await page.getByRole('slider', { name: explain('loss-functions.y') }).focus();
  await page.keyboard.press('Home');
  await expect(told).toContainText('The squared line runs after the odd dot');
  await page.locator('summary').first().click();
  await expectNoViolations(page, 'the loss functions');
});
