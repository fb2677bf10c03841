import type { Faq } from '../../schemas/faq.ts';

/** What a card is made from, which is also the first part of its id. */
export type CardKind = 'faq' | 'term' | 'item' | 'case' | 'point';

/** One card as the site offers it. All texts are plain text. */
export interface Card {
  /** Permanent: `faq/<id>`, `term/<id>`, `item/<quiz>/<item>`, `case/<slug>/<scene>` or `point/<question>/<point>`. */
  readonly id: string;
  readonly front: string;
  /** Paragraphs are parted by an empty line. */
  readonly back: string;
  /** Slug of the lesson that teaches it, written or planned. */
  readonly lesson: string;
  readonly topics: readonly Faq['topics'][number][];
  /** Cards of one group give each other away: only one of them is asked on a study day. */
  readonly group: string;
  /** Address of the page that says more. */
  readonly href: string;
  /** Of a scene of a case: options after which it becomes a card. */
  readonly missedBy?: readonly string[];
}

/** The kind of a card, from its id; undefined for an id this build does not know how to read. */
export function kindOf(id: string): CardKind | undefined {
  const kind = id.slice(0, id.indexOf('/'));
  return ['faq', 'term', 'item', 'case', 'point'].includes(kind) ? (kind as CardKind) : undefined;
}
