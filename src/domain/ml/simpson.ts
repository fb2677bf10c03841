/** Two populations made of the same groups: how much of a difference is the mix, and how much the rates. */

/** One group in both populations; users > 0, hits 0 to users. */
export interface MixedGroup {
  readonly name: string;
  readonly before: { readonly users: number; readonly hits: number };
  readonly after: { readonly users: number; readonly hits: number };
}

/** A difference of two overall rates, taken apart; all as differences of shares, after − before. */
export interface Decomposition {
  readonly before: number;
  readonly after: number;
  /** after − before = mix + rate. */
  readonly difference: number;
  /** What the changed shares of the groups do, at the average of both rates. */
  readonly mix: number;
  /** What the changed rates do, at the average of both mixes. */
  readonly rate: number;
}

function total(groups: readonly MixedGroup[], when: 'before' | 'after', what: 'users' | 'hits') {
  return groups.reduce((sum, group) => sum + group[when][what], 0);
}

/**
 * Splits the difference of the overall rates exactly into Σ r̄·Δw (mix) and Σ w̄·Δr (rate), with w the share
 * of a group and r its rate. E. M. Kitagawa (1955), "Components of a difference between two rates", JASA 50.
 */
export function decompose(groups: readonly MixedGroup[]): Decomposition {
  const all = { before: total(groups, 'before', 'users'), after: total(groups, 'after', 'users') };
  let [mix, rate] = [0, 0];
  for (const { before, after } of groups) {
    const [weightBefore, weightAfter] = [before.users / all.before, after.users / all.after];
    const [rateBefore, rateAfter] = [before.hits / before.users, after.hits / after.users];
    mix += ((rateBefore + rateAfter) / 2) * (weightAfter - weightBefore);
    rate += ((weightBefore + weightAfter) / 2) * (rateAfter - rateBefore);
  }
  const [before, after] = [
    total(groups, 'before', 'hits') / all.before,
    total(groups, 'after', 'hits') / all.after,
  ];
  return { before, after, difference: after - before, mix, rate };
}

/** Whether every group moves one way and the whole the other (E. H. Simpson 1951, JRSS B 13). */
export function isReversal(groups: readonly MixedGroup[]): boolean {
  const whole = Math.sign(decompose(groups).difference);
  return (
    whole !== 0 &&
    groups.length > 0 &&
    groups.every(
      ({ before, after }) =>
        Math.sign(after.hits / after.users - before.hits / before.users) === -whole,
    )
  );
}

/**
 * The overall rate of one population had it the mix of the other (direct standardisation): group rates of
 * `rates` weighted by the users of `mix`, 0 to 1.
 */
export function standardisedRate(
  groups: readonly MixedGroup[],
  rates: 'before' | 'after',
  mix: 'before' | 'after',
): number {
  const hits = groups.reduce(
    (sum, group) => sum + (group[mix].users * group[rates].hits) / group[rates].users,
    0,
  );
  return hits / total(groups, mix, 'users');
}
