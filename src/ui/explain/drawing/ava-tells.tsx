/** Ava says what to do next, or what has just been seen; heard as well as read. */
import type { ComponentChildren } from 'preact';
import { useText } from '../../context';
import { Ava } from '../../parts/pictures';
import { ReadAloud } from '../../parts/read-aloud';
import { unbroken } from '../../unbroken';

interface Props {
  readonly lead?: string | undefined;
  readonly line: string;
  /** Not spoken by itself: something else on the page speaks. */
  readonly quiet?: boolean;
  /** What one may do about it. */
  readonly children?: ComponentChildren;
}

export function AvaTells({ lead, line, quiet, children }: Props) {
  const t = useText();
  return (
    <div class="ava-tells">
      <Ava />
      <p class="bubble" role={quiet ? undefined : 'status'}>
        {lead === undefined ? null : <span class="bubble-lead">{unbroken(lead)} </span>}
        {unbroken(line)}
      </p>
      <ReadAloud
        bare
        name="explained"
        what={t('explain:heading')}
        lines={lead === undefined ? [line] : [lead, line]}
      />
      {children}
    </div>
  );
}
