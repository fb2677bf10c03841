import { expect, test } from 'vitest';
import { beginsWord, nearest, vocabularyOf } from '../../../../src/domain/faq/vocabulary.ts';

const vocabulary = vocabularyOf(['mode and model drift', 'which launch, lunch or launching']);

test('takes swapped letters for a slip before it takes one for too many', () => {
  expect(nearest(vocabulary, 'modle')).toBe('model');
  expect(nearest(vocabulary, 'moed')).toBe('mode');
});

test('prefers a word with the same first letter', () => {
  expect(nearest(vocabularyOf(['drift', 'grift']), 'dridt')).toBe('drift');
});

test('corrects nothing that is too far from every word, or too short', () => {
  expect(nearest(vocabulary, 'calibration')).toBeUndefined();
  expect(nearest(vocabulary, 'dri')).toBeUndefined();
});

test('knows the beginnings of its words', () => {
  expect(beginsWord(vocabulary, 'lau')).toBe(true);
  expect(beginsWord(vocabulary, 'xyz')).toBe(false);
});
