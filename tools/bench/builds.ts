/**
 * Builds what is measured: the game's production build, the empty Phaser page and the bare Extern with the same Vite settings, and the
 * probe that is put into both. All under node_modules/.cache/bench, so that dist/ stays the player's.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = dirname(fileURLToPath(import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/bench');
const CONFIG = join(ROOT, 'vite.config.ts');
/** The chunk with which the game starts, fetched with the page (see vite.config.ts). */
const GAME_CHUNK = 'shell';

export interface Builds {
  readonly gameFolder: string;
  readonly emptyFolder: string;
  /** A page with one bare Extern. */
  readonly externFolder: string;
  /** The game's page with nothing behind its shell: how soon this machine paints any title. */
  readonly bareFolder: string;
  /** A classic script for every page. */
  readonly probePath: string;
  /** Code (as in the folder) that the first screen needs: all before Phaser. */
  readonly firstFiles: ReadonlySet<string>;
}

export async function buildAll(): Promise<Builds> {
  const gameFolder = join(CACHE, 'game');
  const emptyFolder = join(CACHE, 'empty');
  const externFolder = join(CACHE, 'extern');
  const bareFolder = join(CACHE, 'bare');
  const probeFolder = join(CACHE, 'probe');
  const common = { configFile: CONFIG, logLevel: 'error' } as const;
  await build({ ...common, root: ROOT, build: { outDir: gameFolder, emptyOutDir: true, manifest: true } });
  const page = readFileSync(join(gameFolder, 'index.html'), 'utf8');
  mkdirSync(bareFolder, { recursive: true });
  writeFileSync(join(bareFolder, 'index.html'), page.replace(/<script[^>]*><\/script>|<link[^>]*>/g, ''));
  const beside = { ...common, mode: 'reference' } as const;
  await build({
    ...beside,
    root: join(HERE, 'empty-phaser'),
    build: { outDir: emptyFolder, emptyOutDir: true },
  });
  await build({
    ...beside,
    root: join(HERE, 'bare-extern'),
    build: { outDir: externFolder, emptyOutDir: true },
  });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: probeFolder,
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: join(HERE, 'in-page/probe.ts'),
        formats: ['iife'],
        name: 'candyProbe',
        fileName: () => 'probe.js',
      },
    },
  });
  return {
    gameFolder,
    emptyFolder,
    externFolder,
    bareFolder,
    probePath: join(probeFolder, 'probe.js'),
    firstFiles: firstFilesOf(gameFolder),
  };
}

const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    name: v.optional(v.string(), ''),
    isEntry: v.optional(v.boolean(), false),
    imports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
  }),
);
type Manifest = v.InferOutput<typeof manifestSchema>;

/** The page's entry and the game, with all that they import at once. */
function firstFilesOf(folder: string): ReadonlySet<string> {
  const text = readFileSync(join(folder, '.vite/manifest.json'), 'utf8');
  const manifest = v.parse(manifestSchema, JSON.parse(text));
  const entry = Object.entries(manifest).find(([, chunk]) => chunk.isEntry)?.[0] ?? '';
  const game = Object.entries(manifest).find(([, chunk]) => chunk.name === GAME_CHUNK)?.[0];
  if (game === undefined) throw new Error(`the build has no chunk "${GAME_CHUNK}"`);
  return closure(manifest, game, closure(manifest, entry, new Set()));
}

/** A chunk's file with all that it imports at once. */
function closure(manifest: Manifest, key: string, files: Set<string>): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined || files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const imported of chunk.imports) closure(manifest, imported, files);
  return files;
}
