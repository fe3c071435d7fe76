/** The walk from which the glossary was asked for, so that a press leads back to it. Its address; null when it was asked for elsewhere. */
import { signal } from '@preact/signals';

export const cameFrom = signal<string | null>(null);
