import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brier,
  expectedCalibrationError,
  logLoss,
  sampleBins,
} from '../../../../src/domain/ml/calibration.ts';

const cases = fc.array(
  fc.record({
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
    outcome: fc.constantFrom<(0 | 1)[]>(0, 1),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('calibration of a sample', () => {
  it('scores four predictions by hand', () => {
    const predictions = [0.9, 0.8, 0.3, 0.1];
    const outcomes = [1, 0, 0, 0] as const;
    expect(brier(predictions, outcomes)).toBeCloseTo((0.01 + 0.64 + 0.09 + 0.01) / 4, 12);
    expect(expectedCalibrationError(predictions, outcomes)).toBeCloseTo(
      (0.1 + 0.8 + 0.3 + 0.1) / 4,
      12,
    );
    expect(logLoss(predictions, outcomes)).toBeCloseTo(
      -(Math.log(0.9) + Math.log(0.2) + Math.log(0.7) + Math.log(0.9)) / 4,
      12,
    );
  });

  it('sees a learner who says 80 % and is right four times in five as calibrated', () => {
    expect(expectedCalibrationError([0.8, 0.8, 0.8, 0.8, 0.8], [1, 1, 1, 1, 0])).toBeCloseTo(0, 12);
  });

  it('says nothing before the first prediction', () => {
    expect(brier([], [])).toBeUndefined();
    expect(logLoss([], [])).toBeUndefined();
    expect(expectedCalibrationError([], [])).toBeUndefined();
    expect(sampleBins([], []).every((bin) => bin.share === 0 && bin.observed === undefined)).toBe(
      true,
    );
  });

  it('puts a prediction of 1 in the last bin and a boundary in the upper bin', () => {
    const bins = sampleBins([1, 0.5], [1, 0]);
    expect(bins[9]?.share).toBe(0.5);
    expect(bins[5]?.share).toBe(0.5);
  });

  it('is decomposed by Murphy (1973): with one value per bin, Brier = reliability − resolution + uncertainty', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const predictions = rows.map(
          (row) => (Math.min(9, Math.floor(row.chance * 10)) + 0.5) / 10,
        );
        const outcomes = rows.map((row) => row.outcome);
        const base = outcomes.reduce<number>((sum, value) => sum + value, 0) / rows.length;
        const rest = sampleBins(predictions, outcomes).reduce(
          (sum, { share, reported = 0, observed = 0 }) =>
            sum + share * ((reported - observed) ** 2 - (observed - base) ** 2),
          0,
        );
        expect(brier(predictions, outcomes)).toBeCloseTo(rest + base * (1 - base), 10);
      }),
    );
  });

  it('never calls a sample worse calibrated than its mean absolute error', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const predictions = rows.map((row) => row.chance);
        const outcomes = rows.map((row) => row.outcome);
        const absolute =
          rows.reduce((sum, row) => sum + Math.abs(row.chance - row.outcome), 0) / rows.length;
        expect(expectedCalibrationError(predictions, outcomes)).toBeLessThanOrEqual(
          absolute + 1e-12,
        );
      }),
    );
  });
});
