import { describe, expect, it } from 'vitest';
import { attempts } from './drawn.ts';

/** Squared sums of the tabulated z values: 1.960 + 0.842 two-sided, 1.645 + 0.842 one-sided. */
const [twoSided, oneSided] = [7.84888, 6.18256];

describe('experiments, reckoned again from the printed figures', () => {
  it('sample-size-per-arm follows the formula with z values from a table', () => {
    for (const { read, answer, wrong } of attempts('sample-size-per-arm')) {
      const users = (target: number, squared: number): number => {
        const [p, q] = [read('baseline') / 100, target / 100];
        return (squared * (p * (1 - p) + q * (1 - q))) / (p - q) ** 2;
      };
      // Rounded up, and tables have six digits.
      const isNear = (given: number, exact: number) => {
        expect(Math.abs(given - exact)).toBeLessThanOrEqual(1 + exact * 1e-5);
      };
      expect(read('target')).toBeCloseTo(read('baseline') * (1 + read('lift') / 100), 9);
      expect(Number.isInteger(answer)).toBe(true);
      isNear(answer, users(read('target'), twoSided));
      isNear(wrong('one-sided'), users(read('target'), oneSided));
      isNear(wrong('absolute-lift'), users(read('baseline') + read('lift'), twoSided));
      expect(wrong('both-arms')).toBe(2 * answer);
      expect(answer).toBeLessThanOrEqual(250_000);
    }
  });

  it('test-days fills both arms from the share in the test, in whole days', () => {
    for (const { read, answer, wrong } of attempts('test-days')) {
      const inTest = (read('traffic') * read('share')) / 100;
      expect(Math.round(answer) * inTest).toBeCloseTo(2 * read('perarm'), 6);
      expect(answer).toBeCloseTo(Math.round(answer), 9);
      expect(wrong('one-arm-only')).toBeCloseTo(answer / 2, 9);
      expect(wrong('whole-traffic')).toBeCloseTo((2 * read('perarm')) / read('traffic'), 9);
      expect(answer).toBeLessThanOrEqual(60);
    }
  });

  it('users-for-smaller-effect squares how often the smaller effect fits', () => {
    for (const { read, answer, wrong } of attempts('users-for-smaller-effect')) {
      const times = Math.round(read('effect') / read('smaller'));
      expect([2, 3, 4]).toContain(times);
      expect(times * read('smaller')).toBeCloseTo(read('effect'), 12);
      expect(answer).toBeCloseTo(read('perarm') * times * times, 6);
      expect(wrong('linear')).toBeCloseTo(read('perarm') * times, 6);
      expect(wrong('same')).toBe(read('perarm'));
    }
  });

  it('cuped-sample keeps the users that the covariate does not explain', () => {
    for (const { read, answer, wrong } of attempts('cuped-sample')) {
      const [users, rho] = [read('perarm'), read('rho')];
      expect(answer).toBeCloseTo(users - users * rho * rho, 6);
      expect(wrong('linear')).toBeCloseTo(users - users * rho, 6);
      expect(wrong('squared')).toBeCloseTo(users * rho * rho, 6);
    }
  });

  it('srm-chi-square adds both arms, each against half of all users', () => {
    for (const { read, answer, wrong } of attempts('srm-chi-square')) {
      const [gap, all] = [read('a') - read('b'), read('a') + read('b')];
      expect(answer).toBeCloseTo((gap * gap) / all, 9);
      expect(wrong('one-arm')).toBeCloseTo((gap * gap) / all / 2, 9);
      expect(wrong('unsquared')).toBeCloseTo((100 * Math.abs(gap)) / all, 9);
      expect(answer).toBeGreaterThanOrEqual(0.4);
      expect(answer).toBeLessThanOrEqual(40);
    }
  });

  it('false-alarm-of-many multiplies the chances that each metric stays quiet', () => {
    for (const { read, answer, wrong } of attempts('false-alarm-of-many')) {
      let quiet = 1;
      for (let metric = 0; metric < read('metrics'); metric += 1) quiet *= 0.95;
      expect(answer).toBeCloseTo(100 - 100 * quiet, 9);
      expect(wrong('one-test')).toBe(5);
      expect(wrong('additive')).toBe(5 * read('metrics'));
      expect(wrong('additive')).toBeLessThan(100);
    }
  });
});
