import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deckOf } from '../../../../src/domain/flashcards/deck.ts';
import {
  countedScore,
  dimensions,
  gateOf,
  interviewScores,
  scoreOf,
  weakPoints,
} from '../../../../src/domain/interview/score.ts';
import { interviewsOf } from '../../../../src/domain/interview/session.ts';
import { inOrder } from '../../../fixtures/facts.ts';
import { assessed, interviewed, someGroups, someQuestions } from '../../../fixtures/interview.ts';

describe('the score of an answer', () => {
  it('is six times the mean mark (golden)', () => {
    expect(scoreOf([1, 1, 1, 1])).toBe(6);
    expect(scoreOf([1, 0.5, 0, 0.5])).toBe(3);
    expect(scoreOf([1, 1, 0.5, 0.5, 0])).toBe(3.6);
    expect(scoreOf([])).toBe(0);
  });

  it('is exactly 4 for two thirds of the points, however they are shared out (oracle in halves)', () => {
    const mark: fc.Arbitrary<number> = fc.constantFrom(0, 0.5, 1);
    fc.assert(
      fc.property(fc.array(mark, { minLength: 4, maxLength: 6 }), (marks) => {
        const halves = marks.reduce((sum, each) => sum + Math.round(each * 2), 0);
        expect(scoreOf(marks)).toBeCloseTo((3 * halves) / marks.length, 9);
        if (3 * halves === 4 * marks.length) expect(scoreOf(marks)).toBe(4);
      }),
    );
  });
});

describe('the gate', () => {
  it.each([
    ['is met by an average of exactly 4', [4, 4, 4, 4], 'met', undefined],
    ['is met by a lowest score of exactly 3', [3, 5, 4, 4], 'met', undefined],
    ['is met with both at their least', [3, 5], 'met', undefined],
    ['is not met by an average just below 4', [3.9, 4, 4, 4], 'not-met', 'average'],
    [
      'is not met by one score just below 3, whatever the average',
      [2.9, 6, 6, 6],
      'not-met',
      'lowest',
    ],
    ['names the average when both are too low', [0, 3], 'not-met', 'average'],
    ['says nothing before anything is scored', [], 'none', undefined],
    ['is not thrown by the last bit of a sum', [4.8, 3.6, 3.6], 'met', undefined],
  ] as const)('%s', (_, scores, verdict, because) => {
    expect(gateOf(scores)).toMatchObject({ verdict, because });
  });

  it('gives the average and the lowest it went by', () => {
    expect(gateOf([3, 6])).toEqual({ average: 4.5, lowest: 3, verdict: 'met', because: undefined });
  });

  it('is met exactly when the scores in tenths say so (oracle in whole numbers)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 1, maxLength: 8 }),
        (tenths) => {
          const sum = tenths.reduce((a, b) => a + b, 0);
          const isMet = sum >= 40 * tenths.length && tenths.every((tenth) => tenth >= 30);
          expect(gateOf(tenths.map((tenth) => tenth / 10)).verdict === 'met').toBe(isMet);
        },
      ),
    );
  });
});

const facts = inOrder(
  interviewed('a1'),
  assessed([1, 1, 0, 0], { attempt: 'a1' }),
  assessed([1, 1, 1, 0], { attempt: 'a1' }),
  assessed([0.5, 0.5, 0.5, 0.5], { attempt: 'a1', by: 'Grace' }),
  assessed([1, 1, 1, 1], { attempt: 'a1', by: 'Alan' }),
  interviewed('b2', { questions: ['kill', 'fraud-metrics', 'left-the-site'] }),
  assessed([1, 0.5], { attempt: 'b2', question: 'kill' }),
  assessed([0, 0], { attempt: 'b2', question: 'left-the-site' }),
);

describe('the scorecard’s dimensions', () => {
  it('count what friends gave, by the mean of their latest, before one’s own', () => {
    const [newer, older] = interviewsOf(facts);
    expect(countedScore(older?.asked.get('first-two-weeks'))).toBe(4.5);
    expect(countedScore(newer?.asked.get('kill'))).toBe(4.5);
    expect(countedScore(undefined)).toBeUndefined();
    expect(newer && interviewScores(newer)).toEqual([4.5, 0]);
  });

  it('show own and friends’ scores apart, oldest first, each by the latest of an answer', () => {
    const [program, depth, conflict] = dimensions(interviewsOf(facts), someGroups, someQuestions);
    expect(program?.self.map(({ interview, score }) => [interview, score])).toEqual([
      ['a1', 4.5],
      ['b2', 4.5],
    ]);
    expect(program?.friend.map(({ by, score }) => [by, score])).toEqual([
      ['Grace', 3],
      ['Alan', 6],
    ]);
    expect(program).toMatchObject({ group: 'program-sense', latest: 4.5, average: 4.5 });
    expect([depth?.latest, conflict?.average]).toEqual([undefined, undefined]);
  });
});

describe('weak points', () => {
  it('are exactly the points that became cards', () => {
    const card = (id: string) => ({
      id,
      ...{ front: '', back: '', lesson: '', topics: [], group: id, href: '' },
    });
    const all = someQuestions.flatMap(({ id, rubric }) =>
      rubric.map((point) => card(`point/${id}/${point.id}`)),
    );
    const inPlay = deckOf(all, facts, new Map()).cards.map(({ id }) => id.slice(6));
    const offered = weakPoints(facts).filter((id) => !id.startsWith('left-'));
    expect(offered).toEqual(['kill/baseline']);
    expect(inPlay).toEqual(offered);
  });
});
