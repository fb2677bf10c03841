import { summary } from '../../../../../src/islands/explorables/calibration/CalibrationFixed.tsx';
import { describe, expect, it } from 'vitest';
import { write } from '../../../../../src/islands/explorables/calibration/at-work.ts';
import {
  presets,
  settings,
  truth,
} from '../../../../../src/islands/explorables/calibration/settings.ts';
import { measure, sentence } from '../../../../../src/islands/explorables/calibration/words.ts';
import { initialValues } from '../../../../../src/islands/explorables/setting.ts';

const honest = initialValues(settings);

describe('what explorable 3.3 says', () => {
  it('asks for the 32 % that the formula costs on scores that are too sure', () => {
    expect(truth).toBe(32);
    const tooSure = { ...honest, tau: 0.5 };
    expect(sentence(tooSure, measure(tooSure))).toBe(
      'A reported 0.10 means a true chance of 0.25. Acting above it costs 581 per 1,000 cases; the cheapest threshold, 0.012, costs 442, so yours costs 32\u202f% more.',
    );
  });

  it('finds nothing cheaper than the formula when the scores are honest', () => {
    expect(sentence(honest, measure(honest))).toContain('no threshold costs less');
  });

  it('has the lesson’s numbers in its three positions: bending never changes the best cost', () => {
    expect(presets.map(({ name, values }) => summary({ ...honest, ...values }, name))).toEqual([
      ['Calibrated', '0.000', '0.0750', '442', '0.10', '442'],
      ['Too sure', '0.059', '0.0811', '581', '0.012', '442'],
      ['Reads low', '0.056', '0.0818', '558', '0.039', '442'],
    ]);
  });

  it('survives prices of zero', () => {
    const free = { ...honest, fp: 0, fn: 0 };
    expect(sentence(free, measure(free))).not.toMatch(/NaN|Infinity/);
    expect(measure(free).formula).toBeUndefined();
  });

  it('writes the break-even chance with its sum and its condition', () => {
    const numbers = {
      unit: Number.NaN,
      needless: 10,
      miss: 180,
      review: 4,
      current: 0.5,
      checked: Number.NaN,
    };
    const texts = { unit: 'EUR', needless: '', miss: '', review: '', current: '', checked: '' };
    const text = write(numbers, texts);
    expect(text).toContain('(10 + 4) / (10 + 180) = 0.074');
    expect(text).toContain('lets cases pass that are worth acting on');
    expect(text).toContain('calibrated scores only');
    expect(write({ ...numbers, needless: 0, miss: 0 }, texts)).toContain('nothing to weigh');
    expect(write({ ...numbers, review: 500 }, texts)).toContain('acting never pays');
  });
});
