import { describe, expect, it } from 'vitest';
import { attempts } from './drawn.ts';

describe('counts of a day, reckoned again from the printed figures', () => {
  it('precision-from-counts divides the caught by the alerts', () => {
    for (const { read, answer, wrong } of attempts('precision-from-counts')) {
      const [cases, tp, fp, fn] = [read('cases'), read('tp'), read('fp'), read('fn')];
      expect(read('alerts')).toBe(tp + fp);
      expect(answer).toBeCloseTo((100 * tp) / (tp + fp), 9);
      expect(wrong('recall')).toBeCloseTo((100 * tp) / (tp + fn), 9);
      expect(wrong('accuracy')).toBeCloseTo(100 - (100 * (fp + fn)) / cases, 9);
      expect(wrong('false-share')).toBeCloseTo(100 - answer, 9);
      expect(answer).toBeGreaterThanOrEqual(5);
      expect(answer).toBeLessThanOrEqual(80);
    }
  });

  it('recall-from-counts divides the caught by all positives', () => {
    for (const { read, answer, wrong } of attempts('recall-from-counts')) {
      const [cases, tp, fp, fn] = [read('cases'), read('tp'), read('fp'), read('fn')];
      expect(answer).toBeCloseTo((100 * tp) / (tp + fn), 9);
      expect(wrong('precision')).toBeCloseTo((100 * tp) / read('alerts'), 9);
      expect(wrong('miss-share')).toBeCloseTo(100 - answer, 9);
      expect(wrong('accuracy')).toBeCloseTo(100 - (100 * (fp + fn)) / cases, 9);
      expect(answer).toBeGreaterThanOrEqual(40);
      expect(answer).toBeLessThanOrEqual(90);
    }
  });

  it('alerts-a-day adds the caught and the needless', () => {
    for (const { read, answer, wrong } of attempts('alerts-a-day')) {
      const positives = (read('cases') * read('prevalence')) / 100;
      const caught = (positives * read('recall')) / 100;
      const needless = ((read('cases') - positives) * read('fpr')) / 100;
      const counts = [read('positives'), read('tp'), read('fp')];
      [positives, caught, needless].forEach((count, at) => {
        expect(count).toBeCloseTo(counts[at] ?? NaN, 6);
      });
      expect(answer).toBeCloseTo(caught + needless, 6);
      expect(Number.isInteger(answer)).toBe(true);
      expect(wrong('caught-only')).toBeCloseTo(caught, 6);
      expect(wrong('needless-only')).toBeCloseTo(needless, 6);
      expect(wrong('all-flagged-at-fpr')).toBeCloseTo((read('cases') * read('fpr')) / 100, 6);
      expect(answer).toBeLessThanOrEqual(5000);
    }
  });

  it('review-hours turns alerts into minutes and minutes into hours', () => {
    for (const { read, answer, wrong } of attempts('review-hours')) {
      const alerts = (read('cases') * read('alertrate')) / 100;
      expect(read('alerts')).toBeCloseTo(alerts, 9);
      expect(answer).toBeCloseTo((alerts * read('minutes')) / 60, 9);
      expect(wrong('minutes-as-hours')).toBeCloseTo(60 * answer, 6);
      expect(wrong('all-cases')).toBeCloseTo((100 * answer) / read('alertrate'), 6);
      expect(wrong('alerts-as-hours')).toBeCloseTo(answer / read('minutes'), 9);
      expect(answer).toBeGreaterThanOrEqual(4);
      expect(answer).toBeLessThanOrEqual(160);
    }
  });
});
