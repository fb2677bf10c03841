import type { Plugin } from 'vite';

/**
 * Lets `import()` be just that. Vite wraps it to fetch the stylesheets of what is imported first; here every stylesheet
 * belongs to a page, so the wrapper would be 0.6 kB of every page with an island for nothing.
 */
export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  // Astro has a value of its own, which wins over `vite.build`; without this, the lists of what to fetch first stay.
  configEnvironment: () => ({ build: { modulePreload: false } }),
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
});
