/** A child of a class as its device knows it: joins, walks every field as its skill has it, holds up its hollow, has its codes. */
import { expect, type Page } from '@playwright/test';
import { encodeResult } from '../../src/core/class/result-code';
import type { Bot } from '../../src/core/hunt/bots/bot';
import { actionsOf } from '../../src/core/hunt/hunt';
import type { Hunt } from '../../src/core/hunt/hunt-state';
import { type MadeClass, walkOn } from '../../tools/made-class';
import { huntReady } from './player';
import { pressAll, pressesFor } from './press-buttons';
import { words } from './words';

const say = words('en', 'class');
const ui = words('en', 'ui');

export interface Told {
  readonly code: string;
  readonly hunt: Hunt;
  /** The word that the child's screen held up. */
  readonly heldUp: string;
  /** A picture of the square code on its screen; null when it wasn't asked for. */
  readonly square: Buffer | null;
}

/** How a child walks a field, by the field's number. */
export type SkillOf = (n: number) => Bot;

interface Known {
  readonly animal: number;
  readonly mark: number;
}

/** Which animal the device was dealt, as it keeps it. */
const dealtTo = (page: Page, classCode: string): Promise<Known> =>
  page.evaluate((code) => {
    const { classes } = JSON.parse(localStorage.getItem('candy-descent.class') ?? '{}');
    return classes.find((one: { code: string }) => one.code === code);
  }, classCode);

/** Joins at the game's address by the link that is scanned, or by typing what stands on the wall. */
export async function join(page: Page, address: string, code: string, by: 'link' | 'typing'): Promise<void> {
  if (by === 'link') {
    await page.goto(`${address}#/join/${code}`);
    return;
  }
  await page.goto(`${address}#/join`);
  await page.getByRole('textbox', { name: say('student.enter.label') }).fill(code.toLowerCase());
  await page.keyboard.press('Enter');
}

/** Walks every field, holds up each hollow, and tells what the device has for the wall. The rules' own walks are what it must have. */
export async function attend(
  page: Page,
  made: MadeClass,
  skillOf: SkillOf,
  luck: number,
  wantsSquare: boolean,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  await page.getByRole('button', { name: say('student.deal.play') }).click({ timeout: 60_000 });
  const { animal, mark } = await dealtTo(page, made.code);
  for (const field of made.fields) {
    const hunt = walkOn(field, animal, skillOf(field.n), luck);
    await huntReady(page);
    await expect(page).toHaveURL(new RegExp(`seed=${hunt.level.seed}\\b`));
    const strides = field.spec.strides.length;
    await pressAll(
      page,
      actionsOf(hunt).flatMap((action) => pressesFor(action, strides)),
    );
    // Who has found the candy isn't asked where it is.
    const skip = page.getByRole('button', { name: ui('pin.skip') });
    const safe = page.getByRole('heading', { name: say('student.lobby.safe') });
    await expect(skip.or(safe)).toBeVisible();
    if (await skip.isVisible()) await skip.click();
    await expect(safe).toBeVisible();
    await expect(page.locator('main.replay')).toHaveCount(0);
    const code = page.getByRole('textbox', { name: say('student.result.code') });
    const expected = encodeResult(made.code, { n: field.n, animal, mark, actions: actionsOf(hunt) });
    await expect(code).toHaveValue(expected);
    await page.getByRole('button', { name: say('student.hold.button') }).click();
    const heldUp = (await page.locator('.hold-word').textContent()) ?? '';
    await page.keyboard.press('Escape');
    told.push({ code: expected, hunt, heldUp, square: wantsSquare ? await squareOf(page) : null });
    const next = page.getByRole('button', { name: say('student.lobby.open') });
    if (field.n < made.fields.length) await next.first().click();
  }
  return told;
}

async function squareOf(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: say('student.result.qr') }).click();
  const picture = await page.locator('.lobby-qr svg').screenshot();
  await page.getByRole('button', { name: say('student.result.qrHide') }).click();
  return picture;
}
