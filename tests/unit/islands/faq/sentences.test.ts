import { expect, test } from 'vitest';
import { createFaqSearch } from '../../../../src/domain/faq/search.ts';
import {
  foundSentence,
  quoted,
  synonymsSearched,
  withoutUnknown,
} from '../../../../src/islands/faq/sentences.ts';
import { anAnswer } from '../../../fixtures/faq.ts';

test('a screen reader hears the count, the topic and the best question', () => {
  expect(foundSentence(1, 44, 'Is it safe?', 'Law')).toBe(
    '1 answer of 44 in Law, best first: Is it safe?',
  );
  expect(foundSentence(0, 44)).toBe('No answer found.');
});

test('words are quoted as in a sentence', () => {
  expect(quoted(['a'])).toBe('“a”');
  expect(quoted(['a', 'b', 'c'], 'or')).toBe('“a”, “b” or “c”');
});

test('names the synonyms that led to the answers', () => {
  const find = createFaqSearch([anAnswer()]);
  expect(synonymsSearched(find('ppv'))).toEqual(['PPV']);
  expect(synonymsSearched(find('precision'))).toEqual([]);
});

test('drops unknown words and keeps the mended spelling', () => {
  const { words } = createFaqSearch([anAnswer()])('presicion kubernetes');
  expect(withoutUnknown(words)).toBe('precision');
});
