import { describe, expect, it } from 'vitest';
import { goldenAnswers } from '../../../../src/domain/quiz/golden.ts';
import { proveQuiz, quizProblems } from '../../../../src/domain/quiz/proof.ts';
import { misconceptionsOf } from '../../../../src/domain/quiz/misconceptions.ts';
import { asked } from '../../../../src/domain/quiz/generate.ts';
import { models } from '../../../../src/domain/quiz/models/all.ts';
import type { QuizItem } from '../../../../src/schemas/quiz.ts';
import {
  aFillInItem,
  aGeneratedItem,
  aNumericItem,
  anItem,
  anOrderItem,
  aTaskItem,
  everyItem,
} from '../../../fixtures/quiz.ts';

const mends = (...items: QuizItem[]) => proveQuiz({ items }).problems.map(({ mend }) => mend);

describe('the golden answers of an item', () => {
  it('have one that is right and one for each misconception, for every type', () => {
    for (const item of everyItem()) {
      const golden = goldenAnswers(asked(item, 1, models));
      expect(golden.filter(({ verdict }) => verdict === 'right').length, item.type).toBeGreaterThan(
        0,
      );
      for (const id of misconceptionsOf(item))
        expect(
          golden.some(({ misconception }) => misconception === id),
          `${item.type} ${id}`,
        ).toBe(true);
    }
  });

  it('are graded as they should be when the author made no mistake', () => {
    const { tried, problems } = proveQuiz({ items: everyItem() });
    expect(problems).toEqual([]);
    // 200 drawings of the generated one, each with three spellings of the key and one mistake.
    expect(tried).toBeGreaterThan(800);
  });
});

describe('an author is told', () => {
  it('when a mistake counts as right', () => {
    expect(mends(aNumericItem({ mistakes: [{ value: 40.5, why: 'Close.' }] }))).toEqual([
      '"40.5" should be wrong and is graded right; move the values apart or correct the key',
    ]);
  });

  it('when one mistake hides another', () => {
    const mistakes = [
      { value: 75, why: 'One.' },
      { value: 75, why: 'Two.', misconception: 'f1-is-neutral' },
    ];
    expect(mends(aNumericItem({ mistakes }))).toEqual([
      '"75" should be recognised as "f1-is-neutral"',
    ]);
  });

  it('when a gap takes its own mistake for right', () => {
    const [gap] = aFillInItem().gaps;
    if (!gap) throw new Error('the fixture has a gap');
    const item = aFillInItem({
      text: 'It is {rate}.',
      gaps: [{ ...gap, mistakes: [{ accept: ['RECALL'], why: 'Same.' }] }],
    });
    expect(mends(item)[0]).toMatch(/should be wrong and is graded right/);
  });

  it('when a generated item uses a figure or a mistake that its model does not give', () => {
    expect(mends(aGeneratedItem({ why: 'It is {gone}.' }))[0]).toMatch(
      /^\{gone\} is not a figure of the model; it gives .*alerts/,
    );
    expect(mends(aGeneratedItem({ mistakes: [{ is: 'gone', why: 'x' }] }))[0]).toMatch(
      /^the model computes no "gone"; it gives recall/,
    );
    expect(mends(aGeneratedItem({ model: 'gone' }))[0]).toMatch(/"gone" is not a model/);
  });

  it('when a generated item cannot be told from its mistakes', () => {
    expect(mends(aGeneratedItem({ tolerance: { absolute: 90 } }))[0]).toMatch(
      /finds no clear figures/,
    );
  });

  it('when a written lesson has too few items, too few types or too little to apply', () => {
    const items = Array.from({ length: 7 }, (_, at) =>
      anItem({ id: `i${at}`, level: 'understand' }),
    );
    expect(quizProblems({ items }, true).map(({ mend }) => mend)).toEqual([
      '7 items; a lesson has 8 or more',
      '1 types; a lesson has 4 or more',
      '0 % ask to apply or more; a lesson has 40 %',
    ]);
    expect(quizProblems({ items }, false)).toEqual([]);
  });

  it('when an option points at others, which stand elsewhere for every learner', () => {
    for (const text of [
      'All of the above.',
      'None of these.',
      'The option above.',
      'Both A and C.',
      'Neither of the others.',
    ]) {
      const options = anItem().options.map((o, at) => (at === 2 ? { ...o, text } : o));
      expect(quizProblems({ items: [anItem({ options })] }, false)[0]?.field, text).toBe('queue.c');
    }
    const fine = anItem().options.map((o) => ({ ...o, text: 'All scores above 0.10 are held.' }));
    expect(quizProblems({ items: [anItem({ options: fine })] }, false)).toEqual([]);
  });

  it('when a denial in the question is not stressed', () => {
    const problems = (stem: string) => quizProblems({ items: [anItem({ stem })] }, false);
    expect(problems('You launch. Which does not follow?')[0]?.mend).toBe(
      'stress the denial: write *not*, or ask without it',
    );
    expect(problems('You launch. Which does *not* follow?')).toEqual([]);
    expect(problems('It did not work. What follows?')).toEqual([]);
  });
});

it('proves that an entry put too early is recognised in any order of three or more', () => {
  for (const early of ['b', 'c', 'd'])
    expect(
      mends(
        anOrderItem({
          mistakes: [{ early, before: 'a', why: 'x', misconception: 'f1-is-neutral' }],
        }),
      ),
    ).toEqual([]);
  expect(mends(aTaskItem())).toEqual([]);
});
