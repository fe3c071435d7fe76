/** The names of a class's levels, `class-<code>-<number>` in small letters, for whoever needs no more of them than that. */

export const classLevelOf = (code: string, level: number): string => `class-${code.toLowerCase()}-${level}`;

/** The parts of a name that is one (next-level.ts `isClassLevel`). */
export function partsOfClassLevel(levelId: string): { readonly code: string; readonly level: number } {
  const [, code = '', level = ''] = levelId.split('-');
  return { code: code.toUpperCase(), level: Number(level) };
}
