/** The channels a hunt answers by, captions, and the beds, as the built page really plays them. */
import type { Page } from '@playwright/test';
import { expect, test } from './guarded-test';
import { answered, huntReady, said, skipPin } from './player';
import { words } from './words';

const settings = words('en', 'settings');
const captions = words('en', 'captions');
const ui = words('en', 'ui');

const channel = (page: Page, name: 'light' | 'sound' | 'touch' | 'words') =>
  page.getByRole('checkbox', { name: settings(`channel.${name}`), exact: true });

/** A switch's checkbox lies under its drawing. */
const flip = (page: Page, name: 'light' | 'sound' | 'touch' | 'words'): Promise<void> =>
  channel(page, name).press('Space');

async function openSettings(page: Page): Promise<void> {
  await page.goto('./#/settings');
  await expect(channel(page, 'light')).toBeVisible();
}

async function openHunt(page: Page, level: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/hunt/${level}?seed=1`);
  await huntReady(page);
}

async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

test('channels can be turned off but for the last, which says why each time', async ({ page, isMobile }) => {
  await openSettings(page);
  // A phone shakes; a laptop has no such switch.
  await expect(channel(page, 'touch')).toHaveCount(isMobile ? 1 : 0);
  await flip(page, 'light');
  await flip(page, 'words');
  if (isMobile) await flip(page, 'touch');
  for (let time = 0; time < 3; time++) {
    await flip(page, 'sound');
    await expect(page.locator('.channel-stays')).toHaveText(settings('lastChannel'));
    await expect(page.getByRole('status')).toContainText(settings('lastChannel'));
    await expect(channel(page, 'sound')).toBeChecked();
  }
  const volume = page.getByRole('slider', { name: settings('effects') });
  for (let time = 0; time < 2; time++) {
    await volume.fill('0');
    await expect(volume).toHaveValue('0.8');
  }
  await flip(page, 'words');
  await expect(page.locator('.channel-stays')).toHaveCount(0);
  await page.reload();
  await expect(channel(page, 'light')).not.toBeChecked();
  await expect(channel(page, 'words')).toBeChecked();
});

test('without words nothing is told of the steps; titles, buttons and the end stay', async ({ page }) => {
  await openSettings(page);
  await flip(page, 'words');
  await openHunt(page, 'crooked-hollow');
  // The arrow is sensed from the start, and no word tells of it.
  expect(await said(page)).not.toMatch(/lower/i);
  expect(await answered(page, () => page.keyboard.press('KeyD'))).toBe('');
  await expect(page.locator('.bubble, .gauge-number, .trend')).toHaveCount(0);
  await expect(page.locator('.gauge-tube')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await answered(page, () => page.keyboard.press('Enter'))).toContain(ui('pin.question'));
});

test('without light the number stays, its tube and its colours go', async ({ page }) => {
  await openSettings(page);
  await flip(page, 'light');
  await openHunt(page, 'first-bowl');
  await answered(page, () => page.keyboard.press('KeyD'));
  await expect(page.locator('.gauge-number')).toBeVisible();
  await expect(page.locator('.gauge-tube')).toHaveCount(0);
  await expect(page.locator('.trend')).toHaveAttribute('class', 'trend');
});

test('captions write what is heard in the dark and in the light, and no screen reader hears them twice', async ({
  page,
}) => {
  await openSettings(page);
  await page.getByRole('checkbox', { name: settings('captions') }).press('Space');
  await openHunt(page, 'crooked-hollow');
  const shown = page.locator('.captions');
  await answered(page, () => page.keyboard.press('KeyD'));
  await expect(shown).toHaveText(
    new RegExp(
      ['bit', 'clear', 'much']
        .flatMap((size) => [captions(`warmer.${size}`), captions(`colder.${size}`)])
        .join('|'),
    ),
  );
  await expect(shown).toHaveAttribute('aria-hidden', 'true');
  expect(await page.getByRole('main').ariaSnapshot()).not.toContain('♪');
  await expect(shown).toHaveCount(0, { timeout: 8000 });
  await page.keyboard.press('Enter');
  await expect(shown).toContainText(captions('grab'));
  await page.getByRole('button', { name: ui('pin.skip') }).click();
  await expect(page.locator('main.replay .captions')).toContainText(captions('light'));
});

interface Ear {
  readonly context: AudioContext;
  readonly analyser: AnalyserNode;
  /** Loops that sound now. */
  readonly loops: Set<AudioBufferSourceNode>;
}
declare global {
  interface Window {
    ear: Ear | undefined;
  }
}

/** Listens to all that goes to the loudspeakers. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const loops = new Set<AudioBufferSourceNode>();
    const { connect } = AudioNode.prototype;
    AudioNode.prototype.connect = function (this: AudioNode, ...args: unknown[]) {
      const [target] = args;
      if (target instanceof AudioDestinationNode && target.context instanceof AudioContext) {
        const analyser = window.ear?.analyser ?? new AnalyserNode(target.context, { fftSize: 32768 });
        window.ear ??= { context: target.context, analyser, loops };
        Reflect.apply(connect, this, [analyser]);
      }
      return Reflect.apply(connect, this, args);
    } as typeof connect;
    const { start } = AudioBufferSourceNode.prototype;
    const { stop } = AudioScheduledSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...args) {
      if (this.loop) loops.add(this);
      Reflect.apply(start, this, args);
    };
    AudioBufferSourceNode.prototype.stop = function (...args) {
      loops.delete(this);
      Reflect.apply(stop, this, args);
    };
  });
}

/** How loud the last 0.7 s were at most, over so many looks: RMS and peak, in dB of full scale. */
async function heard(
  page: Page,
  looks: number,
): Promise<{ readonly rmsDb: number; readonly peakDb: number }> {
  let rms = 0;
  let peak = 0;
  for (let look = 0; look < looks; look++) {
    const [power, top] = await page.evaluate(() => {
      const samples = new Float32Array(32768);
      window.ear?.analyser.getFloatTimeDomainData(samples);
      return [
        samples.reduce((sum, x) => sum + x * x, 0) / samples.length,
        samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0),
      ] as const;
    });
    rms = Math.max(rms, Math.sqrt(power));
    peak = Math.max(peak, top);
    await page.waitForTimeout(300);
  }
  const db = (x: number): number => 20 * Math.log10(Math.max(x, 1e-6));
  return { rmsDb: db(rms), peakDb: db(peak) };
}

const loops = (page: Page): Promise<number> => page.evaluate(() => window.ear?.loops.size ?? 0);

test('@long the dark has a quiet bed, which gives way to the light’s and stands still in a hidden tab', async ({
  page,
}) => {
  await listen(page);
  await page.goto('./#/hunt/two-dips?seed=1');
  await huntReady(page);
  await answered(page, () => page.keyboard.press('KeyD'));
  await expect.poll(() => loops(page), { timeout: 30_000 }).toBe(1);
  await page.waitForTimeout(2500); // the step is over, the bed has come up
  const bed = await heard(page, 8);
  expect(bed.rmsDb).toBeGreaterThan(-65);
  expect(bed.rmsDb).toBeLessThan(-28);
  await answered(page, () => page.keyboard.press('KeyD'));
  const step = await heard(page, 3);
  expect(step.rmsDb).toBeGreaterThan(bed.rmsDb + 3);
  expect(step.peakDb).toBeLessThan(-1);

  await hide(page, true);
  await expect.poll(() => page.evaluate(() => window.ear?.context.state)).toBe('suspended');
  const at = await page.evaluate(() => window.ear?.context.currentTime);
  await page.waitForTimeout(600);
  expect(await page.evaluate(() => window.ear?.context.currentTime)).toBe(at);
  await hide(page, false);
  await expect.poll(() => page.evaluate(() => window.ear?.context.state)).toBe('running');

  await page.keyboard.press('Enter');
  await skipPin(page, (name) => page.getByRole('button', { name }).click());
  // Both for the time of the cross-fade, then the light's alone.
  await expect.poll(() => loops(page), { timeout: 20_000 }).toBe(1);
  const light = await heard(page, 8);
  expect(light.rmsDb).toBeGreaterThan(-65);
  expect(light.peakDb).toBeLessThan(-1);

  await openSettings(page);
  await page.getByRole('slider', { name: settings('bed') }).fill('0.1');
  await page.reload();
  await expect(page.getByRole('slider', { name: settings('bed') })).toHaveValue('0.1');
});

test('a robot stands still while its tab is hidden, and walks on after it', async ({ page }) => {
  await page.goto('./#/hunt/first-robot?seed=1');
  await huntReady(page);
  const actions = async (): Promise<number> =>
    Number(await page.locator('main.hunt').getAttribute('data-actions'));
  await page.getByRole('button', { name: ui('robot.go'), exact: true }).press('Enter');
  await expect.poll(actions).toBeGreaterThan(1);
  await hide(page, true);
  await page.waitForTimeout(300);
  const rested = await actions();
  await page.waitForTimeout(1200);
  expect(await actions()).toBe(rested);
  await hide(page, false);
  await expect.poll(actions).toBeGreaterThan(rested);
  expect(await actions()).toBeLessThan(rested + 6);
});
