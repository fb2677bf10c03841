/** Many tests that are looked at while they run, drawn as random walks; the model is that of looks.ts. */
import { normalsFrom } from './draws.ts';
import { randomFrom } from './random.ts';
import type { Stepwise } from './stepwise.ts';

/** Tests to draw. */
export interface PeekingPlan {
  /** Critical |z| at looks 1 … K, each > 0. */
  readonly bounds: readonly number[];
  /** Mean step between looks in its standard deviations; 0 when nothing differs (an A/A test). */
  readonly drift?: number;
  /** Tests in all, ≥ 1. */
  readonly paths: number;
  /** How many of the first tests are kept to be drawn; default 0. */
  readonly keep?: number;
}

/** One test: its z at every look, also after it would have stopped. */
export interface PeekedPath {
  readonly z: readonly number[];
  /** The look (from 1) at which it first crossed a bound; `undefined` if never. */
  readonly crossedAt: number | undefined;
}

/** What the tests so far show. */
export interface PeekingSoFar {
  readonly paths: number;
  /** Tests that crossed a bound for the first time at look 1 … K. */
  readonly crossed: readonly number[];
  /** Tests beyond the bound at the last look, whatever happened before: all that a patient reader sees. */
  readonly beyondAtEnd: number;
  readonly kept: readonly PeekedPath[];
}

/** Normal draws in one step: a millisecond here, and still short on a slow and busy phone. */
const DRAWS_PER_STEP = 5000;

/** Draws the tests one after the other from a seed; yields after about 5,000 steps of the walks. */
export function* simulatePeeking(plan: PeekingPlan, seed: number): Stepwise<PeekingSoFar> {
  const { bounds, drift = 0, keep = 0 } = plan;
  const normal = normalsFrom(randomFrom(seed));
  const roots = bounds.map((_, index) => Math.sqrt(index + 1));
  const crossed = bounds.map(() => 0);
  const kept: PeekedPath[] = [];
  let [beyondAtEnd, draws] = [0, 0];
  const soFar = (paths: number): PeekingSoFar => ({
    ...{ paths, beyondAtEnd },
    ...{ crossed: [...crossed], kept: [...kept] },
  });
  for (let path = 1; path <= plan.paths; path += 1) {
    const z: number[] = [];
    // The look of the first crossing; 0 for none.
    let [sum, first, beyond] = [0, 0, false];
    bounds.forEach((bound, index) => {
      sum += drift + normal();
      const here = sum / (roots[index] ?? 1);
      beyond = Math.abs(here) >= bound;
      if (beyond && first === 0) first = index + 1;
      if (path <= keep) z.push(here);
    });
    if (first > 0) crossed[first - 1] = (crossed[first - 1] ?? 0) + 1;
    beyondAtEnd += Number(beyond);
    if (path <= keep) kept.push({ z, crossedAt: first > 0 ? first : undefined });
    draws += bounds.length;
    if (draws >= DRAWS_PER_STEP && path < plan.paths) {
      draws = 0;
      yield soFar(path);
    }
  }
  return soFar(plan.paths);
}
