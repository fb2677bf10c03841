import type { Fact } from '../progress/fact.ts';
import { type Card, kindOf } from './card.ts';

/** Whether a lesson's terms and missed questions are cards. */
export interface LessonChoice {
  readonly lesson: string;
  readonly on: boolean;
  /** True while the learner has not chosen: then a first wrong answer switches it on. */
  readonly byDefault: boolean;
  readonly terms: number;
  readonly missed: number;
}

/** The cards of one learner. */
export interface Deck {
  readonly cards: readonly Card[];
  readonly lessons: readonly LessonChoice[];
}

/** The register that says whether a lesson's terms and missed questions are cards: `on` or `off`. */
export const lessonKey = (lesson: string): string => `cards:lesson:${lesson}`;

/** What a record says a learner missed; ids of cards. */
interface Missed {
  /** `item/<quiz>/<item>` once answered wrong or given up. */
  readonly items: ReadonlySet<string>;
  /** Lessons with such an item. */
  readonly lessons: ReadonlySet<string>;
  /** `case/<slug>/<scene>` → options taken there. */
  readonly taken: ReadonlyMap<string, ReadonlySet<string>>;
  /** `point/<question>/<point>` whose latest mark is below 1. */
  readonly points: ReadonlySet<string>;
}

/** Marks of rubric points by their card; the latest assessment that marks a point decides. */
export function latestMarks(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const fact of facts)
    if (fact.kind === 'assessed')
      fact.points.forEach((point, at) => {
        const mark = fact.marks[at];
        if (mark !== undefined) marks.set(`point/${fact.question}/${point}`, mark);
      });
  return marks;
}

function missedIn(facts: readonly Fact[]): Missed {
  const items = new Set<string>();
  const lessons = new Set<string>();
  const taken = new Map<string, Set<string>>();
  for (const fact of facts) {
    if (fact.kind === 'revealed' || (fact.kind === 'answered' && fact.score < 1)) {
      items.add(`item/${fact.quiz}/${fact.item}`);
      lessons.add(fact.quiz);
    } else if (fact.kind === 'decided') {
      const card = `case/${fact.case}/${fact.scene}`;
      taken.set(card, (taken.get(card) ?? new Set()).add(fact.option));
    }
  }
  const weak = [...latestMarks(facts)].filter(([, mark]) => mark < 1).map(([card]) => card);
  return { items, lessons, taken, points: new Set(weak) };
}

/** Whether a record holds anything that could make a card beyond answers of the FAQ and terms. */
export function needsMore(facts: readonly Fact[]): boolean {
  return facts.some(
    (fact) =>
      fact.kind === 'revealed' ||
      (fact.kind === 'answered' && fact.score < 1) ||
      fact.kind === 'decided' ||
      fact.kind === 'assessed',
  );
}

/**
 * Which of the cards offered are the learner's: every answer of the FAQ; terms and missed questions of lessons that are
 * on; scenes of cases they decided badly; points of interview answers they left out.
 */
export function deckOf(
  cards: readonly Card[],
  facts: readonly Fact[],
  registers: ReadonlyMap<string, string>,
): Deck {
  const missed = missedIn(facts);
  const isOn = (lesson: string): boolean => {
    const chosen = registers.get(lessonKey(lesson));
    return chosen === undefined ? missed.lessons.has(lesson) : chosen === 'on';
  };
  // A question belongs to the quiz it is asked in, whatever lesson it sends to.
  const homeOf = ({ id, lesson }: Card) =>
    id.startsWith('item/') ? (id.split('/')[1] ?? '') : lesson;
  const isIn = (card: Card): boolean => {
    switch (kindOf(card.id)) {
      case 'faq':
        return true;
      case 'term':
        return isOn(card.lesson);
      case 'item':
        return missed.items.has(card.id) && isOn(homeOf(card));
      case 'case':
        return (card.missedBy ?? []).some((option) => missed.taken.get(card.id)?.has(option));
      case 'point':
        return missed.points.has(card.id);
      case undefined:
        return false;
    }
  };
  const byLesson = Map.groupBy(
    cards.filter(({ id }) => ['term', 'item'].includes(kindOf(id) ?? '')),
    homeOf,
  );
  return {
    cards: cards.filter(isIn),
    lessons: [...byLesson].map(([lesson, own]) => ({
      lesson,
      on: isOn(lesson),
      byDefault: !registers.has(lessonKey(lesson)),
      terms: own.filter(({ id }) => kindOf(id) === 'term').length,
      missed: own.filter(({ id }) => missed.items.has(id)).length,
    })),
  };
}

/** Ids of cards that were graded and are no longer offered; their grades are kept. */
export function retiredOf(graded: Iterable<string>, offered: ReadonlySet<string>): string[] {
  return [...graded].filter((id) => !offered.has(id));
}

/** Whether a fact can change which cards there are: a grade cannot. */
export const shapesDeck = ({ kind }: Fact): boolean =>
  kind === 'set' ||
  kind === 'answered' ||
  kind === 'revealed' ||
  kind === 'decided' ||
  kind === 'assessed';
