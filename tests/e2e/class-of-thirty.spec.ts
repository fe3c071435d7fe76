/**
 * A class of thirty plays an activity of two fields from one code, three children at a time, with different skills, from a folder of a
 * host of its own. Each child's codes reach the wall by paste, by a file, before a camera, or from a tab beside it; what the wall says
 * is what the walks say. And nobody's device asks for anything but the game's own files.
 */
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { lookOfHollow } from '../../src/core/class/hollow-of';
import { encodeResult } from '../../src/core/class/result-code';
import { arrowBeliever } from '../../src/core/hunt/bots/misconceptions/arrow-believer';
import { biggerIsFaster } from '../../src/core/hunt/bots/misconceptions/bigger-is-faster';
import { randoBot } from '../../src/core/hunt/bots/rando-bot';
import { slopeBot } from '../../src/core/hunt/bots/slope-bot';
import { warmthBot } from '../../src/core/hunt/bots/warmth-bot';
import { actionsOf } from '../../src/core/hunt/hunt';
import { builtFiles } from '../../tools/built-files';
import { madeClass } from '../../tools/made-class';
import { attend, join, type SkillOf, type Told } from './class-child';
import { bottomsOf, hollowUnder, median, momentsAmong } from './class-truth';
import { complaintsOf } from './complaints';
import { MADE_CAMERA, showToCamera } from './made-camera';
import { type OwnHost, ownHost } from './own-host';
import { words } from './words';

const say = words('en', 'class');
const replay = words('en', 'replay');

const CHILDREN = 30;
const AT_A_TIME = 3;
const FIELDS = ['three-hollows', 'two-dips'] as const;
const SKILLS = [warmthBot, slopeBot, biggerIsFaster, randoBot, arrowBeliever];
/** On a rope there is no arrow to believe in. */
const ROPE_SKILLS = [warmthBot, randoBot];
const skillOf =
  (i: number): SkillOf =>
  (n) => {
    const skills = n === 1 ? SKILLS : ROPE_SKILLS;
    return skills[i % skills.length] ?? warmthBot;
  };
const CLASS = madeClass(FIELDS, 5);

/** What one device asked for and was given to keep. */
interface Log {
  readonly complaints: readonly string[];
  readonly requests: string[];
  readonly context: BrowserContext;
}

const test = base.extend<{ host: OwnHost }>({
  host: async ({ baseURL: _ }, use) => {
    const host = await ownHost(builtFiles('dist'), '/school/candy/');
    await use(host);
    await host.stop();
  },
});

async function device(browser: Browser, host: OwnHost, i: number): Promise<{ page: Page; log: Log }> {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
  const context = await browser.newContext({
    ...(i % 3 === 0 ? phone : { viewport: { width: 1280, height: 800 } }),
    locale: 'en-US',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  return { page, log: watched(page, context, host) };
}

/** Without a graphics card thirty hunts are drawn faster so. */
const drawn = (host: OwnHost): string => `${host.address}?renderer=canvas`;

function watched(page: Page, context: BrowserContext, host: OwnHost): Log {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (/^(data|blob):/.test(request.url())) return;
    requests.push([request.method(), request.url(), request.postData() ?? ''].join(' ').trim());
  });
  return { complaints: complaintsOf(page, host.address), requests, context };
}

test('@long thirty children play from one code, and the wall says what their walks say', async ({
  browser,
  host,
}) => {
  test.setTimeout(900_000);
  const logs: Log[] = [];
  const told: (readonly Told[])[] = Array.from({ length: CHILDREN }, () => []);
  const wayOf = (i: number): 'paste' | 'file' | 'camera' | 'tab' =>
    (['paste', 'file', 'camera', 'tab'] as const)[i % 4] ?? 'paste';

  const teacher = await device(browser, host, 1);
  logs.push(teacher.log);
  const wall = teacher.page;
  await wall.addInitScript(MADE_CAMERA);
  await wall.goto(`${host.address}#/class/${CLASS.code}`);
  await expect(wall.locator('.class-code')).toHaveAttribute('data-code', CLASS.code);
  await expect(wall.locator('.code-link')).toHaveText(`${host.address}#/join/${CLASS.code}`);
  await wall.goto(`${host.address}#/wall/${CLASS.code}`);
  const picture = wall.locator('.wall-picture [role="img"]').first();
  const walksShown = (count: number): Promise<void> =>
    expect(picture).toHaveAttribute('aria-label', new RegExp(`^${count} walks?\\.`), { timeout: 60_000 });
  await expect(picture).toBeVisible({ timeout: 60_000 });

  // Three children at a time, each on a device of its own; those of the tab come one after the other beside the wall.
  const alone = told.map((_, i) => i).filter((i) => wayOf(i) !== 'tab');
  const lane = async (): Promise<void> => {
    for (let i = alone.shift(); i !== undefined; i = alone.shift()) {
      const { page, log } = await device(browser, host, i);
      logs.push(log);
      await join(page, drawn(host), CLASS.code, i % 2 === 0 ? 'link' : 'typing');
      told[i] = await attend(page, CLASS, skillOf(i), i + 1, wayOf(i) === 'camera');
      expect(await log.context.cookies()).toEqual([]);
      await log.context.close();
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  const byWay = (way: ReturnType<typeof wayOf>): readonly Told[] =>
    told.filter((_, i) => wayOf(i) === way).flat();

  // The class's chat, pasted whole, with what goes wrong in chats.
  const pasted = byWay('paste');
  const [first, second] = pasted;
  if (first === undefined || second === undefined) throw new Error('nobody pastes');
  const slip = first.code.slice(0, -1) + (first.code.endsWith('0') ? '1' : '0');
  const foreign = encodeResult(madeClass(['first-bowl'], 9).code, {
    n: 1,
    animal: 3,
    mark: 1,
    actions: actionsOf(second.hunt),
  });
  const neverEnds = encodeResult(CLASS.code, { n: 1, animal: 3, mark: 1, actions: [] });
  const chat = [...pasted.map(({ code }) => code), slip, foreign, neverEnds, second.code];
  await wall.getByRole('button', { name: say('wall.add.heading') }).click();
  await wall.getByLabel(say('wall.add.paste')).fill(chat.map((code, i) => `${8 + i}:15 ${code}.`).join('\n'));
  await wall.getByRole('button', { name: say('wall.add.put') }).click();
  const status = wall.getByRole('dialog').getByRole('status').first();
  const fresh = new Set(pasted.map(({ code }) => code)).size;
  await expect(status).toContainText(`${fresh} new walks`, { timeout: 60_000 });
  for (const refused of ['checksum', 'other-activity', 'breaks-rules', 'repeated'])
    await expect(status).toContainText(`${say(`wall.refused.${refused}`)}: `);

  // A file.
  const inFile = byWay('file');
  await wall.locator('.dialog input[type="file"]').setInputFiles({
    name: 'answers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(inFile.map(({ code }, i) => `${i};"${code}"`).join('\r\n')),
  });
  await expect(status).toContainText(`${new Set(inFile.map(({ code }) => code)).size} new walks`, {
    timeout: 60_000,
  });

  // One square code after the other before the camera. On the field's picture are the walks of the first field.
  const codesOf = (some: readonly Told[]): Set<string> =>
    new Set(some.filter(({ hunt }) => hunt.level.spec.id.endsWith('-1')).map(({ code }) => code));
  const there = new Set([...codesOf(pasted), ...codesOf(inFile)]);
  await walksShown(there.size);
  await wall.getByRole('button', { name: say('wall.add.camera') }).click();
  const seen = wall.locator('.wall-camera').getByRole('status');
  for (const { code, square } of byWay('camera')) {
    const url = `data:image/png;base64,${square?.toString('base64')}`;
    await showToCamera(wall, url);
    await expect(async () => {
      const kept = await wall.evaluate(
        (key) => localStorage.getItem(key) ?? '',
        `candy-descent.wall.${CLASS.code}`,
      );
      expect(kept).toContain(code);
    }).toPass({ timeout: 60_000 });
    await expect(seen).toContainText('new walk');
  }
  await wall.getByRole('button', { name: say('wall.camera.stop') }).click();
  await wall.keyboard.press('Escape');

  // A tab of the wall's own browser: one device, one child after the other.
  const tab = await teacher.log.context.newPage();
  logs.push(watched(tab, teacher.log.context, host));
  let somebodyWas = false;
  for (let i = 0; i < CHILDREN; i++) {
    if (wayOf(i) !== 'tab') continue;
    await join(tab, drawn(host), CLASS.code, i % 2 === 0 ? 'link' : 'typing');
    if (somebodyWas) await tab.getByRole('button', { name: say('student.deal.new') }).click();
    somebodyWas = true;
    told[i] = await attend(tab, CLASS, skillOf(i), i + 1, false);
    await tab.getByRole('button', { name: say('student.lobby.leave') }).click();
  }
  await tab.close();

  // The truth, reckoned beside the game; each walk once.
  const all = [...new Map(told.flat().map((one) => [one.code, one])).values()];
  for (const { n, spec } of CLASS.fields) {
    const bottoms = bottomsOf(spec);
    const walks = all.filter(({ hunt }) => hunt.level.spec.id === spec.id);
    const nameOf = (hollow: number | null): string =>
      hollow === null
        ? say('student.hold.grass')
        : say(`student.shape.${lookOfHollow(hollow, spec.id).shape}`);
    const fallen = walks.map(({ hunt }) => hollowUnder(hunt, bottoms));
    // What each child held up is where it stood.
    expect(walks.map(({ heldUp }) => heldUp)).toEqual(fallen.map(nameOf));

    if (n > 1)
      await wall
        .locator('.wall-fields button')
        .nth(n - 1)
        .click();
    await wall.getByRole('tab', { name: say('wall.views.field') }).click();
    await walksShown(walks.length);
    await wall.getByRole('button', { name: say('wall.field.lift') }).click();
    const key = wall.getByRole('list', { name: say('wall.basins.heading') }).getByRole('listitem');
    const expected = [...bottoms.map((_, i) => i), null].map(
      (hollow) => [nameOf(hollow), String(fallen.filter((one) => one === hollow).length)] as const,
    );
    await expect(key).toHaveCount(expected.length);
    for (const [i, [name, count]] of expected.entries()) {
      await expect(key.nth(i)).toContainText(name);
      await expect(key.nth(i).locator('b')).toHaveText(count);
    }

    const steps = walks.map(({ hunt }) => hunt.stepsTaken);
    await wall.getByRole('tab', { name: say('wall.views.steps') }).click();
    const sentence = say('wall.steps.told')
      .replace('{{low}}', String(Math.min(...steps)))
      .replace('{{high}}', String(Math.max(...steps)))
      .replace('{{middle}}', String(median(steps)));
    await expect(wall.locator('.wall-side .wall-lead')).toHaveText(sentence);
    const counts = await wall.locator('.wall-side tbody td').allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(walks.length);

    await wall.getByRole('tab', { name: say('wall.views.groups') }).click();
    const hunts = walks.map(({ hunt }) => hunt);
    const moments = new Map(momentsAmong(hunts, spec));
    moments.delete('best-step'); // nearly every walk has one
    const groups = wall.locator('.wall-groups li');
    await expect(groups).toHaveCount(moments.size);
    for (const [kind, count] of moments) {
      const group = groups.filter({ hasText: `${replay(`moment.${kind}`)}.` });
      await expect(group.getByRole('heading')).toHaveText(`${count} ${count === 1 ? 'walk' : 'walks'}`);
    }
  }
  console.log(`${all.length} walks of ${CHILDREN} children on the wall`);

  // Nothing went anywhere: the game's own files were fetched, and that is all.
  const files = new Set(
    [...builtFiles('dist').keys(), '', '?renderer=canvas'].map((path) => `GET ${host.address}${path}`),
  );
  const asked = new Set(logs.flatMap(({ requests }) => requests.map((line) => line.replace(/#.*$/, ''))));
  expect([...asked].filter((line) => !files.has(line))).toEqual([]);
  expect(logs.flatMap(({ complaints }) => complaints)).toEqual([]);
  expect(await teacher.log.context.cookies()).toEqual([]);
  await teacher.log.context.close();
});
