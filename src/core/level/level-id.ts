/** What a level's name looks like, and the error that names what is wrong with a level; apart from the schema, so light. */

export const LEVEL_ID_PATTERN = /^[a-z][a-z0-9-]{0,59}$/;

/** What is wrong with a level, in words a level author can act on: where, and what was expected. */
export class LevelError extends RangeError {
  override readonly name = 'LevelError';
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(path === '' ? problem : `${path}: ${problem}`);
  }
}
