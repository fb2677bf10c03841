import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type MixedGroup,
  decompose,
  isReversal,
  standardisedRate,
} from '../../../../src/domain/ml/simpson.ts';

/** Success of open surgery (before) and of the newer method (after): Charig et al. (1986), BMJ 292. */
const stones: MixedGroup[] = [
  { name: 'small', before: { users: 87, hits: 81 }, after: { users: 270, hits: 234 } },
  { name: 'large', before: { users: 263, hits: 192 }, after: { users: 80, hits: 55 } },
];
const cell = fc
  .record({
    users: fc.integer({ min: 1, max: 5000 }),
    part: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
  })
  .map(({ users, part }) => ({ users, hits: Math.round(users * part) }));
const anyGroups = fc.array(fc.record({ name: fc.constant('g'), before: cell, after: cell }), {
  minLength: 1,
  maxLength: 6,
});

describe('the mix and the rates', () => {
  it('shows 78 against 83 % for kidney stones, although both groups fared worse', () => {
    const { before, after, mix, rate } = decompose(stones);
    expect([before, after].map((r) => Math.round(r * 100))).toEqual([78, 83]);
    expect(isReversal(stones)).toBe(true);
    expect(rate).toBeLessThan(0);
    expect(mix).toBeGreaterThan(0.08);
  });

  it('add up to the difference exactly, and each alone if only one of them changes', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const { difference, mix, rate } = decompose(groups);
        expect(mix + rate).toBeCloseTo(difference, 12);
        const sameMix = groups.map((group) => ({
          ...group,
          after: { users: group.before.users, hits: group.after.hits % (group.before.users + 1) },
        }));
        expect(decompose(sameMix).mix).toBeCloseTo(0, 12);
        const sameRates = groups.map((group, i) => ({
          ...group,
          after: { users: group.before.users * (i + 1), hits: group.before.hits * (i + 1) },
        }));
        expect(decompose(sameRates).rate).toBeCloseTo(0, 12);
      }),
    );
  });

  it('agree with the mean of standardising by either mix', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const by = (mix: 'before' | 'after') =>
          standardisedRate(groups, 'after', mix) - standardisedRate(groups, 'before', mix);
        expect(decompose(groups).rate).toBeCloseTo((by('before') + by('after')) / 2, 10);
      }),
    );
  });

  it('turn around when the newer method gets the stones of the older one', () => {
    const fair = standardisedRate(stones, 'after', 'before');
    expect(fair).toBeLessThan(standardisedRate(stones, 'before', 'before'));
    expect(standardisedRate(stones, 'before', 'before')).toBeCloseTo(273 / 350, 12);
  });

  it('are no paradox when a group moves with the whole, or nothing moves', () => {
    const same = { users: 10, hits: 5 };
    expect(isReversal([{ name: 'a', before: same, after: same }])).toBe(false);
    expect(isReversal([{ name: 'a', before: same, after: { users: 10, hits: 6 } }])).toBe(false);
  });
});
