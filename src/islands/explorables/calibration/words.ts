import { populationBrier, reliabilityBins, truthBehind } from '../../../domain/ml/bent-scores.ts';
import { binnedError } from '../../../domain/ml/bins.ts';
import { breakEvenChance, cheapestThreshold, costPerThousand } from '../../../domain/ml/cost.ts';
import { chance, count, fixed, percent, plain } from '../figures.ts';
import type { Values } from '../setting.ts';
import type { Key } from './settings.ts';
import { pricesAt, scoresAt, truth } from './settings.ts';

/** Everything the drawing and the words show about a position. */
export function measure(values: Values<Key>) {
  const [scores, prices] = [scoresAt(values), pricesAt(values)];
  const formula = breakEvenChance(prices);
  const bins = reliabilityBins(scores);
  return {
    scores,
    prices,
    bins,
    formula,
    best: cheapestThreshold(scores, prices),
    chosenCost: costPerThousand(scores, prices, values.t),
    formulaCost: formula === undefined ? undefined : costPerThousand(scores, prices, formula),
    error: binnedError(bins),
    brier: populationBrier(scores),
  };
}

/** What `measure` gives. */
export type Measured = ReturnType<typeof measure>;

/** What acting at the threshold means and costs; nothing is said of others. */
export function costWords({ t }: Values<Key>, { scores, chosenCost }: Measured): string {
  return `A reported ${chance(t)} means a true chance of ${chance(truthBehind(scores, t))}. Acting above it costs ${count(chosenCost)} per 1,000 cases`;
}

/** What the two drawings show now. */
export function sentence(values: Values<Key>, measured: Measured): string {
  const { best, chosenCost } = measured;
  const extra = best.cost > 0 ? chosenCost / best.cost - 1 : 0;
  const compared =
    extra < 0.0005
      ? 'no threshold costs less'
      : `the cheapest threshold, ${chance(best.threshold)}, costs ${count(best.cost)}, so yours costs ${percent(extra)} more`;
  return `${costWords(values, measured)}; ${compared}.`;
}

/** What a position means, for people who hear a slider. */
export function meaning({ chosenCost, error }: Measured): string {
  return `cost ${count(chosenCost)} per 1,000 cases, calibration error ${fixed(error, 3)}`;
}

/** The learner's guess. */
export function consequence(guess: number): string {
  return `You guessed ${plain(guess)}\u202f% more.`;
}

/** The answer to the opening question. */
export const answer = `Acting at 0.10 on scores that are too sure costs ${count(truth)}\u202f% more than acting where it is cheapest, at 0.012.`;
