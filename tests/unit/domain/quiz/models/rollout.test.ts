import { describe, expect, it } from 'vitest';
import { attempts } from './drawn.ts';

describe('rollouts, reckoned again from the printed figures', () => {
  it('zero-failures-bound is the failure rate that hides from all trials 1 time in 20', () => {
    for (const { read, answer, wrong } of attempts('zero-failures-bound')) {
      expect((1 - answer / 100) ** read('trials')).toBeCloseTo(0.05, 9);
      expect(wrong('zero')).toBe(0);
      expect(wrong('one-over-n')).toBeCloseTo(100 / read('trials'), 9);
      // The rule of three, which learners may use, stays within 1.6 %.
      expect(300 / read('trials') / answer).toBeLessThan(1.017);
    }
  });

  it('trials-for-rare-harm is the first number of users that shows it with the chance asked for', () => {
    for (const { read, answer, wrong } of attempts('trials-for-rare-harm')) {
      const spared = 1 - read('rate') / 10_000;
      const isFirst = (users: number, left: number) => {
        expect(spared ** users).toBeLessThanOrEqual(left);
        expect(spared ** (users - 1)).toBeGreaterThan(left);
      };
      isFirst(answer, 0.05);
      isFirst(wrong('half'), 0.5);
      expect(wrong('one-over-p')).toBeCloseTo(10_000 / read('rate'), 6);
      expect(answer).toBeLessThanOrEqual(60_000);
    }
  });

  it('blast-radius counts only the errors that the change adds, among those it reaches', () => {
    for (const { read, answer, wrong } of attempts('blast-radius')) {
      const reached = (read('traffic') * read('share') * read('hours')) / 100;
      const extra = (reached * read('after')) / 100 - (reached * read('before')) / 100;
      expect(answer).toBeCloseTo(extra, 6);
      expect(answer).toBeCloseTo(Math.round(answer), 6);
      expect(wrong('all-errors')).toBeCloseTo((reached * read('after')) / 100, 6);
      expect(wrong('everyone')).toBeCloseTo((100 * extra) / read('share'), 4);
      expect(answer).toBeLessThanOrEqual(5000.001);
    }
  });
});
