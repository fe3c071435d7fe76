/** A class code to be read across a room: in groups of four, as large as its place allows; read aloud letter by letter. */
import { groupsOf } from '../../../core/class/code-letters';
import { useText } from '../../context';

/** Width of the code in its own letters' size: letters are this wide, gaps that, in em. */
const LETTER_EM = 0.72;
const GAP_EM = 0.45;

export function ClassCode({ code }: { readonly code: string }) {
  const t = useText();
  const groups = groupsOf(code);
  const wide = code.length * LETTER_EM + (groups.length - 1) * GAP_EM;
  return (
    <p class="class-code" data-code={code}>
      <span class="sr-only">{t('class:code.spoken', { code: [...code].join(' ') })}</span>
      <span class="class-code-letters" dir="ltr" aria-hidden="true" style={{ '--wide': wide }}>
        {groups.map((group, at) => (
          <span key={at}>{group}</span>
        ))}
      </span>
    </p>
  );
}
