/** The worker thread itself: binds the service to its messages. */
import type { ToFieldWorker } from './field-requests';
import { serveFields } from './serve-fields';

const hear = serveFields((message) => self.postMessage(message));
self.addEventListener('message', (event: MessageEvent<ToFieldWorker>) => hear(event.data));
