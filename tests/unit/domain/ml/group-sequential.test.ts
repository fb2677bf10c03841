import { describe, expect, it } from 'vitest';
import {
  boundaryConstant,
  costOfLooks,
  criticalValues,
} from '../../../../src/domain/ml/group-sequential.ts';
import { stoppedBy, stoppingChances } from '../../../../src/domain/ml/looks.ts';
import { mixingFor, mixtureBounds } from '../../../../src/domain/ml/msprt.ts';
import { simulatePeeking } from '../../../../src/domain/ml/peeking-simulation.ts';
import { finish } from '../../../../src/domain/ml/stepwise.ts';

describe('bars for several looks at a total α of 5 %', () => {
  it.each([
    [1, 1.96],
    [2, 2.178],
    [3, 2.289],
    [4, 2.361],
    [5, 2.413],
    [10, 2.555],
  ])(
    'Pocock, %d looks: %d (Jennison & Turnbull 2000, table 2.1; curriculum 4.2 for five)',
    (looks, z) => {
      expect(boundaryConstant('pocock', looks)).toBeCloseTo(z, 3);
      expect(criticalValues('pocock', looks)).toEqual(
        new Array<number>(looks).fill(boundaryConstant('pocock', looks)),
      );
    },
  );

  it.each([
    [2, 1.977],
    [3, 2.004],
    [4, 2.024],
    [5, 2.04],
    [10, 2.087],
  ])('O’Brien–Fleming, %d looks: %d (Jennison & Turnbull 2000, table 2.3)', (looks, z) => {
    expect(boundaryConstant('obrien-fleming', looks)).toBeCloseTo(z, 3);
    const bars = criticalValues('obrien-fleming', looks);
    expect(bars.at(-1)).toBeCloseTo(z, 3);
    expect((bars[0] ?? 0) / (bars.at(-1) ?? 1)).toBeCloseTo(Math.sqrt(looks), 12);
  });

  it('really give a false alarm in 5, 1 or 10 % of tests', () => {
    for (const alpha of [0.01, 0.05, 0.1])
      for (const shape of ['pocock', 'obrien-fleming'] as const) {
        const bars = criticalValues(shape, 6, alpha);
        expect(stoppedBy(stoppingChances(bars)).at(-1)).toBeCloseTo(alpha, 9);
      }
  });

  it('hold in 20,000 drawn tests, which know nothing of the integration', () => {
    const { crossed } = finish(
      simulatePeeking({ bounds: criticalValues('pocock', 5), paths: 20_000 }, 17),
    );
    const alarms = crossed.reduce((sum, count) => sum + count, 0);
    expect(Math.abs(alarms / 20_000 - 0.05)).toBeLessThan(0.0062);
  });
});

describe('what looking costs, as multiples of a test with one look', () => {
  it('for Pocock with four looks and 90 % power what SAS prints (SEQDESIGN, example “Pocock”)', () => {
    const cost = costOfLooks(criticalValues('pocock', 4), 0.05, 0.9);
    expect(cost.largest).toBeCloseTo(1.183143, 5);
    expect(cost.expectedIfNothing).toBeCloseTo(1.156074, 5);
    expect(cost.expectedIfEffect).toBeCloseTo(0.6974805, 5);
  });

  it.each([
    ['pocock', 1.229],
    ['obrien-fleming', 1.028],
  ] as const)(
    '%s with five looks and 80 %% power: at most %d (Jennison & Turnbull 2000)',
    (shape, most) => {
      expect(costOfLooks(criticalValues(shape, 5)).largest).toBeCloseTo(most, 3);
    },
  );

  it('more for always-valid looks, whose bars do not depend on the unit of n', () => {
    const bars = (n: number) => mixtureBounds({ deviation: 3, mixing: mixingFor(n, 3) }, n, 20);
    const [cost, same] = [costOfLooks(bars(1000)), costOfLooks(bars(70_000))];
    expect(cost.largest).toBeCloseTo(same.largest, 9);
    const pocock = costOfLooks(criticalValues('pocock', 20));
    expect(cost.largest).toBeGreaterThan(pocock.largest);
    expect(cost.expectedIfEffect).toBeLessThan(cost.largest);
    expect(cost.expectedIfNothing).toBeLessThanOrEqual(cost.largest);
  });

  it('nothing for a single look', () => {
    const { largest, expectedIfEffect } = costOfLooks([1.959963984540054]);
    expect(largest).toBeCloseTo(1, 8);
    expect(expectedIfEffect).toBeCloseTo(1, 8);
  });
});
