/** The worker thread itself: binds the service to its messages, and spares the page its first number format. */
import type { ToFieldWorker } from './field-requests';
import { serveFields } from './serve-fields';

const hear = serveFields((message) => self.postMessage(message));
self.addEventListener('message', (event: MessageEvent<ToFieldWorker>) => hear(event.data));

// A browser reads its language data with the first number format of a tab, some 40 ms; later ones, on any thread, find it.
// The browser's own language, which it doesn't have to name: one named "C" by its machine is no language here.
new Intl.NumberFormat().format(0.5);
