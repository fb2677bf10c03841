/**
 * What becomes of a goal when a proxy is optimised by selection. Everything is in standard deviations of
 * the true value: value V ~ N(0, 1); proxy P = V + N(0, noise²) + incentive·G with gaming G ~ N(0, 1) of
 * its own; guardrail H = benefit·V − damage·incentive·G + N(0, 1) (higher is better).
 */
import { normalDensity, normalQuantile } from './normal.ts';

/** How the proxy relates to the goal and to a guardrail; every number ≥ 0. */
export interface ProxyModel {
  /** σ_ε: what the proxy measures besides the value. */
  readonly noise: number;
  /** g: how strongly gaming raises the proxy; it never raises the value. */
  readonly incentive: number;
  /** How much a unit of value raises the guardrail. */
  readonly benefit: number;
  /** How much a unit of gaming, as seen in the proxy, lowers the guardrail. */
  readonly damage: number;
}

function proxyDeviation({ noise, incentive }: ProxyModel): number {
  return Math.hypot(1, noise, incentive);
}

/** ρ = 1 / √(1 + noise² + incentive²), the correlation of proxy and value: it falls as the incentive grows. */
export function proxyCorrelation(model: ProxyModel): number {
  return 1 / proxyDeviation(model);
}

/**
 * Selection intensity φ(z) / share with z = Φ⁻¹(1 − share): the mean of the top share (0 to 1] of a standard
 * normal, in standard deviations; 0 when everybody is selected. D. S. Falconer (1960), chapter 11.
 */
export function selectionIntensity(share: number): number {
  return share >= 1 ? 0 : normalDensity(normalQuantile(share)) / share;
}

/** What selecting the top share by the proxy brings, on average, in standard deviations of the value. */
export interface Selected {
  /** E[P | selected]: what the dashboard shows. */
  readonly proxy: number;
  /** E[V | selected]: what was wanted. */
  readonly goal: number;
  /** E[H | selected]; below 0 the guardrail is hurt. */
  readonly guardrail: number;
}

/**
 * Exact means of the top share (0 to 1]: cov(·, P) / sd(P) times the selection intensity, the regression of
 * a normal on a normal. For the goal that is ρ·intensity, "regressional Goodhart" in D. Manheim &
 * S. Garrabrant (2018), arXiv:1803.04585.
 */
export function meanOfSelected(model: ProxyModel, share: number): Selected {
  const intensity = selectionIntensity(share);
  const deviation = proxyDeviation(model);
  const { benefit, damage, incentive } = model;
  return {
    proxy: deviation * intensity,
    goal: intensity / deviation,
    guardrail: (intensity * (benefit - damage * incentive * incentive)) / deviation,
  };
}
