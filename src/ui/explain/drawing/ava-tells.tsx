/** Ava says what to do next, or what has just been seen; heard as well as read. */
import type { ComponentChildren } from 'preact';
import { Ava } from '../../parts/pictures';
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
  return (
    <div class="ava-tells">
      <Ava />
      <p class="bubble" role={quiet ? undefined : 'status'}>
        {lead === undefined ? null : <span class="bubble-lead">{unbroken(lead)} </span>}
        {unbroken(line)}
      </p>
      {children}
    </div>
  );
}
