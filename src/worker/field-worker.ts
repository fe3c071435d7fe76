/** The worker's own end: answers requests one by one, and sends back what went wrong as data. */
import { LevelError } from '../core/level/level-id';
import { answer, type FieldRequest } from './field-requests';

export type FieldReply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly error: { readonly name: string; readonly message: string; readonly path: string };
    };

self.addEventListener('message', (event: MessageEvent<{ id: number; request: FieldRequest }>) => {
  const { id, request } = event.data;
  let reply: FieldReply;
  try {
    reply = { id, ok: true, value: answer(request) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    reply = { id, ok: false, error: { name, message, path: error instanceof LevelError ? error.path : '' } };
  }
  self.postMessage(reply);
});
