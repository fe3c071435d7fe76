/** A mixing desk: knobs turned up and down, no map. By keyboard only, by buttons only, and by dragging a fader. */
import { expect, test } from './guarded-test';
import { answered, huntReady, replayReady, said } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const replay = words('en', 'replay');
const KNOBS = 4;

/** The name of a control of a knob, as it is on the page. */
const named = (key: string, knob: number): string => ui(`desk.${key}`).replace('{{knob}}', String(knob));

/** Turns each knob while it gets warmer, one after the other: with large turns first, then with small ones. */
async function turnToCandy(
  turn: (knob: number, way: 'up' | 'down') => Promise<string>,
  stride: (which: 'large' | 'small') => Promise<void>,
): Promise<void> {
  for (const which of ['large', 'small'] as const) {
    await stride(which);
    for (let knob = 0; knob < KNOBS; knob++) {
      for (const way of ['up', 'down'] as const) {
        let answer = await turn(knob, way);
        const helped = /warmer/i.test(answer);
        while (/warmer/i.test(answer)) answer = await turn(knob, way);
        // The last turn was one too many: back.
        if (/colder/i.test(answer)) await turn(knob, way === 'up' ? 'down' : 'up');
        if (helped) break;
      }
    }
  }
}

test('@long by keyboard only: the arrows choose and turn knobs, down to the candy', async ({ page }) => {
  await page.goto('./#/hunt/first-desk?seed=1');
  await huntReady(page);
  let chosen = 0;
  await turnToCandy(
    async (knob, way) => {
      for (; chosen < knob; chosen++) await page.keyboard.press('ArrowRight');
      for (; chosen > knob; chosen--) await page.keyboard.press('ArrowLeft');
      // A lone arrow waits a moment for a second one.
      await expect(page.locator(`.fader:nth-child(${knob + 1})`)).toHaveAttribute('data-chosen', 'true');
      return answered(page, () => page.keyboard.press(way === 'up' ? 'ArrowUp' : 'ArrowDown'));
    },
    (which) => page.keyboard.press(which === 'large' ? '2' : '1'),
  );
  await page.keyboard.press('Enter');
  // There is no field to pin: the light comes by itself.
  await replayReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('You found the candy');
  const slice = page.getByRole('img', { name: replay('slicePicture') });
  await expect(slice).toBeVisible();
  const { width, height } = (await slice.boundingBox()) ?? { width: 0, height: 0 };
  expect(width).toBeGreaterThan(200);
  expect(Math.abs(height - width)).toBeLessThan(2);
  await expect(page.getByText(replay('sliceLine_other').replace('{{count}}', String(KNOBS)))).toBeVisible();
  await expect(page.getByRole('img', { name: /^Knob \d: .* The candy is at/ })).toHaveCount(KNOBS);
  await expect(page.getByRole('heading', { name: replay('traces') })).toBeVisible();
  // A window that changes once the desk's light is left: nothing that is gone is laid out.
  await page.getByRole('link', { name: ui('nav.home') }).click();
  await expect(page.locator('main.home')).toBeVisible();
  await expect(page.locator('#stage')).toHaveAttribute('data-scene', '');
  await page.setViewportSize({ width: 844, height: 390 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
});

test('by buttons and a finger: turn, feel with a toe, drag, grab', async ({ page }) => {
  await page.goto('./#/hunt/first-desk?seed=1');
  await huntReady(page);
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).press('Enter');
  await answered(page, press(named('up', 2)));
  await page.getByRole('button', { name: /toe-tap/i }).press('Enter');
  const felt = await answered(page, press(named('upTap', 3)));
  // In either wording.
  expect(felt).toMatch(/knob 3/i);
  expect(felt).toMatch(/warmer|colder/);
  await expect(page.locator('.fader:nth-child(3) .fader-lower')).toBeVisible();
  const track = await page.locator('.fader:nth-child(4) .fader-track').boundingBox();
  if (track === null) throw new Error('the fourth fader has no track');
  const [x, y] = [track.x + track.width / 2, track.y + track.height / 2];
  await answered(page, async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - track.height / 6, { steps: 4 });
    await page.mouse.up();
  });
  await expect(page.getByRole('group', { name: /^Knob 4, [1-9].* from its start$/ })).toBeVisible();
  expect(await said(page)).toMatch(/warmer|colder/i);
  await answered(page, press(ui('hunt.grab')));
  await replayReady(page);
  await expect(page.locator('.traces')).toBeVisible();
});
