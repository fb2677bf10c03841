import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from '../../../../src/domain/faq/highlight.ts';
import { termsOf } from '../../../../src/domain/faq/words.ts';

const marked = (text: string, query: string): string[] =>
  highlight(text, termsOf(query))
    .filter(({ hit }) => hit)
    .map((segment) => segment.text);

test('marks whole words as they are written, whatever their ending or case', () => {
  expect(marked('Retraining: how often do we RETRAIN?', 'retrain')).toEqual([
    'Retraining',
    'RETRAIN',
  ]);
});

test.each([
  ['How long must our A/B test run?', 'a/b', 'A/B'],
  ['Should we fine-tune?', 'finetune', 'fine-tune'],
  ['Should we fine-tune?', 'tune', 'tune'],
  ['A naïve baseline', 'naive', 'naïve'],
])('in "%s" the query "%s" marks "%s"', (text, query, word) => {
  expect(marked(text, query)).toEqual([word]);
});

test('leaves common words of the query unmarked', () => {
  expect(marked('What is the base rate?', 'what is the rate')).toEqual(['rate']);
});

test('keeps markup as text, so that nothing typed or written can become HTML', () => {
  expect(highlight('<img onerror=x> rate', termsOf('rate'))).toEqual([
    { text: '<img onerror=x> ', hit: false },
    { text: 'rate', hit: true },
  ]);
});

test('the segments always join to the original text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
      const segments = highlight(text, termsOf(query));
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
    }),
  );
});
