/**
 * A server on this machine alone that gives each engine the built pages, the walks and the game, and collects what it
 * posts. Every engine has its own folder: /firefox/, /firefox/walks.json, /firefox/game/, /firefox/answer.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { WalkOrder } from './walks';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.webm': 'audio/webm',
};

/** What an engine posts about. */
export type Matter = 'answer' | 'verdict';

export interface AnswerServer {
  address(engine: string, page?: string): string;
  /** What the engine posts about this, unread; rejects when nothing has come in time. */
  answerOf(engine: string, matter: Matter, withinMs: number): Promise<unknown>;
  close(): void;
}

export interface Served {
  readonly pageFolder: string;
  /** The built game; it is served with listen.js of the pages before its own scripts, else as it is. */
  readonly gameFolder: string;
  readonly order: WalkOrder;
}

export async function startAnswerServer({ pageFolder, gameFolder, order }: Served): Promise<AnswerServer> {
  const listeners = new Map<string, (answer: unknown) => void>();
  const server = createServer((request, response) => {
    const [, engine = '', ...rest] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    const path = rest.join('/') || 'index.html';
    if (request.method === 'POST') {
      void readAll(request).then((body) => {
        listeners.get(`${engine}/${path}`)?.(JSON.parse(body));
        response.end();
      });
      return;
    }
    if (path === 'walks.json') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(order));
      return;
    }
    const inGame = /^game(?:\/|$)(.*)/.exec(path)?.[1];
    const file =
      inGame === undefined
        ? join(pageFolder, normalize(`/${path}`))
        : join(gameFolder, normalize(`/${inGame || 'index.html'}`));
    if (!existsSync(file)) {
      response.statusCode = 404;
      response.end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    if (inGame !== undefined && extname(file) === '.html') {
      response.end(listenedTo(readFileSync(file, 'utf8')));
      return;
    }
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    address: (engine, page = '') => `http://127.0.0.1:${port}/${engine}/${page}`,
    answerOf: (engine, matter, withinMs) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`no answer within ${withinMs / 1000} s`)), withinMs);
        listeners.set(`${engine}/${matter}`, (answer) => {
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

/** Behind the page's own policy, which allows its origin's scripts, and before its scripts. */
function listenedTo(html: string): string {
  const page = html.replace('<title>', '<script src="../listen.js"></script>\n    <title>');
  if (page === html) throw new Error("the game's page has no title to put the listener before");
  return page;
}

async function readAll(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
