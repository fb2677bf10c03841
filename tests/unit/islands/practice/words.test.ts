import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/domain/quiz/select.ts';
import {
  clockText,
  dueSentence,
  minutesToAdd,
  momentWords,
} from '../../../../src/islands/practice/words.ts';

const plain: Candidate = {
  ref: 'q/i',
  quiz: 'q',
  selfGraded: false,
  met: true,
  wrong: false,
  tooSure: false,
  days: 0,
};

describe('what waits for a learner', () => {
  it('counts each question once, under what weighs most', () => {
    expect(
      dueSentence([
        { ...plain, wrong: true, tooSure: true, days: 9 },
        { ...plain, tooSure: true },
        { ...plain, days: 7 },
        { ...plain, days: 6 },
        { ...plain, days: undefined },
        { ...plain, met: false, days: undefined },
      ]),
    ).toBe(
      'Waiting for you: 1 not right yet, 1 surer than right at first, 1 not asked for 7 days or more, 1 you have read about and not answered.',
    );
  });

  it('says so if nothing waits, and where a review starts if nothing was met', () => {
    expect(dueSentence([plain])).toMatch(/^Nothing waits/);
    expect(dueSentence([{ ...plain, met: false, days: undefined }])).toMatch(/first one\.$/);
    expect(dueSentence([])).toMatch(/first one\.$/);
  });
});

describe('the clock in words', () => {
  it('shows whole seconds, rounded in favour of the learner', () => {
    expect([600_000, 61_000, 60_001, 59_001, 900, 0, -400, -30_000].map(clockText)).toEqual([
      '10:00',
      '1:01',
      '1:01',
      '1:00',
      '0:01',
      '0:00',
      '0:00',
      '−0:30',
    ]);
  });

  it('speaks once at five minutes and at one, and never says what is no longer so', () => {
    const at = (seconds: number) => momentWords(seconds * 1000);
    expect([301, 300, 291, 290, 200, 61, 60, 51, 50, 21].map(at)).toEqual([
      '',
      'Five minutes left.',
      'Five minutes left.',
      '',
      '',
      '',
      'One minute left.',
      'One minute left.',
      '',
      '',
    ]);
  });

  it('offers more time from twenty seconds on, and takes nothing away at the end', () => {
    expect([20, 0.001].map((s) => momentWords(s * 1000))).toEqual(
      Array(2).fill('Twenty seconds left. You can add time.'),
    );
    expect([0, -9_000_000].map(momentWords)).toEqual(
      Array(2).fill(expect.stringMatching(/^Time is up\. Nothing is lost/)),
    );
  });
});

describe('added time', () => {
  it('is there to be used, also long after the time ran out', () => {
    for (const left of [90_000, 0, -1, -60_000, -60_001, -3_600_000]) {
      const then = left + minutesToAdd(5, left) * 60_000;
      expect(then).toBeGreaterThanOrEqual(300_000 + Math.max(0, left));
      expect(then).toBeLessThan(360_000 + Math.max(0, left));
    }
  });

  it('stays within what the record can keep', () => {
    expect(minutesToAdd(5, -1e12)).toBe(10_000);
  });
});
