/** A class without a network: the server in its folder is stopped, and teacher, child and wall go on beside each other. */
import { test as base, expect } from '@playwright/test';
import { LIGHT_PICTURES, lightPicturesOf } from '../../src/core/class/light-pictures';
import { warmthBot } from '../../src/core/hunt/bots/warmth-bot';
import { builtFiles } from '../../tools/built-files';
import { madeClass } from '../../tools/made-class';
import { attend, join } from './class-child';
import { complaintsOf } from './complaints';
import { ownHost } from './own-host';
import { replayReady } from './player';
import { words } from './words';

const say = words('en', 'class');
const CLASS = madeClass(['first-bowl'], 4);

base.use({ serviceWorkers: 'allow' });

base(
  'with its server gone a class joins, walks, stands on the wall, and has its light',
  async ({ page, context }) => {
    const host = await ownHost(builtFiles('dist'), '/games/candy/');
    const complaints = complaintsOf(page, host.address);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(host.address);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 });
    await host.stop();
    const before = host.asked.length;

    await page.goto(`${host.address}#/class/${CLASS.code}`);
    await expect(page.locator('.class-code')).toHaveAttribute('data-code', CLASS.code);
    await page.goto(`${host.address}#/wall/${CLASS.code}`);
    await expect(page.getByRole('img', { name: /0 walks\. The field is dark\./ })).toBeVisible();

    const child = await context.newPage();
    const childComplaints = complaintsOf(child, host.address);
    await join(child, `${host.address}?renderer=canvas&view=flat`, CLASS.code, 'link');
    await attend(child, CLASS, () => warmthBot, 1, false);
    await expect(page.getByRole('img', { name: /1 walk\. The field is dark\./ })).toBeVisible();
    for (const at of lightPicturesOf(CLASS.code)) {
      const name = say(`student.picture.${LIGHT_PICTURES[at]}`);
      await child.getByRole('button', { name, exact: true }).click();
    }
    await child.getByRole('button', { name: say('student.lobby.showMe') }).click();
    await replayReady(child);
    await child.goto(`${host.address}#/teachers`);
    await expect(child.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(child.getByRole('alert')).toBeEmpty();

    expect(host.asked.length).toBe(before);
    expect([...complaints, ...childComplaints]).toEqual([]);
  },
);
