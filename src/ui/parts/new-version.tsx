/** A newer version is there: taken at a press, or when the game is next started. Asked only where no hunt is on. */
import { useState } from 'preact/hooks';
import closeIcon from '../../../assets/art/icon-close.svg?raw';
import type { OfflinePort } from '../../session/ports';
import { useText } from '../context';
import { Icon } from './icon';
import '../styles/new-version.css';

export function NewVersion({ offline }: { readonly offline: OfflinePort }) {
  const t = useText();
  const [later, setLater] = useState(false);
  if (later) return null;
  return (
    <aside class="new-version notice" aria-label={t('settings:version.heading')}>
      <p role="status">{t('settings:version.line')}</p>
      <button type="button" class="btn btn-sun" onClick={() => offline.takeNewVersion()}>
        {t('settings:version.take')}
      </button>
      <button
        type="button"
        class="btn btn-round btn-plain"
        aria-label={t('settings:version.later')}
        onClick={() => setLater(true)}
      >
        <Icon svg={closeIcon} />
      </button>
    </aside>
  );
}
