/** Brings its children into the page one after the other, so that no frame has to wait for all of them. */
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Two frames: one to draw, one to breathe. */
const BETWEEN_MS = 32;

export function OneByOne({ children }: { readonly children: readonly ComponentChild[] }) {
  const [count, setCount] = useState(0);
  const more = count < children.length;
  useEffect(() => {
    if (!more) return;
    const next = setTimeout(() => setCount((now) => now + 1), BETWEEN_MS);
    return () => clearTimeout(next);
  }, [count, more]);
  return <>{children.slice(0, count)}</>;
}
