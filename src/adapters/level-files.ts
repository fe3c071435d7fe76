/** Hand-made levels from their files, with the data that they name. Comes with the rules, behind the first screen. */
import { chapters } from 'virtual:levels';
import { type LevelSpec, parseLevel } from '../core/level/level-spec';

/** The data sets that levels may name, as text; each is fetched only when a level asks for it. */
const dataFiles = import.meta.glob<string>('../../assets/data/*.csv', { query: '?raw', import: 'default' });

/** The level of a file `levels/<chapter>/<id>.json`, fetched with its whole chapter; null when there is none. Rejects with LevelError. */
export async function readLevelFile(chapter: string, id: string): Promise<LevelSpec | null> {
  const level = (await chapters[chapter]?.())?.all[id];
  return level === undefined ? null : parseLevel(await withData(level));
}

/** The level with the rows of the data set that it names, where it names one. */
async function withData(level: unknown): Promise<unknown> {
  if (!namesData(level)) return level;
  const { dataFileOf, withRows } = await import('../core/model/data-source');
  const file = dataFileOf(level);
  const text = file === null ? undefined : dataFiles[`../../assets/data/${file}.csv`];
  return text === undefined ? level : withRows(level, await text());
}

/** Whether there is anything for the data door to look at: most levels don't wait for it. */
function namesData(level: unknown): boolean {
  const surface: unknown = Object(level).surface;
  return 'data' in Object(surface);
}
