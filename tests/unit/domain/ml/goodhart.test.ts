import { describe, expect, it } from 'vitest';
import {
  meanOfSelected,
  proxyCorrelation,
  selectionIntensity,
} from '../../../../src/domain/ml/goodhart.ts';
import {
  sampleCorrelation,
  simulateSelection,
} from '../../../../src/domain/ml/goodhart-simulation.ts';
import { normalDensity, normalQuantile } from '../../../../src/domain/ml/normal.ts';
import { finish } from '../../../../src/domain/ml/stepwise.ts';

const plain = { noise: 1, incentive: 0, benefit: 0.5, damage: 1 };
const gamed = { noise: 1, incentive: 2, benefit: 0.5, damage: 0.4 };

describe('selection intensity', () => {
  it.each([
    [0.01, 2.665],
    [0.05, 2.063],
    [0.1, 1.755],
    [0.2, 1.4],
    [0.5, 0.798],
  ])('of the top %d is %d, as tabulated by Falconer', (share, intensity) => {
    expect(selectionIntensity(share)).toBeCloseTo(intensity, 3);
  });

  it('is the mean of a normal beyond its cut, by integration', () => {
    for (const share of [0.02, 0.3, 0.9]) {
      const [from, steps] = [normalQuantile(1 - share), 100_000];
      const step = (10 - from) / steps;
      let sum = 0;
      for (let i = 0; i < steps; i += 1) {
        const z = from + (i + 0.5) * step;
        sum += z * normalDensity(z) * step;
      }
      expect(selectionIntensity(share)).toBeCloseTo(sum / share, 6);
    }
    expect(selectionIntensity(1)).toBe(0);
  });
});

describe('a goal behind a proxy', () => {
  it('gains ρ times the intensity: at σ_ε = 1 the top 10 % by proxy has 1.24 of 1.75 on offer', () => {
    expect(proxyCorrelation(plain)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(meanOfSelected(plain, 0.1).goal).toBeCloseTo(1.241, 3);
    expect(meanOfSelected(plain, 0.1).proxy).toBeCloseTo(2.482, 3);
  });

  it('loses its tie to the proxy as the incentive grows, while the proxy promises more', () => {
    const at = (incentive: number) => ({ ...gamed, incentive });
    for (const incentive of [0, 0.5, 1, 2, 4]) {
      const [now, next] = [at(incentive), at(incentive + 0.5)];
      expect(proxyCorrelation(next)).toBeLessThan(proxyCorrelation(now));
      expect(meanOfSelected(next, 0.1).goal).toBeLessThan(meanOfSelected(now, 0.1).goal);
      expect(meanOfSelected(next, 0.1).proxy).toBeGreaterThan(meanOfSelected(now, 0.1).proxy);
    }
  });

  it('breaks the guardrail where damage·incentive² exceeds its benefit', () => {
    const at = (incentive: number) => meanOfSelected({ ...gamed, incentive }, 0.1).guardrail;
    expect(at(1)).toBeGreaterThan(0);
    expect(at(Math.sqrt(0.5 / 0.4))).toBeCloseTo(0, 12);
    expect(at(2)).toBeLessThan(0);
  });

  it.each([
    ['honest', plain, 0.1],
    ['gamed', gamed, 0.05],
  ] as const)('moves in a seeded simulation as the formulas say: %s', (_, model, share) => {
    const drawn = finish(simulateSelection(model, share, 60_000, 8));
    const exact = meanOfSelected(model, share);
    expect(drawn.selected).toBe(60_000 * share);
    expect(Math.abs(drawn.correlation - proxyCorrelation(model))).toBeLessThan(0.016);
    // Means of at least 3,000: four standard errors.
    for (const key of ['proxy', 'goal', 'guardrail'] as const)
      expect(Math.abs(drawn.means[key] - exact[key])).toBeLessThan(0.1);
  });
});

describe('the simulation of selection', () => {
  it('repeats from its seed and yields after each 2,000 candidates', () => {
    const run = simulateSelection(plain, 0.1, 12_000, 4);
    const counts: number[] = [];
    for (const step of run) counts.push(step.candidates.length);
    expect(counts).toHaveLength(5);
    const [once, twice] = [4, 4].map((seed) => finish(simulateSelection(plain, 0.1, 1000, seed)));
    expect(once).toEqual(twice);
    expect(finish(simulateSelection(plain, 0.1, 1000, 5)).means).not.toEqual(once?.means);
  });

  it('selects exactly those at or above the cut', () => {
    const { candidates, cut, selected } = finish(simulateSelection(gamed, 0.07, 1000, 1));
    expect(selected).toBe(70);
    expect(candidates.filter(({ proxy }) => proxy >= cut)).toHaveLength(70);
  });

  it('finds no correlation where nothing varies', () => {
    expect(sampleCorrelation([])).toBe(0);
    expect(sampleCorrelation([{ value: 1, proxy: 2, guardrail: 0 }])).toBe(0);
  });
});
