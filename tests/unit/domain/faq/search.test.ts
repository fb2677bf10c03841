import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFaqSearch } from '../../../../src/domain/faq/search.ts';
import { anAnswer } from '../../../fixtures/faq.ts';

const answers = [
  anAnswer(),
  anAnswer({
    id: 'recall',
    question: 'What does recall mean in plain words?',
    synonyms: ['TPR', 'hit rate'],
  }),
  anAnswer({
    id: 'drift',
    question: 'Why did the model get worse after launch?',
    synonyms: ['drift', 'decay over time'],
    topics: ['mlops', 'data'],
  }),
  anAnswer({
    id: 'ab',
    question: 'How long must our A/B test run?',
    synonyms: ['sample size'],
    topics: ['experiments'],
  }),
  anAnswer({
    id: 'tune',
    question: 'Should we fine-tune or explain the AI better?',
    synonyms: ['LoRA'],
    topics: ['genai'],
  }),
];
const find = createFaqSearch(answers);
const idsFor = (query: string, ...rest: [Parameters<typeof find>[1]?]): string[] =>
  find(query, ...rest).hits.map(({ record }) => record.id);

test('ranks the answer about both words above answers about one of them', () => {
  expect(idsFor('precision words')[0]).toBe('precision');
  expect(idsFor('recall words')[0]).toBe('recall');
});

test('finds an answer by a synonym its question does not contain', () => {
  expect(idsFor('ppv')).toEqual(['precision']);
  expect(find('ppv').hits[0]?.through).toEqual([[{ text: 'PPV', hit: true }]]);
});

test.each([
  ['presicion', 'precision'],
  ['drfit', 'drift'],
  ['laumch', 'drift'],
])('forgives the slip in "%s" and says which word it searched instead', (typed, id) => {
  const finding = find(typed);
  expect(finding.hits[0]?.record.id).toBe(id);
  expect(finding.words[0]?.instead).toBeDefined();
});

test('finds a word from its beginning while it is still being typed', () => {
  expect(idsFor('preci')).toEqual(['precision']);
  expect(idsFor('dri')).toEqual(['drift']);
});

test.each(['A/B', 'ab', 'a-b', 'AB TEST!'])('reads "%s" as the same word', (query) => {
  expect(idsFor(query)).toEqual(['ab']);
});

test.each(['finetune', 'fine tune', 'fine-tuning'])('reads "%s" as one subject', (query) => {
  expect(idsFor(query)[0]).toBe('tune');
});

test('ignores accents, case and punctuation', () => {
  expect(idsFor('  Précision?! ')).toEqual(['precision']);
});

test('does not take a short word for a part of a longer one', () => {
  const only = createFaqSearch([anAnswer({ id: 'plain', question: 'Can you explain training?' })]);
  expect(only('ai').hits).toEqual([]);
});

test('keeps answers of the chosen topic and counts what other topics hold', () => {
  const finding = find('words', { topic: 'mlops' });
  expect(finding.hits).toEqual([]);
  expect(finding.perTopic).toEqual({ metrics: 2 });
  expect(finding.foundInAll).toBe(2);
  expect(idsFor('worse', { topic: 'data' })).toEqual(['drift']);
});

test('leaves synonyms out when a reader wants only their own words', () => {
  expect(idsFor('ppv', { ownWordsOnly: true })).toEqual([]);
  expect(idsFor('precision', { ownWordsOnly: true })).toEqual(['precision']);
});

test('says which words no answer holds, and still answers the others', () => {
  const finding = find('kubernetes drift');
  expect(finding.words.map(({ typed, known }) => [typed, known])).toEqual([
    ['kubernetes', false],
    ['drift', true],
  ]);
  expect(finding.hits.map(({ record }) => record.id)).toEqual(['drift']);
});

test('suggests topics with similar words when nothing is found', () => {
  const finding = find('experimentalists');
  expect(finding.hits).toEqual([]);
  expect(finding.near).toContain('experiments');
});

test('an empty query finds nothing rather than everything', () => {
  expect(find('').hits).toEqual([]);
  expect(find(' ?! ').hits).toEqual([]);
});

test('survives whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
      const { hits } = find(query);
      expect(new Set(hits.map(({ record }) => record.id)).size).toBe(hits.length);
    }),
    { numRuns: 200 },
  );
});
