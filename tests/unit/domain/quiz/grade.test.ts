import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade } from '../../../../src/domain/quiz/grade.ts';
import { aMultipleItem, aNumericItem, anItem } from '../../../fixtures/quiz.ts';

describe('one best answer', () => {
  it('is all or nothing, and names the misconception behind the choice', () => {
    expect(grade(anItem(), ['a'])).toEqual({
      score: 1,
      verdict: 'right',
      marks: { a: 'correct', b: 'off', c: 'off', d: 'off' },
      remarks: [],
      misconceptions: [],
    });
    expect(grade(anItem(), ['b'])).toEqual({
      score: 0,
      verdict: 'wrong',
      marks: { a: 'missed', b: 'wrong', c: 'off', d: 'off' },
      remarks: [],
      misconceptions: ['threshold-improves-model'],
    });
  });
});

describe('several right answers', () => {
  it.each([
    [['a', 'b', 'c'], 1, 'right'],
    [['a', 'b'], 2 / 3, 'part'],
    [['a', 'b', 'd'], 1 / 3, 'part'],
    [['a', 'd'], 0, 'wrong'],
    [['d', 'e'], 0, 'wrong'],
    [['a', 'b', 'c', 'd', 'e'], 1 / 3, 'part'],
    [['a', 'a', 'a'], 1 / 3, 'part'],
    [['gone', 'a', 'b', 'c'], 1, 'right'],
  ] as const)('earns %s a share of %f', (chosen, score, verdict) => {
    const result = grade(aMultipleItem(), chosen);
    expect(result.score).toBeCloseTo(score, 12);
    expect(result.verdict).toBe(verdict);
  });

  it('marks what was missed and names every misconception chosen', () => {
    expect(grade(aMultipleItem(), ['a', 'e'])).toMatchObject({
      marks: { a: 'correct', b: 'missed', c: 'missed', d: 'off', e: 'wrong' },
      misconceptions: ['accuracy-is-the-headline'],
    });
  });

  it('never earns less for one right choice more, nor more for one wrong choice more', () => {
    const item = aMultipleItem();
    const ids = item.options.map((o) => o.id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...item.options), (chosen, extra) => {
        const before = grade(item, chosen).score;
        const after = grade(item, [...chosen, extra.id]).score;
        expect(after >= 0 && after <= 1).toBe(true);
        if (extra.correct) expect(after).toBeGreaterThanOrEqual(before);
        else expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('a number', () => {
  it('counts up to the tolerance, the edge included in spite of binary fractions', () => {
    const share = aNumericItem({ answer: 0.05, tolerance: { absolute: 0.001 }, mistakes: [] });
    expect(grade(share, 0.051).verdict).toBe('right');
    expect(grade(share, 0.049).verdict).toBe('right');
    expect(grade(share, 0.0511).verdict).toBe('wrong');
    const loss = aNumericItem({ answer: -200, tolerance: { relative: 0.05 }, mistakes: [] });
    expect([-210, -190, -211, -189].map((n) => grade(loss, n).score)).toEqual([1, 1, 0, 0]);
    const exact = aNumericItem({ answer: 7, tolerance: { absolute: 0 }, mistakes: [] });
    expect([7, 7.0001].map((n) => grade(exact, n).score)).toEqual([1, 0]);
  });

  it('recognises the nearest known mistake within the same tolerance, and its misconception', () => {
    expect(grade(aNumericItem(), 75.5)).toMatchObject({
      verdict: 'wrong',
      remarks: ['That is recall.'],
      misconceptions: ['precision-recall-swapped'],
    });
    expect(grade(aNumericItem(), 60)).toMatchObject({
      remarks: ['That is the share of false alarms.'],
      misconceptions: [],
    });
    expect(grade(aNumericItem(), 80).remarks).toEqual([]);
    const close = aNumericItem({
      tolerance: { absolute: 5 },
      mistakes: [
        { value: 70, why: 'Seventy.' },
        { value: 74, why: 'Seventy-four.' },
      ],
    });
    expect(grade(close, 73).remarks).toEqual(['Seventy-four.']);
  });

  it('is right where the tolerance of the answer and of a mistake overlap', () => {
    const item = aNumericItem({ mistakes: [{ value: 41, why: 'Rounded up.' }] });
    expect(grade(item, 41)).toMatchObject({ verdict: 'right', misconceptions: [] });
  });
});

it('gives nothing for a response of the wrong kind', () => {
  expect(grade(aNumericItem(), ['a']).score).toBe(0);
  expect(grade(anItem(), 1).score).toBe(0);
});
