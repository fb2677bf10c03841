/** The same experiment run many times over: how often it finds what is there, and how it misleads. */
import { cupedFactor, usualPlan } from './power.ts';
import { binomialsFrom } from './draws.ts';
import { normalQuantile } from './normal.ts';
import { randomFrom } from './random.ts';
import type { Stepwise } from './stepwise.ts';

/** An experiment on two shares with equal arms. */
export interface GhostPlan {
  readonly perArm: number;
  /** True rate without the change, 0 to 1. */
  readonly base: number;
  /** True rate with it, 0 to 1. */
  readonly changed: number;
  /** α of the test, 0 to 1; default 5 %. */
  readonly alpha?: number;
  /** 2 for either way (default), 1 if only a rise counts. */
  readonly sides?: 1 | 2;
  /** Correlation of a covariate from before the test; leaves a share 1 − ρ² of the variance. Default 0. */
  readonly rho?: number;
}

/** One run: the estimated difference of the rates, its standard error, and whether the test calls it. */
export interface Ghost {
  readonly difference: number;
  readonly error: number;
  readonly significant: boolean;
}

/** What the runs so far show. */
export interface GhostsSoFar {
  readonly ghosts: readonly Ghost[];
  /** Share of significant runs, 0 to 1: the power, seen. */
  readonly significant: number;
  /** Mean |difference| of the significant runs over the true difference; `undefined` without either. */
  readonly exaggeration: number | undefined;
  /** Share of significant runs with the wrong sign; `undefined` without any. */
  readonly wrongSign: number | undefined;
}

const PER_STEP = 100;

function summary(ghosts: readonly Ghost[], truth: number): GhostsSoFar {
  const called = ghosts.filter(({ significant }) => significant);
  const size = called.reduce((sum, { difference }) => sum + Math.abs(difference), 0);
  const wrong = called.filter(({ difference }) => difference * truth < 0).length;
  return {
    ghosts,
    significant: called.length / Math.max(1, ghosts.length),
    exaggeration:
      called.length > 0 && truth !== 0 ? size / called.length / Math.abs(truth) : undefined,
    wrongSign: called.length > 0 && truth !== 0 ? wrong / called.length : undefined,
  };
}

/**
 * Runs the experiment `count` times with exact binomial counts; yields after each 100. CUPED is modelled as
 * what it does: the estimate keeps its mean, and a share 1 − ρ² of its deviation's variance.
 */
export function* simulateGhosts(
  plan: GhostPlan,
  count: number,
  seed: number,
): Stepwise<GhostsSoFar> {
  const hits = binomialsFrom(randomFrom(seed));
  const { perArm, base, changed, alpha = usualPlan.alpha, sides = 2, rho = 0 } = plan;
  const [truth, kept] = [changed - base, Math.sqrt(cupedFactor(rho))];
  const z = normalQuantile(1 - alpha / sides);
  const ghosts: Ghost[] = [];
  while (ghosts.length < count) {
    const [a, b] = [hits(perArm, base) / perArm, hits(perArm, changed) / perArm];
    const difference = truth + (b - a - truth) * kept;
    const error = kept * Math.sqrt((a * (1 - a) + b * (1 - b)) / perArm);
    const size = sides === 2 ? Math.abs(difference) : difference;
    ghosts.push({ difference, error, significant: size > z * error });
    if (ghosts.length % PER_STEP === 0 && ghosts.length < count) yield summary(ghosts, truth);
  }
  return summary(ghosts, truth);
}
