/** Is a split of users what was planned? Pearson's χ² with one degree of freedom. */
import { normalAbove } from './normal.ts';

/** χ² = Σ (observed − expected)²/expected of two counts, of which the first was planned to get a share (0 to 1). */
export function chiSquareOfSplit(a: number, b: number, planned = 0.5): number {
  const all = a + b;
  const [first, second] = [all * planned, all * (1 - planned)];
  return (a - first) ** 2 / first + (b - second) ** 2 / second;
}

/** The chance of a χ² this large or larger by luck alone: 2·(1 − Φ(√χ²)), as χ² with one degree of freedom is z². */
export function chiSquareTail(chiSquare: number): number {
  return 2 * normalAbove(Math.sqrt(chiSquare));
}
