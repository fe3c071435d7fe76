/**
 * A server on this machine alone that gives each engine the built page and the walks, and collects what it posts.
 * Every engine has its own folder: /firefox/, /firefox/walks.json, /firefox/answer.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import * as v from 'valibot';
import type { WalkOrder } from './walks';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

const answerSchema = v.union([
  v.object({ digests: v.record(v.string(), v.string()), userAgent: v.string() }),
  v.object({ error: v.string(), userAgent: v.string() }),
]);
export type Answer = v.InferOutput<typeof answerSchema>;

export interface AnswerServer {
  address(engine: string): string;
  /** The engine's answer; rejects when none has come in time. */
  answerOf(engine: string, withinMs: number): Promise<Answer>;
  close(): void;
}

export async function startAnswerServer(pageFolder: string, order: WalkOrder): Promise<AnswerServer> {
  const listeners = new Map<string, (answer: Answer) => void>();
  const server = createServer((request, response) => {
    const [, engine = '', ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    const path = rest.join('/') || 'index.html';
    if (request.method === 'POST' && path === 'answer') {
      void readAll(request).then((body) => {
        listeners.get(engine)?.(v.parse(answerSchema, JSON.parse(body)));
        response.end();
      });
      return;
    }
    if (path === 'walks.json') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(order));
      return;
    }
    const file = join(pageFolder, normalize(`/${path}`));
    if (!existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    address: (engine) => `http://127.0.0.1:${port}/${engine}/`,
    answerOf: (engine, withinMs) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no answer within ${withinMs / 1000} s`)), withinMs);
        listeners.set(engine, (answer) => {
          clearTimeout(late);
          resolve(answer);
        });
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
