/**
 * Packs the build into one file that any static host or file share can serve: `npm run pack`. The same build gives the same
 * file, byte for byte, on every machine: names in order, one fixed time, no owner.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { type BuiltFiles, builtFiles } from './built-files';

export const PACK = 'build/candy-descent.zip';
/** Everything lies in one folder of this name, so that unpacking strews nothing. */
export const FOLDER = 'candy-descent/';

/** The earliest that a zip can tell, in whatever time zone it is packed. */
const TIME = new Date(1980, 0, 1);

const READ_ME = `Candy Descent
=============

A game: no server program, no account, nothing to set up.

To put it up, copy this folder to a web server, under any name: a school's web space, any static host,
or a computer in the class. Then open its address in a browser. To try it on this computer, run one of these in the
folder, and open the address that it tells:

  npx serve
  python3 -m http.server

Opening index.html by a double click is not enough: browsers don't start a game of many files that way.

Over https, or on the computer itself (localhost), the browser keeps the whole game after the first visit. Then it starts
without a network, and can be installed as an app. Over plain http it plays just the same, with a network.

To update it, put the new files in place of the old ones. Whoever plays goes on, and is offered the new version later.
Progress stays in each browser.

What the game is made of, with its licences: THIRD-PARTY-NOTICES.md
`;

/** The zip of a build, with what else belongs into the folder. */
export function pack(build: BuiltFiles, notices: Uint8Array): Uint8Array {
  const beside: BuiltFiles = new Map([
    ['README.txt', new TextEncoder().encode(READ_ME)],
    ['THIRD-PARTY-NOTICES.md', notices],
  ]);
  const all = [...build, ...beside].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(all.map(([path, bytes]) => [FOLDER + path, bytes])), {
    level: 9,
    mtime: TIME,
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const build = builtFiles('dist');
  if (!build.has('index.html')) throw new Error('dist/ holds no build: run `npm run build` first');
  const zip = pack(build, readFileSync('THIRD-PARTY-NOTICES.md'));
  mkdirSync('build', { recursive: true });
  writeFileSync(PACK, zip);
  console.log(`${PACK}: ${build.size} files of the build, ${(zip.length / 1e6).toFixed(2)} MB`);
}
