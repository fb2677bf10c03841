/** Whole campaigns drawn user by user, to compare what a policy earns with what it lets you know. */
import { type Chance, chooseArm, type Policy } from './bandit.ts';
import { betasFrom } from './draws.ts';
import { wilsonInterval } from './interval.ts';
import { randomFrom } from './random.ts';
import type { Stepwise } from './stepwise.ts';

/** Campaigns to draw. */
export interface BanditPlan {
  /** True rate of each arm, 0 to 1. */
  readonly rates: readonly number[];
  /** Users in a campaign. */
  readonly horizon: number;
  readonly policy: Policy;
  /** Campaigns in all. */
  readonly runs: number;
  /** Points of the regret curve, at equal steps of users; default 50. */
  readonly points?: number;
  /** Rates that hold from a user (index) on: the world changes, the policies do not know. */
  readonly drift?: { readonly from: number; readonly rates: readonly number[] };
}

/** Averages over the campaigns so far. */
export interface BanditSoFar {
  readonly runs: number;
  /** Regret in hits after each step of the curve (D. Russo et al. 2018, "A tutorial on Thompson sampling"). */
  readonly regret: readonly number[];
  /** Per arm, at the end. */
  readonly arms: readonly {
    /** Share of the users, 0 to 1. */
    readonly share: number;
    /** Observed rate over the campaigns that tried the arm; `undefined` if none did. */
    readonly estimate: number | undefined;
    /** Width of the 95 % Wilson interval, as a share; 1 for an untried arm. */
    readonly width: number;
  }[];
}

/** Choices in one step: a millisecond here, and still short on a slow and busy phone. */
const CHOICES_PER_STEP = 1000;

class Totals {
  runs = 0;
  readonly regret: number[];
  readonly arms: { pulls: number; estimates: number; tried: number; width: number }[];
  constructor(points: number, arms: number) {
    this.regret = new Array<number>(points).fill(0);
    this.arms = Array.from({ length: arms }, () => ({
      ...{ pulls: 0, estimates: 0, tried: 0, width: 0 },
    }));
  }
  average(horizon: number): BanditSoFar {
    const runs = Math.max(1, this.runs);
    return {
      runs: this.runs,
      regret: this.regret.map((sum) => sum / runs),
      arms: this.arms.map(({ pulls, estimates, tried, width }) => ({
        share: pulls / runs / horizon,
        estimate: tried > 0 ? estimates / tried : undefined,
        width: width / runs,
      })),
    };
  }
}

/** Draws the campaigns one after the other from a seed; yields after each 1,000 users, also within a campaign. */
export function* simulateBandit(plan: BanditPlan, seed: number): Stepwise<BanditSoFar> {
  const { rates, horizon, policy, drift, points = 50 } = plan;
  const random = randomFrom(seed);
  const chance: Chance = { random, beta: betasFrom(random) };
  const totals = new Totals(points, rates.length);
  let choices = 0;
  for (let run = 0; run < plan.runs; run += 1) {
    const [pulls, hits] = [rates.map(() => 0), rates.map(() => 0)];
    let [regret, point] = [0, 0];
    for (let user = 0; user < horizon; user += 1) {
      const now = drift !== undefined && user >= drift.from ? drift.rates : rates;
      const arm = chooseArm(policy, { pulls, hits }, chance);
      const rate = now[arm] ?? 0;
      pulls[arm] = (pulls[arm] ?? 0) + 1;
      if (random() < rate) hits[arm] = (hits[arm] ?? 0) + 1;
      regret += Math.max(...now) - rate;
      while (point < points && (user + 1) * points >= (point + 1) * horizon) {
        totals.regret[point] = (totals.regret[point] ?? 0) + regret;
        point += 1;
      }
      choices += 1;
      if (choices % CHOICES_PER_STEP === 0) yield totals.average(horizon);
    }
    totals.runs += 1;
    totals.arms.forEach((total, arm) => {
      const [n, h] = [pulls[arm] ?? 0, hits[arm] ?? 0];
      const { low, high } = wilsonInterval(h, n);
      total.pulls += n;
      total.width += high - low;
      if (n > 0) [total.estimates, total.tried] = [total.estimates + h / n, total.tried + 1];
    });
  }
  return totals.average(horizon);
}
