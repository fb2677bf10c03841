/** What a forecast scores on average when demand is lognormal: each measure has a forecast of its own. */
import { lognormalDemand } from './demand.ts';
import { expectedStockCost } from './newsvendor.ts';

/** Expected errors of one forecast. */
export interface ExpectedErrors {
  /** Mean of |error| / demand, 1 = 100 %. */
  readonly mape: number;
  /** Mean |error|, in units. */
  readonly mae: number;
  /** Root of the mean squared error, in units. */
  readonly rmse: number;
}

/**
 * For demand whose logarithm is N(ln median, sigma²), median > 0 in units and sigma > 0. E[1/D] = e^(σ²/2) /
 * median, and weighting by 1/D leaves a lognormal of median·e^(−σ²): MAPE is an MAE under that weight.
 */
export function lognormalErrors(median: number, sigma: number, forecast: number): ExpectedErrors {
  const [demand, even] = [lognormalDemand(median, sigma), { under: 1, over: 1 }];
  const weighted = lognormalDemand(median * Math.exp(-sigma * sigma), sigma);
  const variance = demand.mean ** 2 * Math.expm1(sigma * sigma);
  return {
    mape: (Math.exp((sigma * sigma) / 2) / median) * expectedStockCost(weighted, even, forecast),
    mae: expectedStockCost(demand, even, forecast),
    rmse: Math.hypot(Math.sqrt(variance), forecast - demand.mean),
  };
}
