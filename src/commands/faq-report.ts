// The part of `npm run content` that measures the FAQ search with the queries beside its tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Content, Problem } from '../domain/content-graph.ts';
import { qualityOf, withSlip, type AskedQuery, type SearchQuality } from '../domain/faq/quality.ts';
import { createFaqSearch } from '../domain/faq/search.ts';

const file = 'tests/unit/domain/faq/queries.yaml';
const kinds = ['keywords', 'natural', 'prefix', 'synonym', 'typo'] as const;

const printLine = (name: string, { queries, mrr, recallAt5 }: SearchQuality): void => {
  console.log(
    `  ${name.padEnd(34)} ${String(queries).padStart(7)} ${mrr.toFixed(3).padStart(6)} ${recallAt5.toFixed(3).padStart(9)}`,
  );
};

function tooLow(name: string, { recallAt5, lost }: SearchQuality, goal: number): Problem[] {
  if (recallAt5 >= goal) return [];
  const examples = lost.slice(0, 5).map(({ query }) => `"${query}"`);
  return [
    {
      file,
      field: name,
      mend: `recall@5 is ${recallAt5.toFixed(3)}, the goal ${goal}; add synonyms for ${examples.join(', ')}`,
    },
  ];
}

/** Prints mean reciprocal rank and recall at five of the FAQ search; problems where it misses its goals. */
export function reportFaqSearch({ faq }: Content, root: string): Problem[] {
  const queries = parse(readFileSync(join(root, file), 'utf8')) as AskedQuery[];
  const find = createFaqSearch([...faq].map(([id, entry]) => ({ ...entry, id })));
  const clean = queries.filter(({ kind }) => kind !== 'typo');
  const slipped = clean.map((asked, seed) => ({ ...asked, query: withSlip(asked.query, seed) }));

  console.log('\nFAQ search                           queries    MRR  recall@5');
  for (const kind of kinds)
    printLine(
      kind,
      qualityOf(
        find,
        queries.filter((asked) => asked.kind === kind),
      ),
    );
  const [all, typos, slips] = [clean, queries.filter(({ kind }) => kind === 'typo'), slipped].map(
    (set) => qualityOf(find, set),
  );
  if (!all || !typos || !slips) return [];
  printLine('all but typos', all);
  printLine('the same with one slip each', slips);
  return [
    ...tooLow('clean queries', all, 0.95),
    ...tooLow('typos', typos, 0.9),
    ...tooLow('one slip each', slips, 0.9),
  ];
}
