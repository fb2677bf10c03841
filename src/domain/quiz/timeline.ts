import type { AskedItem, QuizItem } from '../../schemas/quiz.ts';
import { crc32 } from '../checksum.ts';
import type { Fact } from '../progress/fact.ts';
import { asked } from './generate.ts';
import { grade, type Grade, type Response } from './grade.ts';
import { structureHash, wordingHash } from './hash.ts';
import type { Models } from './model.ts';

/** One answer that still scores. */
export interface GivenAnswer {
  readonly attempt: string;
  /** Empty if the answer was shown. */
  readonly response: Response;
  /** How sure the learner was, 0 to 1. */
  readonly confidence: number;
  /** Graded again by the item of today; its structure is the one that was answered. */
  readonly grade: Grade;
  /** The words of the question have changed since; the answer still scores. */
  readonly reworded: boolean;
  /** A hint had been asked for in the same attempt. */
  readonly hinted: boolean;
  /** Nobody answered: the learner gave up and was shown the answer, which scores nothing. */
  readonly shown: boolean;
}

/** What happened at one item, oldest first. */
export interface Timeline {
  readonly answers: GivenAnswer[];
  /** Attempts in which a hint was asked for. */
  readonly hints: Set<string>;
  /** Something was answered to another structure of the item. */
  changed: boolean;
}

/** Types that are answered with a number. */
const NUMBERS: readonly QuizItem['type'][] = ['numeric', 'generated', 'task'];

/** What figures are drawn by: the models, and the seed of an attempt. */
export interface Drawn {
  readonly models: Models;
  readonly seedOf: (attempt: string) => number;
}

/** Attempts by id with their seeds; an attempt whose beginning was lost has the checksum of its id. */
export function seedsOf(facts: readonly Fact[]): Drawn['seedOf'] {
  const seeds = new Map<string, number>();
  for (const fact of facts)
    if ((fact.kind === 'attempted' || fact.kind === 'practised') && !seeds.has(fact.attempt))
      seeds.set(fact.attempt, fact.seed);
  return (attempt) => seeds.get(attempt) ?? crc32(attempt);
}

/**
 * What happened at each item of a quiz, by item id, in one pass. Answers to removed items are ignored, answers to
 * another structure are only remembered as `changed`; all others are graded by the item of today, with the figures
 * that the seed of their attempt gives.
 */
export function timelines(
  facts: readonly Fact[],
  quiz: string,
  items: readonly QuizItem[],
  { models, seedOf }: Drawn,
): ReadonlyMap<string, Timeline> {
  const known = new Map(
    items.map((item) => [
      item.id,
      { item, structure: structureHash(item), wording: wordingHash(item) },
    ]),
  );
  const lines = new Map(
    items.map(({ id }): [string, Timeline] => [
      id,
      { answers: [], hints: new Set(), changed: false },
    ]),
  );
  for (const fact of facts) {
    if (fact.kind !== 'answered' && fact.kind !== 'revealed' && fact.kind !== 'hinted') continue;
    if (fact.quiz !== quiz) continue;
    const entry = known.get(fact.item);
    const line = lines.get(fact.item);
    if (!entry || !line) continue;
    const { attempt } = fact;
    if (fact.kind === 'hinted') {
      line.hints.add(attempt);
      continue;
    }
    const given: { response: Response; confidence: number; wording: string } =
      fact.kind === 'answered' ? fact : { response: [], confidence: 0, wording: entry.wording };
    const fits =
      fact.kind === 'revealed' ||
      (typeof fact.response === 'number') === NUMBERS.includes(entry.item.type);
    if (!fits || fact.structure !== entry.structure) {
      line.changed = true;
      continue;
    }
    const item: AskedItem = asked(entry.item, seedOf(attempt), models);
    line.answers.push({
      attempt,
      response: given.response,
      confidence: given.confidence,
      grade: grade(item, given.response),
      reworded: given.wording !== entry.wording,
      hinted: line.hints.has(attempt),
      shown: fact.kind === 'revealed',
    });
  }
  return lines;
}
