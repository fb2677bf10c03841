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

describe('sixty items and more', () => {
  const plain = (count: number, longestRight: number) =>
    Array.from({ length: count }, (_, at) =>
      // The longest option is right in the first items, and one that is not in all others.
      single(
        at,
        at % 4,
        [10, 10, 10, 10].map((n, o) =>
          o === (at < longestRight ? at % 4 : (at + 1) % 4) ? 30 : n,
        ),
      ),
    );
  const longest = (items: QuizItem[]) => ruleOf(items, 'always the longest');

  it('let a rule beat chance by three percentage points of all items, and not by one item more', () => {
    // Chance is 20 of 80; 3 % of 80 is 2.4, so 22 pass and 23 do not.
    expect(longest(plain(80, 22))).toMatchObject({ right: 22, chance: 20, limit: 22 });
    expect(longest(plain(80, 23))).toMatchObject({ right: 23, limit: 22 });
  });

  it('leave fewer items the room that luck needs', () => {
    // Chance is 14.75 of 59, two standard deviations are 6.7.
    expect(longest(plain(59, 21))?.limit).toBe(21);
    expect(longest(plain(60, 21))?.limit).toBe(16);
  });
});

describe('words that give the answer away', () => {
  const worded = (at: number, words: readonly string[], right: number): QuizItem => {
    const item = single(at, right, [10, 10, 10]);
    if (item.type !== 'single') throw new Error('the fixture makes single choices');
    return { ...item, options: item.options.map((o, n) => ({ ...o, text: words[n] ?? '' })) };
  };

  it('catch the only hedge and the only absolute word, and are silent where several have one', () => {
    const hedged = ['It may rise here.', 'It will rise now.', 'It has risen now.'];
    const absolute = ['It never rises.', 'It rises today.', 'It rises again.'];
    const items = [
      ...Array.from({ length: 8 }, (_, at) => worded(at, hedged, 0)),
      ...Array.from({ length: 8 }, (_, at) => worded(8 + at, absolute, 1)),
      worded(16, ['It may rise.', 'It might fall.', 'It can stay.'], 0),
    ];
    expect(ruleOf(items, 'the only one with a hedge')).toMatchObject({ applies: 8, right: 8 });
    const hedge = ruleOf(items, 'the only one with a hedge');
    expect(hedge?.right).toBeGreaterThan(hedge?.limit ?? Infinity);
    expect(ruleOf(items, 'the only one with an absolute word')).toMatchObject({
      applies: 8,
      right: 0,
    });
  });
});
