import { expect, it } from 'vitest';
import { lowestConfidence } from '../../../../src/domain/quiz/confidence.ts';
import { aMultipleItem, aNumericItem, anItem, anOption } from '../../../fixtures/quiz.ts';

it('lets a learner go no lower than a blind guess among the options', () => {
  const ofOptions = (n: number) =>
    lowestConfidence(
      anItem({
        options: Array.from('abcdef')
          .slice(0, n)
          .map((id) => anOption(id)),
      }),
    );
  expect([2, 3, 4, 5, 6].map(ofOptions)).toEqual([50, 35, 25, 20, 20]);
});

it('starts at zero where guessing does not help', () => {
  expect(lowestConfidence(aMultipleItem())).toBe(0);
  expect(lowestConfidence(aNumericItem())).toBe(0);
});
