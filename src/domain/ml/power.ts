/** How many users a comparison of two shares needs, and what changes that. */
import { normalQuantile } from './normal.ts';

/** How often a test may be wrong, either way. */
export interface TestPlan {
  /** α: chance of an alarm when nothing differs, 0 to 1. */
  readonly alpha: number;
  /** 1 − β: chance of seeing the difference when it is there, 0 to 1. */
  readonly power: number;
  /** 2 looks for a difference either way, 1 for one direction only. */
  readonly sides: 1 | 2;
}

/** α 5 % two-sided and 80 % power. */
export const usualPlan: TestPlan = { alpha: 0.05, power: 0.8, sides: 2 };

/**
 * Users per arm, rounded up, to tell the shares p₁ and p₂ (0 to 1) apart with two equal arms:
 * (z₁₋α + z₁₋β)²·[p₁(1 − p₁) + p₂(1 − p₂)] / (p₁ − p₂)², with α/2 if two-sided; ∞ if they are equal.
 * S.-C. Chow, J. Shao, H. Wang (2008), "Sample size calculations in clinical research", 2nd ed., p. 89.
 */
export function sampleSizePerArm(p1: number, p2: number, plan = usualPlan): number {
  const z = normalQuantile(1 - plan.alpha / plan.sides) + normalQuantile(plan.power);
  const variance = p1 * (1 - p1) + p2 * (1 - p2);
  return Math.ceil((z * z * variance) / (p1 - p2) ** 2);
}

/** Users per arm for another effect when `perArm` suffice for `effect`: they grow with (effect/other)². */
export function sampleForEffect(perArm: number, effect: number, other: number): number {
  return perArm * (effect / other) ** 2;
}

/**
 * CUPED's share of variance, and so of users, that is left when a covariate from before the test
 * correlates with the metric by ρ (−1 to 1): 1 − ρ². Deng, Xu, Kohavi & Walker (2013), WSDM.
 */
export function cupedFactor(rho: number): number {
  return 1 - rho * rho;
}

/** Days until `arms` equal arms of `perArm` users are full when a share (0 to 1) of daily traffic is in the test. */
export function daysToFill(perArm: number, arms: number, traffic: number, share: number): number {
  return (arms * perArm) / (traffic * share);
}
