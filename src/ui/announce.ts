/** What the one live region says: the last announcement, numbered so that the same words are spoken again. */
import { signal } from '@preact/signals';

export interface Announcement {
  readonly id: number;
  readonly lines: readonly string[];
}

export const announcement = signal<Announcement>({ id: 0, lines: [] });

export function announce(lines: readonly string[]): void {
  announcement.value = { id: announcement.peek().id + 1, lines };
}
