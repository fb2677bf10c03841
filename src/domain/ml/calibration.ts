/** How far stated chances are from what happened: bins, calibration error and proper scores. */
import { type Bin, binnedError } from './bins.ts';
import { share } from './confusion-matrix.ts';

/** Equal-width bins of predictions (0 to 1) with their outcomes; a prediction of 1 joins the last bin. */
export function sampleBins(
  predictions: readonly number[],
  outcomes: readonly (0 | 1)[],
  count = 10,
): Bin[] {
  const rows = predictions.map((chance, index) => ({ chance, outcome: outcomes[index] ?? 0 }));
  return Array.from({ length: count }, (_, bin) => {
    const inside = rows.filter(
      (row) => Math.min(count - 1, Math.floor(row.chance * count)) === bin,
    );
    const sum = (key: 'chance' | 'outcome'): number =>
      inside.reduce((total, row) => total + row[key], 0);
    return {
      from: bin / count,
      to: (bin + 1) / count,
      share: share(inside.length, rows.length) ?? 0,
      reported: share(sum('chance'), inside.length),
      observed: share(sum('outcome'), inside.length),
    };
  });
}

/** Expected calibration error of a sample over equal-width bins; `undefined` without data. */
export function expectedCalibrationError(
  predictions: readonly number[],
  outcomes: readonly (0 | 1)[],
  bins = 10,
): number | undefined {
  return predictions.length > 0 ? binnedError(sampleBins(predictions, outcomes, bins)) : undefined;
}

/** Mean squared distance between stated chances and outcomes (1 happened, 0 did not); `undefined` without data. */
export function brier(
  predictions: readonly number[],
  outcomes: readonly (0 | 1)[],
): number | undefined {
  const losses = predictions.map((chance, index) => (chance - (outcomes[index] ?? 0)) ** 2);
  return share(
    losses.reduce((sum, loss) => sum + loss, 0),
    losses.length,
  );
}

/** Mean −ln of the chance given to what happened, in nats; `undefined` without data, ∞ after a sure miss. */
export function logLoss(
  predictions: readonly number[],
  outcomes: readonly (0 | 1)[],
): number | undefined {
  const losses = predictions.map((chance, index) =>
    outcomes[index] === 1 ? -Math.log(chance) : -Math.log1p(-chance),
  );
  return share(
    losses.reduce((sum, loss) => sum + loss, 0),
    losses.length,
  );
}
