/**
 * How soon the title is seen and the first hunt can be played, slowed down, cold: rounds of the game beside the empty
 * Phaser page, the order alternating, so that a slow minute of the machine meets both.
 */
import type { Bench } from './bench';
import { HUNT_ADDRESS } from './game-markers';
import type { Playable } from './in-page/loading';
import { type ColdPage, SLOW, withColdPage } from './pages';
import { bounded, type Row, told, write } from './report';
import { median, range } from './statistics';

const TITLE_MS = 800;
const PLAYABLE_RATIO = 1.4;

export async function measureLoading(bench: Bench): Promise<readonly Row[]> {
  const { browser, builds, server, rounds } = bench;
  const cold = <T>(address: string, ask: (cold: ColdPage) => Promise<T>): Promise<T> =>
    withColdPage(browser, builds.probePath, address, SLOW, ask);
  const title = (folder: 'game' | 'bare'): Promise<number> =>
    cold(server.address(folder), ({ page }) => page.evaluate(() => window.probe.titleVisible()));
  const game = (): Promise<Playable> =>
    cold(server.address('game', HUNT_ADDRESS), ({ page }) => page.evaluate(() => window.probe.playable()));
  const empty = (): Promise<number> =>
    cold(server.address('empty'), ({ page }) => page.evaluate(() => window.probe.referenceShown()));

  await game(); // the first of each pays for the browser's own start
  await empty();
  const titles: number[] = [];
  const bareTitles: number[] = [];
  const hunts: Playable[] = [];
  const references: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    titles.push(await title('game'));
    bareTitles.push(await title('bare'));
    const early = round % 2 === 0 ? await game() : null;
    const reference = await empty();
    const hunt = early ?? (await game());
    hunts.push(hunt);
    references.push(reference);
    ratios.push(hunt.answeredMs / reference);
    bench.say(
      `loading, round ${round + 1} of ${rounds}: ${write(hunt.answeredMs, 'ms')} beside ${write(reference, 'ms')}`,
    );
  }
  return [
    bounded('title visible', median(titles), TITLE_MS, 'ms', spread(titles, 'ms')),
    told('  the title of a page without any code', write(median(bareTitles), 'ms')),
    bounded(
      'first hunt playable ÷ empty Phaser page',
      median(ratios),
      PLAYABLE_RATIO,
      '×',
      spread(ratios, '×'),
    ),
    told("  the hunt's controls in the page", write(median(hunts.map((hunt) => hunt.controlsMs)), 'ms')),
    told('  the field drawn', write(median(hunts.map((hunt) => hunt.drawnMs)), 'ms')),
    told('  a step answered: playable', write(median(hunts.map((hunt) => hunt.answeredMs)), 'ms')),
    told('  empty Phaser page shown', write(median(references), 'ms')),
  ];
}

function spread(values: readonly number[], unit: 'ms' | '×'): string {
  return range(values)
    .map((value) => write(value, unit))
    .join(' … ');
}
