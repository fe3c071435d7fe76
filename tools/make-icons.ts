/**
 * Draws the app's icons from assets/app/icon.svg as PNGs beside it, in the browser that also plays the journeys. A maskable one
 * fills its square to the edges, with all that matters in the middle four fifths, because devices cut it to shapes of their own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './find-browser';

const FOLDER = 'assets/app/';
const DRAWN = readFileSync(`${FOLDER}icon.svg`, 'utf8');
/** The tile's rounded corners, which a maskable icon leaves to the device. */
const CORNERS = ' rx="112"';

const ICONS = [
  { name: 'icon-192', size: 192, svg: DRAWN },
  { name: 'icon-512', size: 512, svg: DRAWN },
  { name: 'maskable-512', size: 512, svg: DRAWN.replace(CORNERS, '') },
] as const;

const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
for (const { name, size, svg } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(`${FOLDER}${name}.png`, png);
  console.log(`${FOLDER}${name}.png: ${png.length} bytes`);
  await page.close();
}
await browser.close();
