import { describe, expect, it } from 'vitest';
import {
  conditionText,
  namesById,
  namesInWords,
} from '../../../../src/domain/case-study/condition-text.ts';
import type { Condition } from '../../../../src/schemas/condition.ts';
import { aCase } from '../../../fixtures/case-study.ts';

const everything: Condition = {
  flags: ['outage'],
  bought: ['label-audit'],
  known: ['gate-scans'],
  ruled_out: ['slow-supplier'],
  hidden: ['gate-scans'],
  chose: ['start/shadow'],
  at_least: { trust: 60 },
  below: { risk: 40 },
  any: [{ flags: ['shadowed'] }, { bought: ['shift-log'] }],
  not: { flags: ['stopped'] },
};

describe('a condition as text', () => {
  it('names every field by its ids for the author', () => {
    expect(conditionText(everything, namesById)).toBe(
      'flag outage and bought label-audit and gate-scans known and slow-supplier ruled out and gate-scans is so' +
        ' and chose start/shadow and trust ≥ 60 and risk < 40 and (flag shadowed or bought shift-log) and not (flag stopped)',
    );
  });

  it('names every field by its words for the mentor', () => {
    const of = aCase();
    const text = conditionText(everything, namesInWords(of));
    expect(text).toContain('“outage” has happened');
    expect(text).toContain('the evidence shows “Depot South scanned parcels at the gate”');
    expect(text).toContain('the evidence shows “Pathline delivers its roads in time”');
    expect(text).toContain('the choice before was “Run beside the old one”');
    expect(text).toContain('trust of depots reads at least 60');
    expect(text).toContain('risk of penalties reads below 40');
    expect(text).not.toMatch(/gate-scans|label-audit|shift-log/);
  });
});
