/** The story of a walk and the marks of its moments, on a replay that a link opens. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { replayReady, tabTo } from './player';
import { words } from './words';

const replay = words('en', 'replay');

/** East past the candy of the three hollows' field, to and fro above it, and back to the rim: nine moments in seventeen steps. */
const WALK = '1.three-hollows.0e3nrqs.1.CFIOHHTGSGSCCXUOOz.q9';
const NEAR_MISS = 'At step 4 you kept your stride, leaving the candy 0.9 small steps away.';

async function openWalk(page: Page, language = 'en'): Promise<void> {
  await page.goto(`./#/replay/${WALK}?lng=${language}`);
  await replayReady(page);
}

const atStep = (page: Page, step: number): Promise<void> =>
  expect(page.getByRole('slider', { name: replay('scrubber') })).toHaveValue(String(step));

/** Places of the field where the pointer turns into a hand, as if it had been moved over all of it. Runs in the page. */
function findSigns(): [x: number, y: number][] {
  const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
  const area = document.querySelector('.stage-area')?.getBoundingClientRect();
  if (canvas === null || area === undefined) return [];
  const found: [x: number, y: number][] = [];
  for (let clientY = area.top + 8; clientY < area.bottom; clientY += 16)
    for (let clientX = area.left + 8; clientX < area.right; clientX += 16) {
      canvas.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, pointerType: 'mouse' }));
      if (canvas.style.cursor === 'pointer') found.push([clientX, clientY]);
    }
  return found;
}

/** A mark's name, as a screen reader says it. */
const markName = (step: number, kind: string): string =>
  replay('mark')
    .replace('{{step}}', String(step))
    .replace('{{name}}', replay(`moment.${kind}`));

test('by keyboard alone: the marks over the curve and the moments under the story lead to their steps', async ({
  page,
}) => {
  await openWalk(page);
  await tabTo(page, markName(13, 'overshoot'));
  await page.keyboard.press('Enter');
  await atStep(page, 13);
  const told = page.locator('.curve-told');
  await expect(told).toHaveText('At step 13 you kept your stride and jumped the valley: 7 became 29.');
  await expect(page.getByRole('status')).toContainText('jumped the valley');

  // On to another step: what is told of the mark goes.
  await page.getByRole('button', { name: replay('stepBack') }).press('Enter');
  await atStep(page, 12);
  await expect(told).toHaveCount(0);

  // Folded until it is asked for.
  const moments = page.locator('details.moments');
  const line = moments.getByRole('button', { name: replay('moment.zigzag') });
  await expect(line).toBeHidden();
  await moments.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(moments.getByRole('listitem')).toHaveCount(9);
  await line.focus();
  await page.keyboard.press('Enter');
  await atStep(page, 6);
  await expect(line).toBeFocused();

  // The most telling one stops the walk as the replay itself does, and the list keeps the focus.
  const telling = moments.getByRole('button', { name: replay('moment.near-miss') });
  await telling.focus();
  await page.keyboard.press('Enter');
  await atStep(page, 4);
  await expect(page.locator('.card.moment')).toContainText(NEAR_MISS);
  await expect(telling).toBeFocused();
});

test('a press on a sign on the map goes to its step', async ({ page }) => {
  await openWalk(page);
  const slider = page.getByRole('slider', { name: replay('scrubber') });
  await slider.focus();
  await page.keyboard.press('End'); // the signs stay where the walk has been
  await atStep(page, 17);
  const signs = (): Promise<readonly [x: number, y: number][]> => page.evaluate(findSigns);
  await expect.poll(async () => (await signs()).length, { timeout: 30_000 }).toBeGreaterThan(3);
  const found = await signs();
  const steps = new Set<string>();
  for (const [x, y] of found) {
    if (steps.size === 2) break;
    await page.mouse.click(x, y);
    steps.add(await slider.inputValue());
  }
  expect(steps.size).toBe(2);
  const marked = await page
    .locator('.curve-mark')
    .evaluateAll((marks) => marks.map((mark) => mark.ariaLabel));
  for (const step of steps) expect(marked.some((name) => name?.startsWith(`Step ${step}:`))).toBe(true);
});

test('the story is told in whole sentences, to the eye and to the ear', async ({ page }) => {
  await openWalk(page);
  const story = page.locator('.story-text');
  const sentences = story.locator('> span');
  await expect(sentences).toHaveText([
    'You began 13 small steps from the candy, at a loss of 100.',
    'Step 3 helped most: 54 became 2.',
    NEAR_MISS,
    'In the end there was only grass, at a loss of 70.',
    'Next time, take shorter strides where it is warm.',
  ]);
  const heard = (await page.getByRole('status').innerText()).replaceAll(/\s+/g, ' ');
  for (const sentence of await sentences.allInnerTexts()) expect(heard).toContain(sentence);
});

test('every mark has a name and a drawing of its own, lies inside the page and covers no other', async ({
  page,
}) => {
  await openWalk(page);
  const marks = page.locator('.curve-mark');
  await expect(marks).toHaveCount(9);
  await marks.first().scrollIntoViewIfNeeded();
  const found = await marks.evaluateAll((buttons) =>
    buttons.map((button) => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      return {
        name: button.getAttribute('aria-label') ?? '',
        drawing: button.querySelector('svg')?.innerHTML ?? '',
        box: { left, right, top, bottom },
      };
    }),
  );
  expect(new Set(found.map(({ name }) => name)).size).toBe(9);
  expect(new Set(found.map(({ drawing }) => drawing)).size).toBe(9);
  const width = page.viewportSize()?.width ?? 0;
  for (const [i, { name, box }] of found.entries()) {
    expect(box.left, name).toBeGreaterThanOrEqual(0);
    expect(box.right, name).toBeLessThanOrEqual(width);
    expect(Math.min(box.right - box.left, box.bottom - box.top), name).toBeGreaterThanOrEqual(44);
    for (const other of found.slice(i + 1)) {
      const apart =
        box.right <= other.box.left + 0.5 ||
        other.box.right <= box.left + 0.5 ||
        box.bottom <= other.box.top + 0.5 ||
        other.box.bottom <= box.top + 0.5;
      expect(apart, `${name} and ${other.name}`).toBe(true);
    }
  }
});

test('in Arabic the story and its moments are told in Arabic alone, from right to left', async ({ page }) => {
  await openWalk(page, 'ar');
  await page.locator('details.moments summary').click();
  const card = page.locator('.card.story');
  await expect(card.getByRole('listitem')).toHaveCount(9);
  expect(await card.innerText()).not.toMatch(/[A-Za-z]/);
  const icon = await card.locator('.moment-icon').first().boundingBox();
  const name = await card.locator('.moment-line strong').first().boundingBox();
  expect(icon?.x ?? 0).toBeGreaterThan((name?.x ?? 0) + (name?.width ?? 0) - 1);
});
