// `node tests/bench/faq.ts`: how often each way of searching puts the right answer on top, and how fast. A benchmark
// prints; the floor our own search must keep is asserted in tests/unit/domain/faq/queries.test.ts.
import Fuse from 'fuse.js';
import type { FaqRecord } from '../../src/domain/faq/finding.ts';
import type { AskedQuery } from '../../src/domain/faq/quality.ts';
import { createFaqSearch } from '../../src/domain/faq/search.ts';
import { readAnswers, readQueries } from '../fixtures/faq.ts';
import type { AnswerWithText } from '../fixtures/faq.ts';
import { generateFaq } from './generated-faq.ts';

type Ask = (query: string) => string[];

const keys = [
  { name: 'question', weight: 2 },
  { name: 'synonyms', weight: 2 },
  { name: 'topics', weight: 0.5 },
];
const wholeAnswers = [...keys, { name: 'short', weight: 0.5 }, { name: 'text', weight: 0.5 }];

/** Fuse with its own defaults, but looking anywhere in a text, and with a threshold that suits short words. */
function askFuse(records: readonly AnswerWithText[], token: boolean, fields: typeof keys): Ask {
  const fuse = new Fuse(records, {
    keys: fields,
    useTokenSearch: token,
    ignoreLocation: true,
    threshold: token ? 0.3 : 0.6,
  });
  return (query) => fuse.search(query).map(({ item }) => item.id);
}

function askOurs(records: readonly FaqRecord[]): Ask {
  const find = createFaqSearch(records);
  return (query) => find(query).hits.map(({ record }) => record.id);
}

function measure(
  name: string,
  ask: Ask,
  queries: readonly Pick<AskedQuery, 'query' | 'answers'>[],
): void {
  const places: number[] = [];
  const times: number[] = [];
  for (const { query } of queries) ask(query); // warm up
  for (const { query, answers } of queries) {
    const from = performance.now();
    const found = ask(query);
    times.push(performance.now() - from);
    const place = found.findIndex((id) => answers.includes(id));
    places.push(place < 0 ? Infinity : place);
  }
  const within = (n: number) =>
    `${((100 * places.filter((place) => place < n).length) / places.length).toFixed(1)} %`;
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `  ${name.padEnd(46)} first ${within(1).padStart(7)}   first five ${within(5).padStart(7)}   median ${median.toFixed(2)} ms`,
  );
}

function compare(
  title: string,
  records: readonly AnswerWithText[],
  queries: readonly Pick<AskedQuery, 'query' | 'answers'>[],
): void {
  console.log(`${title}: ${records.length} answers, ${queries.length} queries`);
  measure('classic fuzzy', askFuse(records, false, keys), queries);
  measure('classic fuzzy, whole answers too', askFuse(records, false, wholeAnswers), queries);
  measure('token search over words', askFuse(records, true, keys), queries);
  measure(
    'token search over words, whole answers too',
    askFuse(records, true, wholeAnswers),
    queries,
  );
  measure('ours: token search over stems', askOurs(records), queries);
}

compare('Our own answers', readAnswers(), readQueries());
const { records, queries } = generateFaq(1000, 300, 20_261_124);
compare('Generated answers', records, queries);
