import { expect, it } from 'vitest';
import { keyOf } from '../../../../src/islands/quiz/words.ts';
import { aNumericItem } from '../../../fixtures/quiz.ts';

it.each([
  [40, { absolute: 1 }, 'The answer is 40\u202f%. Anything from 39 to 41 counts.'],
  [0.187, { relative: 0.08 }, 'The answer is 0.187\u202f%. Anything from 0.173 to 0.201 counts.'],
  [3920, { relative: 0.02 }, 'The answer is 3,920\u202f%. Anything from 3,850 to 3,990 counts.'],
  [0.212, { absolute: 0.003 }, 'The answer is 0.212\u202f%. Anything from 0.209 to 0.215 counts.'],
  [7, { absolute: 0 }, 'The answer is 7\u202f%.'],
])('names for %d with %j the range that counts, never too wide', (answer, tolerance, words) => {
  expect(keyOf(aNumericItem({ answer, tolerance }))).toBe(words);
});
