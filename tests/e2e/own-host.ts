/**
 * A host of a test's own: serves files from memory at an address of its own, until it is stopped or something else is put
 * in their place. As simple as a file share: no compression, no headers but the type.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { BuiltFiles } from '../../tools/built-files';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.webm': 'audio/webm',
};

export interface OwnHost {
  /** With the folder's slash at its end. */
  readonly address: string;
  /** Every path asked for since the start. */
  readonly asked: readonly string[];
  /** From now on these are served. */
  put(files: BuiltFiles): void;
  stop(): Promise<void>;
}

/** `folder` is the path that the files lie under: `/` or `/games/candy/`. */
export async function ownHost(files: BuiltFiles, folder = '/'): Promise<OwnHost> {
  let served = files;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    const path = pathname.startsWith(folder) ? pathname.slice(folder.length) || 'index.html' : '';
    const file = served.get(path);
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': TYPES[extname(path)] ?? 'text/plain',
    });
    response.end(file);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${folder}`,
    asked,
    put: (others) => {
      served = others;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
