import { useText } from '../context';
import { Picture } from './pictures';

const MOST = 3;

/** Stars as a picture with its meaning in words. */
export function Stars({ count }: { readonly count: number }) {
  const t = useText();
  return (
    <span class="stars" role="img" aria-label={t('ui:stars.of', { count, total: MOST })}>
      {Array.from({ length: MOST }, (_, i) => (
        <Picture key={i} name={i < count ? 'star' : 'starEmpty'} />
      ))}
    </span>
  );
}
