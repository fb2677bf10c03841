import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTyped } from '../../../../src/domain/flashcards/typed.ts';

const back =
  'Recall is the share of real cases that the model flags; at 0.25 it misses 1,000 of them.';

test('a learner sees which words of the answer they used and which not, as the card writes them', () => {
  expect(compareTyped('it flags a share of the cases, so recall', back)).toEqual({
    used: ['Recall', 'share', 'cases', 'flags'],
    missed: ['real', 'model', '0.25', 'misses', '1,000'],
  });
});

test.each([
  ['endings do not matter', 'we were sampling it', 'Samples', ['Samples']],
  ['capitals and accents do not matter', 'a naive guess', 'Naïve', ['Naïve']],
  ['letters joined by a mark are one word', 'run an ab test', 'A/B test', ['A/B', 'test']],
  ['a number counts only as a whole', '0 or 25', '0.25', []],
  ['markup is only marks', '<b>share</b>', 'Share', ['Share']],
  ['thousands may be parted or not', '1000 calls', '1,000', ['1,000']],
])('%s', (_, answer, of, used) => {
  expect(compareTyped(answer, of).used).toEqual(used);
});

test('little words are neither asked for nor counted, unless the answer is nothing else', () => {
  expect(compareTyped('the', 'The threshold')).toEqual({ used: [], missed: ['threshold'] });
  expect(compareTyped('it will not', 'No, it will not.')).toEqual({
    used: ['it', 'will', 'not'],
    missed: ['No'],
  });
});

test('a word that comes twice is named once', () => {
  expect(compareTyped('', 'Rates: a rate of rates')).toEqual({ used: [], missed: ['Rates'] });
});

test('an empty card or an empty answer is no trouble', () => {
  expect(compareTyped('anything', '')).toEqual({ used: [], missed: [] });
  expect(compareTyped(' \n', 'drift')).toEqual({ used: [], missed: ['drift'] });
});

// None is a common word or has an ending that the stemmer takes off, so sets of words are the oracle.
const word = fc.constantFrom(
  'drift',
  'recall',
  'canary',
  'lift',
  'prior',
  'batch',
  'token',
  'bootstrap',
);
const words = fc.array(word, { maxLength: 12 });

test('whatever is typed, used and missed are just the words both have and the rest', () => {
  fc.assert(
    fc.property(words, words, (answer, of) => {
      const { used, missed } = compareTyped(answer.join(' '), of.join(', '));
      const once = [...new Set(of)];
      expect(used).toEqual(once.filter((each) => answer.includes(each)));
      expect(missed).toEqual(once.filter((each) => !answer.includes(each)));
    }),
  );
});

test('any text typed off the card word for word misses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      expect(compareTyped(text, text).missed).toEqual([]);
      expect(compareTyped('', text).used).toEqual([]);
    }),
  );
});
