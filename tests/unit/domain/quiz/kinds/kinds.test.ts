import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeDraft, emptyDraft, type Draft } from '../../../../../src/domain/quiz/draft.ts';
import { grade } from '../../../../../src/domain/quiz/grade.ts';
import { isWording } from '../../../../../src/domain/quiz/kinds/fill-in.ts';
import type { AskedItem } from '../../../../../src/schemas/quiz.ts';
import {
  aFillInItem,
  aMatchItem,
  anIntervalItem,
  anOrderItem,
  aTaskItem,
  aWrittenItem,
} from '../../../../fixtures/quiz.ts';

const read = (item: AskedItem, draft: Partial<Draft>) =>
  completeDraft(item, { ...emptyDraft, sure: 50, ...draft });

describe('entries put in order', () => {
  const item = anOrderItem();

  it.each([
    [['a', 'b', 'c', 'd'], 1, 'right'],
    // One neighbouring pair of six the wrong way round: (5 − 1) ÷ 6.
    [['b', 'a', 'c', 'd'], 4 / 6, 'part'],
    // Three pairs each way.
    [['d', 'a', 'b', 'c'], 0, 'wrong'],
    [['d', 'c', 'b', 'a'], 0, 'wrong'],
  ] as const)('earn for %s a share of %f', (given, score, verdict) => {
    expect(grade(item, given).score).toBeCloseTo(score, 12);
    expect(grade(item, given).verdict).toBe(verdict);
  });

  it('are marked where they stand, and a known wrong pair is named', () => {
    expect(grade(item, ['d', 'b', 'c', 'a'])).toMatchObject({
      marks: { a: 'wrong', b: 'correct', c: 'correct', d: 'wrong' },
      remarks: ['The end came first.'],
      misconceptions: ['threshold-improves-model'],
    });
  });

  it('earn nothing when an entry is missing or given twice', () => {
    expect(grade(item, ['a', 'b', 'c']).score).toBe(0);
    expect(grade(item, ['a', 'a', 'b', 'c']).score).toBe(0);
    expect(grade(item, []).marks).toEqual({ a: 'missed', b: 'missed', c: 'missed', d: 'missed' });
  });

  it('agree with Kendall’s τ, counted by sorting in steps', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }), (given) => {
        // Each swap of neighbours that sorts the list mends exactly one pair.
        const list = [...given];
        let swaps = 0;
        for (let round = 0; round < 4; round += 1)
          for (let at = 0; at < 3; at += 1)
            if ((list[at] ?? '') > (list[at + 1] ?? '')) {
              [list[at], list[at + 1]] = [list[at + 1] ?? '', list[at] ?? ''];
              swaps += 1;
            }
        expect(grade(item, given).score).toBeCloseTo(Math.max(0, 1 - (2 * swaps) / 6), 12);
      }),
    );
  });

  it('must have been moved before they can be checked', () => {
    expect(read(item, {})).toEqual({
      missing: 'Put the entries in order first: move at least one.',
    });
    // An entry that the author added since the draft was kept.
    expect(read(item, { chosen: ['b', 'a', 'c'] })).toHaveProperty('missing');
    expect(read(item, { chosen: ['b', 'gone', 'a', 'c', 'd'] })).toMatchObject({
      response: ['b', 'a', 'c', 'd'],
    });
  });
});

describe('entries sorted to targets', () => {
  const item = aMatchItem();

  it('earn their share each, and a known wrong target is named', () => {
    const given = grade(item, ['x:precision', 'y:precision', 'z:recall']);
    expect(given.score).toBeCloseTo(2 / 3, 12);
    expect(given).toMatchObject({
      verdict: 'part',
      marks: { x: 'correct', y: 'wrong', z: 'correct' },
      misconceptions: ['precision-recall-swapped'],
    });
    expect(grade(item, ['x:precision', 'y:recall', 'z:recall']).verdict).toBe('right');
    expect(grade(item, ['x:recall', 'y:gone', 'z:precision']).score).toBe(0);
  });

  it('say how many are open', () => {
    expect(read(item, { chosen: ['x:precision', 'y:gone'] })).toEqual({
      missing: 'Give every line an answer: 2 are open.',
    });
    expect(read(item, { chosen: ['z:recall', 'y:recall', 'x:precision'] })).toMatchObject({
      response: ['x:precision', 'y:recall', 'z:recall'],
    });
  });
});

describe('gaps filled in', () => {
  const item = aFillInItem();

  it.each([
    ['Recall', true],
    ['  recall. ', true],
    ['True positive  Rate', true],
    ['true‑positive rate', true],
    ['“recall”', true],
    ['precision', false],
    ['recal', false],
  ])('take %j for the first gap: %s', (typed, isRight) => {
    expect(isWording(typed, item.gaps[0]?.accept ?? [])).toBe(isRight);
  });

  it.each([
    ['0,5', ['0.5'], true],
    ['50%', ['50 %'], true],
    ['1,234', ['1234'], true],
    ['1,234.5', ['1234.5'], true],
    ['0,125', ['0.125'], true],
    ['1,5', ['15'], false],
  ])('take %j for %j: %s', (typed, accept, isRight) => {
    expect(isWording(typed, accept)).toBe(isRight);
  });

  it('earn their share each, and a known wrong wording is named', () => {
    expect(grade(item, ['rate:Precision', 'value:0,5'])).toMatchObject({
      score: 0.5,
      marks: { rate: 'wrong', value: 'correct' },
      remarks: ['Other way.'],
      misconceptions: ['precision-recall-swapped'],
    });
    expect(grade(item, ['rate:recall', 'value:50 %']).verdict).toBe('right');
  });

  it('keep colons that a learner types, and must all be filled', () => {
    expect(read(item, { chosen: ['rate: a:b ', 'value:1'] })).toMatchObject({
      response: ['rate:a:b', 'value:1'],
    });
    expect(read(item, { chosen: ['rate:  '] })).toEqual({ missing: 'Fill in all 2 gaps.' });
    expect(read(item, { chosen: ['rate:recall'] })).toEqual({
      missing: 'Fill in the gap that is open.',
    });
  });
});

describe('a range', () => {
  const item = anIntervalItem();
  const given = (low: number, high: number) => grade(item, [`low:${low}`, `high:${high}`]);

  it('earns the point if it holds the truth, ends included, and half if it is too wide', () => {
    expect(given(30, 40)).toMatchObject({ score: 1, verdict: 'right' });
    expect(given(33, 53).score).toBe(1);
    expect(given(13, 33).score).toBe(1);
    expect(given(12.9, 33)).toMatchObject({ score: 0.5, remarks: ['Too wide to plan with.'] });
  });

  it('says on which side it missed', () => {
    expect(given(10, 20)).toMatchObject({ score: 0, remarks: ['It caught more.'] });
    expect(given(60, 99)).toMatchObject({
      score: 0,
      remarks: ['It caught less.'],
      misconceptions: ['sensitivity-is-precision'],
    });
  });

  it('is given at 90 % whatever the slider says, with both ends in their order', () => {
    expect(read(item, { chosen: ['low:30 %', 'high:1e2'], sure: 20 })).toEqual({
      response: ['low:30', 'high:100'],
      confidence: 0.9,
    });
    expect(read(item, { chosen: ['low:30'] })).toEqual({
      missing: 'Type both ends of your range.',
    });
    expect(read(item, { chosen: ['low:40', 'high:30'] })).toEqual({
      missing: 'The first number must be the smaller one.',
    });
    expect(read(item, { chosen: ['low:forty', 'high:50'] })).toEqual({
      missing: expect.stringMatching(/one number/) as string,
    });
  });
});

describe('an instrument that is set', () => {
  it('is graded like a number, and must have been moved', () => {
    expect(grade(aTaskItem(), 2.17).verdict).toBe('right');
    expect(grade(aTaskItem(), 1)).toMatchObject({
      verdict: 'wrong',
      remarks: ['That is as shipped.'],
      misconceptions: ['rates-hide-no-volume'],
    });
    expect(read(aTaskItem(), { text: '2.15' })).toMatchObject({ response: 2.15 });
    expect(read(aTaskItem(), {})).toEqual({ missing: 'Move the setting first.' });
  });
});

describe('a short text', () => {
  const item = aWrittenItem();

  it('earns what its writer finds in it, and what is left out may name a misconception', () => {
    expect(grade(item, ['text:We keep it.', 'met:value'])).toMatchObject({
      verdict: 'part',
      marks: { owner: 'missed', value: 'correct', date: 'missed' },
      misconceptions: ['f1-is-neutral'],
    });
    expect(grade(item, ['text:x', 'met:owner', 'met:value', 'met:date']).verdict).toBe('right');
    expect(grade(item, [])).toMatchObject({ score: 0, misconceptions: [] });
  });

  it('is kept with its line breaks up to its longest length', () => {
    expect(read(item, { text: ' \n ' })).toEqual({ missing: 'Write a sentence or two first.' });
    expect(read(item, { text: ' one\ntwo ', chosen: ['date', 'gone'] })).toMatchObject({
      response: ['text:one\ntwo', 'met:date'],
    });
    const long = read(item, { text: 'x'.repeat(5000) });
    expect(long).toMatchObject({ response: [`text:${'x'.repeat(1900)}`] });
  });
});
