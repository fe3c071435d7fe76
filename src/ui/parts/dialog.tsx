/** A native modal dialog: focus stays inside, Escape closes it, and the page behind is inert. */

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import closeIcon from '../../../assets/art/icon-close.svg?raw';

import { useText } from '../context';
import { Icon } from './icon';

interface Props {
  readonly heading: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({ heading, open, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const t = useText();
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, built into the element
    <dialog
      ref={ref}
      class="dialog"
      aria-labelledby={headingId}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      <div class="dialog-body">
        <header class="dialog-top">
          <h2 id={headingId}>{heading}</h2>
          <button type="button" class="btn btn-round" aria-label={t('ui:nav.close')} onClick={onClose}>
            <Icon svg={closeIcon} />
          </button>
        </header>
        {open ? children : null}
      </div>
    </dialog>
  );
}
