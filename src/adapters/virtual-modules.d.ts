/** What tools/vite/grouped-files.ts makes of the files of levels/ and assets/locales. */
type Group<T> = Readonly<Record<string, () => Promise<{ readonly all: Readonly<Record<string, T>> }>>>;

/** By chapter: its levels by their ids, as their files hold them. */
declare module 'virtual:levels' {
  export const chapters: Group<unknown>;
}

/** By `<language>/first` and `<language>/later`: texts by namespace. */
declare module 'virtual:words' {
  export const words: Group<Record<string, unknown>>;
}

/** By chapter: the ids of its levels, both in the order of the course. */
declare module 'virtual:order' {
  export const order: Readonly<Record<string, readonly string[]>>;
}
