import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { createFaqSearch } from '../../../../src/domain/faq/search.ts';
import { FaqSearch } from '../../../../src/islands/faq/FaqSearch.tsx';
import { Hits } from '../../../../src/islands/faq/Hits.tsx';
import { Nothing } from '../../../../src/islands/faq/Nothing.tsx';
import type { IndexedAnswer } from '../../../../src/islands/faq/answer.ts';
import { anAnswer } from '../../../fixtures/faq.ts';

const topics = [{ id: 'metrics', label: 'Metrics', count: 2 }];
const lesson = { slug: 'base-rates', title: 'Base rates', number: '3.2', ready: true };
const answers: IndexedAnswer[] = [
  { ...anAnswer(), lesson },
  { ...anAnswer({ id: 'recall', question: 'Recall in <b>plain</b> words?' }), lesson },
];
const hitsFor = (records: readonly IndexedAnswer[], query: string) =>
  createFaqSearch(records)(query).hits;
const nothing = () => undefined;

test('the static page has a labelled box and a topic filter, and no results', () => {
  const html = renderToString(<FaqSearch topics={topics} total={2} />);
  expect(html).toContain('for="ask"');
  expect(html).toContain('Search 2 questions');
  expect(html).not.toContain('id="faq-found"');
  expect(html).not.toContain('style=');
});

test('marks matched words and draws everything else as text', () => {
  const html = renderToString(
    <Hits hits={hitsFor(answers, 'recall')} topicLabels={{ metrics: 'Metrics' }} />,
  );
  expect(html).toContain('<mark>Recall</mark> in &lt;b>plain&lt;/b> words?');
  expect(html).toContain('href="/faq/recall/"');
});

test('a planned lesson is named but not linked', () => {
  const planned = answers.map((answer) => ({ ...answer, lesson: { ...lesson, ready: false } }));
  const html = renderToString(<Hits hits={hitsFor(planned, 'precision')} topicLabels={{}} />);
  expect(html).toContain('Lesson 3.2, Base rates (planned)');
  expect(html).not.toContain('/lessons/');
});

test('shows ten answers at first and offers the rest', () => {
  const many = Array.from({ length: 13 }, (_, at) => ({
    ...anAnswer({ id: `a${at}`, question: `Precision, part ${at}?` }),
    lesson,
  }));
  const html = renderToString(<Hits hits={hitsFor(many, 'precision')} topicLabels={{}} />);
  expect(html.match(/<li/g)).toHaveLength(10);
  expect(html).toContain('Show the other 3 answers');
});

test.each([
  ['blockchain', undefined, 'holds “blockchain”'],
  ['precision', { id: 'law', label: 'Law', count: 0 }, 'not in Law'],
  ['?!', undefined, 'at least one word'],
])('says why "%s" found nothing and offers the glossary', (query, topic, reason) => {
  const html = renderToString(
    <Nothing
      query={query}
      finding={createFaqSearch(answers)(query, { topic: topic?.id })}
      topic={topic}
      near={topics}
      ownWordsOnly={false}
      onTopic={nothing}
      onAllWords={nothing}
      onClear={nothing}
    />,
  );
  expect(html).toContain(reason);
  expect(html).toContain('href="/glossary/"');
  expect(html).toContain('Metrics, 2 answers');
});
