import { expect, test } from 'vitest';
import { registers } from '../../../../src/domain/progress/registers.ts';
import { aFact, inOrder, NOW } from '../../../fixtures/facts.ts';

test('the last writer wins by tick, not by the clock and not by place in the list', () => {
  const early = aFact({ kind: 'set', key: 'k', value: 'old' }, { seq: 1, at: NOW + 9e6 });
  const late = aFact({ kind: 'set', key: 'k', value: 'new' }, { seq: 2, at: NOW });
  expect(registers([late, early]).get('k')).toBe('new');
  expect(registers([early, late]).get('k')).toBe('new');
});

test('keys do not disturb each other, and other facts are no registers', () => {
  const facts = inOrder(
    { kind: 'set', key: 'a', value: '1' },
    { kind: 'skipped', lesson: 'a' },
    { kind: 'set', key: '__proto__', value: '2' },
    { kind: 'set', key: 'a', value: '' },
  );
  expect([...registers(facts)]).toEqual([
    ['a', ''],
    ['__proto__', '2'],
  ]);
});
