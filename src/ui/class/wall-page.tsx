/** The wall of a class, for the projector: its tallies and its walks. To be built. */
import { useText } from '../context';
import { PageBar } from '../parts/page-bar';
import '../styles/pages.css';

export function WallPage(_: { readonly which: string | null }) {
  const t = useText();
  return (
    <main class="page">
      <PageBar heading={t('class:wall.heading')} />
    </main>
  );
}
