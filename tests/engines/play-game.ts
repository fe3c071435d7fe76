/**
 * The built game in one engine: a page plays it by its buttons (page/play.ts) and posts its verdict. It is a real
 * window, in memory where there is Xvfb: only there does Firefox have WebGL.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { AnswerServer } from './answers';
import type { Engine } from './engines';
import { verdictSchema } from './verdict';

/** Two hunts with their replays take ten seconds on a machine at rest. */
const PLAY_MS = 90_000;

/** All that must have gone well; page/play.ts names each as it comes. */
const ALL_DONE = [
  'the dark drawn',
  'rope',
  'the light after the candy drawn',
  'candy replay',
  'scrubber',
  'next',
  'the light after the bowl drawn',
  'bowl replay',
  'again',
] as const;

/** True when the game was played to the end without a complaint, or when the engine is missing and may be. */
export async function playGame(engine: Engine, server: AnswerServer, gameFolder: string): Promise<boolean> {
  if (!existsSync(join(gameFolder, 'index.html'))) {
    console.error(`${engine.name}: no game to play in ${gameFolder}; run npm run build before`);
    return false;
  }
  const program = engine.find();
  if (program === null) {
    console.log(
      `${engine.name} is not installed here: the game is not played in it (install: ${engine.install})`,
    );
    return !process.env.CI;
  }
  const title = `${engine.name} ${engine.version(program)}`.trim();
  const open = await engine.openWindow(program, server.address(engine.name.toLowerCase(), 'play.html'));
  try {
    const posted = await server.answerOf(engine.name.toLowerCase(), 'verdict', PLAY_MS);
    const { done, renderer, problem, complaints } = v.parse(verdictSchema, posted);
    const wrong = [
      ...(problem === null ? [] : [problem]),
      ...ALL_DONE.filter((each) => !done.includes(each)).map((each) => `not reached: ${each}`),
      ...complaints.map((complaint) => `the page complained: ${complaint}`),
    ];
    const verdict =
      wrong.length === 0 ? 'two hunts and their replays played' : 'the game was not played well';
    console.log(`${title}: ${verdict}${renderer === '' ? '' : `, drawn by ${renderer}`}`);
    for (const line of wrong) console.error(`  ${line}`);
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
