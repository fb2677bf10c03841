import { describe, expect, it } from 'vitest';
import { giveAways } from '../../../../src/domain/quiz/give-aways.ts';
import type { QuizItem } from '../../../../src/schemas/quiz.ts';
import { aQuiz } from '../../../fixtures/content.ts';

const [template] = aQuiz().items;

function single(id: number, right: number, lengths: number[]): QuizItem {
  if (template?.type !== 'single') throw new Error('the fixture starts with a single choice');
  return {
    ...template,
    id: `item-${id}`,
    options: lengths.map((length, at) => ({
      id: `o${at}`,
      text: 'x'.repeat(length),
      correct: at === right,
      why: 'y',
    })),
  };
}

const ruleOf = (items: QuizItem[], name: string) =>
  giveAways(items).rules.find(({ rule }) => rule === name);

describe('options that give the answer away', () => {
  it('catches a quiz whose right answer is always the longest', () => {
    const items = Array.from({ length: 12 }, (_, at) =>
      single(
        at,
        at % 4,
        [10, 10, 10, 10].map((n, o) => (o === at % 4 ? 30 : n)),
      ),
    );
    const rule = ruleOf(items, 'always the longest');
    expect(rule?.right).toBe(12);
    expect(rule?.right).toBeGreaterThan(rule?.limit ?? Infinity);
    expect(ruleOf(items, 'always option 1')?.right).toBe(3);
  });

  it('catches a quiz whose right answer is always in one place', () => {
    const items = Array.from({ length: 12 }, (_, at) => single(at, 1, [10 + at, 12, 11, 9]));
    const rule = ruleOf(items, 'always option 2');
    expect(rule?.right).toBeGreaterThan(rule?.limit ?? Infinity);
  });

  it('states chance and its limit', () => {
    const report = giveAways(
      Array.from({ length: 16 }, (_, at) => single(at, at % 4, [1, 2, 3, 4])),
    );
    expect(report).toMatchObject({ items: 16, chance: 4 });
    expect(report.rules[0]?.limit).toBe(7);
  });
});
