/** What a room is about, in a sentence or two, to be read or heard. */
import { useText } from '../../context';
import { ReadAloud } from '../../parts/read-aloud';

export function Lead({ words }: { readonly words: string }) {
  const t = useText();
  return (
    <div class="onward-lead said-beside">
      <p>{words}</p>
      <ReadAloud bare name="lead" what={t('explain:heading')} lines={[words]} />
    </div>
  );
}
