/** Whether names stand beside what is on the map, on this page. */
import { signal } from '@preact/signals';

export const namesShown = signal(false);
