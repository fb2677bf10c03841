import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summary } from '../../../../../src/islands/explorables/newsvendor/NewsvendorFixed.tsx';
import {
  rank,
  rankWords,
} from '../../../../../src/islands/explorables/newsvendor/ranking-words.ts';
import {
  bestOrder,
  codeOf,
  gradesOf,
  movedBy,
  orderOf,
} from '../../../../../src/islands/explorables/newsvendor/results.ts';
import { scoreRows } from '../../../../../src/islands/explorables/newsvendor/ScoreTable.tsx';
import {
  FIRST,
  presets,
  settings,
  truth,
} from '../../../../../src/islands/explorables/newsvendor/settings.ts';
import {
  answer,
  consequence,
  measure,
  sentence,
} from '../../../../../src/islands/explorables/newsvendor/words.ts';
import { initialValues } from '../../../../../src/islands/explorables/setting.ts';

const start = initialValues(settings);

describe('what explorable 3.4 says about a booking', () => {
  it('asks for the 1,523 hours that cover demand in 80 % of weeks', () => {
    expect(truth).toBe(1523);
    expect(answer).toContain('1,523 hours');
    expect(consequence(779)).toBe(
      'You booked 779 hours, at $34,389 a week: 82\u202f% more than needed.',
    );
    expect(consequence(1520)).toContain('as cheap as it gets');
  });

  it('prices the mean beside the cheapest booking', () => {
    expect(sentence(measure(start))).toBe(
      'Booking 1,133 hours suffices in 60\u202f% of weeks. It costs $22,373 a week: $17,901 for hours short and $4,472 for idle ones. The cheapest, 1,523 hours, costs $18,846, so yours costs 19\u202f% more.',
    );
    expect(sentence(measure({ ...start, o: truth }))).toContain('No other booking costs less');
  });

  it('has the lesson’s numbers in its positions', () => {
    expect(presets.map(({ name, values }) => summary({ ...start, ...values }, name))).toEqual([
      ['Book the MAPE forecast', '779', '31\u202f%', '$34,389', '1,523', '$18,846'],
      ['Book the mean', '1,133', '60\u202f%', '$22,373', '1,523', '$18,846'],
      ['Book the 80 % quantile', '1,523', '80\u202f%', '$18,846', '1,523', '$18,846'],
      ['Prices reversed', '1,523', '80\u202f%', '$42,237', '657', '$12,481'],
      ['Calm weeks', '1,523', '98\u202f%', '$10,265', '1,183', '$6,178'],
    ]);
  });

  it('shows in its table that no forecast is best on two metrics', () => {
    const rows = scoreRows(start);
    expect(rows.map((row) => row[0])).toEqual([
      'Least MAPE',
      'Least MAE: the median',
      'Least RMSE: the mean',
      'Cheapest: a quantile',
    ]);
    [2, 3, 4, 5].forEach((column, best) => {
      const values = rows.map((row) => Number(row[column]?.replace(/[^\d.]/g, '')));
      expect(values.indexOf(Math.min(...values))).toBe(best);
    });
  });

  it('keeps the cheapest booking within the drawing, whatever the prices and the spread', () => {
    for (const u of [settings.u.min, settings.u.max])
      for (const c of [settings.c.min, settings.c.max])
        for (const s of [settings.s.min, settings.s.max]) {
          const { best } = measure({ ...start, u, c, s });
          expect(best.order).toBeGreaterThan(settings.o.min);
          expect(best.order).toBeLessThan(settings.o.max);
        }
  });
});

describe('the list of explorable 3.4', () => {
  it('is kept in the address as one number, and any other number is the first order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        expect(orderOf(codeOf(order))).toEqual(order);
      }),
    );
    for (const code of [0, 111111, 123457, 1234567, 12345.6])
      expect(orderOf(code)).toEqual(orderOf(FIRST));
  });

  it('moves a result by one place and never off the list', () => {
    const order = orderOf(FIRST);
    expect(movedBy(order, 1, -1)).toEqual([1, 0, 2, 3, 4, 5]);
    expect(movedBy(order, 0, -1)).toBe(order);
    expect(movedBy(order, 5, 1)).toBe(order);
  });

  it('gains most by the answer’s step from the second place to the first', () => {
    const order = orderOf(FIRST);
    const scoreOf = (places: readonly number[]) => rank({ r: codeOf(places), k: 5 }).ndcg;
    const swaps = order.flatMap((_, a) =>
      order.slice(a + 1).map((__, rest) => {
        const swapped = [...order];
        const b = a + 1 + rest;
        [swapped[a], swapped[b]] = [order[b] ?? 0, order[a] ?? 0];
        return scoreOf(swapped);
      }),
    );
    expect(Math.max(...swaps)).toBe(scoreOf(movedBy(order, 1, -1)));
  });

  it('says what the order scores, and what that leaves open', () => {
    const words = rankWords(rank({ r: FIRST, k: 5 }));
    expect(words).toContain('NDCG@5 is 6.71 / 9.82 = 0.68');
    expect(words).toContain('it does not say');
    expect(gradesOf(bestOrder)).toEqual([3, 2, 1, 1, 0, 0]);
    expect(rankWords(rank({ r: codeOf(bestOrder), k: 5 }))).toContain('the best that an order');
  });
});
