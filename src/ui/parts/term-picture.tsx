/** The small drawing of a word of the glossary; related words share one. It says nothing that the words beside it don't. */

const DRAWINGS = import.meta.glob<string>('../../../assets/art/term-*.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});

export function TermPicture({ name }: { readonly name: string }) {
  const svg = DRAWINGS[`../../../assets/art/term-${name}.svg`] ?? '';
  return <span class="term-picture" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />;
}
