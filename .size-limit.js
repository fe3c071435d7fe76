/** Size budgets, brotli: what loads before Phaser, and everything up to the first hunt. Read from the built page itself. */
import { readFileSync } from 'node:fs';

const page = readFileSync('dist/index.html', 'utf8');
const linked = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path]) => `dist/${path}`);
const code = linked.filter((path) => path.endsWith('.js'));

export default [
  { name: 'code before Phaser', path: code, limit: '40 kB', brotli: true },
  {
    name: 'all before Phaser: page, code, styles, English',
    path: ['dist/index.html', ...code, ...linked.filter((path) => path.endsWith('.css')), ...english()],
    limit: '50 kB',
    brotli: true,
  },
  {
    // More than is really fetched (all drawings, all levels, the replay too), so that it can't be too low.
    name: 'everything to the first hunt, and the bird’s eye',
    path: [
      'dist/index.html',
      'dist/assets/*.{js,css,svg}',
      'dist/assets/rubik-latin-[!e]*.woff2',
      '!dist/assets/{howler,field-requests}-*.js',
    ],
    limit: '450 kB',
    brotli: true,
  },
];

/** The chunks with the English texts: the entry's own list of language files says which they are. */
function english() {
  const entry = readFileSync(code[0] ?? '', 'utf8');
  return [
    ...entry.matchAll(
      /locales\/en\/\w+\.json"?`?:\s*\(\)\s*=>\s*\w+\(\(\)\s*=>\s*import\([`"']\.\/([^`"']+)/g,
    ),
  ].map(([, file]) => `dist/assets/${file}`);
}
