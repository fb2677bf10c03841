import { describe, expect, it } from 'vitest';
import {
  placeOf,
  qualityOf,
  withSlip,
  type AskedQuery,
} from '../../../../src/domain/faq/quality.ts';
import { createFaqSearch } from '../../../../src/domain/faq/search.ts';
import { slips } from '../../../../src/domain/faq/words.ts';
import { anAnswer, readAnswers, readQueries } from '../../../fixtures/faq.ts';

const answers = readAnswers();
const queries = readQueries();
const find = createFaqSearch(answers);
const isTypo = ({ kind }: AskedQuery): boolean => kind === 'typo';
const clean = queries.filter((asked) => !isTypo(asked));

describe('the measured queries', () => {
  it('ask for answers that exist, each query once, and there are at least 150 of every kind together', () => {
    const ids = new Set(answers.map(({ id }) => id));
    expect(queries.length).toBeGreaterThanOrEqual(150);
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    expect(queries.flatMap((asked) => asked.answers).filter((id) => !ids.has(id))).toEqual([]);
    expect([...new Set(queries.map(({ kind }) => kind))].sort()).toEqual(
      ['keywords', 'natural', 'prefix', 'synonym', 'typo'].sort(),
    );
  });

  it('ask for every answer at least once', () => {
    const wanted = new Set(queries.flatMap((asked) => asked.answers));
    expect(answers.filter(({ id }) => !wanted.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('somebody who types a query', () => {
  it('meets a wanted answer among the first five for at least 95 % of the clean ones', () => {
    expect(qualityOf(find, clean).recallAt5).toBeGreaterThanOrEqual(0.95);
  });

  it('meets it for at least 90 % of the misspelt ones', () => {
    expect(qualityOf(find, queries.filter(isTypo)).recallAt5).toBeGreaterThanOrEqual(0.9);
  });

  it('meets it for at least 90 % of the clean ones after one slip of the finger', () => {
    const slipped = clean.map((asked, seed) => ({ ...asked, query: withSlip(asked.query, seed) }));
    expect(qualityOf(find, slipped).recallAt5).toBeGreaterThanOrEqual(0.9);
  });

  it('meets it as the very first for at least 80 %', () => {
    const first = queries.filter((asked) => placeOf(find, asked) === 1);
    expect(first.length / queries.length).toBeGreaterThanOrEqual(0.8);
  });

  it('finds every question first by typing it whole', () => {
    const lost = answers.filter(
      ({ id, question }) => placeOf(find, { query: question, answers: [id] }) !== 1,
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});

describe('the measure itself', () => {
  const two = createFaqSearch([
    anAnswer({ id: 'one', question: 'What is drift in a model?', synonyms: [], topics: [] }),
    anAnswer({ id: 'two', question: 'What is drift?', synonyms: [], topics: [] }),
  ]);
  const asking = (query: string, answer: string): AskedQuery => ({
    query,
    kind: 'keywords',
    answers: [answer],
  });

  it('averages one over the place of the first wanted answer, and counts an answer not found as nothing', () => {
    const asked = [
      asking('drift model', 'one'),
      asking('drift model', 'two'),
      asking('xyz', 'one'),
    ];
    const places = asked.map((each) => placeOf(two, each));
    expect(places).toEqual([1, places[1], Infinity]);
    const second = places[1] === 2 ? 0.5 : 0;
    expect(qualityOf(two, asked).mrr).toBeCloseTo((1 + second) / 3, 12);
    expect(qualityOf(two, asked).lost).toContainEqual(asking('xyz', 'one'));
    expect(qualityOf(two, [])).toEqual({ queries: 0, mrr: 0, recallAt5: 0, lost: [] });
  });

  it('slips once, in the longest word, never at its first letter', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const [first, slipped = ''] = withSlip('my precision', seed).split(' ');
      expect(first).toBe('my');
      expect(slips('precision', slipped)).toBeLessThanOrEqual(1);
      expect(slipped.charAt(0)).toBe('p');
    }
    expect(withSlip('AUC 0.9', 1)).toBe('AUC 0.9');
    expect(withSlip('drift', 3)).toBe(withSlip('drift', 3));
  });
});

it.each([
  ['model got worse after launch', ['training-serving-skew', 'how-often-should-we-retrain']],
  ['PPV', ['precision-in-words']],
  ['promt injecton', ['do-filters-stop-prompt-injection']],
])('"%s" finds what the page promises', (query, wanted) => {
  expect(placeOf(find, { query, answers: wanted })).toBeLessThanOrEqual(5);
});
