/** Size budgets, brotli: what loads before Phaser, and everything up to the first hunt. Read from the built page itself. */
import { readdirSync, readFileSync } from 'node:fs';

const page = readFileSync('dist/index.html', 'utf8');
// What the page fetches early with low priority comes behind the shell: it belongs to the first hunt.
const tags = [...page.matchAll(/<[^>]*(?:src|href)="\.\/(assets\/[^"]+)"[^>]*>/g)];
const pathsOf = (found) => found.map(([, path]) => `dist/${path}`);
const linked = pathsOf(tags.filter(([tag]) => !tag.includes('fetchpriority="low"')));
const code = linked.filter((path) => path.endsWith('.js'));

export default [
  { name: 'code before Phaser', path: code, limit: '40 kB', brotli: true },
  {
    name: 'all before Phaser: page, code, styles, English',
    path: ['dist/index.html', ...code, ...linked.filter((path) => path.endsWith('.css')), ...english()],
    limit: '52 kB',
    brotli: true,
  },
  {
    // All that the page names, be it for later, and all drawings: more than is really fetched, so that it can't be too low.
    name: 'everything to the first hunt',
    path: ['dist/index.html', ...pathsOf(tags), 'dist/assets/*.svg'],
    limit: '450 kB',
    brotli: true,
  },
];

/** The chunk with the English texts. */
function english() {
  return readdirSync('dist/assets')
    .filter((file) => /^words-en-.*\.js$/.test(file))
    .map((file) => `dist/assets/${file}`);
}
