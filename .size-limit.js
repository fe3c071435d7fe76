/** Size budgets, brotli: what loads before Phaser, and everything up to the first hunt. Read from the built page itself. */
import { readdirSync, readFileSync } from 'node:fs';

const page = readFileSync('dist/index.html', 'utf8');
// What the page fetches early with low priority comes behind the shell: it belongs to the first hunt.
const linked = [...page.matchAll(/<[^>]*(?:src|href)="\.\/(assets\/[^"]+)"[^>]*>/g)]
  .filter(([tag]) => !tag.includes('fetchpriority="low"'))
  .map(([, path]) => `dist/${path}`);
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
    // More than is really fetched (all drawings, all levels), so that it can't be too low.
    name: 'everything to the first hunt',
    path: [
      'dist/index.html',
      'dist/assets/*.{js,css,svg}',
      'dist/assets/rubik-latin-[!e]*.woff2',
      '!dist/assets/{howler,field-requests,replay,settings,pages}-*.{js,css}',
      ...otherLanguages().map((path) => `!${path}`),
    ],
    limit: '450 kB',
    brotli: true,
  },
];

function english() {
  return textsOf('en');
}

function otherLanguages() {
  return readdirSync('assets/locales')
    .filter((language) => language !== 'en')
    .flatMap(textsOf);
}

/** The chunks with a language's texts: the entry's own list of language files says which they are. */
function textsOf(language) {
  const entry = readFileSync(code[0] ?? '', 'utf8');
  const files = new RegExp(
    `locales/${language}/\\w+\\.json["\`]+:\\(\\)=>\\w+\\(\\(\\)=>import\\([\`"']\\./([^\`"']+)`,
    'g',
  );
  return [...entry.matchAll(files)].map(([, file]) => `dist/assets/${file}`);
}
