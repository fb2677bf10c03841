import { expect, test } from 'vitest';
import { countTopics, relatedTo, topicLabels } from '../../../../src/domain/faq/topics.ts';
import { faqTopics } from '../../../../src/schemas/faq.ts';
import { anAnswer } from '../../../fixtures/faq.ts';

test('every topic of the schema has a label, in the order of the filter', () => {
  expect(Object.keys(topicLabels)).toEqual([...faqTopics]);
});

test('counts an answer under each of its topics and leaves empty topics out', () => {
  const counted = countTopics([anAnswer(), anAnswer({ topics: ['data', 'metrics'] })]);
  expect(counted.map(({ id, count }) => [id, count])).toEqual([
    ['metrics', 2],
    ['data', 1],
  ]);
});

test('relates answers by shared topics, then by nearness, and never to themselves', () => {
  const list = ['law', 'metrics', 'metrics data', 'data metrics', 'metrics'].map((topics, at) =>
    anAnswer({ id: `a${at}`, topics: topics.split(' ') }),
  );
  const related = relatedTo(anAnswer({ id: 'a2', topics: ['metrics', 'data'] }), list);
  expect(related.map(({ id }) => id)).toEqual(['a3', 'a1', 'a4']);
});
