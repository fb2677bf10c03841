import { expect, test } from 'vitest';
import { listOf } from '../../../../src/islands/case-study/wording.ts';

test('lists things with commas and one "and", also where a thing has a comma of its own', () => {
  expect([[], ['1'], ['1', '2'], ['1', '2', '3']].map(listOf)).toEqual([
    ...['', '1', '1 and 2', '1, 2 and 3'],
  ]);
  expect(listOf(['−3 trust', '−$1,200k'])).toBe('−3 trust and −$1,200k');
});
