import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

interface Import {
  file: string;
  /** Path inside src, or the name of a package. */
  target: string;
  typeOnly: boolean;
}

/** Which folders and packages a layer may import at run time; types of the schemas are allowed everywhere. */
const layers: Record<string, { folders: string[]; packages: RegExp }> = {
  schemas: { folders: ['schemas'], packages: /^astro\/zod$/ },
  domain: { folders: ['domain'], packages: /^$/ },
  stores: { folders: ['stores', 'domain'], packages: /^(nanostores|idb-keyval)$/ },
  islands: { folders: ['islands', 'stores', 'domain'], packages: /^(preact|preact\/hooks)$/ },
  queries: { folders: ['queries', 'domain'], packages: /^astro:content$/ },
};

/** The few files that may use one package more, and why the package is not for everybody. */
const exceptions: Record<string, string> = {
  // Fuzzy search is the one rule of the FAQ that a well-kept library does better.
  'domain/faq/search.ts': 'fuse.js',
  // The FSRS-6 formulas of a well-kept library; when a card is asked stays our own rule.
  'domain/flashcards/intervals.ts': 'ts-fsrs',
  // A calendar file is folded and escaped by rules that a well-kept library knows.
  'domain/mentor/calendar-file.ts': 'ical-generator',
  // The error correction of a QR code, from a well-kept library; drawing it stays ours.
  'islands/mentor/assign/qr-code.ts': 'uqr',
  // Files from outside are validated where they are opened, in code that is loaded only then.
  'islands/progress/read-save-file.ts': 'zod/mini',
};

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm,
  );
  const dynamic = text.matchAll(/import\('([^']+)'\)/g);
  return [
    ...[...statements].map(([statement, type, target = '']) => ({
      file,
      target,
      typeOnly: type !== undefined || /^import \{\s*(type [^,}]+,?\s*)+\}/.test(statement),
    })),
    ...[...dynamic].map(([, target = '']) => ({ file, target, typeOnly: false })),
  ].map((found) =>
    found.target.startsWith('.')
      ? { ...found, target: relative(src, normalize(join(src, dirname(file), found.target))) }
      : found,
  );
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx)$/.test(file));
const imports = files.flatMap(importsOf);

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const layer = layers[file.split('/')[0] ?? ''];
  if (layer === undefined || target.endsWith('.css')) return true;
  const folder = target.split('/')[0] ?? '';
  if (files.includes(target))
    return layer.folders.includes(folder) || (typeOnly && folder === 'schemas');
  return typeOnly || layer.packages.test(target) || exceptions[file] === target;
}

describe('the house keeps its import directions', () => {
  it('finds the imports at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('lets every layer import only what the architecture allows', () => {
    const broken = imports
      .filter((found) => !isAllowed(found))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(broken).toEqual([]);
  });

  it('keeps clocks, chance, storage and the page out of the domain', () => {
    const impure =
      /\b(Math\.random|Date\.now|new Date\(\)|localStorage|sessionStorage|document\.|window\.|indexedDB|fetch\()/;
    const broken = files
      .filter((file) => file.startsWith('domain/'))
      .filter((file) =>
        impure.test(readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      );
    expect(broken).toEqual([]);
  });

  it('lets only queries and the collection list read astro:content', () => {
    const allowed = /^(queries\/|content\.config\.ts$)/;
    const broken = imports.filter(
      (found) => found.target === 'astro:content' && !found.typeOnly && !allowed.test(found.file),
    );
    expect(broken).toEqual([]);
  });

  it('names every storage key in one file', () => {
    const broken = files.filter(
      (file) =>
        file !== 'stores/storage-keys.ts' &&
        /['"`]shadow-launch:/.test(readFileSync(join(src, file), 'utf8')),
    );
    expect(broken).toEqual([]);
  });
});
