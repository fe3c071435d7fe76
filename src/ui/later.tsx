/** Components that arrive in files of their own, with their styles and words, when they are asked for. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type ComponentType, h, type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TextPort } from '../session/ports';
import { useGame } from './context';

export interface Later<Props extends object> {
  readonly Component: ComponentType<Props>;
  /** Fetches it ahead of its time. */
  fetch(text: TextPort): void;
  /** False until it is there, or can't be had just now. */
  readonly settled: ReadonlySignal<boolean>;
}

/** `waiting` stands in its place until it is there. */
export function later<Props extends object>(
  load: (text: TextPort) => Promise<ComponentType<Props>>,
  waiting: () => VNode | null,
): Later<Props> {
  const loaded = signal<ComponentType<Props> | null>(null);
  const settled = signal(false);
  let asked = false;
  const fetch = (text: TextPort): void => {
    if (asked) return;
    asked = true;
    load(text).then(
      (component) => {
        loaded.value = component;
        settled.value = true;
      },
      () => {
        asked = false; // no network just now: the next time it is asked for, it is tried again
        settled.value = true;
      },
    );
  };
  return {
    fetch,
    settled,
    Component: (props) => {
      const { text } = useGame();
      useEffect(() => fetch(text), [text]);
      return loaded.value === null ? waiting() : h(loaded.value, props);
    },
  };
}
