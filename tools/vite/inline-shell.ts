import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SHELL = fileURLToPath(new URL('../../src/ui/shell.css', import.meta.url));
const LINK = /<link rel="stylesheet" href="[^"]*shell\.css" \/>/;

/**
 * The first paint waits for the page alone: the shell's styles go into it, and the large stylesheet behind what the shell
 * shows. Scripts still wait for that stylesheet, so nothing is ever drawn without it. A page that links no shell is left as it is.
 */
export function inlineShell(): Plugin[] {
  return [
    {
      name: 'inline-shell',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) => {
          // Addresses in the page are as seen from the page.
          const styles = readFileSync(SHELL, 'utf8').replaceAll('../../assets/', './assets/');
          return html.replace(LINK, () => `<style>${styles}</style>`);
        },
      },
    },
    {
      name: 'stylesheet-behind-shell',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler: (html) => {
          const sheets = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
          const bare = sheets.reduce((rest, sheet) => rest.replace(sheet, ''), html);
          return bare.replace('  </body>', () => `${sheets.join('')}  </body>`);
        },
      },
    },
  ];
}
