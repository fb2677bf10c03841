/** How far forecasts are from what came: each measure rewards a forecast of its own. */
import { share } from './confusion-matrix.ts';

/** One period: what was forecast and what came, in the same unit. */
export interface Forecast {
  readonly forecast: number;
  readonly actual: number;
}

function mean(values: readonly number[]): number | undefined {
  return share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

/** Mean of forecast − actual, in the unit of the data: above 0 means too high; `undefined` without data. */
export function bias(periods: readonly Forecast[]): number | undefined {
  return mean(periods.map(({ forecast, actual }) => forecast - actual));
}

/** Mean absolute error, in the unit of the data; least for the median. `undefined` without data. */
export function mae(periods: readonly Forecast[]): number | undefined {
  return mean(periods.map(({ forecast, actual }) => Math.abs(forecast - actual)));
}

/** Root of the mean squared error, in the unit of the data; least for the mean. `undefined` without data. */
export function rmse(periods: readonly Forecast[]): number | undefined {
  const square = mean(periods.map(({ forecast, actual }) => (forecast - actual) ** 2));
  return square === undefined ? undefined : Math.sqrt(square);
}

/**
 * Mean of |error| / |actual| (1 = 100 %); `undefined` without data or if any actual is 0.
 * R. J. Hyndman & A. B. Koehler (2006), International Journal of Forecasting 22, section 3.2.
 */
export function mape(periods: readonly Forecast[]): number | undefined {
  if (periods.some(({ actual }) => actual === 0)) return undefined;
  return mean(periods.map(({ forecast, actual }) => Math.abs((forecast - actual) / actual)));
}

/** Σ|error| / Σ|actual| (1 = 100 %): weighted by volume, defined as long as anything came at all. */
export function wape(periods: readonly Forecast[]): number | undefined {
  const sum = (size: (period: Forecast) => number): number =>
    periods.reduce((total, period) => total + Math.abs(size(period)), 0);
  return share(
    sum(({ forecast, actual }) => forecast - actual),
    sum(({ actual }) => actual),
  );
}

/**
 * MAE over the MAE of repeating the last value within `history` (oldest first, ≥ 2 periods): below 1 beats
 * the naïve forecast; `undefined` without data or if the history never moves. Hyndman & Koehler (2006).
 */
export function mase(periods: readonly Forecast[], history: readonly number[]): number | undefined {
  const naive = mae(
    history.slice(1).map((actual, index) => ({ actual, forecast: history[index] ?? actual })),
  );
  const error = mae(periods);
  return error === undefined || naive === undefined ? undefined : share(error, naive);
}

/**
 * Mean pinball loss at a quantile q (0 to 1): q per unit short, 1 − q per unit over, in the unit of the
 * data; least for the q-quantile (R. Koenker & G. Bassett 1978, Econometrica 46). `undefined` without data.
 */
export function pinball(periods: readonly Forecast[], quantile: number): number | undefined {
  return mean(
    periods.map(({ forecast, actual }) =>
      actual > forecast ? quantile * (actual - forecast) : (1 - quantile) * (forecast - actual),
    ),
  );
}

/** Share of periods whose actual lies within [low, high], ends included: what an interval really covers. */
export function coverage(
  periods: readonly { readonly low: number; readonly high: number; readonly actual: number }[],
): number | undefined {
  return share(
    periods.filter(({ low, high, actual }) => low <= actual && actual <= high).length,
    periods.length,
  );
}
