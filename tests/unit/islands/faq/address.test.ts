import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../../src/islands/faq/address.ts';

const topics = ['metrics', 'law'];

test('a shared address brings back the query, the topic and the choice of words', () => {
  const asked = { query: 'c++ & 50 % <b>', topic: 'law', ownWordsOnly: true };
  expect(readAddress(writeAddress(asked), topics)).toEqual(asked);
});

test('the plain page has one address', () => {
  expect(writeAddress({ query: '  ', topic: undefined, ownWordsOnly: true })).toBe('');
});

test('a topic that does not exist is ignored rather than emptying the page', () => {
  expect(readAddress('?topic=astrology', topics).topic).toBeUndefined();
});

test('an overlong query is cut', () => {
  expect(readAddress(`?q=${'x'.repeat(5000)}`, topics).query).toHaveLength(200);
});
