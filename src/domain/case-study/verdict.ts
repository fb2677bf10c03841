import type { Distribution } from './distribution.ts';
import { shareAbove, shareBelow } from './distribution.ts';
import { MARGIN } from './policy.ts';

/** How good a policy is, by its mean over re-runs: never by the one run that happened. */
export type Quality = 'expert' | 'good' | 'mixed' | 'simple' | 'weak';
/** Where the one run fell among the re-runs of its own policy. */
export type Luck = 'good' | 'usual' | 'bad';

/** A run judged apart from its luck. */
export interface Verdict {
  readonly quality: Quality;
  readonly luck: Luck;
  readonly title: string;
  /** Share of re-runs of the same policy that end above this run, and below it. */
  readonly above: number;
  readonly below: number;
}

/** A run in the best or worst quarter of its own re-runs was lucky or unlucky. */
const QUARTER = 0.25;

/**
 * `expert`: level with the expert, within the margin that a case must prove. `good`: at least half
 * of the way from the best simple policy to the expert. `mixed`: better than the best simple
 * policy. `simple`: between the simple policies. `weak`: below them all.
 */
export function qualityOf(yours: number, expert: number, simple: readonly number[]): Quality {
  if (yours >= expert - MARGIN) return 'expert';
  if (yours >= (Math.max(...simple) + expert) / 2) return 'good';
  if (yours > Math.max(...simple)) return 'mixed';
  return yours >= Math.min(...simple) ? 'simple' : 'weak';
}

/** Luck of an outcome among re-runs; equal ones count half on each side, so a case without chance knows no luck. */
export function luckOf(outcome: number, reruns: readonly number[]): Luck {
  const [below, above] = [shareBelow(reruns, outcome), shareAbove(reruns, outcome)];
  const rank = below + (1 - below - above) / 2;
  return rank < QUARTER ? 'bad' : rank > 1 - QUARTER ? 'good' : 'usual';
}

const titles: Readonly<Record<Quality, Readonly<Record<Luck, string>>>> = {
  expert: {
    good: 'You decided like an expert, and were lucky.',
    usual: 'You decided like an expert, and got what that usually earns.',
    bad: 'You decided like an expert, and were unlucky.',
  },
  good: {
    good: 'You decided well, and were lucky.',
    usual: 'You decided well, and got what that usually earns.',
    bad: 'You decided well, and were unlucky.',
  },
  mixed: {
    good: 'You decided well in parts, and were lucky.',
    usual: 'You decided well in parts, and it shows.',
    bad: 'You decided well in parts, and were unlucky.',
  },
  simple: {
    good: 'You decided about as well as a simple rule, and were lucky.',
    usual: 'You decided about as well as a simple rule, and it shows.',
    bad: 'You decided about as well as a simple rule, and were unlucky.',
  },
  weak: {
    good: 'The decisions were weak, and luck was kind.',
    usual: 'The decisions were weak, and it shows.',
    bad: 'The decisions were weak, and luck made it worse.',
  },
};

/** The verdict on a run: decision quality from the means of re-runs, luck from where the run fell in its own. */
export function verdictOf(
  outcome: number,
  reruns: readonly number[],
  yours: Distribution,
  expert: Distribution,
  simple: readonly Distribution[],
): Verdict {
  const quality = qualityOf(
    yours.mean,
    expert.mean,
    simple.map(({ mean }) => mean),
  );
  const luck = luckOf(outcome, reruns);
  return {
    quality,
    luck,
    title: titles[quality][luck],
    above: shareAbove(reruns, outcome),
    below: shareBelow(reruns, outcome),
  };
}
