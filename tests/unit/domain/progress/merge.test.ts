import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnyFact } from '../../../../src/domain/progress/fact.ts';
import {
  merge,
  nextTick,
  orderFacts,
  splitQuarantine,
} from '../../../../src/domain/progress/merge.ts';
import { aFact, NOW, someFact } from '../../../fixtures/facts.ts';

const log = fc.array(someFact, { maxLength: 8 });
const runs = { numRuns: 10_000 };
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

describe('merging two records', () => {
  test('gives the same whichever is merged into which', () => {
    fc.assert(
      fc.property(log, log, (a, b) => same(merge(a, b), merge(b, a))),
      runs,
    );
  });

  test('gives the same however three are grouped', () => {
    fc.assert(
      fc.property(log, log, log, (a, b, c) => same(merge(merge(a, b), c), merge(a, merge(b, c)))),
      runs,
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const once = merge(a, b);
        return same(merge(once, b), once) && same(merge(once, once), once);
      }),
      runs,
    );
  });

  test('keeps every id of both, once, and invents none', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const ids = merge(a, b).map(({ id }) => id);
        const wanted = new Set([...a, ...b].map(({ id }) => id));
        return ids.length === wanted.size && ids.every((id) => wanted.has(id));
      }),
      runs,
    );
  });

  test('orders by tick, then replica, then seq as a number', () => {
    const of = (replica: string, seq: number, tick: number) =>
      aFact(undefined, { replica, seq, tick });
    const wanted = [
      of('bbbbbbbb', 0, 1),
      of('aaaaaaaa', 9, 2),
      of('aaaaaaaa', 10, 2),
      of('bbbbbbbb', 1, 2),
    ];
    expect(merge([...wanted].reverse(), [])).toEqual(wanted);
  });

  test('has one order even for ids that differ in leading zeros only', () => {
    const of = (seq: string): AnyFact => ({ ...aFact(), id: `replicaaaaaa:${seq}`, tick: 1 });
    expect(orderFacts(of('1'), of('01'))).toBe(-orderFacts(of('01'), of('1')));
    expect(orderFacts(of('1'), of('01'))).not.toBe(0);
  });
});

test('holds back facts dated more than 48 hours ahead, and loses none', () => {
  const hours = (n: number) => aFact(undefined, { seq: n, at: NOW + n * 3_600_000 });
  const { current, ahead } = splitQuarantine([hours(0), hours(48), hours(49)], NOW);
  expect(current).toEqual([hours(0), hours(48)]);
  expect(ahead).toEqual([hours(49)]);
  expect(splitQuarantine(ahead, NOW + 3_600_000).current).toEqual(ahead);
});

test('gives the next fact the next tick, and never one that could not be read again', () => {
  expect(nextTick(0)).toBe(1);
  expect(nextTick(41)).toBe(42);
  expect(nextTick(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
});
