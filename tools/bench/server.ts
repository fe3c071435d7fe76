/**
 * A small static host on this machine: what a good real one does (brotli made beforehand, long caching for hashed
 * files), and a log of what was really sent. HTTP/1.1, six connections: a real host's HTTP/2 is no slower.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.webm': 'audio/webm',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg']);

interface StoredFile {
  readonly type: string;
  readonly caching: string;
  readonly plain: Buffer;
  /** Null for what is compressed by nature. */
  readonly brotli: Buffer | null;
  readonly gzip: Buffer | null;
}

/** One answer: the path within its folder, the body's bytes as sent, and when (ms since 1970) it was asked for. */
export interface Sent {
  readonly path: string;
  readonly bytes: number;
  readonly askedAtMs: number;
}

export interface StaticServer {
  /** The address of a folder's page, `query` with its ? or #. */
  address(folder: string, query?: string): string;
  /** Everything sent since the last call. */
  takeLog(): readonly Sent[];
  close(): void;
}

/** Serves each folder under its name: `/game/…`, `/empty/…`. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<StaticServer> {
  const files = new Map<string, StoredFile>();
  for (const [name, folder] of Object.entries(folders)) {
    for (const path of filesIn(folder)) {
      const file = store(join(folder, path));
      files.set(`/${name}/${path}`, file);
      if (path === 'index.html') files.set(`/${name}/`, file);
    }
  }
  let log: Sent[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(decodeURIComponent(pathname));
    if (file === undefined) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const accepted = String(request.headers['accept-encoding'] ?? '');
    const encoding =
      file.brotli !== null && accepted.includes('br')
        ? 'br'
        : file.gzip !== null && accepted.includes('gzip')
          ? 'gzip'
          : null;
    const body = (encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : null) ?? file.plain;
    response.setHeader('content-type', file.type);
    response.setHeader('cache-control', file.caching);
    response.setHeader('content-length', body.length);
    if (file.brotli !== null) response.setHeader('vary', 'accept-encoding');
    if (encoding !== null) response.setHeader('content-encoding', encoding);
    log.push({
      path: pathname.split('/').slice(2).join('/') || 'index.html',
      bytes: body.length,
      askedAtMs: Date.now(),
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: (folder, query = '') => `http://127.0.0.1:${port}/${folder}/${query}`,
    takeLog: () => {
      const taken = log;
      log = [];
      return taken;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function store(path: string): StoredFile {
  const extension = extname(path);
  const plain = readFileSync(path);
  const packs = COMPRESSED.has(extension);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    caching: extension === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    plain,
    brotli: packs ? brotliCompressSync(plain, { params }) : null,
    gzip: packs ? gzipSync(plain, { level: 9 }) : null,
  };
}
