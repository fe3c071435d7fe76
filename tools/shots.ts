/**
 * A gallery of every screen in three sizes and three languages, in `shots/`, with every layer and card of the light: `npm run shots`.
 * `-- --only relief,desk` takes those whose names begin so, and keeps the others;
 * `-- --readme` renews the three pictures in docs/pictures instead. Builds first, serves the build, and plays to each screen.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { BROWSER_FLAGS, findBrowser } from './find-browser';
import { REPLAY_VISITS, type ReplayVisit } from './gallery/replay-shots';

const PORT = Number(process.env.SHOTS_PORT ?? 4197);
const ADDRESS = `http://127.0.0.1:${PORT}/`;
const SIZES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  laptop: { width: 1280, height: 800 },
} as const;
type Size = keyof typeof SIZES;
const LANGUAGES = ['en', 'es', 'ar'];
/** Time for animations to come to rest. */
const SETTLE_MS = 900;
const RELIEF_MS = 10_000;

function words(language: string): {
  hunt: { grab: string };
  pin: { skip: string };
  home: { profile: string };
} {
  return JSON.parse(readFileSync(`assets/locales/${language}/ui.json`, 'utf8')) as ReturnType<typeof words>;
}

async function open(
  browser: Browser,
  size: Size,
  hash: string,
  reducedMotion: 'reduce' | 'no-preference' = 'no-preference',
): Promise<Page> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: SIZES[size],
    reducedMotion,
    deviceScaleFactor: size === 'phone' ? 2 : 1,
  });
  const page = await context.newPage();
  await page.goto(`${ADDRESS}${hash}`);
  return page;
}

async function walk(page: Page, keys: readonly string[]): Promise<void> {
  await page.locator('#stage[data-scene="hunt"]').waitFor({ timeout: 60_000 });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(350);
  }
}

/** One screen after another, each with what it takes to get there. */
const SCREENS: readonly {
  readonly name: string;
  readonly hash: string;
  readonly go: (page: Page, language: string) => Promise<void>;
}[] = [
  { name: 'home', hash: '', go: async () => {} },
  { name: 'levels', hash: 'levels', go: async () => {} },
  {
    name: 'levels-chapter',
    hash: 'levels',
    go: (page) => page.locator('.course-button[aria-current]').click(),
  },
  { name: 'settings', hash: 'settings', go: async () => {} },
  { name: 'problem', hash: 'hunt/the-cellar', go: async () => {} },
  { name: 'rope', hash: 'hunt/first-rope?seed=1', go: (page) => walk(page, ['KeyD', 'KeyD']) },
  { name: 'hunt-start', hash: 'hunt/three-hollows?seed=1', go: (page) => walk(page, []) },
  {
    name: 'hunt',
    hash: 'hunt/three-hollows?seed=1',
    go: (page) => walk(page, ['KeyW', 'KeyW', 'KeyE', 'KeyE']),
  },
  {
    name: 'toe-tap',
    hash: 'hunt/toe-bowl?seed=1',
    go: (page) => walk(page, ['KeyA', 'Shift+KeyA', 'Shift+KeyX']),
  },
  {
    name: 'slide',
    hash: 'hunt/first-slide?seed=2',
    go: (page) => walk(page, ['KeyD', 'KeyD', 'KeyD', 'Space']),
  },
  {
    name: 'robot',
    hash: 'hunt/first-robot?seed=2',
    go: (page) => walk(page, [...Array<string>(14).fill('KeyD'), 'Space']),
  },
  {
    name: 'desk',
    hash: 'hunt/first-desk?seed=2',
    go: (page) => walk(page, ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Shift+ArrowUp']),
  },
  { name: 'sled', hash: 'hunt/first-sled?seed=2', go: (page) => walk(page, ['Space', 'KeyD']) },
  { name: 'pause', hash: 'hunt/three-hollows?seed=1', go: (page) => walk(page, ['KeyW', 'Escape']) },
  {
    name: 'pin',
    hash: 'hunt/three-hollows?seed=1',
    go: (page) => walk(page, ['KeyW', 'KeyW', 'KeyE', 'KeyE', 'Enter']),
  },
  {
    name: 'light',
    hash: 'hunt/three-hollows?seed=1',
    go: async (page, language) => {
      await walk(page, ['KeyW', 'KeyW', 'KeyE', 'KeyE', 'KeyD', 'KeyD', 'Enter']);
      await page.getByRole('button', { name: words(language).pin.skip, exact: true }).click();
      await page.waitForTimeout(300);
    },
  },
  { name: 'replay', hash: 'hunt/three-hollows?seed=1', go: toReplay },
  {
    name: 'desk-replay',
    hash: 'hunt/first-desk?seed=2',
    go: async (page) => {
      await walk(page, ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'Enter']);
      await settleReplay(page);
    },
  },
  {
    name: 'rope-replay',
    hash: 'hunt/two-dips?seed=1',
    go: async (page, language) => {
      await walk(page, ['KeyD', 'KeyD', 'KeyD', 'KeyA', 'Enter']);
      await page.getByRole('button', { name: words(language).pin.skip, exact: true }).click();
      await settleReplay(page);
    },
  },
];

async function toReplay(page: Page, language: string): Promise<void> {
  await walk(page, ['KeyW', 'KeyW', 'KeyE', 'KeyE', 'KeyD', 'KeyD', 'KeyX', '1', 'KeyA', 'Enter']);
  await page.waitForTimeout(900);
  await page.getByRole('button', { name: words(language).pin.skip, exact: true }).click();
  await settleReplay(page);
}

async function settleReplay(page: Page): Promise<void> {
  await page
    .locator('main.replay[data-moment="true"], main.replay[data-lit="true"]')
    .first()
    .waitFor({ timeout: 60_000 });
  await page.waitForTimeout(9000); // the light, then the walk up to its moment
}

/** Names that are wanted: all, or those that begin as `--only` says. */
const only = process.argv.includes('--only')
  ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',')
  : null;
const isWanted = ({ name }: { readonly name: string }): boolean =>
  only?.some((beginning) => name.startsWith(beginning)) ?? true;

async function gallery(browser: Browser): Promise<void> {
  if (only === null) rmSync('shots', { recursive: true, force: true });
  const screens = SCREENS.filter(isWanted);
  const visits = REPLAY_VISITS.filter(({ shots }) => shots.some(isWanted)).map((visit) => ({
    ...visit,
    link: visit.code(),
  }));
  for (const size of Object.keys(SIZES) as Size[]) {
    for (const language of LANGUAGES) {
      mkdirSync(`shots/${size}/${language}`, { recursive: true });
      for (const { name, hash, go } of screens) {
        const page = await open(browser, size, `#/${hash}${hash.includes('?') ? '&' : '?'}lng=${language}`);
        await page.locator('main h1').first().waitFor();
        await go(page, language);
        await page.waitForTimeout(SETTLE_MS);
        await page.screenshot({ path: `shots/${size}/${language}/${name}.png` });
        await page.context().close();
      }
      for (const visit of visits) await lookAround(browser, size, language, visit);
      console.log(`shots/${size}/${language}`);
    }
  }
}

/** The relief is drawn by WebGL alone, also where that is slow. */
const VIEWS = { relief: 'renderer=webgl&view=relief', flat: 'view=flat' } as const;

/** Opens a walk by its link and goes through all that is to be seen of it, up to the last that is wanted. */
async function lookAround(
  browser: Browser,
  size: Size,
  language: string,
  { view, shots, link }: ReplayVisit & { readonly link: string },
): Promise<void> {
  const page = await open(browser, size, `?${VIEWS[view]}#/replay/${link}?lng=${language}`, 'reduce');
  await page.locator('main.replay[data-lit="true"]').waitFor({ timeout: 60_000 });
  // Without a graphics card it takes a while to stand.
  if (view === 'relief') await page.waitForTimeout(RELIEF_MS);
  const last = shots.findLastIndex(isWanted);
  for (const shot of shots.slice(0, last + 1)) {
    await shot.go(page);
    if (!isWanted(shot)) continue;
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: `shots/${size}/${language}/${shot.name}.png` });
  }
  await page.context().close();
}

async function readmePictures(browser: Browser): Promise<void> {
  mkdirSync('docs/pictures', { recursive: true });
  for (const name of ['home', 'hunt', 'replay']) {
    const screen = SCREENS.find((known) => known.name === name);
    if (screen === undefined) continue;
    const page = await open(
      browser,
      'laptop',
      `#/${screen.hash}${screen.hash.includes('?') ? '&' : '?'}lng=en`,
    );
    await page.locator('main h1').first().waitFor();
    await screen.go(page, 'en');
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: `docs/pictures/${name}.png`, scale: 'css' });
    await page.context().close();
  }
}

await build({ logLevel: 'warn' });
const server = await preview({
  preview: { port: PORT, strictPort: true, host: '127.0.0.1' },
  logLevel: 'warn',
});
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
try {
  if (process.argv.includes('--readme')) await readmePictures(browser);
  else await gallery(browser);
} finally {
  await browser.close();
  await server.close();
}
