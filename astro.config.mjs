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
  vite: {
    build: {
      modulePreload: false,
      rolldownOptions: {
        output: {
          // Few larger files compress better than many small ones: 3 kB less on a lesson.
          codeSplitting: {
            groups: [
              {
                name: 'record',
                test: /node_modules\/(nanostores|idb-keyval)\/|src\/stores\/|src\/domain\/(checksum|progress\/(fact|line|merge|civil-day|untrusted|save-file))\./,
              },
              {
                name: 'preact',
                test: /node_modules\/(preact|@astrojs\/preact)\//,
              },
              { name: 'use-stored', test: /src\/islands\/use-stored/ },
              {
                name: 'quiz',
                test: /src\/islands\/quiz\/(?!answered|Feedback|Results)|src\/domain\/quiz\/(?!results|calibration)/,
              },
              {
                name: 'lesson-end',
                test: /src\/islands\/(reading\/LessonEnd|progress\/SaveLine)|src\/domain\/progress\/lessons/,
              },
              { name: 'instrument', test: /explorables\/[^/]+$(?<!DecisionForm\.tsx)/ },
            ],
          },
        },
      },
    },
  },
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
