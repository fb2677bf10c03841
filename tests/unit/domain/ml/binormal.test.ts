import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Binormal } from '../../../../src/domain/ml/binormal.ts';
import {
  alertsAt,
  auc,
  averagePrecision,
  countsAt,
  curve,
  falsePositiveRateAt,
  ppv,
  precisionAt,
  recallAt,
  thresholdThatFits,
} from '../../../../src/domain/ml/binormal.ts';
import { ratesOf } from '../../../../src/domain/ml/confusion-matrix.ts';
import { normalQuantile } from '../../../../src/domain/ml/normal.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';

const harbor: Binormal = { separation: 2, spread: 1, prevalence: 0.01, volume: 20_000 };
const sepsis: Binormal = { separation: 0.514, spread: 1, prevalence: 0.0664, volume: 1000 };
const anyModel = fc.record({
  separation: fc.double({ min: 0, max: 4, noNaN: true }),
  spread: fc.double({ min: 0.5, max: 2, noNaN: true }),
  prevalence: fc.double({ min: 0.0005, max: 0.5, noNaN: true }),
  volume: fc.integer({ min: 100, max: 1_000_000 }),
});
const anyThreshold = fc.double({ min: -3, max: 6, noNaN: true });

/** Draws scores instead of using any formula: Box–Muller normals sorted into four outcomes. */
function simulate(model: Binormal, threshold: number, seed: number) {
  const random = randomFrom(seed);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (let i = 0; i < model.volume; i += 1) {
    const positive = random() < model.prevalence;
    const flagged = (positive ? model.separation + model.spread * normal() : normal()) > threshold;
    counts[flagged ? (positive ? 'tp' : 'fp') : positive ? 'fn' : 'tn'] += 1;
  }
  return counts;
}

describe('the two curves of scores', () => {
  it('gives the worked numbers of lesson 3.1 at d′ = 2, t = 1', () => {
    expect(recallAt(harbor, 1)).toBeCloseTo(0.8413, 4);
    expect(falsePositiveRateAt(1)).toBeCloseTo(0.1587, 4);
    const { tp, fp, fn } = countsAt(harbor, 1);
    expect([tp, fn, fp].map(Math.round)).toEqual([168, 32, 3141]);
    expect(Math.round(alertsAt(harbor, 1))).toBe(3310);
  });

  it.each([
    [0.001, 0.005],
    [0.01, 0.051],
    [0.1, 0.371],
    [0.5, 0.841],
  ])('lets precision at the same threshold follow a prevalence of %d', (prevalence, precision) => {
    expect(precisionAt({ ...harbor, prevalence }, 1)).toBeCloseTo(precision, 3);
  });

  it('says 9 % of alarms are real for a 99 % / 99 % test at 0.1 % prevalence', () => {
    expect(ppv(0.99, 0.99, 0.001)).toBeCloseTo(0.0902, 4);
    expect(ppv(0, 1, 0.3)).toBeUndefined();
  });

  it('reproduces the first sepsis model: PPV .121, alerts on 18.1 % of stays, AUC .64', () => {
    expect(ppv(0.33, 0.83, 0.0664)).toBeCloseTo(0.1213, 4);
    expect(normalQuantile(0.33) + normalQuantile(0.83)).toBeCloseTo(0.514, 3);
    expect(auc(sepsis)).toBeCloseTo(0.642, 3);
    expect(alertsAt(sepsis, 0.954) / sepsis.volume).toBeCloseTo(0.181, 3);
  });

  it.each([
    [1, 0.76],
    [1.5, 0.856],
    [2, 0.921],
    [3, 0.983],
  ])('turns a separation of %d into the published AUC', (separation, area) => {
    expect(auc({ separation, spread: 1 })).toBeCloseTo(area, 3);
  });

  it('agrees with a simulated day within four standard errors', () => {
    const model = { ...harbor, prevalence: 0.1, volume: 200_000, spread: 1.4 };
    const expected = countsAt(model, 1.2);
    const drawn = simulate(model, 1.2, 20_261);
    for (const key of ['tp', 'fp', 'fn', 'tn'] as const) {
      expect(Math.abs(drawn[key] - expected[key])).toBeLessThan(4 * Math.sqrt(expected[key]));
    }
  });

  it('adds up to the volume, and precision agrees with the confusion matrix', () => {
    fc.assert(
      fc.property(anyModel, anyThreshold, (model, threshold) => {
        const counts = countsAt(model, threshold);
        const total = counts.tp + counts.fp + counts.fn + counts.tn;
        expect(Math.abs(total / model.volume - 1)).toBeLessThan(1e-12);
        expect(precisionAt(model, threshold) ?? 1).toBeCloseTo(ratesOf(counts).precision ?? 1, 9);
      }),
    );
  });
});

describe('the threshold that fits a team', () => {
  it('is 2.15 for 400 alerts a day, and 2.25 for the better model', () => {
    expect(thresholdThatFits(harbor, 400)).toBeCloseTo(2.15055, 5);
    expect(thresholdThatFits({ ...harbor, separation: 3 }, 400)).toBeCloseTo(2.24526, 5);
    expect(recallAt(harbor, 2.15)).toBeCloseTo(0.44, 3);
    expect(precisionAt(harbor, 2.15)).toBeCloseTo(0.22, 3);
    expect(recallAt({ ...harbor, separation: 3 }, 2.25)).toBeCloseTo(0.773, 3);
  });

  it('uses the whole capacity and not one alert more', () => {
    fc.assert(
      fc.property(anyModel, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (model, part) => {
        const capacity = model.volume * part;
        const alerts = alertsAt(model, thresholdThatFits(model, capacity));
        expect(alerts).toBeLessThanOrEqual(capacity * (1 + 1e-12));
        expect(alerts).toBeCloseTo(capacity, 5);
      }),
    );
  });

  it('flags everything when everyone fits and nothing when nobody can look', () => {
    expect(thresholdThatFits(harbor, 20_000)).toBe(-Infinity);
    expect(thresholdThatFits(harbor, 0)).toBe(Infinity);
  });
});

describe('ROC and precision–recall curves', () => {
  /** Trapezoid area under the drawn points: independent of the closed form. */
  const areaUnder = (model: Binormal): number => {
    const points = curve(model, 4000);
    return points.slice(1).reduce((sum, point, index) => {
      const before = points[index] ?? point;
      const width = point.falsePositiveRate - before.falsePositiveRate;
      return sum + (width * (point.recall + before.recall)) / 2;
    }, 0);
  };

  it('draws a ROC curve whose area is the AUC', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        expect(areaUnder(model)).toBeCloseTo(auc(model), 3);
      }),
      { numRuns: 25 },
    );
  });

  it('never moves the ROC curve when prevalence moves', () => {
    const roc = (prevalence: number) =>
      curve({ ...harbor, prevalence }, 50).map((point) => [point.falsePositiveRate, point.recall]);
    expect(roc(0.001)).toEqual(roc(0.5));
  });

  it('has an average precision equal to the area under the drawn curve', () => {
    const points = curve(harbor, 20_000);
    const area = points.slice(1).reduce((sum, point, index) => {
      const before = points[index] ?? point;
      return (
        sum +
        ((point.recall - before.recall) * ((point.precision ?? 1) + (before.precision ?? 1))) / 2
      );
    }, 0);
    expect(averagePrecision(harbor)).toBeCloseTo(area, 4);
    expect(averagePrecision(harbor)).toBeCloseTo(0.269, 3);
  });

  it('gives a useless model an average precision equal to the prevalence', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0005, max: 0.5, noNaN: true }), (prevalence) => {
        const useless = { ...harbor, separation: 0, prevalence };
        expect(averagePrecision(useless)).toBeCloseTo(prevalence, 9);
        expect(auc(useless)).toBeCloseTo(0.5, 12);
      }),
    );
  });
});
