/** A criterion marked twice: by the mentor, and in the reference. */
export interface Pair {
  readonly mine: number;
  readonly reference: number;
}

/** How near a mentor’s marks come to the reference. */
export interface Agreement {
  readonly n: number;
  readonly exact: number;
  /** At most one level apart, the exact ones included. */
  readonly near: number;
  /** Mean of mine less reference, in levels; above 0 is kinder. */
  readonly bias: number;
}

/** Agreement over all criteria marked; undefined without any. */
export function agreementOf(pairs: readonly Pair[]): Agreement | undefined {
  const gaps = pairs.map(({ mine, reference }) => mine - reference);
  if (gaps.length === 0) return undefined;
  return {
    n: gaps.length,
    exact: gaps.filter((gap) => gap === 0).length,
    near: gaps.filter((gap) => Math.abs(gap) <= 1).length,
    bias: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
  };
}

const counts = ['no', 'one', 'two', 'three'];

/** How one mark stands to the reference. */
export function gapWords({ mine, reference }: Pair): string {
  const gap = mine - reference;
  if (gap === 0) return 'The same level';
  const size = Math.abs(gap);
  return `You are ${counts[size] ?? String(size)} level${size === 1 ? '' : 's'} ${gap > 0 ? 'above' : 'below'}`;
}

const fractions: Readonly<Record<string, string>> = {
  '0.25': 'a quarter of a level',
  '0.5': 'half a level',
  '0.75': 'three quarters of a level',
  '1': 'one level',
};

/** Which way somebody marks, to the nearest quarter of a level, as a sentence. */
export function biasWords({ n, exact, bias }: Agreement): string {
  const size = Math.round(Math.abs(bias) * 4) / 4;
  if (size === 0)
    return 2 * exact < n
      ? 'On average you mark level with the reference, as high and low cancel out.'
      : 'On average you mark level with the reference.';
  const much = fractions[String(size)] ?? `${size.toFixed(1)} levels`;
  return `On average you mark ${much} ${bias > 0 ? 'above' : 'below'} the reference.`;
}
