/** Items about what a rollout can show and what it can cost. */
import { trialsToSeeOne, zeroFailuresBound } from '../../ml/rare-events.ts';
import { expectedExtraHarm } from '../../ml/rollout.ts';
import type { Model, Models } from '../model.ts';
import { isWhole, oneOf, percent, settled } from './figures.ts';

const zeroFailures: Model = (random) => {
  // From 100 on, the rule of three (3/n) is within 1.6 % of the exact bound.
  const trials = oneOf(
    random,
    [
      100, 120, 150, 200, 240, 250, 300, 400, 500, 600, 750, 800, 1000, 1200, 1500, 2000, 2500,
      3000,
    ],
  );
  const mistakes = { zero: 0, 'one-over-n': percent(1 / trials) };
  return settled({ trials }, percent(zeroFailuresBound(trials)), mistakes, [0.05, 3]);
};

const trialsForRareHarm: Model = (random) => {
  const rate = oneOf(random, [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50]);
  const chance = rate / 10_000;
  const mistakes = { 'one-over-p': 1 / chance, half: trialsToSeeOne(chance, 0.5) };
  return settled({ rate }, trialsToSeeOne(chance), mistakes, [500, 60_000]);
};

const blastRadius: Model = (random) => {
  const traffic = 1000 * oneOf(random, [5, 10, 20, 30, 40, 50, 80, 100, 200]);
  const share = oneOf(random, [1, 2, 5, 10, 20, 25]);
  const hours = oneOf(random, [2, 3, 4, 6, 8, 12, 24]);
  const before = oneOf(random, [0.2, 0.5, 0.8, 1, 1.5, 2]);
  const after = oneOf(random, [0.8, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6]);
  if (after <= before) return undefined;
  const harm = (reached: number, without: number): number =>
    expectedExtraHarm({
      traffic,
      hours,
      share: reached / 100,
      before: without / 100,
      after: after / 100,
    });
  const answer = harm(share, before);
  if (!isWhole(answer)) return undefined;
  const mistakes = { 'all-errors': harm(share, 0), everyone: harm(100, before) };
  return settled({ traffic, share, hours, before, after }, answer, mistakes, [10, 5000]);
};

/** Models by name. */
export const rolloutModels: Models = {
  'zero-failures-bound': zeroFailures,
  'trials-for-rare-harm': trialsForRareHarm,
  'blast-radius': blastRadius,
};
