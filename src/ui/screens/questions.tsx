/** To be built. */
import { useText } from '../context';
import { PageBar } from '../parts/page-bar';
import '../styles/pages.css';

export function QuestionsScreen(_: { readonly which: string | null }) {
  const t = useText();
  return (
    <main class="page">
      <PageBar heading={t('ui:title.questions')} />
    </main>
  );
}
