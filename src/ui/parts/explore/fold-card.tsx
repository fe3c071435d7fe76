/** A card that is folded away under its title until it is asked for; what is in it is made then. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import './fold-card.css';

interface Props {
  readonly title: string;
  readonly name: string;
  readonly children: () => ComponentChildren;
}

export function FoldCard({ title, name, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <section class={`card fold ${name}`}>
      <h2>
        <button type="button" class="fold-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {title}
        </button>
      </h2>
      {open ? children() : null}
    </section>
  );
}
