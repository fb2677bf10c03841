import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
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
import { plainImports } from './src/integrations/plain-imports.ts';
import { themeBoot, transitionOptIn } from './src/layouts/theme-boot.ts';

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
    plugins: [plainImports()],
    resolve: {
      alias: {
        '@astrojs/preact/client.js': fileURLToPath(
          new URL('./src/islands/hydrate.ts', import.meta.url),
        ),
      },
    },
    build: {
      rolldownOptions: {
        output: {
          // Few larger files compress better than many small ones: 3 kB less on a lesson.
          codeSplitting: {
            groups: [
              { name: 'import', test: /vite\/preload-helper/ },
              { name: 'preact', test: /node_modules\/preact\/|src\/islands\/hydrate/ },
              {
                name: 'record',
                test: /node_modules\/(nanostores|idb-keyval)\/|src\/(stores\/(?!recordings|erase-all|signing)|islands\/(use-stored|progress\/SaveLine|quiz\/(new-attempt|use-focus|use-fetched))|domain\/(ml\/random|checksum|progress\/(fact|line|merge|civil-day|untrusted|save-file|lessons)))/,
              },
              {
                name: 'case',
                test: /src\/(domain\/case-study\/(advance|attempts|case|condition|draw|drawer|effects|hash|history|lateness|meter|outcomes|replay|score|view)\.|islands\/case-study\/use-case\.)/,
              },
              {
                name: 'lesson',
                test: /src\/islands\/(quiz\/(?!bodies|answered|Feedback|Results|QuizStatic|new-attempt|use-focus|use-fetched)|reading\/LessonEnd)|src\/domain\/quiz\/(attempt|timeline|grade|generate|hash|draft|draft-key|confidence|kinds\/.*|shuffle|number-text|models\/homes)\./,
              },
              { name: 'normal', test: /src\/domain\/ml\/(normal|confusion-matrix)/ },
              { name: 'binormal', test: /src\/domain\/ml\/binormal/ },
              { name: 'instrument', test: /explorables\/(?!DecisionForm|Fixed|bench)[^/]+$/ },
              {
                name: 'threshold',
                test: /explorables\/threshold\/(?!AtWork|at-work|\w+(Fixed|Bench))/,
              },
              { name: 'roc-pr', test: /explorables\/roc-pr\/(?!AtWork|at-work|\w+(Fixed|Bench))/ },
              {
                name: 'calibration',
                test: /explorables\/calibration\/(?!AtWork|at-work|\w+(Fixed|Bench))|domain\/ml\/(bins|bent-scores|beta|cost)/,
              },
              {
                name: 'newsvendor',
                test: /explorables\/newsvendor\/(?!AtWork|at-work|Ranking|ranking|results|Score|\w+(Fixed|Bench))|domain\/ml\/(demand|newsvendor)/,
              },
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
        // Voice recordings are played from memory.
        "media-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [sha256(themeBoot)] },
      styleDirective: { hashes: [sha256(transitionOptIn)] },
    },
  },
});
