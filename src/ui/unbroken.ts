/**
 * Words that a line must not break at their hyphen ("north-east"): an unseen word joiner behind it. Not U+2011, the hyphen that
 * never breaks: the Latin Rubik has no glyph for it. For what is seen; what is read aloud keeps its plain words.
 */
export function unbroken(text: string): string {
  return text.replace(/(\p{L}-)(?=\p{L})/gu, '$1\u2060');
}
