/**
 * The same level, seed and actions give the same records, bit for bit, in Node, Chromium, Firefox and WebKit; and the
 * built game is played in Firefox and WebKit (play-game.ts), as the journeys play it in Chromium.
 *
 *   npx vite build && npx tsx tests/engines/run.ts
 *
 * Node walks the golden hunts and a few hundred random ones and draws a few levels; each engine does it all again in a
 * page and posts its digests to a server on this machine; any difference fails. With CI=true a missing engine fails too; elsewhere it
 * is named and left out. About ten seconds, and as many for each engine that plays; every engine has ENGINE_MS at most.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { build } from 'vite';
import { type AnswerServer, startAnswerServer } from './answers';
import { ENGINES, type Engine } from './engines';
import { playGame } from './play-game';
import { readGolden } from './recorded-hunts';
import { type Digests, walkAll } from './walks';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE_SOURCES = join(ROOT, 'tests/engines/page');
const PAGE_FOLDER = join(ROOT, 'node_modules/.cache/engines');
const GAME_FOLDER = join(ROOT, 'dist');
const RANDOM_WALKS = 200;
/** At each difficulty: each costs a proof, so few. */
const GENERATED_LEVELS = 8;
const ENGINE_MS = 45_000;
/** Differing walks named before the rest is only counted. */
const MOST_NAMED = 5;

const answerSchema = v.union([
  v.object({ digests: v.record(v.string(), v.string()), userAgent: v.string() }),
  v.object({ error: v.string(), userAgent: v.string() }),
]);

async function main(): Promise<void> {
  const { golden, recorded } = readGolden();
  const order = { golden, randomWalks: RANDOM_WALKS, generatedLevels: GENERATED_LEVELS };
  const expected = walkAll(order);
  const inNode = differences(recorded, expected);
  const count = Object.keys(expected).length;
  report(`Node ${process.versions.node}`, inNode, Object.keys(recorded).length, 'recorded hunts as recorded');

  await build({
    configFile: false,
    root: PAGE_SOURCES,
    base: './',
    logLevel: 'error',
    build: {
      outDir: PAGE_FOLDER,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: { input: ['index.html', 'play.html'].map((page) => join(PAGE_SOURCES, page)) },
    },
  });
  const server = await startAnswerServer({ pageFolder: PAGE_FOLDER, gameFolder: GAME_FOLDER, order });
  let ok = inNode.length === 0;
  try {
    const verdicts = await Promise.all(ENGINES.map((engine) => check(engine, server, expected, count)));
    ok &&= verdicts.every(Boolean);
    // One after the other: each draws the field in software, and the machine has few cores.
    for (const engine of ENGINES)
      if (engine.name !== 'Chromium') ok = (await playGame(engine, server, GAME_FOLDER)) && ok;
  } finally {
    server.close();
    rmSync(PAGE_FOLDER, { recursive: true, force: true });
  }
  if (!ok) process.exitCode = 1;
}

/** True when the engine agrees, or when it is missing and may be. */
async function check(
  engine: Engine,
  server: AnswerServer,
  expected: Digests,
  count: number,
): Promise<boolean> {
  const program = engine.find();
  if (program === null) {
    console.log(`${engine.name} is not installed here: not checked (install: ${engine.install})`);
    return !process.env.CI;
  }
  const title = `${engine.name} ${engine.version(program)}`.trim();
  const open = await engine.open(program, server.address(engine.name.toLowerCase()));
  try {
    const answer = v.parse(
      answerSchema,
      await server.answerOf(engine.name.toLowerCase(), 'answer', ENGINE_MS),
    );
    if ('error' in answer) throw new Error(answer.error);
    const wrong = differences(expected, answer.digests);
    report(title, wrong, count, 'hunts and levels identical');
    return wrong.length === 0;
  } catch (error) {
    console.error(
      `${title}: ${error instanceof Error ? error.message : String(error)}\n${open.complaints()}`,
    );
    return false;
  } finally {
    await open.close();
  }
}

/** A line for each walk whose digest is not the expected one. */
function differences(expected: Digests, found: Digests): readonly string[] {
  return Object.entries(expected)
    .filter(([name, digest]) => found[name] !== digest)
    .map(([name, digest]) => `${name}: ${found[name] ?? 'nothing'} instead of ${digest}`);
}

function report(title: string, wrong: readonly string[], count: number, what: string): void {
  console.log(`${title}: ${count - wrong.length} of ${count} ${what}`);
  for (const line of wrong.slice(0, MOST_NAMED)) console.error(`  ${line}`);
  if (wrong.length > MOST_NAMED) console.error(`  … and ${wrong.length - MOST_NAMED} more`);
}

await main();
