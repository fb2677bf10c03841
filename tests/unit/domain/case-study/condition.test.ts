import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../src/schemas/condition.ts';
import { holds, withinCondition, type Asked } from '../../../../src/domain/case-study/condition.ts';

const asked: Asked = {
  flags: ['outage', 'shadowed'],
  bought: ['label-audit'],
  settled: ['gate-scans', 'slow-supplier'],
  hidden: { 'gate-scans': true, 'slow-supplier': false, unseen: true, 'unseen-false': false },
  path: [
    { scene: 'start', option: 'shadow' },
    { scene: 'pilot', option: 'relabel' },
  ],
  state: { schedule: -1, budget: 0, quality: 55, trust: 50, risk: 40, morale: 60 },
};
const yes: Condition[] = [
  { flags: ['outage'] },
  { flags: ['outage', 'shadowed'] },
  { bought: ['label-audit'] },
  { known: ['gate-scans'] },
  { ruled_out: ['slow-supplier'] },
  { hidden: ['gate-scans', 'unseen'] },
  { chose: ['start/shadow', 'pilot/relabel'] },
  { at_least: { quality: 55, schedule: -1 } },
  { below: { quality: 55.1, schedule: 0 } },
  { any: [{ flags: ['no'] }, { bought: ['label-audit'] }] },
  { not: { flags: ['no'] } },
  { not: { not: { flags: ['outage'] } } },
  { not: { any: [{ flags: ['no'] }, { hidden: ['unseen-false'] }] } },
  { flags: ['outage'], at_least: { trust: 50 }, not: { bought: ['shift-log'] } },
];
const no: Condition[] = [
  { flags: ['outage', 'no'] },
  { bought: ['label-audit', 'shift-log'] },
  // Known to be false is not known to be true, and the other way round.
  { known: ['slow-supplier'] },
  { ruled_out: ['gate-scans'] },
  // True or false, but seen by nobody.
  { known: ['unseen'] },
  { ruled_out: ['unseen-false'] },
  { hidden: ['gate-scans', 'slow-supplier'] },
  { hidden: ['not-in-this-case'] },
  { chose: ['start/shadow', 'pilot/skip'] },
  { chose: ['pilot/shadow'] },
  { at_least: { quality: 55, trust: 50.1 } },
  { below: { quality: 55 } },
  { any: [{ flags: ['no'] }, { bought: ['shift-log'] }] },
  { not: { flags: ['outage'] } },
  { flags: ['outage'], bought: ['shift-log'] },
  { flags: ['outage'], any: [{ flags: ['no'] }, { flags: ['neither'] }] },
];

describe('a condition', () => {
  it.each(yes)('holds when all it says is so: %j', (condition) => {
    expect(holds(condition, asked)).toBe(true);
    expect(holds({ not: condition }, asked)).toBe(false);
    expect(holds({ any: [{ flags: ['no'] }, condition] }, asked)).toBe(true);
  });

  it.each(no)('fails when one thing it says is not so: %j', (condition) => {
    expect(holds(condition, asked)).toBe(false);
    expect(holds({ not: condition }, asked)).toBe(true);
  });

  it('that is not there always holds', () => {
    expect(holds(undefined, asked)).toBe(true);
  });

  it('is found in every depth, so that the check misses no id', () => {
    const deep: Condition = {
      any: [{ not: { any: [{ flags: ['a'] }, { flags: ['b'] }] } }, { bought: ['c'] }],
      not: { hidden: ['d'] },
    };
    const ids = withinCondition(deep).flatMap(({ flags, bought, hidden }) => [
      ...(flags ?? []),
      ...(bought ?? []),
      ...(hidden ?? []),
    ]);
    expect(ids).toEqual(['a', 'b', 'c', 'd']);
  });
});
