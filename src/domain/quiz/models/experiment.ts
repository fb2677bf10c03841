/** Items about planning and checking an experiment. */
import { chiSquareOfSplit } from '../../ml/chi-square.ts';
import {
  cupedFactor,
  daysToFill,
  sampleForEffect,
  sampleSizePerArm,
  usualPlan,
} from '../../ml/power.ts';
import { chanceOfAny } from '../../ml/rare-events.ts';
import type { Model, Models } from '../model.ts';
import { between, isWhole, oneOf, percent, settled } from './figures.ts';

const sampleSize: Model = (random) => {
  const baseline = oneOf(random, [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40]);
  const lift = oneOf(random, [4, 5, 8, 10, 15, 20, 25]);
  const target = (baseline * (100 + lift)) / 100;
  const perArm = (shown: number, plan = usualPlan): number =>
    sampleSizePerArm(baseline / 100, shown / 100, plan);
  const mistakes = {
    'both-arms': 2 * perArm(target),
    'one-sided': perArm(target, { ...usualPlan, sides: 1 }),
    'absolute-lift': perArm(baseline + lift),
  };
  return settled({ baseline, lift, target }, perArm(target), mistakes, [1000, 250_000]);
};

const testDays: Model = (random) => {
  const traffic = 1000 * oneOf(random, [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40]);
  const share = oneOf(random, [10, 20, 25, 30, 40, 60, 80]);
  // From the days back to the arms, so that the plan comes out in whole days.
  const perarm = (between(random, 4, 60) * traffic * share) / 200;
  if (perarm < 2000 || !isWhole(perarm / 100)) return undefined;
  const days = (arms: number, used: number): number =>
    daysToFill(perarm, arms, traffic, used / 100);
  const mistakes = { 'one-arm-only': days(1, share), 'whole-traffic': days(2, 100) };
  return settled({ perarm, traffic, share }, days(2, share), mistakes, [4, 60]);
};

const usersForSmallerEffect: Model = (random) => {
  const hundredths = oneOf(random, [10, 20, 25, 30, 40, 50, 60, 75, 100]);
  const [smaller, effect] = [hundredths / 100, (hundredths * between(random, 2, 4)) / 100];
  const perarm = 500 * between(random, 2, 100);
  // What 80 % power takes for shares between 2 and 20 %: about 16·p(1 − p)/effect².
  if (perarm * effect ** 2 < 3000 || perarm * effect ** 2 > 26_000) return undefined;
  const answer = sampleForEffect(perarm, effect, smaller);
  const mistakes = { linear: (perarm * effect) / smaller, same: perarm };
  return settled({ perarm, effect, smaller }, answer, mistakes, [1000, 1_000_000]);
};

const cupedSample: Model = (random) => {
  const perarm = 1000 * between(random, 4, 80);
  const rho = oneOf(random, [30, 40, 50, 55, 60, 65, 70, 75, 80]) / 100;
  const left = cupedFactor(rho);
  const mistakes = { linear: perarm * (1 - rho), squared: perarm * (1 - left) };
  return settled({ perarm, rho }, perarm * left, mistakes, [500, 80_000]);
};

const srmChiSquare: Model = (random) => {
  const half = 1000 * oneOf(random, [10, 20, 25, 50, 100, 200, 250, 500]);
  // In standard deviations of a fair split, 0.7 to 6: some of these are luck and some are not.
  const off = ((0.7 + 5.3 * random()) * Math.sqrt(2 * half)) / 2;
  const gap = (random() < 0.5 ? -10 : 10) * Math.round(off / 10);
  const [a, b] = [half + gap, half - gap];
  const chiSquare = chiSquareOfSplit(a, b);
  const mistakes = {
    'one-arm': chiSquare / 2,
    unsquared: percent(Math.abs(a - b) / (a + b)),
  };
  return settled({ a, b }, chiSquare, mistakes, [0.4, 40]);
};

const falseAlarmOfMany: Model = (random) => {
  // Up to 19, as adding 5 % each time would pass 100 % from 20 on.
  const metrics = between(random, 4, 19);
  const mistakes = { 'one-test': 5, additive: 5 * metrics };
  return settled({ metrics }, percent(chanceOfAny(0.05, metrics)), mistakes, [15, 65]);
};

/** Models by name. */
export const experimentModels: Models = {
  'sample-size-per-arm': sampleSize,
  'test-days': testDays,
  'users-for-smaller-effect': usersForSmallerEffect,
  'cuped-sample': cupedSample,
  'srm-chi-square': srmChiSquare,
  'false-alarm-of-many': falseAlarmOfMany,
};
