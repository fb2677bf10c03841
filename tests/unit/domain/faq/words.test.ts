import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answers, fold, slips, stem, termsOf } from '../../../../src/domain/faq/words.ts';

test.each([
  ['retraining', 'retrain'],
  ['metrics', 'metric'],
  ['stopping', 'stop'],
  ['policies', 'policy'],
  ['gpus', 'gpu'],
  ['bias', 'bias'],
  ['analysis', 'analysis'],
  ['loss', 'loss'],
  ['status', 'status'],
])('the stem of "%s" is "%s"', (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test('scoring, scored and score share a stem', () => {
  expect(new Set(['scoring', 'scored', 'score', 'scores'].map(stem)).size).toBe(1);
});

test('single letters joined by a mark are one word, longer parts are not', () => {
  expect(fold('A/B')).toBe('ab');
  expect(fold('score/rate')).toBe('score/rate');
});

test('common words are dropped unless nothing else is left', () => {
  expect(termsOf('what is the base rate')).toEqual(['base', 'rate']);
  expect(termsOf('what is it')).toEqual(['what', 'is', 'it']);
});

test('a short term answers only itself, a longer one the start of a word', () => {
  expect(answers('aim', 'ai')).toBe(false);
  expect(answers('aim', 'ai*')).toBe(true);
  expect(answers('calibration', 'calib')).toBe(true);
});

test('a swap of neighbours is one slip', () => {
  expect(slips('drfit', 'drift')).toBe(1);
  expect(slips('kitten', 'sitting')).toBe(3);
});

/** The definition itself, by recursion over the last letters: slow, and written without a table. */
function slipsByDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [aa, bb] = [a.slice(0, -1), b.slice(0, -1)];
  const options = [
    slipsByDefinition(aa, b) + 1,
    slipsByDefinition(a, bb) + 1,
    slipsByDefinition(aa, bb) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    options.push(slipsByDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...options);
}

test('counts slips as the definition does', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slips(a, b)).toBe(slipsByDefinition(a, b));
    }),
  );
});
