/**
 * Every level of levels/ can be won by its buttons alone, as its certificate says: the walk that the prover found is
 * pressed on the page, and the light must show the candy, with three stars because it takes no more steps than par.
 * The first level of each way to play always, but for those of the first chapter, which played-through.spec plays; all of them with LONG=1.
 */
import { readFileSync } from 'node:fs';
import { proveLevel } from '../../src/core/level/prove-level';
import { decodeReplay } from '../../src/core/replay/replay-code';
import { readLevel } from '../../tools/read-level';
import { expect, test } from './guarded-test';
import { huntReady, replayReady } from './player';
import { pressAll, pressesFor } from './press-buttons';
import { words } from './words';

const ui = words('en', 'ui');
const replay = words('en', 'replay');
const LEVELS = new URL('../../levels/', import.meta.url);

const { levels } = JSON.parse(readFileSync(new URL('order.json', LEVELS), 'utf8')) as { levels: string[] };

const specs = levels.map((name) => readLevel(new URL(`${name}.json`, LEVELS)));

for (const [i, name] of levels.entries()) {
  const isFirstOfItsWay = specs.findIndex(({ controls }) => controls === specs[i]?.controls) === i;
  const isPlayedElsewhere = specs[i]?.chapter === specs[0]?.chapter;
  test(`${name} is won by buttons`, { tag: isFirstOfItsWay && !isPlayedElsewhere ? [] : ['@long'] }, async ({
    page,
  }) => {
    const spec = readLevel(new URL(`${name}.json`, LEVELS));
    const proof = proveLevel(spec);
    if (!proof.ok) throw new Error(proof.reason);
    const { code, seed, steps } = proof.value.witness;
    expect(steps).toBeLessThanOrEqual(spec.par);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`./#/hunt/${spec.id}?seed=${seed}`);
    await huntReady(page);
    await pressAll(
      page,
      decodeReplay(code).actions.flatMap((action) => pressesFor(action, spec.strides.length)),
    );
    const pinning = page.locator('main.hunt[data-phase="pinning"]');
    await expect(pinning.or(page.locator('main.replay'))).toBeVisible();
    if (await pinning.isVisible()) await page.getByRole('button', { name: ui('pin.skip') }).click();
    await replayReady(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(candyWords());
    await expect(page.locator('.replay-title').getByRole('img')).toHaveAccessibleName(/^3 /);
  });
}

/** What the light's heading begins with when the candy was found. */
function candyWords(): string {
  return replay('headingCandy_other').split('{{')[0] ?? '';
}
