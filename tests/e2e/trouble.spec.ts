/** What goes wrong on real devices: the hunt is as it was, the message is friendly, and nothing saved is lost. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, huntReady, replayReady, said, skipPin } from './player';
import { words } from './words';

const ui = words('en', 'ui');
const replay = words('en', 'replay');
const settings = words('en', 'settings');
const problems = words('en', 'problems');

const KEYS = ['KeyD', 'KeyX', 'KeyC'] as const;

async function walkThree(page: Page, query = ''): Promise<string> {
  await page.goto(`./${query}#/hunt/crooked-hollow?seed=1`);
  await huntReady(page);
  let answer = '';
  for (const key of KEYS) answer = await answered(page, () => page.keyboard.press(key));
  return answer;
}

async function steps(page: Page): Promise<string | null> {
  return page.locator('main.hunt').getAttribute('data-actions');
}

test('a reload in mid-hunt goes on where it was, also while pinning; back and forward work', async ({
  page,
}) => {
  const answer = await walkThree(page);
  await page.reload();
  await huntReady(page);
  expect(await steps(page)).toBe('3');
  expect(await said(page)).toBe(answer);
  await page.keyboard.press('Enter');
  await expect(page.locator('main.hunt[data-phase="pinning"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('main.hunt[data-phase="pinning"]')).toBeVisible();
  await skipPin(page, (name) => page.getByRole('button', { name }).click());
  const code = page.url();
  await page.reload();
  await replayReady(page);
  expect(page.url()).toBe(code);
  await page.getByRole('button', { name: replay('again') }).click();
  await huntReady(page);
  await page.goBack();
  await replayReady(page);
  await page.goForward();
  await huntReady(page);
  await expect(page).toHaveURL(/seed=2/);
});

test('rotating, resizing and hiding the tab leave the hunt as it was', async ({ page }) => {
  await walkThree(page);
  for (const size of [
    { width: 844, height: 390 },
    { width: 390, height: 844 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(300);
    const canvas = await page.locator('#stage canvas').boundingBox();
    expect(canvas).toMatchObject(size);
    await expect(page.getByRole('button', { name: ui('hunt.grab') })).toBeInViewport();
  }
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await steps(page)).toBe('3');
  await answered(page, () => page.keyboard.press('KeyD'));
});

test('a lost GPU context comes back with the same picture', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await walkThree(page, '?renderer=webgl');
  await page.waitForTimeout(800);
  const before = await page.screenshot();
  const lost = await page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('#stage canvas');
    const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
    const loss = gl?.getExtension('WEBGL_lose_context');
    if (!loss) return false;
    loss.loseContext();
    await new Promise((later) => setTimeout(later, 300));
    loss.restoreContext();
    await new Promise((later) => setTimeout(later, 800));
    return true;
  });
  expect(lost).toBe(true);
  expect(await steps(page)).toBe('3');
  const after = await page.screenshot();
  expect(after.equals(before)).toBe(true);
  await answered(page, () => page.keyboard.press('KeyD'));
});

test('without WebGL the canvas renderer plays', async ({ page }) => {
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      if (kind.includes('webgl')) return null;
      return Reflect.apply(getContext, this, [kind, ...rest]) as RenderingContext | null;
    } as typeof getContext;
  });
  await walkThree(page);
  await page.keyboard.press('Enter');
  await skipPin(page, (name) => page.getByRole('button', { name }).click());
});

test('without any picture the buttons and words play on, and say so', async ({ page }) => {
  await page.route(/mount-field.*\.js/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export async function mountField() { throw new Error("no picture"); }',
    }),
  );
  await page.addInitScript(() => {
    console.warn = () => {}; // the game's own remark to developers
  });
  await page.goto('./#/hunt/crooked-hollow?seed=1');
  await expect(page.getByRole('alert')).toContainText(problems('no-picture'));
  await answered(page, () => page.keyboard.press('KeyD'));
  await page.getByRole('button', { name: ui('hunt.grab') }).click();
  await skipPin(page, (name) => page.getByRole('button', { name }).click());
});

test('with storage denied it plays on in memory and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText(problems('storage.denied'));
  await walkThree(page);
  await page.keyboard.press('Enter');
  await skipPin(page, (name) => page.getByRole('button', { name }).click());
});

test('with audio blocked or missing it is silent', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'AudioContext', { value: undefined });
    Object.defineProperty(window, 'webkitAudioContext', { value: undefined });
    Object.defineProperty(window, 'Audio', { value: undefined });
  });
  await walkThree(page);
});

test('bad addresses, codes, languages and files each get a friendly word and a way on', async ({ page }) => {
  await page.goto('./#/hunt/crooked-hollow?seed=1');
  await huntReady(page);
  const trouble = async (hash: string, part: string): Promise<void> => {
    await page.goto(`./#/${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui('problem.heading'));
    await expect(page.locator('main')).toContainText(part);
    await expect(page.getByRole('link', { name: ui('nav.home') })).toBeVisible();
  };
  await trouble('cellar', 'cellar');
  await trouble('hunt/no-such-level', 'no-such-level');
  await trouble('hunt/first-bowl?seed=seven', 'seven');
  await trouble('hunt/gen9-easy-4', 'gen9-easy-4');
  await trouble('today?date=2026-02-30', '2026-02-30');
  await trouble('replay/hello', 'hello');
  await trouble('replay/1.first-rope.0000000.1.A.zz', problems('code.checksum'));
  await page.goto('./#/?lng=tlh');
  await expect(page.getByRole('alert')).toContainText('tlh');
  await page.goto('./#/settings');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"version":1,"active":"dragon"}'),
  });
  await expect(page.getByRole('alert').last()).toContainText('active');
});

test('a broken level file names the part that is wrong', async ({ page }) => {
  await page.route(/warmer-colder-.*\.js$/, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({
      contentType: 'text/javascript',
      body: body.replace(/(first-bowl.*?)tolerance:[\d.]+/, '$1tolerance:"much"'),
    });
  });
  await page.goto('./#/hunt/first-bowl?seed=1');
  await expect(page.locator('main')).toContainText('tolerance');
});

test('progress goes out as a file and comes back on another device', async ({ page, browser, baseURL }) => {
  await page.goto('./#/hunt/first-rope?seed=1');
  await huntReady(page);
  for (let step = 0; step < 14 && !(await page.locator('main.replay').isVisible()); step++) {
    await page.keyboard.press('KeyD');
    await page.waitForTimeout(120);
  }
  await replayReady(page);
  await page.goto('./#/settings');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: settings('export') }).click(),
  ]);
  const file = await download.path();
  const other = await browser.newContext(baseURL ? { baseURL } : {});
  const elsewhere = await other.newPage();
  await elsewhere.goto('./#/settings');
  await elsewhere.locator('input[type="file"]').setInputFiles(file);
  await elsewhere.goto('./#/levels');
  await expect(elsewhere.getByRole('link', { name: /first rope.*[123] of 3 stars/i })).toBeVisible();
  await other.close();
});

test('the field of the day is the same for everyone and keeps its address', async ({ page }) => {
  await page.goto('./#/today?date=2026-11-22');
  await huntReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('November 22, 2026');
  await expect(page).toHaveURL(/#\/today\?date=2026-11-22$/);
  await answered(page, () => page.keyboard.press('KeyD'));
  await page.reload();
  await huntReady(page);
  expect(await steps(page)).toBe('1');
});
