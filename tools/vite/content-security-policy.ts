import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * The page may only ever talk to its own origin. Added at build time, because the dev server's live reload
 * needs inline styles. `data:` and `blob:` images are Phaser's own default textures. The one style in the page, the
 * shell's, is named by its hash.
 */
const contentSecurityPolicy = (styleHashes: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes.map((hash) => `'sha256-${hash}'`)].join(' '),
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export function addContentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    // Behind everything that still writes into the page: a hash is of the very last letter.
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '');
          const hashes = styles.map((text) => createHash('sha256').update(text).digest('base64'));
          const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(hashes)}" />`;
          file.source = html.replace('<head>', () => `<head>\n    ${policy}`);
        }
      },
    },
  };
}
