import { describe, expect, it } from 'vitest';
import { write } from '../../../../../src/islands/explorables/roc-pr/at-work.ts';
import {
  presets,
  settings,
  truth,
} from '../../../../../src/islands/explorables/roc-pr/settings.ts';
import { summary } from '../../../../../src/islands/explorables/roc-pr/RocPrFixed.tsx';
import { sentence } from '../../../../../src/islands/explorables/roc-pr/words.ts';
import { initialValues } from '../../../../../src/islands/explorables/setting.ts';

const pilot = initialValues(settings);

describe('what explorable 3.2 says', () => {
  it('asks for a precision that falls from 84 % to 5.1 %', () => {
    expect(truth).toBe(5.1);
    expect(sentence({ ...pilot, p: 1 })).toBe(
      'At a threshold of 1.00 the model catches 84\u202f% of positives and flags 16\u202f% of negatives, whatever the prevalence. With 1\u202f% positive cases, 5.1\u202f% of its alerts are real.',
    );
  });

  it('keeps AUC and recall while precision collapses, and reproduces the sepsis numbers', () => {
    expect(presets.map(({ name, values }) => summary({ ...pilot, ...values }, name))).toEqual([
      ['Pilot sample', '50\u202f%', '0.921', '0.922', '84\u202f%', '84\u202f%'],
      ['Live traffic', '1\u202f%', '0.921', '0.269', '84\u202f%', '5.1\u202f%'],
      ['Sepsis v1', '6.64\u202f%', '0.642', '0.114', '33\u202f%', '12\u202f%'],
    ]);
  });

  it('moves a vendor’s claim to the learner’s own base rate', () => {
    const numbers = {
      claim: Number.NaN,
      sensitivity: 99,
      specificity: 99,
      share: 0.1,
      cases: 10_000,
    };
    const texts = { claim: '', sensitivity: '', specificity: '', share: '', cases: '' };
    const text = write(numbers, texts);
    expect(text).toContain('a precision of 9\u202f%: of 100 alerts, about 91 would be false');
    expect(text).toContain('110 alerts, 10 of them real');
    expect(write({ ...numbers, sensitivity: 0, specificity: 100 }, texts)).toContain('never raise');
  });
});
