import { describe, expect, it } from 'vitest';
import type { Kept } from '../../../../src/domain/mentor/correspondence.ts';
import { reviewsOf } from '../../../../src/domain/mentor/double-scoring.ts';
import type { Feedback } from '../../../../src/domain/mentor/message.ts';
import { reviewKey } from '../../../../src/domain/mentor/registers.ts';
import { aFeedback } from '../../../fixtures/mentor.ts';

const criteria = ['threshold', 'drift'];
const work = 'work';
const review = (digest: string, way: Kept['way'], over: Partial<Feedback> = {}): Kept => ({
  ...{ fact: digest, way, digest, at: 0, day: '2026-12-05', key: '' },
  message: aFeedback({ of: work, ...over }),
});
const merged = (kept: readonly Kept[], texts: Record<string, string> = {}) =>
  Object.fromEntries(
    [...reviewsOf(criteria, work, kept, new Map(Object.entries(texts))).merged].map(
      ([id, { level, reviewers }]) => [id, [level, reviewers]],
    ),
  );

describe('work that is scored by several', () => {
  it('is merged by the median of each criterion, rounding up, over those who marked it', () => {
    const all = [
      review('mine', 'sent', {
        marks: [
          ['threshold', 2],
          ['drift', 1],
        ],
      }),
      review('kim', 'received', { by: 'Kim', marks: [['threshold', 3]] }),
    ];
    expect(merged(all)).toEqual({ threshold: [3, 2], drift: [1, 1] });
  });

  it('has no mark where nobody gave one, and none for a reviewer’s own criterion', () => {
    expect(merged([review('kim', 'received', { marks: [['board', 4]] })])).toEqual({});
  });

  it('counts each reviewer by their latest version', () => {
    const all = [
      review('kim1', 'received', { by: 'Kim', marks: [['drift', 1]] }),
      review('kim2', 'received', { by: 'Kim', version: 2, marks: [['drift', 4]] }),
    ];
    expect(merged(all)).toEqual({ drift: [4, 1] });
  });

  it('counts two of one name and version as two people', () => {
    const all = [
      review('a', 'received', { by: 'Kim', marks: [['drift', 2]] }),
      review('b', 'received', { by: 'Kim', marks: [['drift', 4]] }),
    ];
    expect(merged(all)).toEqual({ drift: [3, 2] });
  });

  it('does not count the mentor twice when a released review comes back', () => {
    const marks: Feedback['marks'] = [['drift', 2]];
    expect(
      merged([review('mine', 'sent', { marks }), review('mine', 'received', { marks })]),
    ).toEqual({
      drift: [2, 1],
    });
  });

  it('takes the draft over what was released, and a mark taken back over both', () => {
    const out = [
      review('mine', 'sent', {
        marks: [
          ['threshold', 2],
          ['drift', 3],
        ],
      }),
    ];
    const texts = {
      [reviewKey(work, 'mark:threshold')]: '4',
      [reviewKey(work, 'mark:drift')]: '',
    };
    expect(merged(out, texts)).toEqual({ threshold: [4, 1] });
  });

  it('leaves reviews of other work, and a register that holds no level, out of account', () => {
    const texts = { [reviewKey(work, 'mark:drift')]: '9' };
    expect(merged([review('x', 'received', { of: 'other' })], texts)).toEqual({});
  });

  it('says how far the mentor’s own review is, and what it says to try next', () => {
    const state = (kept: readonly Kept[], texts: Record<string, string> = {}) => {
      const { own, next } = reviewsOf(criteria, work, kept, new Map(Object.entries(texts)));
      return [own, next];
    };
    expect(state([])).toEqual(['none', '']);
    expect(state([], { [reviewKey(work, 'mark:drift')]: '2' })).toEqual(['draft', '']);
    expect(state([], { [reviewKey(work, 'next')]: 'Ask.' })).toEqual(['draft', 'Ask.']);
    const out = [review('mine', 'sent', { next: 'Play again.' })];
    expect(state(out)).toEqual(['released', 'Play again.']);
    expect(state(out, { [reviewKey(work, 'next')]: 'Ask.' })).toEqual(['released', 'Ask.']);
  });
});
