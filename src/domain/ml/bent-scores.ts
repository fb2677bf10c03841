/** A modelled population whose scorer bends the true chances in a known way. */
import { betaBelow, logLogistic, logistic, logit, logitDensity } from './beta.ts';
import type { Bin } from './bins.ts';

/** True chance p ~ Beta(a, b); reported score s = σ((logit p − shift) / temperature). */
export interface BentScores {
  readonly a: number;
  readonly b: number;
  /** τ > 0: below 1 the scores are too sure, above 1 not sure enough. */
  readonly temperature: number;
  /** b₀: above 0 the scores read low, below 0 they read high. */
  readonly shift: number;
}

/** The score that is reported for a case whose true chance is p. */
export function reportedFor(scores: BentScores, p: number): number {
  return logistic((logit(p) - scores.shift) / scores.temperature);
}

/** The true chance behind a reported score: the exact reliability curve. */
export function truthBehind(scores: BentScores, reported: number): number {
  return logistic(scores.shift + scores.temperature * logit(reported));
}

/** Shares of the population whose reported score is below a cut: all cases, and positives. */
export function massBelow({ a, b, ...bend }: BentScores, reported: number) {
  const p = truthBehind({ a, b, ...bend }, reported);
  return { cases: betaBelow(p, a, b), positives: (a / (a + b)) * betaBelow(p, a + 1, b) };
}

/** Where the population's density on the logit scale has fallen below 1e−15 of its weight. */
function span({ a, b }: BentScores): { low: number; high: number } {
  return { low: -36 / a - 4, high: 36 / b + 4 };
}

/** ∫ value(x)·density(x) dx over logit p, by Simpson's rule with steps of at most 0.05. */
function average(scores: BentScores, value: (x: number) => number, from: number, to: number) {
  if (to <= from) return 0;
  const density = logitDensity(scores.a, scores.b);
  const panels = 2 * Math.ceil((to - from) / 0.1);
  const step = (to - from) / panels;
  let sum = 0;
  for (let i = 0; i <= panels; i += 1) {
    const x = from + i * step;
    const weight = i === 0 || i === panels ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * value(x) * density(x);
  }
  return (sum * step) / 3;
}

/** Equal-width bins of the reported score; the shares add up to 1. */
export function reliabilityBins(scores: BentScores, count = 10): Bin[] {
  const { low, high } = span(scores);
  const inside = (x: number): number => Math.min(high, Math.max(low, x));
  const edge = (score: number): number => inside(scores.shift + scores.temperature * logit(score));
  const score = (x: number): number => logistic((x - scores.shift) / scores.temperature);
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index / count, (index + 1) / count];
    const [below, above] = [massBelow(scores, from), massBelow(scores, to)];
    const cases = above.cases - below.cases;
    if (cases < 1e-12) return { from, to, share: 0, reported: undefined, observed: undefined };
    const total = average(scores, score, edge(from), edge(to));
    const observed = (above.positives - below.positives) / cases;
    return { from, to, share: cases, reported: total / cases, observed };
  });
}

/** Expected Brier score of the population, E[p(1 − s)² + (1 − p)s²] (Brier 1950). */
export function populationBrier(scores: BentScores): number {
  const { low, high } = span(scores);
  const loss = (x: number): number => {
    const [p, s] = [logistic(x), logistic((x - scores.shift) / scores.temperature)];
    return p * (1 - s) ** 2 + (1 - p) * s ** 2;
  };
  return average(scores, loss, low, high);
}

/** Expected log loss of the population in nats, −E[p ln s + (1 − p) ln(1 − s)]. */
export function populationLogLoss(scores: BentScores): number {
  const { low, high } = span(scores);
  const loss = (x: number): number => {
    const y = (x - scores.shift) / scores.temperature;
    return -logistic(x) * logLogistic(y) - logistic(-x) * logLogistic(-y);
  };
  return average(scores, loss, low, high);
}
