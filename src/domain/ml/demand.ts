/** Modelled demand: how much may be asked for, and how much of it an order leaves unmet. */
import { normalAbove, normalBelow, normalDensity, normalQuantile } from './normal.ts';

/** A distribution of demand, in units; orders and quantities share the unit. */
export interface Demand {
  readonly mean: number;
  readonly median: number;
  /** P(demand ≤ quantity), 0 to 1. */
  readonly below: (quantity: number) => number;
  /** The quantity that covers demand with a chance of `share` (0 to 1, ends excluded). */
  readonly quantile: (share: number) => number;
  /** Expected demand that an order cannot meet, E[max(0, demand − order)], in units. */
  readonly unmet: (order: number) => number;
  /**
   * The forecast with the least expected |error| / demand (MAPE): the median of demand weighted by
   * 1 / demand; `undefined` where demand may come near 0 so often that every MAPE is infinite.
   */
  readonly mapeForecast: number | undefined;
}

/** Demand spread evenly to both sides: N(mean, deviation²), deviation > 0, in units. */
export function normalDemand(mean: number, deviation: number): Demand {
  const z = (quantity: number): number => (quantity - mean) / deviation;
  return {
    mean,
    median: mean,
    below: (quantity) => normalBelow(z(quantity)),
    quantile: (share) => mean + deviation * normalQuantile(share),
    // The standard loss function φ(z) − z(1 − Φ(z)), e.g. Silver, Pyke & Peterson (1998), app. B.
    unmet: (order) => deviation * (normalDensity(z(order)) - z(order) * normalAbove(z(order))),
    mapeForecast: undefined,
  };
}

/**
 * Skewed demand whose logarithm is N(ln median, sigma²); median > 0 in units, sigma > 0 has no unit.
 * Mean = median·e^(σ²/2); weighting by 1/demand moves ln demand by −σ², so the MAPE-optimal forecast is
 * median·e^(−σ²), which is also the mode (Johnson, Kotz & Balakrishnan 1994, chapter 14).
 */
export function lognormalDemand(median: number, sigma: number): Demand {
  const mean = median * Math.exp((sigma * sigma) / 2);
  const z = (quantity: number): number => Math.log(quantity / median) / sigma;
  return {
    mean,
    median,
    below: (quantity) => (quantity <= 0 ? 0 : normalBelow(z(quantity))),
    quantile: (share) => median * Math.exp(sigma * normalQuantile(share)),
    unmet: (order) =>
      order <= 0
        ? mean - order
        : mean * normalAbove(z(order) - sigma) - order * normalAbove(z(order)),
    mapeForecast: median * Math.exp(-sigma * sigma),
  };
}

/** The lognormal demand with this mean (> 0, units) and this deviation relative to it (> 0, no unit). */
export function lognormalWithMean(mean: number, relativeDeviation: number): Demand {
  const sigma = Math.sqrt(Math.log1p(relativeDeviation ** 2));
  return lognormalDemand(mean * Math.exp((-sigma * sigma) / 2), sigma);
}
