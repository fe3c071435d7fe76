/** A class's hunt inside another page, in a real frame from another origin: what it shows, what it tells the page around, and to whom. */
import { readFileSync } from 'node:fs';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { classCodeOf } from '../../src/core/class/class-code';
import { readResult } from '../../src/core/class/read-result';
import { activity, course } from '../fixtures/activities';
import { classOf } from '../fixtures/class-fields';
import { complaintsOf } from './complaints';
import { type OwnHost, ownHost } from './own-host';
import { words } from './words';

const student = (key: string): string => words('en', 'class')(`student.${key}`);
const ui = words('en', 'ui');
const order = JSON.parse(readFileSync('levels/order.json', 'utf8')) as { readonly levels: readonly string[] };
const CLASS = activity({ levels: [course('three-hollows')] });
const CODE = classCodeOf(
  CLASS,
  order.levels.map((path) => path.split('/')[1] ?? ''),
);

/** The page around listens as README says, but keeps whatever comes. */
const around = (src: string): string => `<!doctype html><html lang="en"><head><title>A school’s page</title>
<link rel="icon" href="data:," />
<script>
  window.heard = [];
  addEventListener('message', ({ origin, data }) => window.heard.push({ origin, data }));
</script></head><body><h1>A school’s page</h1>
<iframe title="Candy Descent" width="1100" height="640" src="${src}"></iframe></body></html>`;

/** Which ways out of the frame were ever on the screen, looked at with every picture that the browser makes. */
const watchChrome = (): void => {
  const seen = new Set<string>();
  Object.assign(window, { seenChrome: seen });
  const look = (): void => {
    for (const way of document.querySelectorAll('.home-bar, .home-more, a[href="#/"], a[href^="#/settings"]'))
      if (way.getClientRects().length > 0) seen.add(way.outerHTML.slice(0, 80));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

interface Around {
  readonly host: OwnHost;
  readonly game: string;
  readonly complaints: readonly string[];
}

/** The page around on another port of the game's own host: another origin, but the same site, whose frames browsers let keep what they store. */
const sameSite = ({ address }: OwnHost): string => new URL(address).origin;
/** Under another name: to browsers another site, whose frames keep things apart, or nothing at all. */
const otherSite = (host: OwnHost): string => sameSite(host).replace('127.0.0.1', 'localhost');

/** The browser's remark that a message was meant for another origin. */
const NOBODY_HERE = /'postMessage'.*target origin provided \('https:\/\/school\.example'\) does not match/;

const test = base.extend<{ school: Around }>({
  school: async ({ page, baseURL }, use) => {
    const game = baseURL ?? '';
    const host = await ownHost(new Map());
    await page.addInitScript(watchChrome);
    const complaints = complaintsOf(page, game, [sameSite(host), otherSite(host)]);
    await use({ host, game, complaints });
    expect(complaints.filter((one) => !NOBODY_HERE.test(one))).toEqual([]);
    await host.stop();
  },
});

/** A child in the frame of a page at `origin`: joins, steps once, grabs, has no guess. Ends in the lobby. */
async function walked(
  page: Page,
  { host, game }: Around,
  origin: string,
  embed: string,
): Promise<FrameLocator> {
  const html = around(`${game}?renderer=canvas&embed=${encodeURIComponent(embed)}#/join/${CODE}`);
  host.put(new Map([['index.html', Buffer.from(html)]]));
  await page.goto(`${origin}/`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: student('deal.play') }).click({ timeout: 30_000 });
  await expect(frame.locator('#stage')).toHaveAttribute('data-scene', 'hunt', { timeout: 30_000 });
  await frame.getByRole('button', { name: ui('heading.east'), exact: true }).click();
  await expect(frame.locator('main.hunt')).toHaveAttribute('data-actions', '1');
  await frame.getByRole('button', { name: ui('hunt.grab') }).click();
  await frame.getByRole('button', { name: ui('pin.skip') }).click();
  await expect(frame.getByRole('heading', { name: student('lobby.safe') })).toBeVisible();
  return frame;
}

const heardBy = (page: Page): Promise<readonly { readonly origin: string; readonly data: unknown }[]> =>
  page.evaluate(() => Reflect.get(window, 'heard'));
const resultIn = (frame: FrameLocator) => frame.getByRole('textbox', { name: student('result.code') });

test('embedded, a walk is told to the page around, once, and no way out of the frame is ever seen', async ({
  page,
  school,
}) => {
  const around = otherSite(school.host);
  const frame = await walked(page, school, around, around);
  const code = await resultIn(frame).inputValue();
  const { origin } = new URL(school.game);
  await expect
    .poll(() => heardBy(page))
    .toEqual([{ origin, data: { type: 'candy-descent/result', version: 1, code } }]);
  expect(readResult(code, classOf(CLASS), new Set())).toMatchObject({ ok: true, n: 1 });
  // Of the ways out some are there, and none was seen, from the first picture on.
  await expect(frame.locator('a[href="#/"]').first()).toBeAttached();
  expect(await frame.locator('html').evaluate(() => [...Reflect.get(window, 'seenChrome')])).toEqual([]);
  expect(await heardBy(page)).toHaveLength(1);
});

test('embedded for another origin, the page around hears nothing', async ({ page, school }) => {
  const frame = await walked(page, school, sameSite(school.host), 'https://school.example');
  await expect(resultIn(frame)).toHaveValue(/^c1\./);
  await expect.poll(() => school.complaints.some((one) => NOBODY_HERE.test(one))).toBe(true);
  expect(await heardBy(page)).toEqual([]);
});

test('a refresh of the frame brings the walk back, and tells it to nobody again @long', async ({
  page,
  school,
}) => {
  const around = sameSite(school.host);
  const frame = await walked(page, school, around, around);
  await expect.poll(async () => (await heardBy(page)).length).toBe(1);
  const code = await resultIn(frame).inputValue();
  // What tells the page around, fetched once more.
  const teller = page.waitForEvent('requestfinished', (request) => /\/asked-[^/]*\.js$/.test(request.url()));
  await frame.locator('html').evaluate(() => location.reload());
  await teller;
  await expect(resultIn(frame)).toHaveValue(code);
  await page.waitForTimeout(500);
  expect(await heardBy(page)).toHaveLength(1);
});

test('in a frame that may keep nothing it plays on in memory, says so, and tells the page around @long', async ({
  page,
  school,
}) => {
  await page.addInitScript(() => {
    if (window.top === window) return;
    const denied = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: denied });
    Object.defineProperty(navigator, 'serviceWorker', { get: denied });
    // As Firefox does.
    Object.defineProperty(window, 'BroadcastChannel', { value: denied });
  });
  const around = otherSite(school.host);
  const frame = await walked(page, school, around, around);
  await expect(frame.getByText(student('lobby.notKept'))).toBeVisible();
  await expect.poll(async () => (await heardBy(page)).length).toBe(1);
});
