import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../src/domain/progress/fact.ts';
import {
  countingAnswers,
  quizScores,
  type QuizOutline,
} from '../../../../src/domain/progress/quiz-scores.ts';

const quizzes: QuizOutline[] = [
  {
    quiz: 'thresholds',
    items: [
      { id: 'one', structure: 's1', section: 'a', type: 'single' },
      { id: 'two', structure: 's2', section: 'b', type: 'single' },
    ],
  },
];

let seq = 0;
const answered = (item: string, score: number, structure: string): Fact => {
  seq += 1;
  return {
    id: `aaaaaaaa:${seq}`,
    tick: seq,
    at: seq,
    day: '2026-11-25',
    kind: 'answered',
    quiz: 'thresholds',
    attempt: 'x',
    item,
    response: ['o'],
    confidence: 0.9,
    score,
    structure,
    wording: 'w',
  };
};

describe('quiz scores on the progress page', () => {
  it('keeps the first try apart from what was mended later', () => {
    const facts = [answered('one', 0, 's1'), answered('two', 0.5, 's2'), answered('one', 1, 's1')];
    expect(quizScores(facts, quizzes)).toEqual([
      { quiz: 'thresholds', of: 2, answered: 2, firstTry: 0.5, now: 1.5 },
    ]);
  });

  it('ignores answers to a removed item and to an item whose key changed', () => {
    const facts = [answered('gone', 1, 's9'), answered('one', 1, 'old'), answered('two', 1, 's2')];
    expect(countingAnswers(facts, quizzes).map(({ item, section }) => [item, section])).toEqual([
      ['two', 'b'],
    ]);
    expect(quizScores(facts, quizzes)).toEqual([
      { quiz: 'thresholds', of: 2, answered: 1, firstTry: 1, now: 1 },
    ]);
  });

  it('lists no quiz that was never answered', () => {
    expect(quizScores([], quizzes)).toEqual([]);
  });
});
