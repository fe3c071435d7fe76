/**
 * The wall of a class with two hundred walks, lit, CPU slowed down: the main thread's processor time a frame while all of them are
 * scrubbed from end to end with the mouse. The walks are those of bots of different skill on one field, of every animal.
 */
import { ANIMAL_COUNT } from '../../src/core/class/animals';
import { encodeResult, MARKS } from '../../src/core/class/result-code';
import type { Bot } from '../../src/core/hunt/bots/bot';
import { biggerIsFaster } from '../../src/core/hunt/bots/misconceptions/bigger-is-faster';
import { randoBot } from '../../src/core/hunt/bots/rando-bot';
import { slopeBot } from '../../src/core/hunt/bots/slope-bot';
import { warmthBot } from '../../src/core/hunt/bots/warmth-bot';
import { actionsOf } from '../../src/core/hunt/hunt';
import { madeClass, walkOn } from '../made-class';
import type { Bench } from './bench';
import { WALL } from './game-markers';
import { SLOW, withColdPage } from './pages';
import { bounded, type Row, told } from './report';
import { scrub } from './scrub';
import { median } from './statistics';

const WALKS = 200;
const FRAME_MS = 16;
const ROUNDS = 5;
const PATIENCE_MS = 120_000;
const SLOW_CPU = { ...SLOW, network: null };
const SKILLS: readonly Bot[] = [warmthBot, slopeBot, randoBot, biggerIsFaster];

export async function measureWall({ browser, builds, server, say }: Bench): Promise<readonly Row[]> {
  const { code, codes } = classOfWalks();
  const workMs: number[] = [];
  const framesASecond: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const address = server.address('game', WALL.address(code));
    await withColdPage(browser, builds.probePath, address, SLOW_CPU, async ({ page }) => {
      await page.locator(WALL.add).click({ timeout: PATIENCE_MS });
      await page.locator(WALL.paste).fill(codes.join('\n'));
      await page.locator(WALL.put).click();
      await page
        .locator(`${WALL.picture}[aria-label^="${WALKS} "]`)
        .waitFor({ state: 'attached', timeout: PATIENCE_MS });
      await page.keyboard.press('Escape');
      await page.locator(WALL.lift).click();
      const { workMs: all, frames } = await scrub(page, WALL.scrubber);
      const count = frames.intervalsMs.length;
      workMs.push(all / frames.moved);
      framesASecond.push((1000 * count) / frames.intervalsMs.reduce((sum, ms) => sum + ms, 0));
    });
    say(`wall, round ${round + 1} of ${ROUNDS}`);
  }
  return [
    bounded(
      `main-thread work a frame, ${WALKS} walks on the wall scrubbed`,
      median(workMs),
      FRAME_MS,
      'parts of a ms',
      `rounds: ${workMs.map((ms) => ms.toFixed(1)).join(', ')}`,
    ),
    told('  frames a second', median(framesASecond).toFixed(1)),
  ];
}

/** Two hundred codes that differ: each animal several times, as ten children of it would be told apart. */
function classOfWalks(): { readonly code: string; readonly codes: readonly string[] } {
  const made = madeClass(['three-hollows'], 6);
  const [field] = made.fields;
  if (field === undefined) throw new Error('the class has no field');
  const codes = Array.from({ length: WALKS }, (_, i) => {
    const animal = i % ANIMAL_COUNT;
    const mark = Math.floor(i / ANIMAL_COUNT) % MARKS;
    const hunt = walkOn(field, animal, SKILLS[i % SKILLS.length] ?? warmthBot, i + 1);
    return encodeResult(made.code, { n: 1, animal, mark, actions: actionsOf(hunt) });
  });
  return { code: made.code, codes };
}
