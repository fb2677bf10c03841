import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../../src/domain/ml/bandit.ts';
import { chooseArm, regretOf } from '../../../../src/domain/ml/bandit.ts';
import { simulateBandit } from '../../../../src/domain/ml/bandit-simulation.ts';
import { logBeta } from '../../../../src/domain/ml/beta.ts';
import { betasFrom } from '../../../../src/domain/ml/draws.ts';
import { wilsonInterval } from '../../../../src/domain/ml/interval.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';
import { finish } from '../../../../src/domain/ml/stepwise.ts';

const policies: Policy[] = [
  { kind: 'test', users: 8 },
  { kind: 'epsilon', epsilon: 0.2 },
  { kind: 'ucb' },
  { kind: 'thompson' },
];

/** P(Beta(a, b) draw > Beta(c, d) draw) for whole numbers, by the finite sum of E. Miller (2014). */
function beats(a: number, b: number, c: number, d: number): number {
  let sum = 0;
  for (let i = 0; i < a; i += 1)
    sum += Math.exp(logBeta(c + i, d + b) - Math.log(b + i) - logBeta(1 + i, b) - logBeta(c, d));
  return sum;
}

/** The chance that a policy sends the next user to the first of two arms, from its definition. */
function firstArm(policy: Policy, n: readonly [number, number], h: readonly [number, number]) {
  const done = n[0] + n[1];
  const value = (arm: 0 | 1): number => {
    if (n[arm] === 0) return Infinity;
    const bonus = policy.kind === 'ucb' ? Math.sqrt((2 * Math.log(done)) / n[arm]) : 0;
    return h[arm] / n[arm] + bonus;
  };
  const greedy = value(0) > value(1) ? 1 : value(0) < value(1) ? 0 : 0.5;
  switch (policy.kind) {
    case 'test':
      return done < policy.users ? Number(done % 2 === 0) : greedy;
    case 'epsilon':
      return policy.epsilon / 2 + (1 - policy.epsilon) * greedy;
    case 'ucb':
      return greedy;
    case 'thompson':
      return beats(1 + h[0], 1 + n[0] - h[0], 1 + h[1], 1 + n[1] - h[1]);
  }
}

/** Expected regret and share of the first arm of two, going through every history. */
function exact(policy: Policy, rates: readonly [number, number], horizon: number) {
  const gap = (arm: 0 | 1): number => Math.max(...rates) - rates[arm];
  let states = new Map([['0,0,0,0', 1]]);
  let [regret, first] = [0, 0];
  for (let user = 0; user < horizon; user += 1) {
    const next = new Map<string, number>();
    for (const [key, mass] of states) {
      const [n0 = 0, h0 = 0, n1 = 0, h1 = 0] = key.split(',').map(Number);
      const p = firstArm(policy, [n0, n1], [h0, h1]);
      regret += mass * (p * gap(0) + (1 - p) * gap(1));
      first += mass * p;
      for (const [chance, state] of [
        [p * rates[0], [n0 + 1, h0 + 1, n1, h1]],
        [p * (1 - rates[0]), [n0 + 1, h0, n1, h1]],
        [(1 - p) * rates[1], [n0, h0, n1 + 1, h1 + 1]],
        [(1 - p) * (1 - rates[1]), [n0, h0, n1 + 1, h1]],
      ] as const)
        next.set(state.join(','), (next.get(state.join(',')) ?? 0) + mass * chance);
    }
    states = next;
  }
  return { regret, first: first / horizon };
}

describe('policies on two arms', () => {
  it.each(policies)('have the regret that every history of 12 users adds up to: %o', (policy) => {
    const rates = [0.7, 0.4] as const;
    const sums = exact(policy, rates, 12);
    const runs = 40_000;
    const drawn = finish(simulateBandit({ rates, horizon: 12, policy, runs, points: 12 }, 6));
    // The regret of one run lies between 0 and 3.6.
    expect(Math.abs((drawn.regret.at(-1) ?? 0) - sums.regret)).toBeLessThan(0.025);
    expect(Math.abs((drawn.arms[0]?.share ?? 0) - sums.first)).toBeLessThan(0.008);
    expect(drawn.runs).toBe(runs);
  });

  it('take each arm with the chance their definition gives, in a state where all differ', () => {
    const random = randomFrom(1);
    const chance = { random, beta: betasFrom(random) };
    for (const policy of policies) {
      let first = 0;
      for (let i = 0; i < 20_000; i += 1)
        first += Number(chooseArm(policy, { pulls: [6, 5], hits: [3, 3] }, chance) === 0);
      expect(Math.abs(first / 20_000 - firstArm(policy, [6, 5], [3, 3]))).toBeLessThan(0.015);
    }
  });

  it('split an A/B test evenly: regret grows by half the gap with each user', () => {
    const plan = { rates: [0.1, 0.2], horizon: 200, policy: { kind: 'test', users: 200 } } as const;
    const { regret, arms } = finish(simulateBandit({ ...plan, runs: 50, points: 4 }, 1));
    [2.5, 5, 7.5, 10].forEach((expected, i) => {
      expect(regret[i]).toBeCloseTo(expected, 9);
    });
    expect(arms.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(regretOf([100, 100], [0.1, 0.2])).toBeCloseTo(10, 9);
  });
});

describe('what a bandit earns and what it leaves unknown (curriculum 4.5)', () => {
  const plan = { rates: [0.05, 0.07], horizon: 4000, runs: 120 };
  const run = (policy: Policy, seed = 3) => finish(simulateBandit({ ...plan, policy }, seed));
  const even = run({ kind: 'test', users: 4000 });
  const thompson = run({ kind: 'thompson' });

  it('Thompson sampling loses less than half of an even split', () => {
    expect(even.regret.at(-1)).toBeCloseTo(40, 9);
    expect(thompson.regret.at(-1)).toBeLessThan(20);
    expect(thompson.arms[1]?.share).toBeGreaterThan(0.75);
  });

  it('but it leaves a far wider interval on the arm that lost', () => {
    const { low, high } = wilsonInterval(100, 2000);
    expect(even.arms[0]?.width).toBeCloseTo(high - low, 2);
    expect(thompson.arms[0]?.width).toBeGreaterThan(1.6 * (even.arms[0]?.width ?? 1));
    expect(thompson.arms[1]?.width).toBeLessThan(even.arms[1]?.width ?? 0);
  });

  it('and reads the losing arm too low, which an even split does not', () => {
    expect(Math.abs((even.arms[0]?.estimate ?? 0) - 0.05)).toBeLessThan(0.002);
    expect(thompson.arms[0]?.estimate).toBeLessThan(0.0485);
  });

  it('is slow to notice that the world has changed', () => {
    const drift = { from: 2000, rates: [0.07, 0.05] };
    const moved = finish(simulateBandit({ ...plan, drift, policy: { kind: 'thompson' } }, 3));
    const half = moved.regret[24] ?? 0;
    expect((moved.regret.at(-1) ?? 0) - half).toBeGreaterThan(1.3 * half);
  });
});

describe('the simulation of campaigns', () => {
  it('measures regret against the arm that is best at the time', () => {
    const drift = { from: 50, rates: [0.5, 0.1] };
    const policy = { kind: 'test', users: 100 } as const;
    const plan = { rates: [0.1, 0.2], horizon: 100, runs: 3, points: 2, policy, drift };
    // 25 users lose 0.1 each in the first half, 25 lose 0.4 each in the second.
    const { regret } = finish(simulateBandit(plan, 1));
    expect(regret[0]).toBeCloseTo(2.5, 9);
    expect(regret[1]).toBeCloseTo(12.5, 9);
  });

  it('yields after each 1,000 users and repeats from its seed', () => {
    const plan = {
      rates: [0.3, 0.5, 0.4],
      horizon: 500,
      runs: 40,
      policy: { kind: 'ucb' },
    } as const;
    expect([...simulateBandit(plan, 2)].map(({ runs }) => runs)).toEqual(
      Array.from({ length: 20 }, (_, step) => 2 * step + 1),
    );
    expect(finish(simulateBandit(plan, 2))).toEqual(finish(simulateBandit(plan, 2)));
    const { arms, regret } = finish(simulateBandit(plan, 2));
    expect(arms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(regret).toHaveLength(50);
  });

  it('knows nothing of an arm that was never tried', () => {
    const plan = { rates: [1, 1], horizon: 1, runs: 1, policy: { kind: 'thompson' } } as const;
    const { arms } = finish(simulateBandit(plan, 2));
    expect(arms.map(({ width }) => width).sort((a, b) => b - a)[0]).toBe(1);
    expect(arms.filter(({ estimate }) => estimate === undefined)).toHaveLength(1);
  });
});
