/** Ways to share out users among arms while it is being learnt which arm is best. */

/** A rule that chooses the next arm. */
export type Policy =
  /** An A/B test: arms in turn for so many users, then the one with the highest rate (ties: any of them). */
  | { readonly kind: 'test'; readonly users: number }
  /** The arm with the highest rate so far, but a random one with chance ε (0 to 1). Untried arms come first. */
  | { readonly kind: 'epsilon'; readonly epsilon: number }
  /** Highest x̄ + √(2 ln t / n), untried arms first (P. Auer, N. Cesa-Bianchi & P. Fischer 2002). */
  | { readonly kind: 'ucb' }
  /** An arm with the chance that it is the best, from Beta(1 + hits, 1 + misses) (W. R. Thompson 1933). */
  | { readonly kind: 'thompson' };

/** What is known of the arms: users sent to each, and hits among them. */
export interface ArmCounts {
  readonly pulls: readonly number[];
  readonly hits: readonly number[];
}

/** Sources of chance for the choice. */
export interface Chance {
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** Beta(a, b) draws. */
  readonly beta: (a: number, b: number) => number;
}

/** The index of the highest value; every one of several equal ones is equally likely. */
function highest(count: number, value: (arm: number) => number, random: () => number): number {
  let [best, top, equal] = [0, -Infinity, 0];
  for (let arm = 0; arm < count; arm += 1) {
    const here = value(arm);
    if (here > top) [best, top, equal] = [arm, here, 1];
    else if (here === top) {
      equal += 1;
      if (random() * equal < 1) best = arm;
    }
  }
  return best;
}

/** The arm (index) for the next user. */
export function chooseArm(policy: Policy, { pulls, hits }: ArmCounts, chance: Chance): number {
  const { random, beta } = chance;
  const [n, h] = [(arm: number) => pulls[arm] ?? 0, (arm: number) => hits[arm] ?? 0];
  const rate = (arm: number): number => (n(arm) === 0 ? Infinity : h(arm) / n(arm));
  const done = pulls.reduce((sum, count) => sum + count, 0);
  switch (policy.kind) {
    case 'test':
      if (done < policy.users) return done % pulls.length;
      return highest(pulls.length, rate, random);
    case 'epsilon':
      if (random() < policy.epsilon) return Math.floor(random() * pulls.length);
      return highest(pulls.length, rate, random);
    case 'ucb': {
      const bonus = (arm: number): number => Math.sqrt((2 * Math.log(done)) / n(arm));
      const value = (arm: number): number => (n(arm) === 0 ? Infinity : rate(arm) + bonus(arm));
      return highest(pulls.length, value, random);
    }
    case 'thompson':
      return highest(pulls.length, (arm) => beta(1 + h(arm), 1 + n(arm) - h(arm)), random);
  }
}

/** Users lost by not sending everybody to the best arm: Σ pulls·(best rate − rate), in hits. */
export function regretOf(pulls: readonly number[], rates: readonly number[]): number {
  const best = Math.max(...rates);
  return pulls.reduce((sum, count, arm) => sum + count * (best - (rates[arm] ?? 0)), 0);
}
