import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** A page of the built site: its address and its HTML. */
export interface BuiltPage {
  path: string;
  html: string;
}

const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');

const attribute = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    unescaped(value),
  );

/** Every link inside the site that leads nowhere, and every id that a page uses twice. */
export function deadLinks(pages: readonly BuiltPage[], files: ReadonlySet<string>): string[] {
  const ids = new Map(pages.map((page) => [page.path, attribute(page.html, 'id')]));
  return pages.flatMap((page) => {
    const own = ids.get(page.path) ?? [];
    const twice = own.filter((id, at) => own.indexOf(id) !== at);
    const dead = [...attribute(page.html, 'href'), ...attribute(page.html, 'src')].filter(
      (href) => {
        const url = new URL(href, `https://site.invalid${page.path}`);
        if (url.host !== 'site.invalid') return false;
        const target = ids.get(url.pathname);
        if (target === undefined) return !files.has(url.pathname);
        // With an = in it, it is data for the page's script and no place in the page.
        if (url.hash.includes('=')) return false;
        return url.hash.length > 1 && !target.includes(decodeURIComponent(url.hash.slice(1)));
      },
    );
    return [
      ...dead.map((href) => `${page.path} links to ${href}, which does not exist`),
      ...twice.map((id) => `${page.path} uses the id "${id}" twice`),
    ];
  });
}

/** Fails the build on a dead link or a repeated id in any built page. */
export const linkCheck = (): AstroIntegration => ({
  name: 'link-check',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) =>
        file.replaceAll('\\', '/'),
      );
      const pages = all
        .filter((file) => file.endsWith('.html'))
        .map((file) => ({
          path: `/${file.replace(/index\.html$/, '')}`,
          html: readFileSync(join(root, file), 'utf8'),
        }));
      const dead = deadLinks(pages, new Set(all.map((file) => `/${file}`)));
      if (dead.length > 0)
        throw new Error(`${dead.length} dead link(s) or repeated id(s):\n  ${dead.join('\n  ')}`);
    },
  },
});
