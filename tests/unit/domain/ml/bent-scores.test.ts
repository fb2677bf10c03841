import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BentScores } from '../../../../src/domain/ml/bent-scores.ts';
import {
  massBelow,
  populationBrier,
  populationLogLoss,
  reliabilityBins,
  reportedFor,
  truthBehind,
} from '../../../../src/domain/ml/bent-scores.ts';
import { binnedError } from '../../../../src/domain/ml/bins.ts';
import { brier, expectedCalibrationError, logLoss } from '../../../../src/domain/ml/calibration.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';

const calibrated: BentScores = { a: 0.5, b: 4.5, temperature: 1, shift: 0 };
const tooSure = { ...calibrated, temperature: 0.5 };
const anyBend = fc.record({
  a: fc.double({ min: 0.3, max: 4, noNaN: true }),
  b: fc.double({ min: 0.5, max: 9, noNaN: true }),
  temperature: fc.double({ min: 0.3, max: 3, noNaN: true }),
  shift: fc.double({ min: -2, max: 2, noNaN: true }),
});

/** Draws cases with a Beta(½, 4½) chance (squared normal over a sum of ten) and their outcomes. */
function simulate(scores: BentScores, cases: number, seed: number) {
  const random = randomFrom(seed);
  const square = (): number => -2 * Math.log(1 - random()) * Math.cos(2 * Math.PI * random()) ** 2;
  const predictions: number[] = [];
  const outcomes: (0 | 1)[] = [];
  for (let i = 0; i < cases; i += 1) {
    const own = square();
    const rest = Array.from({ length: 9 }, square).reduce((sum, value) => sum + value, 0);
    const chance = own / (own + rest);
    predictions.push(reportedFor(scores, chance));
    outcomes.push(random() < chance ? 1 : 0);
  }
  return { predictions, outcomes };
}

describe('a scorer that bends the truth', () => {
  it('has no calibration error when it does not bend', () => {
    expect(binnedError(reliabilityBins(calibrated))).toBeLessThan(1e-6);
    expect(populationBrier(calibrated)).toBeCloseTo(0.075, 9); // ab / ((a+b)(a+b+1))
  });

  it('gives the golden numbers of the "too sure" preset', () => {
    const bins = reliabilityBins(tooSure);
    expect(binnedError(bins)).toBeCloseTo(0.05924, 5);
    expect(populationBrier(tooSure)).toBeCloseTo(0.08109, 5);
    expect(bins[0]?.share).toBeCloseTo(0.8827, 4);
    expect(bins[9]?.reported).toBeCloseTo(0.9339, 4);
    expect(bins[9]?.observed).toBeCloseTo(0.7946, 4);
  });

  it('agrees with simulated cases and the sample formulas', () => {
    const { predictions, outcomes } = simulate(tooSure, 60_000, 11);
    expect(brier(predictions, outcomes)).toBeCloseTo(populationBrier(tooSure), 2);
    expect(logLoss(predictions, outcomes)).toBeCloseTo(populationLogLoss(tooSure), 1);
    const error = expectedCalibrationError(predictions, outcomes) ?? 0;
    expect(Math.abs(error - binnedError(reliabilityBins(tooSure)))).toBeLessThan(0.005);
    const above = predictions.filter((score) => score > 0.1).length / predictions.length;
    expect(1 - massBelow(tooSure, 0.1).cases).toBeCloseTo(above, 2);
  });

  it('puts every case in one bin and keeps the share of positives', () => {
    fc.assert(
      fc.property(anyBend, (scores) => {
        const bins = reliabilityBins(scores);
        const total = bins.reduce((sum, bin) => sum + bin.share, 0);
        const positives = bins.reduce((sum, bin) => sum + bin.share * (bin.observed ?? 0), 0);
        expect(total).toBeCloseTo(1, 9);
        expect(positives).toBeCloseTo(scores.a / (scores.a + scores.b), 9);
        for (const bin of bins) {
          if (bin.reported === undefined) continue;
          expect(bin.reported).toBeGreaterThanOrEqual(bin.from - 1e-4);
          expect(bin.reported).toBeLessThanOrEqual(bin.to + 1e-4);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never beats honest scores on Brier score or log loss (both are proper)', () => {
    fc.assert(
      fc.property(anyBend, (scores) => {
        const honest = { ...scores, temperature: 1, shift: 0 };
        expect(populationBrier(scores)).toBeGreaterThanOrEqual(populationBrier(honest) - 1e-9);
        expect(populationLogLoss(scores)).toBeGreaterThanOrEqual(populationLogLoss(honest) - 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the truth behind a reported score again', () => {
    fc.assert(
      fc.property(anyBend, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (scores, p) => {
        expect(truthBehind(scores, reportedFor(scores, p))).toBeCloseTo(p, 6);
      }),
    );
  });
});
