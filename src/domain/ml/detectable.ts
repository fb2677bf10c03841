/** Power read the other way round: what a test of a given size can see, and sizes for other questions. */
import { normalAbove, normalBelow, normalQuantile } from './normal.ts';
import type { TestPlan } from './power.ts';
import { usualPlan } from './power.ts';

function reach({ alpha, power, sides }: TestPlan): number {
  return normalQuantile(1 - alpha / sides) + normalQuantile(power);
}

/**
 * Users per arm, rounded up, to see a difference of two means when both arms have this standard deviation
 * (unit of the metric): 2·(z·deviation / difference)². S.-C. Chow, J. Shao & H. Wang (2008), section 3.2.
 */
export function sampleSizeForMeans(
  deviation: number,
  difference: number,
  plan = usualPlan,
): number {
  return Math.ceil(2 * ((reach(plan) * deviation) / difference) ** 2);
}

/** The difference of two means that n users per arm can see: z·deviation·√(2/n), in the unit of the metric. */
export function detectableMeanDifference(
  perArm: number,
  deviation: number,
  plan = usualPlan,
): number {
  return reach(plan) * deviation * Math.sqrt(2 / perArm);
}

/**
 * How far above a base rate p₁ (0 to 1) a second rate must lie for n users per arm to see it, as a
 * difference of shares: the root of n·δ² = z²·[p₁(1 − p₁) + p₂(1 − p₂)], which is quadratic in δ; `undefined`
 * if it would have to lie above 1.
 */
export function detectableIncrease(
  perArm: number,
  base: number,
  plan = usualPlan,
): number | undefined {
  const c = reach(plan) ** 2 / perArm;
  // δ²(1 + c) − c(1 − 2p₁)δ − 2c·p₁(1 − p₁) = 0.
  const linear = c * (1 - 2 * base);
  const root = Math.sqrt(linear ** 2 + 8 * (1 + c) * c * base * (1 - base));
  const delta = (linear + root) / (2 * (1 + c));
  return base + delta <= 1 ? delta : undefined;
}

/**
 * The chance (0 to 1) that a z test with this many standard errors between truth and nothing is significant,
 * both directions counted if two-sided.
 */
export function powerAt(
  errors: number,
  plan: Pick<TestPlan, 'alpha' | 'sides'> = usualPlan,
): number {
  const z = normalQuantile(1 - plan.alpha / plan.sides);
  const wrongWay = plan.sides === 2 ? normalBelow(-z - errors) : 0;
  return normalAbove(z - errors) + wrongWay;
}

/** The chance (0 to 1) that n users per arm show a difference between the shares p₁ and p₂ (0 to 1). */
export function powerOfShares(perArm: number, p1: number, p2: number, plan = usualPlan): number {
  const error = Math.sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / perArm);
  return powerAt(Math.abs(p2 - p1) / error, plan);
}

/**
 * How many times as many users in all an uneven split needs when one arm gets a share s (0 to 1, ends
 * excluded) and both arms vary alike: 1 / (4s(1 − s)); 1 for halves.
 */
export function unevenSplitFactor(share: number): number {
  return 1 / (4 * share * (1 - share));
}

/**
 * Users per arm, rounded up, to show that a rate is worse by less than a margin (> 0, difference of shares)
 * when both arms truly have rate p: 2·(z₁₋α + z₁₋β)²·p(1 − p) / margin², one-sided by nature.
 * S.-C. Chow, J. Shao & H. Wang (2008), section 4.2.
 */
export function sampleSizeNonInferior(
  rate: number,
  margin: number,
  { alpha, power }: Pick<TestPlan, 'alpha' | 'power'> = { alpha: 0.025, power: 0.8 },
): number {
  const z = reach({ alpha, power, sides: 1 });
  return Math.ceil((z * z * 2 * rate * (1 - rate)) / margin ** 2);
}

/**
 * Pairs, rounded up, to see a difference (of shares) when the same cases are judged under both conditions
 * and a share of them is discordant: z²·discordant / difference². Approximation for a small difference of
 * R. S. Connor (1987), Biometrics 43; the reason why paired designs such as interleaving need fewer users.
 */
export function sampleSizePaired(discordant: number, difference: number, plan = usualPlan): number {
  return Math.ceil((reach(plan) ** 2 * discordant) / difference ** 2);
}
