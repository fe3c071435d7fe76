import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './tools/find-browser';

const PORT = Number(process.env.E2E_PORT ?? 4199);

/**
 * The journeys every landing must keep, on the production build (made by `npm run build` before). Those that take long
 * without a graphics card are tagged @long and played with LONG=1.
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
    launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
    trace: 'off',
  },
  projects: [
    // Fingers need a touch screen: the phone plays those journeys.
    {
      name: 'laptop',
      testIgnore: /touch\.spec/,
      grepInvert: process.env.LONG ? /by touch alone/ : /by touch alone|@long/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      // What no screen changes is seen on one: that levels can be won, that nothing leaks, what is heard, the art. Each way to play has its own
      // journeys on the laptop, and is played by a finger here (devices.spec).
      testIgnore:
        /(art|desk|explore-layers|feel|gamepad|hints|keep|leak|levels-won|relief|relief-pixels|rivals|robot|senses|sled|slide)\.spec/,
      grepInvert: process.env.LONG
        ? /by (keyboard|gamepad|one switch) alone/
        : /by (keyboard|gamepad|one switch) alone|@long/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort --host 127.0.0.1`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: !process.env.CI,
  },
});
