/** The game without a network: its server is stopped, and it plays on. A newer version waits for the player's word. */
import { test as base, expect, type Page } from '@playwright/test';
import { type BuiltFiles, builtFiles } from '../../tools/built-files';
import { expectNoViolations } from './axe';
import { complaintsOf } from './complaints';
import { type OwnHost, ownHost } from './own-host';
import { answered, followWarmth, huntReady, replayReady } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const levels = words('en', 'levels');
const settings = words('en', 'settings');
const replay = words('en', 'replay');

/** A host with the build on it, and a page that complains as all journeys' pages do. */
const test = base.extend<{ host: OwnHost; clean: readonly string[] }>({
  host: async ({ baseURL: _ }, use) => {
    const host = await ownHost(builtFiles('dist'), '/games/candy/');
    await use(host);
    await host.stop();
  },
  clean: [
    async ({ page, host }, use) => {
      const complaints = complaintsOf(page, host.address);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
test.use({ serviceWorkers: 'allow' });

/** Waits until everything is kept, which the worker's taking charge of the page tells. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 });
}

const goEast = (page: Page) => (): Promise<void> => page.keyboard.press('KeyD');
const goWest = (page: Page) => (): Promise<void> => page.keyboard.press('KeyA');

test('with its server gone it starts again, and plays a level to the light', async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(host.address);
  await settled(page);
  await host.stop();
  await page.goto(`${host.address}?view=flat#/hunt/first-rope?seed=1`);
  await huntReady(page);
  await followWarmth(page, [goEast(page), goWest(page)], 14);
  await replayReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/found the candy/i);
});

test('@long with its server gone the first chapter is played, with a reload in a hunt and a change of language', async ({
  page,
  host,
}) => {
  await page.goto(host.address);
  await settled(page);
  await host.stop();
  const before = host.asked.length;
  await page.getByRole('button', { name: ui('home.play') }).click();
  await huntReady(page);
  await answered(page, goEast(page));
  await page.reload();
  await huntReady(page);
  await expect(page.locator('main.hunt')).toHaveAttribute('data-actions', '1');
  await followWarmth(page, [goEast(page), goWest(page)], 14);
  await replayReady(page);
  for (const level of ['first-bowl', 'two-dips', 'tilted-ruler'] as const) {
    await page.getByRole('button', { name: replay('next') }).click();
    await huntReady(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(levels(`${level}.title`));
    for (let step = 0; step < 3; step++) await answered(page, goEast(page));
    await page.getByRole('button', { name: ui('hunt.pause') }).click();
    await page.getByRole('button', { name: ui('pause.giveUp') }).click();
    const skip = page.getByRole('button', { name: ui('pin.skip') });
    await expect(skip.or(page.locator('main.replay'))).toBeVisible();
    if (await skip.isVisible()) await skip.click();
    await replayReady(page);
  }
  // What no hunt has fetched yet is there too.
  for (const place of ['levels?lng=ar', 'glossary/gradient?lng=es', 'explain/ruler', 'settings']) {
    await page.goto(`${host.address}#/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('alert')).toBeEmpty();
  }
  expect(host.asked.length).toBe(before);
});

/** The build once more with another page, as a later version would have. */
function laterVersion(): BuiltFiles {
  const files = builtFiles('dist');
  const text = (path: string): string => Buffer.from(files.get(path) ?? []).toString();
  const page = text('index.html').replace('</body>', '<i id="later-version"></i></body>');
  const worker = text('service-worker.js').replace(
    /("?revision"?: ?")\w+(", ?"?url"?: ?"index\.html")/,
    '$10123456789abcdef$2',
  );
  expect(worker).not.toBe(text('service-worker.js'));
  return new Map([...files, ['index.html', Buffer.from(page)], ['service-worker.js', Buffer.from(worker)]]);
}

test('@long a newer version leaves the hunt alone, is offered at home, and keeps what was played', async ({
  page,
  context,
  host,
}) => {
  await page.goto(`${host.address}#/hunt/first-rope?seed=1`);
  await settled(page);
  await huntReady(page);
  await answered(page, goEast(page));
  host.put(laterVersion());
  const offer = page.getByRole('complementary', { name: settings('version.heading') });
  const waits = (of: Page): Promise<unknown> =>
    of.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await waits(page);

  // Neither the hunt nor a reload in it is disturbed.
  await expect(offer).toBeHidden();
  await answered(page, goEast(page));
  await page.reload();
  await huntReady(page);
  await expect(page.locator('main.hunt')).toHaveAttribute('data-actions', '2');
  await expect(page.locator('#later-version')).toHaveCount(0);

  // Another tab at home is asked, and takes it: the hunt here goes on in the version that it began with.
  const other = await context.newPage();
  await other.goto(host.address);
  await expect(offer).toBeHidden();
  const there = other.getByRole('complementary', { name: settings('version.heading') });
  await expect(there).toBeVisible({ timeout: 30_000 });
  await expectNoViolations(other, 'the offer of a newer version');
  await there.getByRole('button', { name: settings('version.take') }).click();
  await expect(other.locator('#later-version')).toHaveCount(1);
  await other.close();
  await expect(page.locator('#later-version')).toHaveCount(0);
  await expect(page.locator('main.hunt')).toHaveAttribute('data-actions', '2');
  await followWarmth(page, [goEast(page), goWest(page)], 14);
  await replayReady(page);

  // The next start has it, with all that was played.
  await page.goto(`${host.address}?#/`);
  await expect(page.locator('#later-version')).toHaveCount(1);
  await page.goto(`${host.address}?#/levels`);
  await page.getByRole('button', { name: levels('chapters.warmer-colder') }).click();
  await expect(page.getByRole('link', { name: /first rope.*[123] of 3 stars/i })).toBeVisible();
});
