/**
 * The pseudo-language: English with accents, a third longer, in ⟦brackets⟧. A text on screen without brackets was
 * never given to a translator; a bracket cut off is a place too small.
 */

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
}; // prettier-ignore

/** How much longer the texts of long languages run than English. */
const STRETCH = 0.35;

/** Every text in a tree of texts, made pseudo; placeholders and nestings stay as they are. */
export function pseudoLocalize<T>(texts: T): T;
export function pseudoLocalize(texts: unknown): unknown {
  if (typeof texts === 'string') return pseudoText(texts);
  if (texts === null || typeof texts !== 'object') return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, inner]) => [key, pseudoLocalize(inner)]));
}

function pseudoText(text: string): string {
  const accented = text
    .split(/(\{\{[^}]*\}\}|\$t\([^)]*\))/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[a-z]/g, (letter) => ACCENTED[letter] ?? letter)))
    .join('');
  return `⟦${accented}${'·'.repeat(Math.ceil(text.length * STRETCH))}⟧`;
}
