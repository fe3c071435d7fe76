/** Writes THIRD-PARTY-NOTICES.md: the licence of everything that is shipped to players, as its package states it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const SHIPPED = [
  'phaser',
  'eventemitter3',
  'howler',
  'i18next',
  'preact',
  '@preact/signals',
  '@preact/signals-core',
  'valibot',
  'pure-rand',
  'd3-contour',
  'd3-array',
  'internmap',
  'qr',
  '@fontsource-variable/rubik',
];

const sections = SHIPPED.map((name) => {
  const folder = `node_modules/${name}`;
  const about = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((entry) => /^licen[sc]e/i.test(entry));
  const text =
    file === undefined ? `Licence: ${about.license}` : readFileSync(`${folder}/${file}`, 'utf8').trim();
  return `## ${name} ${about.version} (${about.license})\n\n\`\`\`\n${text}\n\`\`\`\n`;
});

const data = readFileSync('assets/data/SOURCES.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .join('\n');

writeFileSync(
  'THIRD-PARTY-NOTICES.md',
  `# Third-party notices\n\nWhat Candy Descent ships of others, with their licences. Made by \`npx tsx tools/third-party-notices.ts\`.\n\n${sections.join('\n')}\n## Data sets\n\nFacts published by others, unchanged; the penguins are in the public domain (CC0).\n\n${data}\n`,
);
