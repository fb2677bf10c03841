/** What a significant result says about the size and the sign of the effect behind it. */
import { powerAt } from './detectable.ts';
import { normalAbove, normalBelow, normalDensity, normalQuantile } from './normal.ts';

/** A two-sided test seen from the truth. */
export interface DesignErrors {
  /** Chance that the result is significant, 0 to 1. */
  readonly power: number;
  /** Type S: chance that a significant result has the wrong sign, 0 to ½. */
  readonly wrongSign: number;
  /** Type M: how many times too large significant estimates are on average, ≥ 1; ∞ for no effect. */
  readonly exaggeration: number;
}

/**
 * Exact Type S and Type M errors of an estimate N(effect, error²) when only |estimate| > z·error is reported;
 * `effect` and `error` > 0 share a unit. A. Gelman & J. Carlin (2014), Perspectives on Psychological
 * Science 9; closed form in J. Lu, Y. Qiu & A. Deng (2019), BJMSP 72.
 */
export function designErrors(effect: number, error: number, alpha = 0.05): DesignErrors {
  const z = normalQuantile(1 - alpha / 2);
  const truth = Math.abs(effect) / error;
  const power = powerAt(truth, { alpha, sides: 2 });
  const wrong = normalBelow(-z - truth);
  // E[|X|; |X| > z] for X ~ N(truth, 1), one term for each side.
  const size =
    truth * normalAbove(z - truth) +
    normalDensity(z - truth) -
    truth * wrong +
    normalDensity(z + truth);
  return {
    power,
    wrongSign: wrong / power,
    exaggeration: truth === 0 ? Infinity : size / power / truth,
  };
}
