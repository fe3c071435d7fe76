/** A card that is folded away until it is asked for: its heading is the button that opens it. What is inside is made when it opens. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import '../../styles/fold-card.css';

interface Props {
  readonly title: string;
  readonly class?: string;
  /** Open from the start: it holds something that was waited for. */
  readonly opens?: boolean;
  readonly children: () => ComponentChildren;
}

export function FoldCard({ title, class: className = '', opens = false, children }: Props) {
  const [open, setOpen] = useState(opens);
  const id = useId();
  return (
    <section class={`card fold-card ${className}`}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {title}
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open ? children() : null}
      </div>
    </section>
  );
}
