import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import type { QuizOutline } from '../../../../src/domain/progress/quiz-scores.ts';
import { structureHash } from '../../../../src/domain/quiz/hash.ts';
import {
  candidatesOf,
  drawFrom,
  drawReview,
  weightOf,
  type Candidate,
} from '../../../../src/domain/quiz/select.ts';
import type { QuizItem } from '../../../../src/schemas/quiz.ts';
import { anItem, answered, aWrittenItem, factsOf } from '../../../fixtures/quiz.ts';

const outline = (quiz: string, items: QuizItem[]): QuizOutline => ({
  quiz,
  items: items.map((item) => ({
    id: item.id,
    structure: structureHash(item),
    section: item.reread,
    type: item.type,
  })),
});
const items = ['a', 'b', 'c', 'd'].map((id) => anItem({ id }));
const [a, b, c] = items;
const quizzes = [outline('first', [anItem()]), outline('lesson', [...items, aWrittenItem()])];
const today = '2026-11-25';
const of = (ref: string, ...bodies: FactBody[]) =>
  candidatesOf(factsOf(...bodies), quizzes, today).find((candidate) => candidate.ref === ref);

describe('what the record says about an item', () => {
  it('is met once its lesson was opened or it was answered', () => {
    expect(of('lesson/a')).toMatchObject({ met: false, days: undefined });
    expect(of('lesson/a', { kind: 'opened', lesson: 'lesson', wording: 'w' })?.met).toBe(true);
    expect(of('lesson/a', answered('one', a ?? anItem(), ['a']))).toMatchObject({
      met: true,
      wrong: false,
      days: 1,
    });
  });

  it('is wrong by its latest answer and too sure by its first', () => {
    const wrongThenRight = [
      answered('one', a ?? anItem(), ['b'], 0.9),
      answered('two', a ?? anItem(), ['a']),
    ];
    expect(of('lesson/a', ...wrongThenRight)).toMatchObject({ wrong: false, tooSure: true });
    const shown: FactBody = {
      kind: 'revealed',
      quiz: 'lesson',
      attempt: 'x',
      item: 'a',
      structure: structureHash(a ?? anItem()),
    };
    expect(of('lesson/a', shown)).toMatchObject({ wrong: true, tooSure: false });
  });

  it('forgets answers to another structure', () => {
    const changed = { ...answered('one', a ?? anItem(), ['b']), structure: 'older' };
    expect(of('lesson/a', changed)).toMatchObject({ met: false, wrong: false });
  });
});

describe('a mixed review', () => {
  const plain: Candidate = {
    ref: 'q/i',
    quiz: 'q',
    selfGraded: false,
    met: true,
    wrong: false,
    tooSure: false,
    days: 0,
  };

  it('wants what was wrong most, then what was too sure, then what is long ago', () => {
    const wrong = weightOf({ ...plain, wrong: true });
    const sure = weightOf({ ...plain, tooSure: true });
    const old = weightOf({ ...plain, days: 14 });
    const fresh = weightOf(plain);
    expect([wrong, sure, old, fresh]).toEqual([6, 3, 2, 0.1]);
  });

  it('draws an item in proportion to its weight', () => {
    const two = [
      { ...plain, ref: 'q/wrong', wrong: true },
      { ...plain, ref: 'q/old', days: 14 },
    ];
    const draws = Array.from({ length: 4000 }, (_, seed) => drawReview(two, 1, seed)[0]);
    const share = draws.filter((ref) => ref === 'q/wrong').length / draws.length;
    // 6 against 2; three standard deviations of 4,000 draws are 0.02.
    expect(share).toBeGreaterThan(0.73);
    expect(share).toBeLessThan(0.77);
  });

  it('is never empty: before anything was met it asks the first quiz of the course', () => {
    const nothing = candidatesOf([], quizzes, today);
    expect(drawReview(nothing, 10, 1)).toEqual(['first/queue']);
    const met = candidatesOf(factsOf(answered('one', b ?? anItem(), ['a'])), quizzes, today);
    expect(drawReview(met, 10, 1)).toEqual(['lesson/b']);
  });

  it('asks nothing twice, and the same for the same seed', () => {
    const met = candidatesOf(
      factsOf(
        { kind: 'opened', lesson: 'lesson', wording: 'w' },
        answered('one', c ?? anItem(), ['b']),
      ),
      quizzes,
      today,
    );
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 8 }), (seed, count) => {
        const drawn = drawReview(met, count, seed);
        expect(new Set(drawn).size).toBe(Math.min(count, 5));
        expect(drawn).toEqual(drawReview([...met].reverse(), count, seed));
      }),
    );
  });
});

describe('questions of chosen topics', () => {
  const all = candidatesOf([], quizzes, today);

  it('come from these topics in an order by chance, and a check leaves out what learners grade', () => {
    const ask = (seed: number, isCheck: boolean) =>
      drawFrom(all, { quizzes: ['lesson'], count: 10, seed, isCheck });
    expect([...ask(1, false)].sort()).toEqual([
      'lesson/a',
      'lesson/b',
      'lesson/c',
      'lesson/d',
      'lesson/record',
    ]);
    expect(ask(1, true)).not.toContain('lesson/record');
    expect(ask(1, false)).toEqual(ask(1, false));
    expect(
      [1, 2, 3, 4].map((seed) => ask(seed, false).join()).some((o) => o !== ask(1, false).join()),
    ).toBe(true);
  });
});
