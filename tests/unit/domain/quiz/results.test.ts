import { describe, expect, it } from 'vitest';
import { foldQuiz } from '../../../../src/domain/quiz/attempt.ts';
import { structureHash } from '../../../../src/domain/quiz/hash.ts';
import { resultsOf } from '../../../../src/domain/quiz/results.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import {
  aMultipleItem,
  aNumericItem,
  anItem,
  answered,
  aQuiz,
  attempted,
  factsOf,
} from '../../../fixtures/quiz.ts';

const cut = anItem({ id: 'cut', reread: 'which-metric' });
const owner = anItem({ id: 'owner', reread: 'write-it-down' });
const first: FactBody[] = [
  attempted('one'),
  answered('one', anItem(), ['b'], 0.9),
  answered('one', aMultipleItem(), ['a', 'b'], 0.8),
  answered('one', aNumericItem(), 75, 0.75),
  answered('one', cut, ['a'], 1),
  answered('one', owner, ['c'], 0.25),
];
const results = (bodies: FactBody[]) =>
  resultsOf(foldQuiz(factsOf(...bodies), 'lesson', aQuiz().items).items);
const ids = (entries: ReturnType<typeof results>['missed']) => entries.map((e) => e.item.id);

describe('the results of a first attempt', () => {
  it('add up points, with partial credit', () => {
    expect(results(first).firstTry).toBeCloseTo(1 + 2 / 3, 12);
    expect(results(first).now).toBeCloseTo(1 + 2 / 3, 12);
    expect(results(first).of).toBe(5);
  });

  it('name what was missed', () => {
    expect(ids(results(first).missed)).toEqual(['queue', 'moves', 'precision', 'owner']);
  });

  it('name the misconceptions met and the answers that were surer than right', () => {
    expect(results(first).misconceptions).toEqual([
      'threshold-improves-model',
      'precision-recall-swapped',
    ]);
    expect(ids(results(first).overConfident)).toEqual(['queue', 'moves']);
  });
});

describe('the results after a retry', () => {
  const again = [...first, attempted('two'), answered('two', anItem(), ['a'], 1)];

  it('keep the first-try score and raise the score of now', () => {
    expect(results(again).firstTry).toBeCloseTo(1 + 2 / 3, 12);
    expect(results(again).now).toBeCloseTo(2 + 2 / 3, 12);
  });

  it('drop what is right by now from the missed, but not from what confidence got wrong', () => {
    expect(ids(results(again).missed)).toEqual(['moves', 'precision', 'owner']);
    expect(ids(results(again).overConfident)).toEqual(['queue', 'moves']);
    expect(results(again).misconceptions).toContain('threshold-improves-model');
  });
});

it('count hints and what was given up, which scores nothing at the first try for good', () => {
  const facts: FactBody[] = [
    attempted('one'),
    { kind: 'hinted', quiz: 'lesson', attempt: 'one', item: 'cut' },
    answered('one', cut, ['a']),
    {
      kind: 'revealed',
      quiz: 'lesson',
      attempt: 'one',
      item: 'owner',
      structure: structureHash(owner),
    },
    attempted('two'),
    answered('two', owner, ['a']),
  ];
  expect(results(facts)).toMatchObject({ hinted: 1, shown: 1, firstTry: 1, now: 2 });
  expect(results(facts).overConfident).toEqual([]);
});
