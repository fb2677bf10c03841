import { describe, expect, it } from 'vitest';
import { attempts } from './drawn.ts';

/** Counts among a million cases, as a learner would lay them out. */
function table(read: (figure: string) => number, prevalence: number) {
  const real = 10_000 * prevalence;
  const caught = (real * read('sensitivity')) / 100;
  const needless = ((1_000_000 - real) * (100 - read('specificity'))) / 100;
  return { caught, needless, alarms: caught + needless };
}

describe('what an alarm is worth, reckoned again by laying out a million cases', () => {
  it('precision-from-rates divides the caught by the alarms', () => {
    for (const { read, answer, wrong } of attempts('precision-from-rates')) {
      const { caught, needless, alarms } = table(read, read('prevalence'));
      const even = table(read, 50);
      expect([read('tp'), read('fp')]).toEqual([
        Math.round(caught / 10),
        Math.round(needless / 10),
      ]);
      expect(read('fpr')).toBe(100 - read('specificity'));
      expect(answer).toBeCloseTo((100 * caught) / alarms, 8);
      expect(wrong('sensitivity')).toBe(read('sensitivity'));
      expect(wrong('specificity')).toBe(read('specificity'));
      expect(wrong('even-mix')).toBeCloseTo((100 * even.caught) / even.alarms, 8);
      expect(answer).toBeGreaterThanOrEqual(2);
      expect(answer).toBeLessThanOrEqual(80);
    }
  });

  it('alarms-per-real-case divides the alarms by the caught', () => {
    for (const { read, answer, wrong } of attempts('alarms-per-real-case')) {
      const { caught, needless, alarms } = table(read, read('prevalence'));
      const even = table(read, 50);
      expect(answer).toBeCloseTo(alarms / caught, 8);
      expect(read('precision')).toBeCloseTo(100 / answer, 5);
      expect(wrong('false-per-real')).toBeCloseTo(needless / caught, 8);
      expect(wrong('one-in-prevalence')).toBeCloseTo(100 / read('prevalence'), 8);
      expect(wrong('even-mix')).toBeCloseTo(even.alarms / even.caught, 8);
      expect(answer).toBeGreaterThanOrEqual(1.99);
      expect(answer).toBeLessThanOrEqual(20);
    }
  });
});
