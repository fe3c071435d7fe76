import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './tools/find-browser';

/** What a landing has no time for; LONG=1 plays it all. Each entry is a part of a title. */
const LONG = '@long';
const SEEN_ON_THE_PHONE = [
  'a child joins by a code',
  'on any screen \\(ar\\)',
  'the story is told in whole',
  'in Arabic the story',
];
const SEEN_ON_THE_LAPTOP = [
  'a certificate is printed',
  'a chapter’s exit question is answered',
  'by a link a level is explained',
  'on any screen \\(en\\)',
  'with storage denied',
  'with audio blocked',
  'bad addresses',
  'a broken level file',
  'progress goes out',
  'the field of the day',
  'a lost GPU context',
  'without WebGL the canvas',
  'without any picture',
  'every mark has a name',
  'a press on a sign on the map',
  'a scrubbed walk',
  'drawn past the moment',
  'a reload in mid-hunt',
  'candy comes into the jar',
  'by keyboard only: (Play|strides)',
];
/** Fingers need a touch screen, the other devices none. */
const NOT_BY_LAPTOP = 'by touch alone';
const NOT_BY_PHONE = 'by (keyboard|gamepad|one switch) alone';

/** Journeys that a screen leaves out: always, and where time is short. */
const leftOut = (always: string, forTime: readonly string[]): RegExp =>
  new RegExp([always, ...(process.env.LONG ? [] : [LONG, ...forTime])].join('|'));

const PORT = Number(process.env.E2E_PORT ?? 4199);

/**
 * The journeys every landing must keep, on the production build (made by `npm run build` before). Those that take long
 * without a graphics card are tagged @long and played with LONG=1, as are those that are else seen on one of the two screens.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A busy CI machine may starve a browser once; a test that needed its second chance is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? [['list']] : [['line']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    locale: 'en-US',
    // Each journey fetches what it needs; that all of it is kept is for those of its own (offline.spec).
    serviceWorkers: 'block',
    launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
    trace: 'off',
  },
  projects: [
    {
      name: 'laptop',
      testIgnore: /touch\.spec/,
      grepInvert: leftOut(NOT_BY_LAPTOP, SEEN_ON_THE_PHONE),
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      // What no screen changes is seen on one: that levels can be won, that nothing leaks, what is heard, the art. Each way to play has its own
      // journeys on the laptop, and is played by a finger here (devices.spec).
      testIgnore:
        /(aloud|art|axe-light|class-of-thirty|class-offline|class-setup|course|data-look|desk|embed|explain|explain-onward|explore-layers|feel|gamepad|hints|keep|leak|levels-won|offline|pack|relief|relief-pixels|rivals|robot|senses|sled|slide|wall)\.spec/,
      grepInvert: leftOut(NOT_BY_PHONE, SEEN_ON_THE_LAPTOP),
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort --host 127.0.0.1`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: !process.env.CI,
  },
});
