import { expect, test } from 'vitest';
import { dueRereads, type GradedAnswer } from '../../../../src/domain/progress/rereads.ts';

const answer = (given: Partial<GradedAnswer> = {}): GradedAnswer => ({
  lesson: 'l',
  section: 's1',
  item: 'i1',
  score: 0,
  confidence: 0.6,
  right: (given.score ?? 0) >= 1,
  ...given,
});

test('sends nobody back for what they got right in the end', () => {
  expect(dueRereads([answer(), answer({ score: 1 })])).toEqual([]);
  expect(dueRereads([answer({ confidence: 1 }), answer({ score: 1 })])).toEqual([]);
});

test('sends back for an item answered wrong last, even after it was right once', () => {
  expect(dueRereads([answer({ score: 1 }), answer({ confidence: 0.9 })])).toEqual([
    { lesson: 'l', section: 's1', items: ['i1'], reason: 'missed' },
  ]);
});

test('counts an answer that is right in part as not right yet', () => {
  expect(dueRereads([answer({ score: 0.5 })])).toHaveLength(1);
});

test('puts first what the learner was 80 % sure of and got wrong, and keeps it until it is right', () => {
  const due = dueRereads([
    answer({ item: 'i2', section: 's2' }),
    answer({ confidence: 0.8 }),
    answer({ confidence: 0.5, score: 0.5 }),
  ]);
  expect(due.map(({ section, reason }) => [section, reason])).toEqual([
    ['s1', 'too-sure'],
    ['s2', 'missed'],
  ]);
});

test('names a section once for all its items, with the graver reason', () => {
  expect(dueRereads([answer({ confidence: 0.9 }), answer({ item: 'i2' })])).toEqual([
    { lesson: 'l', section: 's1', items: ['i1', 'i2'], reason: 'too-sure' },
  ]);
});

test('adds lessons that were reworded since they were finished, last', () => {
  expect(dueRereads([answer()], ['m']).at(-1)).toEqual({
    lesson: 'm',
    items: [],
    reason: 'changed',
  });
});

test('keeps items of the same id in two lessons apart', () => {
  expect(dueRereads([answer(), answer({ lesson: 'm', score: 1 })])).toHaveLength(1);
});
