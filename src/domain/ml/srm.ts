/** Sample ratio mismatch: what a check of the split can see, and where a mismatch comes from. */
import { chiSquareOfSplit, chiSquareTail } from './chi-square.ts';
import { holm } from './multiplicity.ts';
import { normalQuantile } from './normal.ts';
import { chanceOfAny } from './rare-events.ts';

/**
 * The strict α of the check, 0.0005: every test is checked, so false alarms would pile up (thresholds of 0.01
 * or 0.001 are also in use).
 */
export const SRM_ALPHA = 0.0005;

/** The chance (0 to 1) that at least one of m healthy tests is flagged: 1 − (1 − α)ᵐ. */
export function chanceOfFalseMismatch(tests: number, alpha = SRM_ALPHA): number {
  return chanceOfAny(alpha, tests);
}

/**
 * The smallest surplus of one arm, as a difference from its planned share (0 to 1), that n users show with
 * this power: δ = (z₁₋α/₂√(p₀q₀) + z_power√(p₁q₁)) / √n with p₁ = p₀ + δ, found by iteration; `undefined`
 * when no share below 1 would be seen.
 */
export function detectableImbalance(
  users: number,
  planned = 0.5,
  { alpha = SRM_ALPHA, power = 0.8 } = {},
): number | undefined {
  const [z, more] = [normalQuantile(1 - alpha / 2), normalQuantile(power)];
  const root = (p: number): number => Math.sqrt(p * (1 - p));
  let delta = 0;
  for (let round = 0; round < 100; round += 1) {
    const share = Math.min(1, planned + delta);
    delta = (z * root(planned) + more * root(share)) / Math.sqrt(users);
  }
  return planned + delta < 1 ? delta : undefined;
}

/** Users counted in both arms of one segment. */
export interface SegmentSplit {
  readonly name: string;
  readonly a: number;
  readonly b: number;
}

/** A segment with the check of its own split. */
export interface CheckedSplit extends SegmentSplit {
  /** Share of arm A, 0 to 1; `undefined` without users. */
  readonly share: number | undefined;
  /** χ² with one degree of freedom against the plan; 0 without users. */
  readonly chiSquare: number;
  /** Chance of a χ² this large by luck, Holm-adjusted for the number of segments. */
  readonly pValue: number;
  readonly mismatch: boolean;
}

/** Checks the split of each segment against the planned share of arm A (0 to 1), allowing for their number. */
export function checkSegments(
  segments: readonly SegmentSplit[],
  planned = 0.5,
  alpha = SRM_ALPHA,
): CheckedSplit[] {
  const chi = segments.map(({ a, b }) => (a + b > 0 ? chiSquareOfSplit(a, b, planned) : 0));
  const pValues = holm(chi.map(chiSquareTail));
  return segments.map((segment, index) => {
    const pValue = pValues[index] ?? 1;
    return {
      ...segment,
      share: segment.a + segment.b > 0 ? segment.a / (segment.a + segment.b) : undefined,
      ...{ chiSquare: chi[index] ?? 0, pValue, mismatch: pValue < alpha },
    };
  });
}
