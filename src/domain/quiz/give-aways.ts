import type { QuizItem } from '../../schemas/quiz.ts';

type Single = Extract<QuizItem, { type: 'single' }>;
type Option = Single['options'][number];

/** A way to guess without reading, and how often it is right. */
export interface GuessRule {
  rule: string;
  /** Items it has something to say on; it is silent on the others. */
  applies: number;
  /** Items for which it picks the right option. */
  right: number;
  /** How many of those blind chance picks: the sum of 1/options. */
  chance: number;
  /** More right than this is a give-away. */
  limit: number;
}

/** From this many items on, a rule may beat chance by no more than `MARGIN` of all items. */
export const ENOUGH_ITEMS = 60;
/** Share of all items by which a rule may beat chance. */
export const MARGIN = 0.03;

/** Words that make an option sound careful. */
const HEDGE =
  /\b(?:may|might|could|can|perhaps|depends?|unless|until|usually|often|mostly|partly|some|probably|likely|tends?)\b/i;
/** Words that make an option sound rash. */
const ABSOLUTE =
  /\b(?:all|always|any|every|each|never|none|no|only|must|cannot|impossible|certain|guarantees?|proves?|completely|entirely)\b/i;

const position =
  (at: number) =>
  (item: Single): Option | undefined =>
    item.options[at];

/** The one option longer (1) or shorter (−1) than all others; undefined where two tie. */
const byLength =
  (sign: 1 | -1) =>
  ({ options }: Single): Option | undefined => {
    const [first, second] = [...options].sort((a, b) => sign * (b.text.length - a.text.length));
    return first?.text.length === second?.text.length ? undefined : first;
  };

/** The only option with such a word; undefined where none or several have one. */
const onlyWith =
  (word: RegExp) =>
  ({ options }: Single): Option | undefined => {
    const having = options.filter(({ text }) => word.test(text));
    return having.length === 1 ? having[0] : undefined;
  };

/** The only option without such a word. */
const onlyWithout =
  (word: RegExp) =>
  ({ options }: Single): Option | undefined => {
    const lacking = options.filter(({ text }) => !word.test(text));
    return lacking.length === 1 ? lacking[0] : undefined;
  };

/**
 * How well somebody does who never reads the question, over all single-choice items together. A rule is judged on the
 * items it has something to say on, against chance there. Below `ENOUGH_ITEMS` items the limit is chance + 2·√(Σ p(1−p)),
 * which luck alone passes about once in forty; from then on it is chance + `MARGIN` of all items.
 */
export function giveAways(items: readonly QuizItem[]): {
  items: number;
  chance: number;
  rules: GuessRule[];
} {
  const singles = items.filter((item): item is Single => item.type === 'single');
  const oddsOf = (some: readonly Single[]) => some.map(({ options }) => 1 / options.length);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const tally = (rule: string, pick: (item: Single) => Option | undefined): GuessRule => {
    const meant = singles.filter((item) => pick(item) !== undefined);
    const odds = oddsOf(meant);
    const chance = sum(odds);
    const room =
      singles.length >= ENOUGH_ITEMS
        ? MARGIN * singles.length
        : 2 * Math.sqrt(sum(odds.map((p) => p * (1 - p))));
    return {
      rule,
      applies: meant.length,
      right: meant.filter((item) => pick(item)?.correct).length,
      chance,
      limit: Math.floor(chance + room + 1e-9),
    };
  };
  return {
    items: singles.length,
    chance: sum(oddsOf(singles)),
    rules: [
      tally('always the longest', byLength(1)),
      tally('always the shortest', byLength(-1)),
      tally('the only one with a hedge', onlyWith(HEDGE)),
      tally('the only one with an absolute word', onlyWith(ABSOLUTE)),
      tally('the only one without an absolute word', onlyWithout(ABSOLUTE)),
      ...[0, 1, 2, 3, 4].map((at) => tally(`always option ${at + 1}`, position(at))),
    ],
  };
}
