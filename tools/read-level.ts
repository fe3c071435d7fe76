/** A level from its file, with the rows of the data set that it names: the page's door (level-library.ts) for tools and tests. */
import { readFileSync } from 'node:fs';
import { type LevelSpec, parseLevel } from '../src/core/level/level-spec';
import { dataFileOf, withRows } from '../src/core/model/data-source';

const DATA = new URL('../assets/data/', import.meta.url);

/** LevelError naming what is wrong with the level or its data. */
export function readLevel(file: URL): LevelSpec {
  return parseLevel(withDataSet(JSON.parse(readFileSync(file, 'utf8'))));
}

/** The level as it is parsed: with the rows of the data set that it names. */
export function withDataSet(level: unknown): unknown {
  const name = dataFileOf(level);
  return name === null ? level : withRows(level, readFileSync(new URL(`${name}.csv`, DATA), 'utf8'));
}
