import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { contentCheck } from './src/integrations/content-check.ts';
import { linkCheck } from './src/integrations/link-check.ts';
import { math } from './src/integrations/markdown/math.ts';
import { rowHeads } from './src/integrations/markdown/row-heads.ts';
import { sectionIds } from './src/integrations/markdown/section-ids.ts';
import { sideNotes } from './src/integrations/markdown/side-notes.ts';
import { themeBoot } from './src/layouts/theme-boot.ts';

/** @param {string} text @returns {`sha256-${string}`} */
const sha256 = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

export default defineConfig({
  site: 'https://shadow-launch.example',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  integrations: [contentCheck(), mdx(), preact(), linkCheck()],
  markdown: {
    syntaxHighlight: 'prism',
    processor: satteri({
      features: { math: true },
      mdastPlugins: [sectionIds, math, sideNotes],
      hastPlugins: [rowHeads],
    }),
  },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { modulePreload: false } },
  devToolbar: { enabled: false },
  experimental: { contentIntellisense: true },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [sha256(themeBoot)] },
    },
  },
});
