/** The teacher’s page: choose or put together what a class plays, and get its code. To be built. */
import { useText } from '../context';
import { PageBar } from '../parts/page-bar';
import '../styles/pages.css';

export function ClassPage(_: { readonly which: string | null }) {
  const t = useText();
  return (
    <main class="page">
      <PageBar heading={t('class:setup.heading')} />
    </main>
  );
}
