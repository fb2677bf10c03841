// `npm run budgets`: what a reader downloads, brotli-compressed, fonts apart; fails when a budget is broken.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const read = (path: string) => readFileSync(`${dist}${path}`);
const brotli = (path: string) => brotliCompressSync(read(path)).length;
const all = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

/** A script and everything it imports before it can run; code that waits for `import()` is not in it. */
function closure(entries: readonly string[], seen = new Set<string>()): Set<string> {
  for (const entry of entries) {
    if (seen.has(entry)) continue;
    seen.add(entry);
    const imports = all(read(entry).toString(), /(?:from|import)\s*"(\.[^"]+\.js)"/g);
    closure(
      imports.map((path) => new URL(path, `https://x${entry}`).pathname),
      seen,
    );
  }
  return seen;
}

const sum = (paths: Iterable<string>) =>
  [...paths].reduce((total, path) => total + brotli(path), 0);

interface Weight {
  html: number;
  css: number;
  first: number;
  hydrated: number;
}

/** Bytes of one page: `first` until it is read, `hydrated` is all its JavaScript once every island lives. */
function weigh(page: string): Weight {
  const html = read(`${page}index.html`).toString();
  const islands = [...html.matchAll(/<astro-island[^>]*>/g)].map(([tag]) => ({
    files: all(tag, /(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g),
    later: tag.includes('client="visible"'),
  }));
  const scripts = all(html, /<script[^>]+src="([^"]+)"/g);
  const inline = all(html, /<script type="module">([\s\S]*?)<\/script>/g).flatMap((code) =>
    all(code, /import\s*"([^"]+)"/g),
  );
  const now = closure([
    ...scripts,
    ...inline,
    ...islands.filter(({ later }) => !later).flatMap(({ files }) => files),
  ]);
  return {
    html: brotli(`${page}index.html`),
    css: sum(new Set(all(html, /<link rel="stylesheet" href="([^"]+)"/g))),
    first: sum(now),
    hydrated: sum(
      closure(
        islands.flatMap(({ files }) => files),
        new Set(now),
      ),
    ),
  };
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(6);
const broken: string[] = [];
function budget(name: string, bytes: number, limit: number): void {
  const over = bytes > limit * 1000;
  console.log(
    `${over ? 'OVER ' : 'ok   '} ${kB(bytes)} of ${String(limit).padStart(3)} kB  ${name}`,
  );
  if (over) broken.push(name);
}

const pagesIn = (folder: string) =>
  readdirSync(`${dist}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}${name}/`);
const lessons = pagesIn('/lessons/');
const cases = pagesIn('/cases/');
const tools = pagesIn('/tools/');
/** Pages on which mentors and learners exchange work. */
const desk = ['/mentor/', ...pagesIn('/mentor/'), '/assignment/', '/hand-in/', '/feedback/'];
/** Pages of a case that a learner works on: playing begins with its opening, looking back needs all of it. */
const played = cases.flatMap((page) => [
  { page: `${page}play/`, data: `${page}opening.json`, limit: 60 },
  { page: `${page}debrief/`, data: `${page}case.json`, limit: 75 },
]);

console.log(
  'page                                        HTML    CSS  JS first  JS hydrated (kB, brotli)',
);
const weights = new Map(
  [
    ...['/', '/lessons/', ...lessons],
    ...['/cases/', ...cases, ...played.map(({ page }) => page)],
    ...['/practice/', '/cards/', '/interview/', '/interview/sheet/'],
    ...['/faq/', '/glossary/', '/progress/'],
    ...desk,
    ...['/tools/', ...tools],
  ].map((page) => [page, weigh(page)]),
);
for (const [page, w] of weights)
  console.log(page.padEnd(40), kB(w.html), kB(w.css), kB(w.first), kB(w.hydrated));

console.log('');
for (const page of lessons) {
  const w = weights.get(page) ?? weigh(page);
  budget(`${page} first load (HTML+CSS+JS)`, w.html + w.css + w.first, 32);
  budget(`${page} all JavaScript once every island lives`, w.hydrated, 30);
}
for (const page of tools) {
  const w = weights.get(page) ?? weigh(page);
  budget(`${page} with its instrument (HTML+CSS+JS)`, w.html + w.css + w.hydrated, 40);
}
for (const { page, data, limit } of played) {
  const w = weights.get(page) ?? weigh(page);
  const file = data.slice(data.lastIndexOf('/') + 1);
  const name = `${page} first load (HTML+CSS+JS+${file}, ${kB(brotli(data)).trim()} kB)`;
  budget(name, w.html + w.css + w.first + brotli(data), limit);
}
for (const page of ['/cards/', '/interview/', '/interview/sheet/', ...desk]) {
  const w = weights.get(page) ?? weigh(page);
  budget(`${page} first load (HTML+CSS+JS)`, w.html + w.css + w.first, 60);
}
for (const data of ['/cards/index.json', '/cards/more.json', '/interview/questions.json'])
  console.log(`      ${kB(brotli(data))}          ${data}, fetched after that`);
const faq = weights.get('/faq/') ?? weigh('/faq/');
budget('/faq/ before search (HTML+CSS+JS)', faq.html + faq.css + faq.hydrated, 30);
const fonts = readdirSync(`${dist}/fonts`).filter((name) => name.endsWith('.woff2'));
budget(
  'fonts',
  fonts.reduce((total, name) => total + statSync(`${dist}/fonts/${name}`).size, 0),
  70,
);

process.exitCode = broken.length === 0 ? 0 : 1;
