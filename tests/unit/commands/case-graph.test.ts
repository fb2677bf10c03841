import { describe, expect, it } from 'vitest';
import { graphOf } from '../../../src/commands/case-graph.ts';
import { aCase } from '../../fixtures/case-study.ts';

const of = aCase();
const lines = graphOf(of);
const text = lines.join('\n');

describe('a case as an author sees it in the terminal', () => {
  it('names every scene, option, exhibit, hidden fact and ending', () => {
    const { simulation, exhibits } = of;
    for (const { id } of [
      ...simulation.scenes,
      ...simulation.scenes.flatMap(({ options }) => options),
      ...simulation.hidden,
      ...simulation.endings,
      ...exhibits,
    ])
      expect(text).toMatch(new RegExp(`^\\s*(\\d+\\. )?${id}( \\(aside\\))?:`, 'm'));
  });

  it('says what an option costs, who would take it and how it is judged', () => {
    expect(text).toContain('south-now: Begin the pilot as planned');
    expect(text).toContain(
      '1 wk, $5k · undo easy · process 2, 0 if gate-scans known, 3 if gate-scans ruled out · expert',
    );
    expect(text).toContain('undo easy · process 2 · careful');
    expect(text).toContain('open if bought label-audit');
  });

  it('says where each outcome leads, with conditions, odds and what comes later', () => {
    expect(text).toContain('if gate-scans is so: quality −18, trust −16, risk +14 → complaints');
    expect(text).toMatch(/50 % storm: trust −14, risk \+8 → pilot/);
    expect(text).toContain('later: after 2 decisions, if not (flag outage): trust +8, morale +6');
    expect(text).toContain('trust = 30, flag stopped → end');
    expect(text).toMatch(/on arrival\n\s+then: no effect\n\s+70 % quiet: no effect → stay/);
  });

  it('says where an exhibit can be had and what it shows', () => {
    const at = lines.findIndex((line) => line.trim().startsWith('label-audit:'));
    expect(lines[at + 1]).toMatch(/days, \$\d+k · from \S+.* · informs \S+.*reveals gate-scans/);
    expect(lines[at + 2]).toContain('if gate-scans is so:');
  });
});
