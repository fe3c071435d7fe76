/** What a teacher needs beside the game: plans, slides, answers. To be built. */
import { useText } from '../context';
import { PageBar } from '../parts/page-bar';
import '../styles/pages.css';

export function TeachersPage(_: { readonly which: string | null }) {
  const t = useText();
  return (
    <main class="page">
      <PageBar heading={t('teachers:heading')} />
    </main>
  );
}
