import { describe, expect, it } from 'vitest';
import { attempts } from './drawn.ts';

describe('plans and lists, reckoned again from the printed figures', () => {
  it('critical-ratio finds where one unit more saves as much as it wastes', () => {
    for (const { read, answer, wrong } of attempts('critical-ratio')) {
      const [under, over] = [read('under'), read('over')];
      const covered = answer / 100;
      expect((1 - covered) * under).toBeCloseTo(covered * over, 9);
      expect(wrong('reversed')).toBeCloseTo(100 - answer, 9);
      expect(wrong('half')).toBe(50);
      const [small, large] = [Math.min(under, over), Math.max(under, over)];
      expect(wrong('price-ratio')).toBeCloseTo((100 * small) / large, 9);
    }
  });

  it('ndcg-at-three can be found with the discounts 1, 0.63 and 0.50 that the item prints', () => {
    for (const { read, answer, wrong } of attempts('ndcg-at-three')) {
      const grades = [read('g1'), read('g2'), read('g3')];
      const best = [...grades].sort((a, b) => b - a);
      const sum = (list: readonly number[], gain: (grade: number) => number): number =>
        list.reduce((total, grade, at) => total + gain(grade) * ([1, 0.63, 0.5][at] ?? NaN), 0);
      const steep = (grade: number): number => [0, 1, 3, 7, 15][grade] ?? NaN;
      const flat = (grade: number): number => grade;
      expect(sum(grades, steep) / sum(best, steep)).toBeCloseTo(answer, 2);
      expect(sum(grades, flat) / sum(best, flat)).toBeCloseTo(wrong('grades-as-gains'), 2);
      expect(wrong('no-discount')).toBe(1);
      expect(wrong('share-of-best')).toBeCloseTo(
        steep(grades[0] ?? NaN) / steep(best[0] ?? NaN),
        9,
      );
      expect(answer).toBeLessThanOrEqual(0.95);
    }
  });
});
