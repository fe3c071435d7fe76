/** Components that arrive in files of their own, with their styles and words, when they are asked for. */
import { signal } from '@preact/signals';
import { type ComponentType, h, type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TextPort } from '../session/ports';
import { useGame } from './context';

export interface Later<Props extends object> {
  readonly Component: ComponentType<Props>;
  /** Fetches it ahead of its time. */
  fetch(text: TextPort): void;
}

/** `waiting` stands in its place until it is there. */
export function later<Props extends object>(
  load: (text: TextPort) => Promise<ComponentType<Props>>,
  waiting: () => VNode | null,
): Later<Props> {
  const loaded = signal<ComponentType<Props> | null>(null);
  let asked = false;
  const fetch = (text: TextPort): void => {
    if (asked) return;
    asked = true;
    load(text).then(
      (component) => {
        loaded.value = component;
      },
      () => {
        asked = false; // no network just now: the next time it is asked for, it is tried again
      },
    );
  };
  return {
    fetch,
    Component: (props) => {
      const { text } = useGame();
      useEffect(() => fetch(text), [text]);
      return loaded.value === null ? waiting() : h(loaded.value, props);
    },
  };
}
