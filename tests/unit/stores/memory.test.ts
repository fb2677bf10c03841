import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyFact } from '../../../src/domain/progress/fact.ts';
import { encodeLine } from '../../../src/domain/progress/line.ts';
import { openMemory } from '../../../src/stores/memory.ts';
import { aFact } from '../../fixtures/facts.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const HOUR = 3_600_000;

const memoryWith = (facts: readonly AnyFact[]) => {
  const memory = openMemory(() => new Map());
  take(memory, facts);
  return memory;
};
const take = (memory: ReturnType<typeof openMemory>, facts: readonly AnyFact[]) =>
  memory.take(facts.map((fact) => ({ kind: 'fact', fact, line: encodeLine(fact) })));

const someFacts = fc.uniqueArray(
  fc.record({
    tick: fc.integer({ min: 1, max: 8 }),
    replica: fc.constantFrom('replicaaaaaa', 'replicabbbbb'),
    seq: fc.integer({ min: 0, max: 9 }),
    hours: fc.constantFrom(-1, 0, 72),
    isKnown: fc.boolean(),
  }),
  { selector: ({ replica, seq }) => `${replica}:${seq}`, maxLength: 12 },
);

describe('what a page shows of its log', () => {
  it('is the same whether facts came one by one or all at once, in whatever order', () => {
    fc.assert(
      fc.property(someFacts, fc.boolean(), (drawn, later) => {
        const facts = drawn.map(({ tick, replica, seq, hours, isKnown }): AnyFact => {
          const fact = { ...aFact(), id: `${replica}:${seq}`, tick, at: NOW + hours * HOUR };
          return isKnown ? fact : { ...fact, kind: 'later', raw: { ...fact, kind: 'later' } };
        });
        const slow = openMemory(() => new Map());
        for (const fact of facts) {
          take(slow, [fact]);
          slow.shown(NOW);
        }
        const at = later ? NOW + 73 * HOUR : NOW;
        expect(slow.shown(at)).toEqual(memoryWith(facts).shown(at));
      }),
    );
  });

  it('keeps the facts shown before when one follows them, and gives a list of its own each time', () => {
    const first = { ...aFact(), id: 'replicaaaaaa:0', tick: 1, at: NOW };
    const memory = memoryWith([first]);
    const one = memory.shown(NOW).facts;
    take(memory, [{ ...first, id: 'replicaaaaaa:1', tick: 2 }]);
    const two = memory.shown(NOW).facts;
    expect(one).toHaveLength(1);
    expect(two).toHaveLength(2);
    expect(two[0]).toBe(one[0]);
  });
});
