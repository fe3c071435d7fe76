/** The hint that Ava gives instead of her usual words; null while there is none. */
import { signal } from '@preact/signals';

export const hintLine = signal<string | null>(null);
