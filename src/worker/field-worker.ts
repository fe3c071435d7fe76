/** The worker thread itself: binds the service to its messages, and spares the page its first number format. */
import type { ToFieldWorker } from './field-requests';
import { serveFields } from './serve-fields';

const hear = serveFields((message) => self.postMessage(message));
self.addEventListener('message', (event: MessageEvent<ToFieldWorker>) => hear(event.data));

// A browser reads its language data with the first number format of a tab, some 40 ms; later ones, on any thread, find it.
new Intl.NumberFormat(navigator.language).format(0.5);
