/**
 * A test that is looked at several times while data come in, at equal steps: between two looks the sum of
 * the evidence grows by N(drift, 1), and the test stops at the first look k with |sum| ≥ z_k·√k.
 */
import { normalAbove, normalBelow, normalDensity } from './normal.ts';
import { gaussLegendre } from './quadrature.ts';

/** Chances that a test stops at a look, which it reaches only if it did not stop before. */
export interface Look {
  /** Stops with a positive result. */
  readonly up: number;
  /** Stops with a negative result. */
  readonly down: number;
}

/** Beyond this many standard deviations a normal has less than 1e−18 of its weight. */
const FAR = 9;

/** The sum's distribution over the paths that went on: masses at quadrature points. */
interface Going {
  readonly at: readonly number[];
  readonly mass: readonly number[];
}

function density({ at, mass }: Going, x: number, drift: number): number {
  // The innermost loop of everything here: plain, and without what is too far away to count.
  let sum = 0;
  for (let index = 0; index < at.length; index += 1) {
    const step = x - drift - (at[index] ?? 0);
    if (step < FAR && step > -FAR) sum += (mass[index] ?? 0) * Math.exp(-0.5 * step * step);
  }
  return sum * normalDensity(0);
}

function expectation(going: Going, value: (from: number) => number): number {
  return going.at.reduce((sum, from, index) => sum + (going.mass[index] ?? 0) * value(from), 0);
}

/**
 * The exact chances of stopping at each look, by recursive numerical integration; `bounds` are the z_k > 0
 * of looks 1 … K, `drift` is the mean step in its standard deviations (0 when nothing differs). Error
 * below 1e−9 for up to 200 looks. P. Armitage, C. K. McPherson & B. C. Rowe (1969), JRSS A 132; numerical
 * form as in C. Jennison & B. W. Turnbull (2000), "Group sequential methods", chapter 19.
 */
export function stoppingChances(bounds: readonly number[], drift = 0): Look[] {
  let going: Going = { at: [0], mass: [1] };
  return bounds.map((z, index) => {
    const look = index + 1;
    const edge = z * Math.sqrt(look);
    const from = going;
    const [low, high] = [
      Math.max(-edge, look * drift - FAR * Math.sqrt(look)),
      Math.min(edge, look * drift + FAR * Math.sqrt(look)),
    ];
    if (high > low) {
      const points = gaussLegendre(low, high, 14 + Math.ceil(1.5 * (high - low)));
      going = {
        at: points.nodes,
        mass: points.nodes.map((x, i) => (points.weights[i] ?? 0) * density(from, x, drift)),
      };
    } else going = { at: [], mass: [] };
    return {
      up: expectation(from, (sum) => normalAbove(edge - sum - drift)),
      down: expectation(from, (sum) => normalBelow(-edge - sum - drift)),
    };
  });
}

/** The chance to have stopped by each look, either way: rises from look to look. */
export function stoppedBy(looks: readonly Look[]): number[] {
  let sum = 0;
  return looks.map(({ up, down }) => {
    sum += up + down;
    return sum;
  });
}

/** The same critical z at each of so many looks, as when a fixed-horizon test is peeked at. */
export function sameAtEachLook(z: number, looks: number): number[] {
  return new Array<number>(looks).fill(z);
}

/**
 * Looks taken on average (1 … K): a test that never stops takes all K. Times the users per look it is the
 * expected sample; K times them is the largest.
 */
export function expectedLooks(looks: readonly Look[]): number {
  const stopped = stoppedBy(looks);
  return looks.reduce(
    (sum, _, index) => sum + 1 - (index === 0 ? 0 : (stopped[index - 1] ?? 0)),
    0,
  );
}
