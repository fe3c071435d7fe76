/** Where a child joins a class by its code, and waits for the light. To be built. */
import { useText } from '../context';
import { PageBar } from '../parts/page-bar';
import '../styles/pages.css';

export function JoinPage(_: { readonly which: string | null }) {
  const t = useText();
  return (
    <main class="page">
      <PageBar heading={t('class:student.heading')} />
    </main>
  );
}
