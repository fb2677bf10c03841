import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBelow } from '../../../../src/domain/ml/beta.ts';
import {
  chanceOfAny,
  trialsToSeeOne,
  zeroFailuresBound,
} from '../../../../src/domain/ml/rare-events.ts';

const anyChance = fc.double({ min: 0.0005, max: 0.9, noNaN: true });

describe('the chance of at least one', () => {
  it('is 64 % for a false alarm among 20 independent metrics tested at 5 %', () => {
    expect(chanceOfAny(0.05, 20)).toBeCloseTo(0.6415, 4);
    expect(chanceOfAny(0.05, 1)).toBeCloseTo(0.05, 12);
    expect([chanceOfAny(0, 20), chanceOfAny(1, 20)]).toEqual([0, 1]);
  });

  it('agrees with adding up the ways, one metric after the other', () => {
    fc.assert(
      fc.property(anyChance, fc.integer({ min: 1, max: 200 }), (chance, trials) => {
        // First alarm at the first, second, third … metric.
        let [none, any] = [1, 0];
        for (let i = 0; i < trials; i += 1) {
          any += none * chance;
          none *= 1 - chance;
        }
        expect(chanceOfAny(chance, trials)).toBeCloseTo(any, 10);
      }),
    );
  });

  it('keeps the digits of a tiny chance', () => {
    expect(chanceOfAny(1e-18, 1000) / 1e-15).toBeCloseTo(1, 9);
  });
});

describe('the trials it takes to see one', () => {
  it.each([
    [1 / 10_000, 29_956],
    [1 / 1000, 2995],
    [0.01, 299],
    [0.5, 5],
  ])('finds that a chance of %d takes %d trials for 95 %% confidence', (chance, trials) => {
    expect(trialsToSeeOne(chance)).toBe(trials);
  });

  it('is the first number of trials at which waiting gets there', () => {
    fc.assert(
      fc.property(anyChance, fc.constantFrom(0.5, 0.8, 0.95, 0.99), (chance, confidence) => {
        let [none, trials] = [1, 0];
        while (1 - none < confidence - 1e-12) {
          none *= 1 - chance;
          trials += 1;
        }
        expect(trialsToSeeOne(chance, confidence)).toBe(trials);
      }),
    );
  });

  it('asks for not one trial more when the numbers come out even, and for one if it is certain', () => {
    expect([trialsToSeeOne(0.5, 0.5), trialsToSeeOne(0.5, 0.75), trialsToSeeOne(1)]).toEqual([
      1, 2, 1,
    ]);
    expect(trialsToSeeOne(0)).toBe(Infinity);
  });
});

describe('what no failure still leaves open', () => {
  it('follows the rule of three: just under 1 % after 300 trials', () => {
    expect(zeroFailuresBound(300)).toBeCloseTo(0.00994, 5);
    for (const n of [100, 300, 1500, 10_000]) {
      expect(zeroFailuresBound(n)).toBeLessThan(3 / n);
      expect(zeroFailuresBound(n)).toBeGreaterThan(2.95 / n);
    }
    expect(zeroFailuresBound(0)).toBe(1);
  });

  it('is the Clopper–Pearson bound: Beta(1, n) has 95 % of its weight below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
        expect(betaBelow(zeroFailuresBound(n), 1, n)).toBeCloseTo(0.95, 9);
      }),
    );
  });

  it('is the failure rate that would have shown itself with the confidence asked for', () => {
    expect(chanceOfAny(zeroFailuresBound(250), 250)).toBeCloseTo(0.95, 12);
    expect(chanceOfAny(zeroFailuresBound(250, 0.99), 250)).toBeCloseTo(0.99, 12);
  });
});
