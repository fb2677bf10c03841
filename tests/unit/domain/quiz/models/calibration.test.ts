import { describe, expect, it } from 'vitest';
import { expectedCalibrationError } from '../../../../../src/domain/ml/calibration.ts';
import { attempts } from './drawn.ts';

describe('scores, reckoned again from the printed figures', () => {
  it('break-even-score finds where acting and passing cost the same', () => {
    for (const { read, answer, wrong } of attempts('break-even-score')) {
      const [fp, fn, review] = [read('fp'), read('fn'), read('review')];
      const chance = answer / 100;
      expect((1 - chance) * fp + review).toBeCloseTo(chance * fn, 9);
      expect(wrong('half')).toBe(50);
      expect(wrong('no-review')).toBeCloseTo((100 * fp) / (fp + fn), 9);
      expect(wrong('cost-ratio')).toBeCloseTo((100 * (fp + review)) / fn, 9);
      expect(answer).toBeGreaterThanOrEqual(3);
      expect(answer).toBeLessThanOrEqual(42);
    }
  });

  it('brier-of-four averages the squared gaps', () => {
    for (const { read, answer, wrong } of attempts('brier-of-four')) {
      const gaps = [1 - read('s1'), read('s2'), 1 - read('s3'), read('s4')];
      const sum = gaps.reduce((total, gap) => total + gap * gap, 0);
      expect(answer).toBeCloseTo(sum / 4, 12);
      expect(wrong('sum')).toBeCloseTo(sum, 12);
      expect(wrong('root')).toBeCloseTo(Math.sqrt(sum) / 2, 12);
      expect(wrong('mean-gap')).toBeCloseTo(gaps.reduce((total, gap) => total + gap) / 4, 12);
      expect(read('hits')).toBe(2);
      expect(answer).toBeLessThanOrEqual(0.4);
    }
  });

  it('ece-of-three weighs each gap by its cases, as a sample of 1,000 would', () => {
    for (const { read, answer, wrong } of attempts('ece-of-three')) {
      const bins = ['1', '2', '3'].map((at) => {
        const [n, mean, observed] = [read(`n${at}`), read(`m${at}`), read(`o${at}`)];
        return { n, mean, observed, gap: Math.abs(mean - observed) };
      });
      expect(bins.reduce((total, bin) => total + bin.n, 0)).toBe(1000);
      const predictions = bins.flatMap(({ n, mean }) => new Array<number>(n).fill(mean));
      const outcomes = bins.flatMap(({ n, observed }) =>
        Array.from({ length: n }, (_, at) => (at < Math.round(n * observed) ? 1 : 0)),
      );
      expect(answer).toBeCloseTo(expectedCalibrationError(predictions, outcomes, 3) ?? NaN, 9);
      const gaps = bins.map(({ gap }) => gap);
      expect(wrong('plain-mean')).toBeCloseTo(gaps.reduce((total, gap) => total + gap) / 3, 9);
      expect(wrong('largest')).toBeCloseTo(Math.max(...gaps), 9);
      const signed = bins.reduce((sum, { n, mean, observed }) => sum + n * (mean - observed), 0);
      expect(wrong('signed')).toBeCloseTo(Math.abs(signed) / 1000, 9);
      expect(answer).toBeGreaterThanOrEqual(0.0199);
      expect(answer).toBeLessThanOrEqual(0.2);
    }
  });
});
