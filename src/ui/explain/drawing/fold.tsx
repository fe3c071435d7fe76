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

/** A formula runs from left to right in every language. */
export function Formula({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="formula">
      <bdi dir="ltr">{children}</bdi>
    </p>
  );
}
