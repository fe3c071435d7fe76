/** In place of a code that nobody should have to type: that the class is too big for a short one, and how it travels from now on. */
import { useText } from '../../context';

export function LongCode({ code }: { readonly code: string }) {
  const t = useText();
  return (
    <p class="class-code long-code" data-code={code}>
      {t('class:code.long.line')}
    </p>
  );
}
