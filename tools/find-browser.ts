/**
 * Which Chromium the journeys, pictures and timings run in: CANDY_BROWSER, an installed Chromium or Chrome, or the
 * one Playwright downloaded. Where there is none it says so and how to get one; nothing is skipped silently.
 */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/lib/chromium/chromium', // Debian's own binary; its wrapper script adds flags we don't want
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags that make a headless run repeatable and keep it off the network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--autoplay-policy=no-user-gesture-required',
];

export function findBrowser(): string {
  const candidates = [process.env.CANDY_BROWSER ?? '', ...INSTALLED, chromium.executablePath()];
  const found = candidates.find((path) => path !== '' && existsSync(path));
  if (found === undefined) {
    throw new Error(
      'No Chromium or Chrome was found. Install one (Debian: apt-get install chromium; anywhere: npx playwright install chromium) or name it in CANDY_BROWSER.',
    );
  }
  return found;
}
