/** Selection by a proxy, drawn candidate by candidate; the model is that of goodhart.ts. */
import { normalsFrom } from './draws.ts';
import type { ProxyModel, Selected } from './goodhart.ts';
import { randomFrom } from './random.ts';
import type { Stepwise } from './stepwise.ts';

/** One candidate, in standard deviations of the value. */
export interface Candidate {
  readonly value: number;
  readonly proxy: number;
  readonly guardrail: number;
}

/** What the candidates drawn so far show. */
export interface SelectionSoFar {
  readonly candidates: readonly Candidate[];
  /** Lowest proxy that is still selected; ∞ before the first candidate. */
  readonly cut: number;
  /** How many are selected: the top share, at least one. */
  readonly selected: number;
  /** Means of the selected; 0 before the first candidate. */
  readonly means: Selected;
  /** Sample correlation of proxy and value over all candidates; 0 before the second. */
  readonly correlation: number;
}

const PER_STEP = 2000;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Pearson's correlation of proxy and value; 0 where either does not vary. */
export function sampleCorrelation(candidates: readonly Candidate[]): number {
  const [v, p] = [mean(candidates.map((c) => c.value)), mean(candidates.map((c) => c.proxy))];
  let [both, values, proxies] = [0, 0, 0];
  for (const { value, proxy } of candidates) {
    both += (value - v) * (proxy - p);
    values += (value - v) ** 2;
    proxies += (proxy - p) ** 2;
  }
  return values > 0 && proxies > 0 ? both / Math.sqrt(values * proxies) : 0;
}

function selection(candidates: readonly Candidate[], share: number): SelectionSoFar {
  const ranked = [...candidates].sort((a, b) => b.proxy - a.proxy);
  const top = ranked.slice(0, Math.max(1, Math.round(share * ranked.length)));
  return {
    candidates,
    cut: top.at(-1)?.proxy ?? Infinity,
    selected: top.length,
    means: {
      proxy: mean(top.map(({ proxy }) => proxy)),
      goal: mean(top.map(({ value }) => value)),
      guardrail: mean(top.map(({ guardrail }) => guardrail)),
    },
    correlation: sampleCorrelation(candidates),
  };
}

/** Draws `count` candidates and selects the top share (0 to 1] by the proxy; yields after each
 * 2,000. All are ranked anew at each step, so `count` is best kept below 50,000. */
export function* simulateSelection(
  model: ProxyModel,
  share: number,
  count: number,
  seed: number,
): Stepwise<SelectionSoFar> {
  const normal = normalsFrom(randomFrom(seed));
  const candidates: Candidate[] = [];
  while (candidates.length < count) {
    const until = Math.min(count, candidates.length + PER_STEP);
    while (candidates.length < until) {
      const [value, gaming] = [normal(), model.incentive * normal()];
      candidates.push({
        value,
        proxy: value + model.noise * normal() + gaming,
        guardrail: model.benefit * value - model.damage * gaming + normal(),
      });
    }
    if (candidates.length < count) yield selection(candidates, share);
  }
  return selection(candidates, share);
}
