/** How soon a canary shows that errors have risen. Rates are errors per request, 0 to 1. */
import { normalQuantile } from './normal.ts';
import { poissonAtLeast, poissonMeanFor } from './poisson.ts';
import type { TestPlan } from './power.ts';
import { trialsToSeeOne } from './rare-events.ts';

/** A rise of the error rate. */
export interface Rise {
  readonly before: number;
  /** Above `before`. */
  readonly after: number;
}

/** One-sided α 1 % and 90 % power: the plan of the worked example of the course. */
export const canaryPlan: TestPlan = { alpha: 0.01, power: 0.9, sides: 1 };

/**
 * Requests to the canary, rounded up, that show the rise against the rest of the traffic when the canary
 * gets a share f of all requests (0 to ½; ½ is a test with equal arms):
 * z²·[e₁(1 − e₁) + e₀(1 − e₀)·f/(1 − f)] / (e₁ − e₀)², the formula of `sampleSizePerArm` for unequal arms.
 */
export function canaryRequests({ before, after }: Rise, share = 0.5, plan = canaryPlan): number {
  const z = normalQuantile(1 - plan.alpha / plan.sides) + normalQuantile(plan.power);
  const control = (before * (1 - before) * share) / (1 - share);
  return Math.ceil((z * z * (after * (1 - after) + control)) / (after - before) ** 2);
}

/** A rule that counts errors against a known rate. */
export interface CountingRule {
  /** Requests after which the count is read, rounded up. */
  readonly requests: number;
  /** Errors from which on it is an alarm. */
  readonly alarmAt: number;
}

/** A rule that would wait for more errors than this is no rule for a canary. */
const MOST_ERRORS = 2 ** 16;

/**
 * The shortest counting rule against a rate that is known: the least number of errors c and requests n with
 * P(Poisson(n·e₀) ≥ c) ≤ α and P(Poisson(n·e₁) ≥ c) ≥ power; `undefined` if the rates are too close for any
 * (over 65,536 errors). Exact for Poisson counts, as good for binomial ones while rates are small. Method of
 * W. C. Guenther (1977), "Sampling inspection in statistical quality control".
 */
export function countingRule({ before, after }: Rise, plan = canaryPlan): CountingRule | undefined {
  if (after <= before) return undefined;
  const enough = (errors: number): number => poissonMeanFor(errors, plan.power) / after;
  const safe = (errors: number): number => poissonMeanFor(errors, plan.alpha / plan.sides) / before;
  // More errors always separate the rates better, so doubling and halving find the least.
  let high = 1;
  while (enough(high) > safe(high) && high <= MOST_ERRORS) high *= 2;
  if (high > MOST_ERRORS) return undefined;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle) > safe(middle)) low = middle;
    else high = middle;
  }
  return { requests: Math.ceil(enough(high)), alarmAt: high };
}

/** The chance (0 to 1) that n requests raise a Poisson alarm whose false alarms stay within one-sided α. */
export function chanceCaught({ before, after }: Rise, requests: number, alpha = 0.01): number {
  let errors = Math.max(1, Math.floor(requests * before));
  while (poissonAtLeast(errors, requests * before) > alpha) errors += 1;
  return poissonAtLeast(errors, requests * after);
}

/** Hours until a share (0 to 1) of the traffic (requests an hour) has brought this many requests. */
export function hoursFor(requests: number, traffic: number, share: number): number {
  return requests / (traffic * share);
}

/**
 * Hours of shadow traffic, a share (0 to 1) of all requests an hour, without a failure until a failure of
 * this chance (0 to 1) is ruled out with confidence c: near 3 / (chance·requests) at 95 % (rule of three).
 */
export function shadowHours(
  chance: number,
  traffic: number,
  { share = 1, confidence = 0.95 } = {},
): number {
  return hoursFor(trialsToSeeOne(chance, confidence), traffic, share);
}
