/** Who may import whom (the house's rules), each with its reason. A folder or library that no row allows is refused. */
import { describe, expect, test } from 'vitest';
import { type Import, importsOf, readSource, sourceFiles } from '../../fixtures/sources';

interface Rule {
  /** The layer: the files whose path begins so. */
  readonly from: string;
  /** Beginnings of paths from the root, or names of libraries. */
  readonly mayImport: readonly string[];
  /** Beginnings of paths of which only types may be imported. */
  readonly mayImportTypesOf?: readonly string[];
  readonly because: string;
}

/** The first row that fits a file rules it. */
const RULES: readonly Rule[] = [
  {
    from: 'src/core/',
    mayImport: ['src/core/', 'pure-rand', 'valibot', 'd3-contour'],
    because:
      'the core is a function: it runs the same in a page, a worker and a test, so it knows no screen and no clock',
  },
  {
    from: 'src/session/',
    mayImport: ['src/session/', 'src/core/', '@preact/signals-core'],
    because:
      'the session is tested without a page; its signals are a framework-free store of 1.6 KB that the UI shares',
  },
  {
    from: 'src/adapters/text.ts',
    mayImport: ['src/adapters/pseudo-language', 'virtual:words', 'i18next', '@preact/signals-core'],
    mayImportTypesOf: ['src/session/ports'],
    because: 'i18next stays behind one port, so that another library could take its place',
  },
  {
    from: 'src/adapters/sound.ts',
    mayImport: ['howler', 'assets/audio/'],
    mayImportTypesOf: ['src/session/ports'],
    because: 'howler stays behind one port, and loads after the game is playable',
  },
  {
    from: 'src/adapters/qr.ts',
    mayImport: ['qr'],
    because: 'the library for QR codes stays behind two functions, and loads only in a class’s rooms',
  },
  {
    from: 'src/adapters/',
    mayImport: [
      'src/adapters/',
      'src/session/ports',
      'src/core/level/',
      'src/core/class/',
      'src/core/model/data-source',
      'src/worker/',
      'levels/',
      'virtual:levels',
      'virtual:order',
      'assets/data/',
      '@preact/signals-core',
    ],
    mayImportTypesOf: ['src/session/class/', 'src/session/walk-overlay'],
    because:
      'an adapter knows its port, the levels and the data that it carries, and the worker that it speaks with; nothing else',
  },
  {
    from: 'src/worker/qr-worker.ts',
    mayImport: ['src/adapters/qr'],
    because:
      'reading a picture takes longer than a frame may last, so the adapter is spoken with from a thread of its own',
  },
  {
    from: 'src/worker/',
    mayImport: [
      'src/worker/',
      'src/core/',
      'src/session/ports',
      'src/session/class/wall-picture',
      'src/session/walk-overlay',
    ],
    because: 'the worker runs the core off the page and speaks the level port’s language',
  },
  {
    from: 'src/scenes/',
    mayImport: ['src/scenes/', 'src/session/', 'src/core/', 'phaser', '@preact/signals-core', 'assets/art/'],
    because: 'scenes draw what the session holds; text and buttons belong to the UI, which they never see',
  },
  {
    from: 'src/ui/class/devices.ts',
    mayImport: ['src/adapters/'],
    mayImportTypesOf: ['src/session/'],
    because:
      'it is a composition root for the class’s rooms alone: camera, files and tabs would weigh on every first screen if main.ts handed them on',
  },
  {
    from: 'src/ui/',
    mayImport: [
      'src/ui/',
      'src/session/',
      'src/core/',
      'preact',
      '@preact/signals',
      '@preact/signals-core',
      '@fontsource-variable/rubik',
      'assets/',
    ],
    because:
      'the UI says what the session holds; it must work where the field can’t be drawn, so it never sees a scene',
  },
  {
    from: 'src/main.ts',
    mayImport: [
      'src/adapters/',
      'src/behind',
      'src/session/',
      'src/ui/mount-ui',
      'src/scenes/mount-field',
      'src/scenes/paint-ahead',
      'src/core/',
      'phaser',
      'preact',
    ],
    because: 'the composition root alone knows everybody',
  },
  {
    from: 'src/behind.ts',
    mayImport: ['src/adapters/', 'src/asked', 'src/ui/mount-behind', 'src/ui/aloud', '@preact/signals-core'],
    mayImportTypesOf: ['src/session/'],
    because: 'it is the part of the composition root that comes behind the first picture',
  },
  {
    from: 'src/asked.ts',
    mayImport: [
      'src/adapters/parent-page',
      'src/session/page-wishes',
      'src/session/class/announce',
      'src/ui/styles/',
    ],
    mayImportTypesOf: ['src/session/'],
    because: 'it is the part of the composition root for addresses that ask for more than a place',
  },
  {
    from: 'src/offline/',
    mayImport: [],
    because: 'the service worker outlives every page and must stay small: it knows files, not the game',
  },
  {
    from: 'src/boot.ts',
    mayImport: ['src/main'],
    because: 'it only lets the shell paint before the game begins',
  },
];

/** Parts of core that the views may not even read: they decide or prove, and would show where the candy is. */
const HIDDEN_FROM_VIEWS: readonly Rule[] = ['src/scenes/', 'src/ui/'].map((from) => ({
  from,
  mayImport: [],
  mayImportTypesOf: [
    'src/core/surface/landform-surface',
    'src/core/surface/descend',
    'src/core/surface/find-minima',
    'src/core/surface/prove-surface',
    'src/core/surface/bounds-of',
    'src/core/surface/build-field-map',
    'src/core/level/resolve-level',
    'src/core/level/generate-level',
    'src/core/hunt/hunt',
    'src/core/hunt/score',
    'src/core/hunt/bots/',
  ],
  because:
    'views decide nothing: they evaluate no surface, perform no action and score no hunt (types are fine)',
}));

interface Violation {
  readonly file: string;
  readonly imports: string;
  readonly because: string;
}

const beginsWith = (to: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) =>
    beginning.endsWith('/') ? to.startsWith(beginning) : to === beginning || to.startsWith(`${beginning}.`),
  );

function violations(file: string, imports: readonly Import[]): readonly Violation[] {
  const rule = RULES.find(({ from }) => file.startsWith(from));
  if (rule === undefined)
    return [{ file, imports: '—', because: 'no rule knows this folder: add a row with its reason' }];
  const refused = imports
    .filter(
      ({ to, typeOnly }) =>
        !beginsWith(to, rule.mayImport) && !(typeOnly && beginsWith(to, rule.mayImportTypesOf ?? [])),
    )
    .map(({ to }) => ({ file, imports: to, because: rule.because }));
  const peeked = HIDDEN_FROM_VIEWS.filter(({ from }) => file.startsWith(from)).flatMap(
    ({ mayImportTypesOf, because }) =>
      imports
        .filter(({ to, typeOnly }) => !typeOnly && beginsWith(to, mayImportTypesOf ?? []))
        .map(({ to }) => ({ file, imports: to, because })),
  );
  return [...refused, ...peeked];
}

/** A ring of files that import each other at run time, first file repeated at the end; null when there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...way, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

const files = sourceFiles('src').map((path) => ({ path, imports: importsOf(path, readSource(path)) }));

describe('the source', () => {
  test('imports only what the house allows', () => {
    expect(files.flatMap(({ path, imports }) => violations(path, imports))).toEqual([]);
  });

  test('imports in no ring, not even of types', () => {
    const graph = new Map(
      files.map(({ path, imports }) => [path.replace(/\.tsx?$/, ''), imports.map(({ to }) => to)]),
    );
    expect(findCycle(graph)).toBeNull();
  });

  test('proves nothing in a hunt: what a hunt is made of reaches no bounds', () => {
    const needed = new Set(['src/session/engine']);
    for (const one of needed)
      for (const { to, typeOnly } of files.find(({ path }) => path === `${one}.ts`)?.imports ?? [])
        if (!typeOnly) needed.add(to);
    expect(needed).toContain('src/core/surface/landform-surface');
    expect([...needed].filter((one) => /bounds|interval|-ranges|-jets/.test(one))).toEqual([]);
  });

  test('imports only files that there are', () => {
    const known = new Set(files.map(({ path }) => path.replace(/\.tsx?$/, '')));
    const missing = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => to.startsWith('src/') && !/\.\w+$/.test(to) && !known.has(to))
        .map(({ to }) => `${path} → ${to}`),
    );
    expect(missing).toEqual([]);
  });

  test('has only folders that a rule knows', () => {
    const layers = new Set(files.map(({ path }) => path.split('/').slice(0, 2).join('/')));
    for (const layer of layers)
      expect(
        RULES.some(({ from }) => `${layer}/`.startsWith(from) || layer === from),
        layer,
      ).toBe(true);
  });
});

describe('the checker', () => {
  const refused = (path: string, text: string): readonly string[] =>
    violations(path, importsOf(path, text)).map(({ imports }) => imports);

  test.each([
    ['core that draws', 'src/core/hunt/x.ts', "import Phaser from 'phaser';", ['phaser']],
    [
      'core that asks the session',
      'src/core/hunt/x.ts',
      "import type { Game } from '../../session/game';",
      ['src/session/game'],
    ],
    ['a session that translates', 'src/session/x.ts', "import i18next from 'i18next';", ['i18next']],
    ['a session that uses the UI’s framework', 'src/session/x.ts', "import { h } from 'preact';", ['preact']],
    ['a scene that sees the UI', 'src/scenes/view/x.ts', "export * from '../../ui/app';", ['src/ui/app']],
    [
      'a UI that loads a scene later',
      'src/ui/x.tsx',
      "const s = import('../scenes/mount-field');",
      ['src/scenes/mount-field'],
    ],
    [
      'a UI that evaluates the field',
      'src/ui/x.tsx',
      "import { LandformSurface } from '../core/surface/landform-surface';",
      ['src/core/surface/landform-surface'],
    ],
    [
      'a scene that performs an action',
      'src/scenes/x.ts',
      "import { perform } from '../core/hunt/hunt';",
      ['src/core/hunt/hunt'],
    ],
    ['howler outside its adapter', 'src/adapters/storage.ts', "import { Howl } from 'howler';", ['howler']],
    [
      'an adapter that knows the game',
      'src/adapters/storage.ts',
      "import { createGame } from '../session/game-session';",
      ['src/session/game-session'],
    ],
    [
      'a worker started from the UI',
      'src/ui/x.ts',
      "new Worker(new URL('../worker/field-worker.ts', import.meta.url));",
      ['src/worker/field-worker'],
    ],
    ['a library nobody allowed', 'src/core/math/x.ts', "import 'lodash/fp';", ['lodash']],
    ['a folder without a rule', 'src/utils/x.ts', '', ['—']],
  ])('refuses %s', (_what, path, text, wanted) => {
    expect(refused(path, text)).toEqual(wanted);
  });

  test.each([
    [
      'types of the field in a scene',
      'src/scenes/view/x.ts',
      "import type { Ring } from '../../core/surface/field-map';",
    ],
    ['types among values, each marked', 'src/ui/x.ts', "import { type Hunt } from '../core/hunt/hunt';"],
    [
      'what only looks like an import',
      'src/core/x.ts',
      "const text = \"import x from 'phaser'\"; // import 'phaser'",
    ],
  ])('allows %s', (_what, path, text) => {
    expect(refused(path, text)).toEqual([]);
  });

  test('finds a ring of three, and none in a tree', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
    expect(
      findCycle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toBeNull();
  });
});
