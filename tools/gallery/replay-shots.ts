/** The light's own gallery: every layer, card and moment of a replay. A walk is opened once by its link, and looked at in many ways. */
import type { Page } from '@playwright/test';
import { deskWalk, heldBackWalk, hollowsWalk, lineWalk, ropeWalk } from './walks';

export interface ReplayVisit {
  readonly code: () => string;
  /** `relief` stands as soon as it is there, whatever it costs. */
  readonly view: 'relief' | 'flat';
  /** In their order: each goes on from where the one before left off. */
  readonly shots: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[];
}

const click = async (page: Page, selector: string): Promise<void> => {
  await page.locator(selector).first().press('Enter');
};

/** Brings a card to the middle of what is seen. */
const show = (page: Page, selector: string): Promise<void> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));

const toEnd = (page: Page): Promise<void> => page.locator('.scrub input').press('End');
const opened = async (page: Page, card: string): Promise<void> => {
  await click(page, `${card} > h2 > button`);
  await show(page, card);
};

/** A layer alone on the field. */
const layer = (name: string, at: number) => ({
  name: `layer-${name}`,
  go: async (page: Page): Promise<void> => {
    await page.locator('.layer-switches [aria-pressed="true"]').evaluateAll((all) => {
      for (const pressed of all) if (pressed instanceof HTMLElement) pressed.click();
    });
    await page.locator('.layer-switches button').nth(at).press('Enter');
    if (name === 'basins') await page.waitForTimeout(2500); // balls roll in the worker
    await show(page, '.stage-area');
  },
});

const walkers =
  (ids: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await opened(page, '.rivals');
    for (const id of ids) await click(page, `[data-walker="${id}"] .walker-switch`);
    await page
      .locator('.walker-told strong')
      .nth(ids.length - 1)
      .waitFor({ timeout: 30_000 });
  };

export const REPLAY_VISITS: readonly ReplayVisit[] = [
  {
    code: hollowsWalk,
    view: 'relief',
    shots: [
      {
        name: 'relief',
        go: async (page) => {
          await toEnd(page);
          await page.waitForTimeout(2000); // its frames are slow, too
        },
      },
      {
        name: 'relief-rivals',
        go: async (page) => {
          await walkers(['rival-grady', 'coach-momo'])(page);
          await show(page, '.stage-area');
        },
      },
    ],
  },
  {
    code: hollowsWalk,
    view: 'flat',
    shots: [
      {
        name: 'moment',
        go: async (page) => {
          await page.locator('main.replay[data-moment="true"]').waitFor({ timeout: 30_000 });
          await click(page, '.could-best');
        },
      },
      { name: 'flat', go: toEnd },
      {
        name: 'layers-card',
        go: async (page) => {
          await opened(page, '.layers');
          await page.locator('.layer-switches button').nth(3).press('Enter');
        },
      },
      ...['isolines', 'arrows', 'basins', 'points'].map(layer),
      {
        name: 'look-around',
        go: async (page) => {
          await click(page, '.look-around > button');
          for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
          await show(page, '.stage-area');
        },
      },
      {
        name: 'rivals-folded',
        go: async (page) => {
          await click(page, '.look-around > button');
          await page.locator('.layer-switches [aria-pressed="true"]').press('Enter');
          await click(page, '.layers > h2 > button');
          await show(page, '.rivals');
        },
      },
      { name: 'rivals', go: walkers(['rival-grady', 'coach-addie', 'robot']) },
      { name: 'robot-setter', go: (page) => show(page, '.robot-setter') },
      {
        name: 'rivals-map',
        go: async (page) => {
          await page.locator('.scrub input').fill('9');
          await show(page, '.stage-area');
        },
      },
      {
        name: 'curves',
        go: async (page) => {
          await click(page, '.curve-more');
          await click(page, '.curve-log');
          await show(page, '.curve');
        },
      },
      {
        name: 'rule',
        go: async (page) => {
          await opened(page, '.rule');
          await page.locator('.rule summary').press('Enter');
          await show(page, '.rule');
        },
      },
      { name: 'keep', go: (page) => opened(page, '.keep') },
      {
        name: 'open-eyes',
        go: async (page) => {
          await opened(page, '.open-eyes-card');
          await click(page, '.open-eyes-card button:not([aria-expanded])');
          await page.locator('.open-eyes').waitFor();
          for (const key of ['KeyD', 'KeyD', 'KeyD']) {
            await page.waitForTimeout(400);
            await page.keyboard.press(key);
          }
        },
      },
      {
        name: 'open-eyes-end',
        go: async (page) => {
          await page.keyboard.press('Enter');
          await page.locator('#open-eyes-outcomes').waitFor();
        },
      },
    ],
  },
  {
    code: lineWalk,
    view: 'flat',
    shots: [
      { name: 'model', go: toEnd },
      {
        name: 'model-misses',
        go: async (page) => {
          await click(page, '.data button[aria-pressed]');
          await show(page, '.data');
        },
      },
    ],
  },
  {
    code: heldBackWalk,
    view: 'flat',
    shots: [
      {
        name: 'train-test',
        go: async (page) => {
          await toEnd(page);
          await show(page, '.two-fields');
          await page.waitForTimeout(1500); // both are painted in slices
        },
      },
    ],
  },
  {
    code: ropeWalk,
    view: 'flat',
    shots: [
      {
        name: 'rope-moment',
        go: async (page) => {
          await page.locator('main.replay[data-moment="true"]').waitFor({ timeout: 30_000 });
          await click(page, '.could-best');
        },
      },
      {
        name: 'rope-rivals',
        go: async (page) => {
          await toEnd(page);
          await walkers(['rival-rando', 'coach-grady'])(page);
          await show(page, '.stage-area');
        },
      },
    ],
  },
  {
    code: deskWalk,
    view: 'flat',
    shots: [
      {
        name: 'desk-moment',
        go: async (page) => {
          await page.locator('main.replay[data-moment="true"]').waitFor({ timeout: 30_000 });
          await click(page, '.could-best');
        },
      },
      {
        name: 'desk-slice',
        go: async (page) => {
          await toEnd(page);
          await walkers(['rival-rando', 'coach-grady', 'coach-addie'])(page);
          await show(page, '.desk-slice');
        },
      },
      { name: 'desk-curve', go: (page) => show(page, '.curve') },
      {
        name: 'desk-open-eyes',
        go: async (page) => {
          await opened(page, '.open-eyes-card');
          await click(page, '.open-eyes-card button:not([aria-expanded])');
          for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
            await page.keyboard.press(key);
            await page.waitForTimeout(350);
          }
        },
      },
    ],
  },
];
