import { expect, test } from 'vitest';
import { createFaqSearch } from '../../../../src/domain/faq/search.ts';
import { readAnswers, readQueries } from '../../../fixtures/faq.ts';

const answers = readAnswers();
const queries = readQueries();
const find = createFaqSearch(answers);

/** Place of the first acceptable answer, from 0; Infinity when it is not found. */
function placeOf(query: string, wanted: readonly string[]): number {
  const place = find(query).hits.findIndex(({ record }) => wanted.includes(record.id));
  return place < 0 ? Infinity : place;
}

const shareWithin = (first: number): number =>
  queries.filter((asked) => placeOf(asked.query, asked.answers) < first).length / queries.length;

test('the measured queries ask for answers that exist, and there are at least sixty', () => {
  const ids = new Set(answers.map(({ id }) => id));
  expect(queries.length).toBeGreaterThanOrEqual(60);
  expect(queries.flatMap((asked) => asked.answers).filter((id) => !ids.has(id))).toEqual([]);
});

test('a wanted answer is among the first five for at least 95 % of the queries', () => {
  expect(shareWithin(5)).toBeGreaterThanOrEqual(0.95);
});

test('a wanted answer is the very first for at least 80 % of the queries', () => {
  expect(shareWithin(1)).toBeGreaterThanOrEqual(0.8);
});

test('every question finds itself first', () => {
  const lost = answers.filter(({ id, question }) => placeOf(question, [id]) !== 0);
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['model got worse after launch', ['training-serving-skew', 'how-often-should-we-retrain']],
  ['PPV', ['precision-in-words']],
  ['promt injecton', ['do-filters-stop-prompt-injection']],
])('"%s" finds what the page promises', (query, wanted) => {
  expect(placeOf(query, wanted)).toBeLessThan(5);
});
