/** More for whoever wants it, folded away at first. */
import type { ComponentChildren } from 'preact';

export function Fold({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="fold panel">
      <summary>{title}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

interface FormulaProps {
  /** Whose it is, in the language's own direction. */
  readonly of?: string;
  readonly children: ComponentChildren;
}

/** A formula runs from left to right in every language. */
export function Formula({ of, children }: FormulaProps) {
  return (
    <p class="formula">
      {of === undefined ? null : `${of}: `}
      <bdi dir="ltr">{children}</bdi>
    </p>
  );
}
