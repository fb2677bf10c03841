import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialChance, hitsAmong } from '../../../../src/domain/ml/binomial.ts';
import { binomialsFrom } from '../../../../src/domain/ml/draws.ts';
import { wilsonInterval } from '../../../../src/domain/ml/interval.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';
import {
  chanceToLookBad,
  funnelLimits,
  overallRate,
  readSlices,
  sliceSizeForMargin,
} from '../../../../src/domain/ml/slices.ts';

const per = (share: number) => Math.round(share * 100);

describe('slices with their Wilson bounds', () => {
  it.each([
    [80, 100, 71, 87],
    [400, 500, 76, 83],
    [800, 1000, 77, 82],
  ])('puts %d of %d between %d and %d %% (fact M22)', (hits, users, low, high) => {
    const [read] = readSlices([{ name: 'all', users, hits }], 0.8);
    expect([per(read?.interval.low ?? 0), per(read?.interval.high ?? 0)]).toEqual([low, high]);
    expect(read?.standing).toBe('within');
  });

  it('leaves up to 3.7 % open after no failure in 100 tests (facts M22, and M23 for 3 %)', () => {
    const [read] = readSlices([{ name: 'safe', users: 100, hits: 0 }], 0.02);
    expect(read?.interval.high).toBeCloseTo(0.037, 3);
    expect(read?.standing).toBe('within');
  });

  it('does not take a bad slice of 12 users for proof', () => {
    const [small, large] = readSlices(
      [
        { name: '12 users', users: 12, hits: 8 },
        { name: '1,200 users', users: 1200, hits: 800 },
      ],
      0.8,
    );
    expect([small?.standing, large?.standing]).toEqual(['within', 'below']);
    expect(small?.pValue).toBeGreaterThan(0.2);
    expect(large?.pValue).toBeLessThan(1e-9);
  });

  it('has the rate of all users together, not the mean of the rates', () => {
    expect(
      overallRate([
        { name: 'a', users: 900, hits: 90 },
        { name: 'b', users: 100, hits: 60 },
      ]),
    ).toBe(0.15);
    expect(overallRate([])).toBeUndefined();
  });
});

describe('the funnel', () => {
  it('leaves out exactly the slices whose Wilson interval leaves out the reference', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (users, part, reference) => {
          const hits = Math.round(users * part);
          const [funnel, wilson] = [funnelLimits(reference, users), wilsonInterval(hits, users)];
          const outside = hits / users < funnel.low || hits / users > funnel.high;
          expect(outside).toBe(reference < wilson.low || reference > wilson.high);
        },
      ),
    );
  });

  it('never reaches beyond 0 and 1', () => {
    expect(funnelLimits(0.01, 10).low).toBe(0);
    expect(funnelLimits(0.99, 10).high).toBe(1);
  });
});

describe('the size a slice needs', () => {
  it('gives an exact binomial test about the power it promises', () => {
    for (const [reference, margin] of [
      [0.8, -0.1],
      [0.5, 0.08],
      [0.3, 0.1],
    ] as const) {
      const n = sliceSizeForMargin(reference, margin);
      const { low, high } = funnelLimits(reference, n);
      let power = 0;
      for (let hits = 0; hits <= n; hits += 1)
        if (hits / n < low || hits / n > high) power += binomialChance(hits, n, reference + margin);
      expect(Math.abs(power - 0.8)).toBeLessThan(0.03);
    }
  });

  it('grows about fourfold for half the margin', () => {
    expect(sliceSizeForMargin(0.8, -0.05)).toBe(528);
    const ratio = sliceSizeForMargin(0.8, -0.025) / sliceSizeForMargin(0.8, -0.05);
    expect(Math.abs(ratio - 4)).toBeLessThan(0.2);
  });
});

describe('slices that look bad by luck', () => {
  it('is the exact sum of the counts beyond the funnel, on the bad side only', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 400 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (users, reference) => {
          const { low, high } = funnelLimits(reference, users);
          let [below, above] = [0, 0];
          for (let hits = 0; hits <= users; hits += 1) {
            const chance = binomialChance(hits, users, reference);
            if (hits / users < low - 1e-12) below += chance;
            if (hits / users > high + 1e-12) above += chance;
          }
          expect(chanceToLookBad(reference, users, 'good')).toBeCloseTo(below, 9);
          expect(chanceToLookBad(reference, users, 'bad')).toBeCloseTo(above, 9);
        },
      ),
    );
  });

  it('happens to about one of 40 slices, and to some slice of 40 in most evaluations', () => {
    const chances = new Array<number>(40).fill(chanceToLookBad(0.8, 400, 'good'));
    const spread = hitsAmong(chances);
    expect((chances[0] ?? 0) * 40).toBeGreaterThan(0.8);
    expect((chances[0] ?? 0) * 40).toBeLessThan(1.3);
    const none = spread[0] ?? 0;
    expect(none).toBeCloseTo((1 - (chances[0] ?? 0)) ** 40, 12);
    // The same by drawing 4,000 evaluations in which nothing is wrong with any slice.
    const draw = binomialsFrom(randomFrom(9));
    let healthy = 0;
    for (let i = 0; i < 4000; i += 1) {
      const slices = chances.map(() => ({ name: '', users: 400, hits: draw(400, 0.8) }));
      healthy += Number(readSlices(slices, 0.8).every(({ standing }) => standing !== 'below'));
    }
    expect(Math.abs(healthy / 4000 - none)).toBeLessThan(0.032);
  });
});
