/** One line of the tables that `npm run levels` prints. */
import { intendedBot } from '../../src/core/hunt/bots/intended-bot';
import type { LevelCertificate } from '../../src/core/level/certificate';
import type { LevelSpec } from '../../src/core/level/level-spec';

export type Row = Record<string, string | number>;

/** What a level's certificate says, in short: shares in percent. */
export function levelRow(spec: LevelSpec, certificate: LevelCertificate): Row {
  const { par, budget, basinShares, candy, winRates, misconceptions, surface } = certificate;
  const candyShare = basinShares.slice(0, candy.places.length).reduce((sum, share) => sum + share, 0);
  return {
    teaches: spec.teaches.join(' '),
    par,
    budget: budget.steps ?? 'none',
    'candy %': percent(candyShare),
    bot: intendedBot(spec).name,
    'wins %': percent(winRates.intended),
    'rando %': percent(winRates.rando),
    'middle %': percent(winRates.middle),
    'misconception %': misconceptions.map(({ name, winRate }) => `${name} ${percent(winRate)}`).join(' '),
    minima: surface.minima.length,
    proof: surface.kind,
  };
}

export const percent = (share: number): number => round(100 * share, 1);

export function round(x: number, decimals: number): number {
  return Number(x.toFixed(decimals));
}

/** The number below which this share of the numbers lies; NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}
