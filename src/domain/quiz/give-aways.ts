import type { QuizItem } from '../../schemas/quiz.ts';

type Single = Extract<QuizItem, { type: 'single' }>;

/** A way to guess without reading, and how often it is right. */
export interface GuessRule {
  rule: string;
  /** Items for which the rule picks the right option. */
  right: number;
  /** Mean by chance plus two standard deviations, rounded down: more than this is a give-away. */
  limit: number;
}

const position = (at: number) => (item: Single) =>
  item.options[Math.min(at, item.options.length - 1)];

function byLength(item: Single, sign: 1 | -1): Single['options'][number] | undefined {
  return [...item.options].sort((a, b) => sign * (b.text.length - a.text.length))[0];
}

/** Words that make an option sound careful. */
const careful =
  /\b(?:may|might|could|depends|unless|before|both|review|agree|owner|record|evidence|first)\b/gi;

const mostCareful = (item: Single): Single['options'][number] | undefined =>
  [...item.options].sort(
    (a, b) => (b.text.match(careful)?.length ?? 0) - (a.text.match(careful)?.length ?? 0),
  )[0];

/**
 * How well somebody does who never reads the question: always the longest option, the shortest, the most
 * careful-sounding, or a fixed position as the author wrote them. Chance is the sum of 1/options over all
 * single-choice items; the limit is chance + 2·√(Σ p(1−p)).
 */
export function giveAways(items: readonly QuizItem[]): {
  items: number;
  chance: number;
  rules: GuessRule[];
} {
  const singles = items.filter((item): item is Single => item.type === 'single');
  const odds = singles.map((item) => 1 / item.options.length);
  const chance = odds.reduce((sum, p) => sum + p, 0);
  const spread = Math.sqrt(odds.reduce((sum, p) => sum + p * (1 - p), 0));
  const limit = Math.floor(chance + 2 * spread);
  const tally = (
    rule: string,
    pick: (item: Single) => Single['options'][number] | undefined,
  ): GuessRule => ({
    rule,
    right: singles.filter((item) => pick(item)?.correct).length,
    limit,
  });
  return {
    items: singles.length,
    chance,
    rules: [
      tally('always the longest', (item) => byLength(item, 1)),
      tally('always the shortest', (item) => byLength(item, -1)),
      tally('always the most careful-sounding', mostCareful),
      ...[0, 1, 2, 3].map((at) => tally(`always option ${at + 1}`, position(at))),
    ],
  };
}
