/** Brings its children into the page one after the other, so that no frame has to wait for all of them. */
import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Two frames: one to draw, one to breathe. */
const BETWEEN_MS = 32;

interface Props {
  readonly children: readonly ComponentChild[];
  /** How many others, elsewhere on the screen, come first. */
  readonly after?: number;
}

export function OneByOne({ children, after = 0 }: Props) {
  const [count, setCount] = useState(-after);
  const more = count < children.length;
  useEffect(() => {
    if (!more) return;
    const next = setTimeout(() => setCount((now) => now + 1), BETWEEN_MS);
    return () => clearTimeout(next);
  }, [count, more]);
  return <>{children.slice(0, Math.max(0, count))}</>;
}
