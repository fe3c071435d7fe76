/** The walk while it is scrubbed: another canvas over the field draws it, and nobody sees the change. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { atRest, replayReady } from './player';
import { words } from './words';

const explore = words('en', 'explore');
const replay = words('en', 'replay');

/** Seventeen steps over the three hollows' field; at the fourth is the moment. */
const WALK = '1.three-hollows.0e3nrqs.1.CFIOHHTGSGSCCXUOOz.q9';
const STEPS = 17;
const MOMENT = 4;
const STEP = 11;
const EARLIER = 7;
/** Of 255, from which on a pixel differs. */
const CLEAR = 32;
/** Lines are smoothed a little differently on the two canvases: pixels in a million of the window. */
const MOST_DIFFERING = 400;

test.beforeEach(async ({ page }) => {
  // Nothing else moves.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`./?renderer=canvas#/replay/${WALK}`);
  await replayReady(page);
  await atRest(page);
});

/** Holds the slider's thumb, and says where a step is. */
async function hold(page: Page): Promise<(step: number) => Promise<void>> {
  const grip = page.locator('.scrub-grip');
  await grip.scrollIntoViewIfNeeded();
  const box = await grip.boundingBox();
  if (box === null) throw new Error('the slider is not there');
  const to = (step: number) => page.mouse.move(box.x + (box.width * step) / STEPS, box.y + box.height / 2);
  await to(0);
  await page.mouse.down();
  return to;
}

const field = (page: Page) => page.locator('#stage canvas');

/** Pixels of the first picture, in a million, that are clearly others in the second. */
const differing = (page: Page, first: Buffer, second: Buffer): Promise<number> =>
  page.evaluate(
    async ({ pictures, clear }) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const pen = canvas.getContext('2d');
          pen?.drawImage(image, 0, 0);
          return pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (a === undefined || b === undefined || a.length !== b.length || a.length === 0) return 1e6;
      let count = 0;
      for (let i = 0; i < a.length; i += 4)
        if ([0, 1, 2].some((k) => Math.abs((a[i + k] ?? 0) - (b[i + k] ?? 0)) > clear)) count += 1;
      return (1e6 * count) / (a.length / 4);
    },
    { pictures: [first, second].map((picture) => picture.toString('base64')), clear: CLEAR },
  );

test('a scrubbed walk looks the same whoever draws it', async ({ page }) => {
  await page.getByRole('button', { name: explore('rivals.title') }).press('Enter');
  for (const id of ['rival-grady', 'coach-momo']) {
    const walker = page.locator(`[data-walker="${id}"]`);
    await walker.locator('.walker-switch').press('Enter');
    await expect(walker.locator('.walker-told strong')).toContainText('step');
  }
  await atRest(page);
  const shown = page.getByRole('slider', { name: replay('scrubber') });
  const to = await hold(page);
  for (let step = 0; step <= STEP; step += 0.25) await to(step);
  // The words come a little later than the walk.
  await expect(shown).toHaveValue(String(STEP));
  await expect(field(page)).toBeHidden();
  const scrubbed = await page.screenshot();
  for (let step = STEP; step >= EARLIER; step -= 0.25) await to(step);
  await expect(shown).toHaveValue(String(EARLIER));
  await expect(field(page)).toBeHidden();
  const earlier = await page.screenshot();
  await to(STEP);
  await page.mouse.up();
  await expect(shown).toHaveValue(String(STEP));
  await expect(field(page)).toBeVisible();
  await atRest(page);
  const resting = await page.screenshot();
  expect(await differing(page, scrubbed, resting)).toBeLessThan(MOST_DIFFERING);
  // At another step it is clearly another picture: the comparison can tell.
  expect(await differing(page, earlier, resting)).toBeGreaterThan(5 * MOST_DIFFERING);
});

test('drawn past the moment the slider goes on; at rest on it the moment is told', async ({ page }) => {
  const moment = page.locator('.card.moment');
  const to = await hold(page);
  for (let step = 1; step <= STEP; step += 0.25) {
    await to(step);
    if (step === MOMENT + 1) await expect(moment).toHaveCount(0);
  }
  await to(MOMENT);
  await expect(moment).toBeVisible();
  await page.mouse.up();
  await expect(moment).toBeVisible();
});
