import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settings as calibration } from '../../../../src/islands/explorables/calibration/settings.ts';
import { settings as rocPr } from '../../../../src/islands/explorables/roc-pr/settings.ts';
import type { Setting } from '../../../../src/islands/explorables/setting.ts';
import {
  clamp,
  fromSlider,
  initialValues,
  stepped,
  toSlider,
} from '../../../../src/islands/explorables/setting.ts';
import { settings as threshold } from '../../../../src/islands/explorables/threshold/settings.ts';

const all: Setting[] = [threshold, rocPr, calibration].flatMap((group) => Object.values(group));
const linear: Setting = { label: 'Threshold', initial: 1, min: -3.5, max: 6.5, step: 0.05 };
const ratio: Setting = {
  label: 'Positive',
  initial: 1,
  min: 0.05,
  max: 50,
  step: 0.05,
  ratio: true,
};

describe('a setting', () => {
  it('starts inside its own range in every explorable', () => {
    for (const setting of all) expect(clamp(setting, setting.initial)).toBe(setting.initial);
    expect(initialValues({ linear, ratio })).toEqual({ linear: 1, ratio: 1 });
  });

  it('steps without binary dust', () => {
    expect(stepped(linear, 2.15, 1)).toBe(2.2);
    expect(stepped({ ...linear, step: 0.1 }, 0.2, 1)).toBe(0.3);
  });

  it('moves by ratios where small values matter', () => {
    expect(stepped(ratio, 1, 1)).toBe(1.1);
    expect(stepped(ratio, 1, -1)).toBe(0.89);
    expect(fromSlider(ratio, toSlider(ratio, 50))).toBe(50);
  });

  it('never leaves its range, whatever is typed or dragged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.double({ noNaN: true }), (setting, value) => {
        const kept = clamp(setting, value);
        expect(kept >= setting.min && kept <= setting.max).toBe(true);
      }),
    );
  });

  it('always moves when a step button is pressed away from the ends', () => {
    for (const setting of all) {
      const middle = fromSlider(
        setting,
        (toSlider(setting, setting.min) + toSlider(setting, setting.max)) / 2,
      );
      expect(stepped(setting, middle, 1)).toBeGreaterThan(middle);
      expect(stepped(setting, middle, -1)).toBeLessThan(middle);
      expect(stepped(setting, setting.max, 1)).toBe(setting.max);
      expect(stepped(setting, setting.min, -1)).toBe(setting.min);
    }
  });
});
