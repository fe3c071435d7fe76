/** What every measure is given. */
import type { Browser } from '@playwright/test';
import type { Builds } from './builds';
import type { StaticServer } from './server';

export interface Bench {
  readonly browser: Browser;
  readonly builds: Builds;
  readonly server: StaticServer;
  /** Rounds of game beside reference; the figures are medians over them. */
  readonly rounds: number;
  /** Tells how far the run is. */
  say(line: string): void;
}
