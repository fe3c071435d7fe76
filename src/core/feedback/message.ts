/** A thing to say, as data: a key of the locales and its named parameters. Core knows no language. */
export interface Message {
  /** Key in the locale files, with its namespace: `feedback:warmer`. */
  readonly key: string;
  /** Named placeholders. `count` chooses the plural form. */
  readonly params: Readonly<Record<string, string | number>>;
}
